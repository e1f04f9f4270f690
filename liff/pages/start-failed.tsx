import { liffLink } from '../page-facts.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import type { StartFailure } from '../start.ts'

const causes: Record<StartFailure, { title: string; sentence: string }> = {
  slow: {
    title: 'เปิดไม่สำเร็จ ใช้เวลานานเกินไป',
    sentence: 'สัญญาณอินเทอร์เน็ตอาจช้าหรือไม่เสถียร กรุณาตรวจสอบสัญญาณแล้วลองใหม่',
  },
  clock: {
    title: 'ยืนยันบัญชี LINE ไม่สำเร็จ',
    sentence: 'กรุณาตรวจสอบว่าวันที่และเวลาของโทรศัพท์ตั้งเป็นอัตโนมัติ แล้วปิดหน้านี้และเปิดใหม่จาก LINE',
  },
  line: {
    title: 'เชื่อมต่อ LINE ไม่สำเร็จ',
    sentence:
      'กรุณาลองใหม่ หากยังไม่สำเร็จ ตรวจสอบว่าวันที่และเวลาของโทรศัพท์ถูกต้อง และ LINE เป็นรุ่นล่าสุด แล้วเปิดใหม่จากเมนูในแชต',
  },
  connection: {
    title: 'เชื่อมต่อระบบไม่สำเร็จ',
    sentence: 'กรุณาตรวจสอบสัญญาณอินเทอร์เน็ตแล้วลองใหม่ หากสัญญาณปกติ ระบบอาจขัดข้องชั่วคราว',
  },
}

/** The mini-app could not start: why, and a button to try again. */
export function StartFailed({ reason, onRetry }: { reason: StartFailure; onRetry(): void }) {
  const { title, sentence } = causes[reason]
  const link = reason === 'connection' ? undefined : liffLink(location.pathname)
  return (
    <Page title={title}>
      <Notice tone="error">{sentence}</Notice>
      <div class="actions">
        <button type="button" class="button" onClick={onRetry}>
          ลองใหม่
        </button>
        {link && (
          <a class="button button-quiet" href={link}>
            เปิดใหม่ใน LINE
          </a>
        )}
      </div>
    </Page>
  )
}

/** A page's script could not be fetched. */
export const LoadFailed = () => (
  <Page title="เปิดหน้านี้ไม่สำเร็จ">
    <PartFailed />
  </Page>
)

/** The same for a part of a page. */
export const PartFailed = () => (
  <Notice tone="error" onRetry={() => location.reload()}>
    กรุณาตรวจสอบสัญญาณอินเทอร์เน็ตแล้วลองใหม่ ข้อมูลที่กรอกไว้ยังอยู่ครบ
  </Notice>
)
