import type { WaitingFiler } from '#db/identity-waits.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { nameShown } from '#templates/applicant.ts'
import { requestWords } from '#templates/request-words.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { villagesOfNumber } from '#templates/villages.ts'
import { Badge } from '../badge.tsx'
import { CorrectionBadge } from '../correction/on-request.tsx'
import { DueNote } from '../due.tsx'
import { WaitBadge } from '../identity-wait.tsx'
import type { Choices } from './filter.ts'

interface Listed {
  requests: readonly ServiceRequest[]
  waits: ReadonlyMap<string, WaitingFiler>
  /** Late ones whose department was told. */
  escalated: ReadonlySet<string>
  choices: Choices
  /** How each row is chosen for what is done to several; nothing for who may not. */
  picking: { all: boolean } | undefined
}

/** What is chosen of a row: which request, and as of when. */
export const pickOf = ({ reference, revision }: ServiceRequest) => `${reference} ${revision}`

export const Rows = ({ requests, waits, escalated, choices, picking }: Listed) => (
  <div class="card table">
    <table>
      <thead>
        <tr>
          {picking && (
            <th scope="col" class="pick">
              <span class="hidden">เลือก</span>
            </th>
          )}
          <th scope="col">{requestWords('either').reference}</th>
          <th scope="col">เรื่อง</th>
          <th scope="col">{requestWords('either').filer}</th>
          <th scope="col">ยื่นเมื่อ</th>
          <th scope="col">สถานะ</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            {picking && (
              <td class="pick">
                <input
                  type="checkbox"
                  name="request"
                  value={pickOf(request)}
                  checked={picking.all}
                  aria-label={`เลือก ${request.reference}`}
                />
              </td>
            )}
            <td>
              <a class="open" href={`/staff/requests/${request.reference}`}>
                {request.reference}
              </a>
            </td>
            <td class="service wide">
              {request.serviceName}
              <div class="small muted">{whose(request, choices)}</div>
            </td>
            <td class="person wide">
              {nameShown(request.represented ?? request.applicant)}
              {request.represented && <div class="small muted">ยื่นแทนโดย {nameShown(request.applicant)}</div>}
            </td>
            <td class="when wide muted">
              <time dateTime={request.createdAt}>{thaiDateTime(request.createdAt)}</time>
              <DueNote request={request} escalated={escalated.has(request.id)} />
            </td>
            <td class="badgecell">
              <Badge status={request.status} />
              <CorrectionBadge request={request} />
              <WaitBadge wait={waits.get(request.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** กองช่าง · นายสมชาย เดินสาร · หมู่ 4 */
export function whose(
  { department, assignedTo, village }: ServiceRequest,
  { departments, officers, villages }: Choices,
): string {
  return [
    departments.find(({ id }) => id === department)?.name,
    officers.find(({ id }) => id === assignedTo)?.name,
    village !== null && `หมู่ ${village} ${villagesOfNumber(villages, village)}`.trim(),
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(' · ')
}
