import type { RequestDetails } from '../api.ts'
import { statusFaces } from '../statuses.ts'
import { StatusChip, StatusSteps } from './status.tsx'
import { type Timed, Times } from './times.tsx'

/** Where a request stands, what that means, and its times. */
export const Standing = ({ request }: { request: Timed & Partial<Pick<RequestDetails, 'mergedInto'>> }) => {
  const { status } = request
  return (
    <section class="card" aria-labelledby="status-title">
      <h2 id="status-title">สถานะ</h2>
      {statusFaces[status].step === undefined ? (
        <StatusChip status={status} />
      ) : (
        <StatusSteps status={status} />
      )}
      <p>{statusFaces[status].meaning}</p>
      {request.mergedInto && (
        <p>
          ดำเนินการไปพร้อมกับเรื่อง {request.mergedInto.reference} ซึ่งอยู่ในขั้น{' '}
          <StatusChip status={request.mergedInto.status} />
        </p>
      )}
      {request.mergedInto && request.mergedInto.told.length > 0 && (
        <dl class="told">
          {request.mergedInto.told.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <Times request={request} />
    </section>
  )
}
