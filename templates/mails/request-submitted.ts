import { agencyName } from '../agency.ts'
import { thaiDate, thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

/** The confirmation that a request has come in. */
export function requestSubmittedMail(told: RequestMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, receivedAt, dueOn } = told
  const forThem = told.filed?.to === 'represented'
  return mail({
    agency,
    subject: `ได้รับคำร้องแล้ว: ${serviceName} เลขอ้างอิง ${reference}`,
    headline: forThem ? 'มีผู้ยื่นคำร้องแทนท่าน' : 'ส่งคำร้องเรียบร้อยแล้ว',
    greeting: `เรียน ${applicantName}`,
    paragraphs: forThem
      ? [
          `${agencyName(agency)}ได้รับคำร้องที่มีผู้ยื่นแทนท่านแล้ว ท่านติดตามสถานะได้เช่นเดียวกับผู้ยื่นแทน`,
          'หากท่านไม่ได้มอบหมายให้ผู้ใดยื่นคำร้องนี้ กรุณากดติดตามคำร้อง แล้วเลือก “ไม่ได้มอบหมาย” หรือติดต่อเจ้าหน้าที่',
        ]
      : [
          `${agencyName(agency)}ได้รับคำร้องของท่านแล้ว เราจะแจ้งให้ทราบทุกครั้งที่สถานะเปลี่ยน โปรดเก็บเลขอ้างอิงไว้สำหรับติดตามเรื่อง`,
        ],
    facts: [
      ['บริการ', serviceName],
      ['เลขอ้างอิง', reference],
      ...filedFacts(told),
      ['เข้าสู่ระบบเมื่อ', thaiDateTime(at)],
      ['ถือว่าได้รับเมื่อ', thaiDateTime(receivedAt)],
      ['จะแจ้งผลภายใน', thaiDate(dueOn)],
    ],
    documents,
    actions: [{ label: 'ติดตามคำร้อง', url: link }],
  })
}
