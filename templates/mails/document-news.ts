import { agencyName } from '../agency.ts'
import { thaiDate, thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

const wording = {
  issued: {
    headline: 'มีเอกสารใหม่สำหรับท่าน',
    text: (agency: string) => `${agency}ออกเอกสารตามคำร้องของท่านแล้ว`,
  },
  revoked: {
    headline: 'เอกสารถูกยกเลิก',
    text: (agency: string) => `${agency}ยกเลิกเอกสารที่เคยออกให้ท่าน เอกสารนี้ใช้ต่อไม่ได้แล้ว`,
  },
  ending: {
    headline: 'เอกสารใกล้หมดอายุ',
    text: () => 'หากต้องการใช้เอกสารนี้ต่อ กรุณายื่นขอต่ออายุก่อนวันหมดอายุ',
  },
} as const
export type DocumentNewsKind = keyof typeof wording

interface DocumentNews extends RequestMail {
  news: DocumentNewsKind
  /** ใบอนุญาตประกอบกิจการ… เลขที่ 3/2570 */
  title: string
  /** Last day (ISO), where it ends. */
  validUntil?: string | undefined
  /** Why it was revoked. */
  reason?: string | undefined
}

/** What became of a document that the office issued. */
export function documentNewsMail(told: DocumentNews): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, news, title } = told
  const { headline, text } = wording[news]
  return mail({
    agency,
    subject: `${headline}: ${title}`,
    headline,
    greeting: `เรียน ${applicantName}`,
    paragraphs: [text(agencyName(agency))],
    facts: [
      ['เอกสาร', title],
      ...(told.validUntil ? [['ใช้ได้ถึงวันที่', thaiDate(told.validUntil)] as const] : []),
      ...(told.reason ? [['เหตุผล', told.reason] as const] : []),
      ['บริการ', serviceName],
      ['เลขอ้างอิง', reference],
      ...filedFacts(told),
      ['เมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [{ label: 'ดูคำร้องและเอกสาร', url: link }],
  })
}
