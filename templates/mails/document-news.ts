import { say } from '../texts/say.ts'
import { thaiDate, thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

const headlines = {
  issued: 'มีเอกสารใหม่สำหรับท่าน',
  revoked: 'เอกสารถูกยกเลิก',
  ending: 'เอกสารใกล้หมดอายุ',
} as const
export type DocumentNewsKind = keyof typeof headlines

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
  const { agency, applicantName, serviceName, reference, link, documents, at, news, title, words } = told
  const headline = headlines[news]
  return mail({
    agency,
    subject: `${headline}: ${title}`,
    headline,
    greeting: `เรียน ${applicantName}`,
    paragraphs: [say(agency, `mail.${news}`, 'text', words)],
    facts: [
      ['เอกสาร', title],
      ...(told.validUntil ? [['ใช้ได้ถึงวันที่', thaiDate(told.validUntil)] as const] : []),
      ...(told.reason ? [['เหตุผล', told.reason] as const] : []),
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(told),
      ['เมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [{ label: `ดู${words.request}และเอกสาร`, url: link }],
  })
}
