import { statusFaces } from '../statuses.ts'
import { StatusChip, StatusSteps } from './status.tsx'
import { type Timed, Times } from './times.tsx'

/** Where a request stands, what that means, and its times. */
export const Standing = ({ request }: { request: Timed }) => {
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
      <Times request={request} />
    </section>
  )
}
