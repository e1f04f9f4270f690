import { agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import type { ToldLine } from '../told.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface DeclinedMail extends RequestMail {
  /** Facts, law, reasons, the appeal and its last day; empty for who has yet to prove who they are. */
  told: readonly ToldLine[]
}

/** ไม่รับดำเนินการ, with all that the law wants said with it. */
export function requestDeclinedMail(declined: DeclinedMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, told, words } = declined
  return mail({
    agency,
    subject: `ไม่รับดำเนินการ: ${serviceName} ${words.reference} ${reference}`,
    headline: 'แจ้งผลการพิจารณา: ไม่รับดำเนินการ',
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      `${agencyName(agency)}พิจารณา${words.request}ของท่านแล้ว ไม่รับดำเนินการ${told.length > 0 ? ' ดังนี้' : ''}`,
      ...told.map(({ label, text }) => `${label}: ${text}`),
    ],
    facts: [
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(declined),
      ['แจ้งเมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [{ label: `ดูรายละเอียด${words.request}`, url: link }],
  })
}
