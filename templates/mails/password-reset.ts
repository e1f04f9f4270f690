import { type Agency, agencyName } from '../agency.ts'
import { say } from '../texts/say.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface PasswordResetMail {
  agency: Agency
  /** The accounts of this mailbox, each with its own link. */
  accounts: readonly { name: string; url: string }[]
  minutes: number
  /** ISO instant until which the links work. */
  until: string
}

/** แจ้งเปลี่ยนรหัสผ่าน: a link for whoever forgot a password; one for each account that shares the mailbox. */
export function passwordResetMail({ agency, accounts, minutes, until }: PasswordResetMail): Mail {
  const [only] = accounts
  const alone = accounts.length === 1
  return mail({
    agency,
    subject: `แจ้งเปลี่ยนรหัสผ่าน e-Service ${agencyName(agency)}`,
    headline: 'แจ้งเปลี่ยนรหัสผ่าน',
    greeting: alone ? `เรียน ${only?.name ?? ''}` : 'เรียน ผู้ใช้บริการ',
    paragraphs: [
      say(agency, 'mail.forgotten', 'text'),
      ...(alone ? [] : ['อีเมลนี้ใช้กับหลายบัญชี กรุณาเลือกปุ่มใต้ชื่อของท่าน']),
      `ปุ่มนี้ใช้ได้ครั้งเดียว ภายใน ${minutes} นาที (ถึง ${thaiDateTime(until)})`,
      'หากท่านไม่ได้แจ้งลืมรหัสผ่าน ไม่ต้องดำเนินการใด ๆ รหัสผ่านเดิมยังใช้ได้ตามปกติ และอย่าส่งต่ออีเมลนี้ให้ผู้อื่น',
    ],
    facts: [],
    actions: accounts.map(({ name, url }) => ({
      label: 'เปลี่ยนรหัสผ่าน',
      url,
      ...(alone ? {} : { caption: name }),
    })),
  })
}
