import { type Agency, agencyName } from '../agency.ts'
import { say } from '../texts/say.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface RegisteredMail {
  agency: Agency
  name: string
  /** ISO instant of the registration. */
  at: string
  /** Where the mini-app begins, and where identity is proved. */
  links: { start: string; identity: string }
}

/** The account is open. Whoever did not open it reads here what to do. */
export const registeredMail = ({ agency, name, at, links }: RegisteredMail): Mail =>
  mail({
    agency,
    subject: `ลงทะเบียนสำเร็จ: บริการประชาชนออนไลน์ ${agencyName(agency)}`,
    headline: 'ลงทะเบียนสำเร็จ',
    greeting: `เรียน ${name}`,
    paragraphs: [
      say(agency, 'mail.registered', 'welcome'),
      say(agency, 'mail.registered', 'next'),
      say(agency, 'mail.registered', 'logIn'),
      'หากท่านไม่ได้ลงทะเบียน กรุณาแจ้งเจ้าหน้าที่',
    ],
    facts: [['ลงทะเบียนเมื่อ', thaiDateTime(at)]],
    actions: [
      { label: 'เข้าสู่ระบบ', url: links.start },
      { label: 'ยืนยันตัวตน', url: links.identity },
    ],
  })
