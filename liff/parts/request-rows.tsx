import { waitsForCitizen } from '#templates/correction.ts'
import { thaiDate } from '#templates/thai.ts'
import type { RequestSummary } from '../api.ts'
import { IdentityWaitChip } from './identity-wait.tsx'
import { StatusChip } from './status.tsx'

/** Requests, each with where it stands; a tap opens it. */
export const RequestRows = ({ requests }: { requests: readonly RequestSummary[] }) => (
  <ul class="rows">
    {requests.map(({ reference, serviceName, status, createdAt, filed, identityWait, waitsForYou }) => (
      <li key={reference}>
        <a class="row" href={`/liff/requests/${reference}`}>
          <strong>{serviceName}</strong>
          {filed && (
            <span>{filed.you === 'represented' ? `ยื่นแทนโดย ${filed.by}` : `ยื่นแทน ${filed.for}`}</span>
          )}
          <span class="row-facts">
            <StatusChip status={status} />
            {waitsForYou && <span class="chip chip-waiting">{waitsForCitizen}</span>}
            <IdentityWaitChip wait={identityWait} />
            <span class="hint">
              เลขที่ {reference} · {thaiDate(createdAt, 'medium')}
            </span>
          </span>
        </a>
      </li>
    ))}
  </ul>
)
