import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { ServiceList } from '../parts/service-list.tsx'

export default function Complaints() {
  return (
    <Page
      title="ร้องเรียนร้องทุกข์ออนไลน์"
      back={{ href: '/liff', label: 'หน้าหลัก' }}
      lead="เลือกหมวดของเรื่องที่ต้องการแจ้ง"
    >
      <Notice tone="info">
        เหตุฉุกเฉินโปรดโทร <a href="tel:191">191</a> (เหตุด่วนเหตุร้าย) <a href="tel:199">199</a> (ดับเพลิง) หรือ{' '}
        <a href="tel:1669">1669</a> (เจ็บป่วยฉุกเฉิน)
      </Notice>
      <a class="row" href="/liff/follow">
        <strong>ติดตามเรื่องที่แจ้งโดยไม่ระบุชื่อ</strong>
        <span class="hint">ใช้เลขที่เรื่องและรหัสลับ ไม่ต้องเข้าสู่ระบบ</span>
      </a>
      <ServiceList group="complaint" searchLabel="ค้นหาหมวด" />
    </Page>
  )
}
