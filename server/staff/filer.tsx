import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { RepresentationFacts } from './representation.tsx'
import { Applicant } from './request-parts.tsx'

/** Who filed it, or that nobody knows, or that this officer may not know. */
export const Filer = ({
  request,
  filer,
  maskedId,
  citizenId,
  revealBy,
}: {
  request: ServiceRequest
  /** What whoever filed it is called. */
  filer: string
  maskedId: string
  citizenId: string | undefined
  revealBy: StaffSession | undefined
}) =>
  request.applicant ? (
    <Applicant
      title={request.represented ? 'ผู้ยื่นแทน' : filer}
      applicant={request.applicant}
      at={request.createdAt}
      address={`/staff/requests/${request.reference}`}
      maskedId={maskedId}
      citizenId={citizenId}
      revealBy={revealBy}
    >
      <RepresentationFacts represented={request.represented} />
    </Applicant>
  ) : (
    <section class="card">
      <h2>ผู้แจ้ง</h2>
      <p class="muted">
        {request.disclosure === 'anonymous'
          ? 'ผู้แจ้งไม่ระบุชื่อ ระบบไม่ได้เก็บว่าเป็นใคร'
          : 'ปกปิดชื่อผู้แจ้ง เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นชื่อ'}
      </p>
    </section>
  )
