import { type Agency, agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

/** What happened to the account of somebody of the staff, as they are told by e-mail. */
export const staffNotices = {
  passwordSet: {
    headline: 'ตั้งรหัสผ่านใหม่แล้ว',
    text: 'รหัสผ่านของบัญชีเจ้าหน้าที่ของท่านถูกตั้งใหม่ผ่านลิงก์ทางอีเมล และทุกอุปกรณ์ที่เข้าสู่ระบบไว้ออกจากระบบแล้ว',
  },
  passwordChanged: {
    headline: 'เปลี่ยนรหัสผ่านแล้ว',
    text: 'รหัสผ่านของบัญชีเจ้าหน้าที่ของท่านถูกเปลี่ยนจากหน้าบัญชี และอุปกรณ์อื่นที่เข้าสู่ระบบไว้ออกจากระบบแล้ว',
  },
  roleChanged: {
    headline: 'สิทธิ์ของท่านเปลี่ยนแปลง',
    text: 'ผู้ดูแลระบบเปลี่ยนสิทธิ์ของบัญชีเจ้าหน้าที่ของท่าน มีผลทันที',
  },
  factorSet: {
    headline: 'ตั้งการยืนยันสองขั้นตอนแล้ว',
    text: 'จากนี้การเข้าสู่ระบบต้องใช้รหัส 6 หลักจากแอปในโทรศัพท์ด้วย อุปกรณ์อื่นที่เข้าสู่ระบบไว้ออกจากระบบแล้ว',
  },
  factorRemoved: {
    headline: 'ยกเลิกการยืนยันสองขั้นตอนแล้ว',
    text: 'จากนี้บัญชีเจ้าหน้าที่ของท่านเข้าสู่ระบบได้ด้วยรหัสผ่านอย่างเดียว',
  },
  factorCleared: {
    headline: 'ผู้ดูแลระบบล้างการยืนยันสองขั้นตอนแล้ว',
    text: 'ทุกอุปกรณ์ที่เข้าสู่ระบบไว้ออกจากระบบแล้ว กรุณาเข้าสู่ระบบด้วยรหัสผ่าน แล้วตั้งการยืนยันสองขั้นตอนใหม่',
  },
  codesRenewed: {
    headline: 'ออกรหัสสำรองใหม่แล้ว',
    text: 'รหัสสำรองชุดเดิมของการยืนยันสองขั้นตอนใช้ไม่ได้แล้ว',
  },
} as const
export type StaffNotice = keyof typeof staffNotices

const notMe = 'หากท่านไม่ทราบเรื่องนี้ กรุณาแจ้งผู้ดูแลระบบทันที และตั้งรหัสผ่านใหม่ที่ “ลืมรหัสผ่าน”'

interface StaffNoticeMail {
  agency: Agency
  name: string
  notice: StaffNotice
  at: string
  /** Where they log in. */
  link: string
  /** What they may do from now on. */
  role?: string
}

/** Something happened to an account of the console; its owner should know, above all if it was not their doing. */
export const staffNoticeMail = ({ agency, name, notice, at, link, role }: StaffNoticeMail): Mail =>
  mail({
    agency,
    subject: `${staffNotices[notice].headline} · ระบบเจ้าหน้าที่ ${agencyName(agency)}`,
    headline: staffNotices[notice].headline,
    greeting: `เรียน ${name}`,
    paragraphs: [staffNotices[notice].text, notMe],
    facts: [['เมื่อ', thaiDateTime(at)], ...(role ? [['สิทธิ์ใหม่', role] as const] : [])],
    actions: [{ label: 'เปิดระบบเจ้าหน้าที่', url: link }],
  })
