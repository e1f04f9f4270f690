import { statuses, steps } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { type GuideName, guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { guideOf } from './guides/guides.ts'
import { PhonePicture, type PictureName } from './picture.tsx'

const explanations: Partial<Record<(typeof steps)[number], string>> = {
  submitted: 'ระบบได้รับเรื่องแล้ว และแจ้งเลขที่ให้ทราบ',
  accepted: 'เจ้าหน้าที่ตรวจและรับเรื่องแล้ว',
  in_progress: 'หน่วยงานกำลังดำเนินการ',
  completed: 'แจ้งผลทาง LINE และอีเมล เปิดดูหรือดาวน์โหลดเอกสารได้',
}

/** The four statuses through which a request goes. */
export const FollowUp = () => (
  <section class="section" id="follow">
    <h2>ติดตามคำร้องได้ทุกขั้นตอน</h2>
    <p class="muted">ระบบแจ้งทุกครั้งที่สถานะเปลี่ยน ทาง LINE หรืออีเมล หรือเปิดดูเองใน “คำร้องของฉัน”</p>
    <p>
      <a href="/liff/follow">ติดตามเรื่องที่แจ้งโดยไม่ระบุชื่อ ด้วยเลขที่เรื่องและรหัสลับ</a>
    </p>
    <ol class="path">
      {steps.map((status) => (
        <li key={status}>
          <strong>{statuses[status].label}</strong>
          <span class="muted">{explanations[status]}</span>
        </li>
      ))}
    </ol>
  </section>
)

const faces: Record<GuideName, PictureName> = {
  using: 'chat-welcome',
  registration: 'registration',
  filing: 'services',
}

/** The manual's three guides, to open. */
export const GuideCards = ({ agency }: { agency: Agency }) => (
  <section class="section" id="guide">
    <h2>คู่มือการใช้งาน</h2>
    <p class="muted">อ่านทีละขั้น พร้อมภาพหน้าจอ</p>
    <ul class="guide-cards">
      {guideNames.map((name) => (
        <li key={name}>
          <a href={guidePath(name)}>
            <span class="window">
              <PhonePicture name={faces[name]} alt="" />
            </span>
            <strong>{guideTitles[name]}</strong>
            <span class="muted">{guideOf(agency, name).lead}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
