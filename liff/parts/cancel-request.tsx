import { requestWords } from '#templates/request-words.ts'
import { cancelRequest, type RequestDetails } from '../api.ts'
import { Confirmed } from './confirmed.tsx'

interface CancelRequestProps {
  request: RequestDetails
  onCancelled(request: RequestDetails): void
}

/** ยกเลิกคำร้อง, asked once more before it is done. */
export const CancelRequest = ({ request, onCancelled }: CancelRequestProps) => {
  const { filed, file } = requestWords(request.definition.group)
  return (
    <div class="actions">
      <Confirmed
        label={`ยกเลิก${filed}`}
        question={`ยืนยันการยกเลิก${filed}`}
        confirmLabel={`ยืนยันยกเลิก${filed}`}
        keepLabel="ไม่ยกเลิก"
        work={async () => onCancelled(await cancelRequest(request.reference))}
      >
        <p>เมื่อยกเลิกแล้วจะนำกลับมาไม่ได้ หากต้องการ{file}อีกครั้งต้องกรอกใหม่</p>
      </Confirmed>
    </div>
  )
}
