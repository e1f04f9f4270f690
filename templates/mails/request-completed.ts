import { agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface CompletedMail extends RequestMail {
  /** What the officer wrote for the citizen. */
  note?: string
}

/** ดำเนินการสำเร็จ, with what the office issued. */
export function requestCompletedMail(told: CompletedMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, note } = told
  return mail({
    agency,
    subject: `ดำเนินการสำเร็จ: ${serviceName} เลขอ้างอิง ${reference}`,
    headline: 'ดำเนินการสำเร็จ',
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      `${agencyName(agency)}ดำเนินการตามคำร้องของท่านเสร็จเรียบร้อยแล้ว`,
      ...(note ? [`ข้อความจากเจ้าหน้าที่: ${note}`] : []),
    ],
    facts: [
      ['บริการ', serviceName],
      ['เลขอ้างอิง', reference],
      ...filedFacts(told),
      ['แล้วเสร็จเมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [{ label: documents.length > 0 ? 'ดูคำร้องและเอกสาร' : 'ดูรายละเอียดคำร้อง', url: link }],
  })
}
