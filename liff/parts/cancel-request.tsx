import { cancelRequest, type RequestDetails } from '../api.ts'
import { Confirmed } from './confirmed.tsx'

interface CancelRequestProps {
  reference: string
  onCancelled(request: RequestDetails): void
}

/** ยกเลิกคำร้อง, asked once more before it is done. */
export const CancelRequest = ({ reference, onCancelled }: CancelRequestProps) => (
  <div class="actions">
    <Confirmed
      label="ยกเลิกคำร้อง"
      question="ยืนยันการยกเลิกคำร้อง"
      confirmLabel="ยืนยันยกเลิกคำร้อง"
      keepLabel="ไม่ยกเลิก"
      work={async () => onCancelled(await cancelRequest(reference))}
    >
      <p>เมื่อยกเลิกแล้วจะนำกลับมาไม่ได้ หากต้องการยื่นอีกครั้งต้องกรอกใหม่</p>
    </Confirmed>
  </div>
)
