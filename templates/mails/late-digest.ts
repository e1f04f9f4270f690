import { type Agency, agencyName } from '../agency.ts'
import { thaiDate } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface LateDigest {
  agency: Agency
  name: string
  late: readonly { reference: string; serviceName: string; dueOn: string; days: number }[]
  link: string
}

/** To an officer: what is late. Neither names nor what was written, since mails are read in many places. */
export const lateDigestMail = ({ agency, name, late, link }: LateDigest): Mail =>
  mail({
    agency,
    subject: `เรื่องร้องเรียนเกินกำหนด ${late.length} เรื่อง ${agencyName(agency)}`,
    headline: `เรื่องร้องเรียนเกินกำหนด ${late.length} เรื่อง`,
    greeting: `เรียน ${name}`,
    paragraphs: ['เรื่องต่อไปนี้เกินกำหนดตอบผู้แจ้งแล้ว กรุณาเร่งดำเนินการ หรือขยายเวลาพร้อมเหตุผล'],
    facts: late.map(({ reference, serviceName, dueOn, days }) => [
      `${reference} ${serviceName}`,
      `เกินกำหนด ${days} วัน (กำหนด ${thaiDate(dueOn, 'medium')})`,
    ]),
    actions: [{ label: 'เปิดรายการที่เกินกำหนด', url: link }],
  })
