import type { Account } from '../api.ts'
import { Notice } from './notice.tsx'

/** Whether the office has checked who somebody is. */
export const IdentityNotice = ({ identity }: { identity: Account['identity'] }) =>
  identity === 'verified' ? (
    <Notice tone="success" title="ยืนยันตัวตนแล้ว" />
  ) : (
    <Notice tone="waiting" title="กำลังตรวจสอบการยืนยันตัวตน">
      ใช้งานระบบได้ทันที เจ้าหน้าที่จะตรวจสอบในวันและเวลาทำการ
    </Notice>
  )
