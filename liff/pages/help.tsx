import { guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { openOutsideLine } from '../outside.ts'
import { Page } from '../parts/page.tsx'
import { stepFaces } from '../statuses.ts'

interface Brief {
  title: string
  steps: string[]
  link?: { href: string; label: string }
}

const brief: Brief[] = [
  {
    title: 'ลงทะเบียน',
    steps: [
      'กด “ลงทะเบียน” อ่านข้อตกลง เลือก “ข้าพเจ้ายอมรับเงื่อนไข” แล้วกด “ตกลง”',
      'กรอกข้อมูลให้ครบทุกช่อง แล้วกด “ถัดไป”',
      'ถ่ายภาพตามที่หน้าจอระบุ แล้วกด “ยืนยันตัวตน”',
      'ใช้งานได้ทันที เจ้าหน้าที่จะตรวจสอบการยืนยันตัวตนในวันและเวลาทำการ',
    ],
  },
  {
    title: 'เข้าสู่ระบบ',
    steps: [
      'ใน LINE: เปิดจากเมนูในแชต ระบบเข้าสู่ระบบให้อัตโนมัติ',
      'บนเว็บเบราว์เซอร์: ใช้เลขประจำตัวประชาชนและรหัสผ่านที่ตั้งไว้ หรือกด “เข้าสู่ระบบด้วย LINE”',
    ],
  },
  {
    title: 'ลืมรหัสผ่าน',
    steps: [
      'กด “ลืมรหัสผ่าน” ที่หน้าเข้าสู่ระบบ กรอกอีเมลที่ลงทะเบียนไว้ แล้วกด “ถัดไป”',
      'เปิดอีเมล “แจ้งเปลี่ยนรหัสผ่าน” แล้วกด “เปลี่ยนรหัสผ่าน” ภายใน 30 นาที',
    ],
  },
  {
    title: 'ยื่นบริการออนไลน์',
    steps: [
      'เลือก “บริการออนไลน์” แล้วเลือกบริการที่ต้องการ',
      'กด “+ เพิ่มบริการขอ” กรอกข้อมูลให้ครบ แล้วกด “ถัดไป”',
      'แนบเอกสาร (ไฟล์ PDF หรือรูปภาพ ไม่เกิน 16 MB) โดยกด “อัปโหลด” แล้วกด “ถัดไป”',
      'ตรวจสอบข้อมูล แล้วกด “ส่ง” ระบบจะแสดง “ดำเนินการสำเร็จ” พร้อมเลขที่คำร้อง',
    ],
  },
  {
    title: 'ร้องเรียนร้องทุกข์ออนไลน์',
    steps: [
      'เลือก “ร้องเรียนร้องทุกข์ออนไลน์” แล้วเลือกหมวดของเรื่อง',
      'กด “+ เลือกร้องทุกข์ออนไลน์” กรอกข้อมูลและแนบรูปภาพ แล้วกด “ส่ง”',
      'ไม่ต้องการบอกชื่อ: กด “แจ้งโดยไม่ระบุชื่อ” หรือเลือก “ไม่ระบุชื่อ” ในแบบฟอร์ม แล้วจดเลขที่เรื่องและรหัสลับไว้ติดตาม',
    ],
    link: { href: '/liff/follow', label: 'ติดตามเรื่องด้วยรหัสลับ' },
  },
  {
    title: 'ติดตามคำร้อง',
    steps: [
      `เปิด “คำร้องของฉัน” ดูช่อง “สถานะ” ซึ่งมี 4 ขั้น: ${stepFaces.map(({ label }) => label).join(' → ')}`,
      'เมื่อดำเนินการสำเร็จ ระบบจะแจ้งทาง LINE หรืออีเมล และท่านเปิดดูหรือดาวน์โหลดเอกสารได้จากรายการนั้น',
    ],
  },
]

export default function Help() {
  return (
    <Page title="วิธีใช้" back={{ href: '/liff', label: 'หน้าหลัก' }}>
      <nav aria-label="คู่มือพร้อมภาพ">
        <ul class="rows">
          {guideNames.map((name) => (
            <li key={name}>
              <a
                class="row"
                href={guidePath(name)}
                target="_blank"
                rel="noopener"
                onClick={(event) => openOutsideLine(event, location.origin + guidePath(name))}
              >
                <strong>{guideTitles[name]}</strong>
                <span class="hint">คู่มือพร้อมภาพทีละขั้น</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {brief.map(({ title, steps, link }) => (
        <section key={title} class="card">
          <h2>{title}</h2>
          <ol class="guide">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {link && (
            <a class="text-link" href={link.href}>
              {link.label}
            </a>
          )}
        </section>
      ))}
    </Page>
  )
}
