import { type Agency, agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

/** Why somebody of the staff gets a link to set a password. */
export type StaffLinkReason = 'invited' | 'reset' | 'forgotten'

const words: Record<StaffLinkReason, { headline: string; text: string; otherwise: string }> = {
  invited: {
    headline: 'เชิญใช้งานระบบเจ้าหน้าที่',
    text: 'ท่านได้รับเชิญให้ใช้งานระบบเจ้าหน้าที่ e-Service กดปุ่มเพื่อตั้งรหัสผ่านของท่าน',
    otherwise: 'หากท่านไม่ใช่เจ้าหน้าที่ของหน่วยงานนี้ ไม่ต้องดำเนินการใด ๆ',
  },
  reset: {
    headline: 'ตั้งรหัสผ่านใหม่',
    text: 'ผู้ดูแลระบบส่งลิงก์ให้ท่านตั้งรหัสผ่านใหม่ เมื่อตั้งแล้ว ทุกอุปกรณ์ที่เข้าสู่ระบบไว้จะออกจากระบบ',
    otherwise: 'หากท่านไม่ได้ขอตั้งรหัสผ่านใหม่ กรุณาสอบถามผู้ดูแลระบบก่อนกดปุ่ม',
  },
  forgotten: {
    headline: 'ตั้งรหัสผ่านใหม่',
    text: 'มีการแจ้งลืมรหัสผ่านของบัญชีเจ้าหน้าที่ที่ใช้อีเมลนี้ กดปุ่มเพื่อตั้งรหัสผ่านใหม่',
    otherwise: 'หากท่านไม่ได้แจ้งลืมรหัสผ่าน ไม่ต้องดำเนินการใด ๆ รหัสผ่านเดิมยังใช้ได้ตามปกติ',
  },
}

interface StaffLinkMail {
  agency: Agency
  name: string
  reason: StaffLinkReason
  url: string
  /** ISO instant until which the link works. */
  until: string
}

/** A link with which somebody of the staff sets a password. */
export const staffLinkMail = ({ agency, name, reason, url, until }: StaffLinkMail): Mail =>
  mail({
    agency,
    subject: `${words[reason].headline} · ระบบเจ้าหน้าที่ ${agencyName(agency)}`,
    headline: words[reason].headline,
    greeting: `เรียน ${name}`,
    paragraphs: [
      words[reason].text,
      `ปุ่มนี้ใช้ได้ครั้งเดียว ถึง ${thaiDateTime(until)}`,
      `${words[reason].otherwise} และอย่าส่งต่ออีเมลนี้ให้ผู้อื่น`,
    ],
    facts: [],
    actions: [{ label: 'ตั้งรหัสผ่าน', url }],
  })
