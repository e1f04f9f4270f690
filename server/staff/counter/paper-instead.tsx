import type { Citizen } from '#db/citizens.ts'
import type { StaffSession } from '#db/staff.ts'
import { mayPrint } from '#templates/filing-way.ts'
import type { Service } from '#templates/service.ts'
import { CsrfField } from '../layout.tsx'

interface Props {
  citizen: Citizen | null
  service: Service
  /** What cannot be filled in here. */
  label: string
  session: StaffSession
}

/** For a form that asks for what the console has no input for: not half of it, but paper or the phone. */
export const PaperInstead = ({ citizen, service, label, session }: Props) =>
  citizen && mayPrint(service) ? (
    <form class="card formstack narrow" method="post" action={`/staff/identity/${citizen.id}/paper`}>
      <CsrfField session={session} />
      <input type="hidden" name="service" value={service.code} />
      <h2>บริการนี้กรอกที่เคาน์เตอร์ไม่ได้</h2>
      <p>แบบฟอร์มมีช่อง “{label}” ที่ผู้ยื่นต้องแนบไฟล์ ให้ใช้แบบฟอร์มกระดาษ แล้วสแกนกลับเข้าระบบพร้อมไฟล์</p>
      <button class="button" type="submit">
        พิมพ์แบบฟอร์มกระดาษ
      </button>
    </form>
  ) : (
    <div class="card empty">
      <h2>เรื่องนี้กรอกที่เคาน์เตอร์ไม่ได้</h2>
      <p>แบบฟอร์มมีช่อง “{label}” ที่ผู้แจ้งต้องแนบไฟล์เอง ให้แจ้งผ่าน LINE หรือเว็บไซต์</p>
    </div>
  )
