import type { ServiceRequest } from '#db/requests.ts'
import type { Service } from '#templates/service.ts'

/** The way to refuse further complaints of who told this one, for those who see who that is. */
export const BlockLink = ({
  request,
  service,
  mayAct,
}: {
  request: ServiceRequest
  service: Service
  mayAct: boolean
}) =>
  mayAct && service.group === 'complaint' && request.applicant ? (
    <p class="small">
      แจ้งเท็จหรือก่อกวนซ้ำ? <a href={`/staff/requests/${request.reference}/block-sender`}>ระงับการแจ้งเรื่องจากผู้นี้</a>
    </p>
  ) : null
