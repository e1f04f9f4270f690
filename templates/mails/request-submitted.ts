import { agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail, type RequestMail } from './layout.ts'

/** The confirmation that a request has come in. */
export function requestSubmittedMail(told: RequestMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at } = told
  return mail({
    agency,
    subject: `ได้รับคำร้องแล้ว: ${serviceName} เลขอ้างอิง ${reference}`,
    headline: 'ส่งคำร้องเรียบร้อยแล้ว',
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      `${agencyName(agency)}ได้รับคำร้องของท่านแล้ว เราจะแจ้งให้ทราบทุกครั้งที่สถานะเปลี่ยน โปรดเก็บเลขอ้างอิงไว้สำหรับติดตามเรื่อง`,
    ],
    facts: [
      ['บริการ', serviceName],
      ['เลขอ้างอิง', reference],
      ['เข้าสู่ระบบเมื่อ', thaiDateTime(at)],
    ],
    documents,
    action: { label: 'ติดตามคำร้อง', url: link },
  })
}
