import { type Agency, agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface EmailChangeMail {
  agency: Agency
  name: string
  url: string
  /** ISO instant until which the link works. */
  until: string
}

/** To a new address: does it reach the person who gave it? */
export const emailChangeMail = ({ agency, name, url, until }: EmailChangeMail): Mail =>
  mail({
    agency,
    subject: `ยืนยันอีเมลใหม่ e-Service ${agencyName(agency)}`,
    headline: 'ยืนยันอีเมลใหม่',
    greeting: `เรียน ${name}`,
    paragraphs: [
      'มีการขอเปลี่ยนอีเมลของบัญชีบริการประชาชนออนไลน์มาเป็นอีเมลนี้ กดปุ่มด้านล่างเพื่อยืนยันว่าเป็นอีเมลของท่าน',
      `ปุ่มนี้ใช้ได้ถึง ${thaiDateTime(until)}`,
      'หากท่านไม่ได้ขอเปลี่ยนอีเมล ไม่ต้องดำเนินการใด ๆ',
    ],
    facts: [],
    actions: [{ label: 'ยืนยันอีเมลใหม่', url }],
  })
