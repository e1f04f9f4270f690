import { thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { RequestDetails } from '../api.ts'
import { statusFaces } from '../statuses.ts'

export type Timed = Pick<RequestDetails, 'status' | 'createdAt' | 'receivedAt' | 'dueOn' | 'waitingSince'>

/** When it was sent, when it counts as received by law, and by when the office answers. */
export const Times = ({ request }: { request: Timed }) => (
  <p class="hint">
    ส่งเข้าระบบเมื่อ {thaiDateTime(request.createdAt)}
    {request.receivedAt !== request.createdAt && ` · ถือว่าได้รับเมื่อ ${thaiDateTime(request.receivedAt)}`}
    {isOpen(request) && !request.waitingSince && ` · หน่วยงานจะแจ้งผลภายใน ${thaiDate(request.dueOn)}`}
    {isOpen(request) && request.waitingSince && ' · หยุดนับเวลาระหว่างรอข้อมูลจากท่าน'}
  </p>
)

const isOpen = ({ status }: Timed) => statusFaces[status].step !== undefined && statusFaces[status].step < 4
