import { Page } from '../parts/page.tsx'

export default function NotFound() {
  return (
    <Page title="ไม่พบหน้านี้" lead="ลิงก์อาจไม่ถูกต้อง หรือหน้านี้ถูกย้ายแล้ว">
      <div class="actions">
        <a class="button" href="/liff">
          กลับหน้าหลัก
        </a>
      </div>
    </Page>
  )
}
