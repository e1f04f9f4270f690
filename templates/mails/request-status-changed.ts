import { thaiDateTime } from '../thai.ts'
import type { ToldLine } from '../told.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface StatusMail extends RequestMail {
  /** Where the request stands now, in the words on the screen: เจ้าหน้าที่รับเรื่อง */
  statusLabel: string
  /** What the officer wrote for the citizen. */
  told?: readonly ToldLine[]
}

/** A request has moved. */
export function requestStatusChangedMail(told: StatusMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, statusLabel, words } = told
  return mail({
    agency,
    subject: `${statusLabel}: ${serviceName} ${words.reference} ${reference}`,
    headline: `${words.request}ของท่าน: ${statusLabel}`,
    greeting: `เรียน ${applicantName}`,
    paragraphs: (told.told ?? []).map(({ label, text }) => `${label}: ${text}`),
    facts: [
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(told),
      ['สถานะ', statusLabel],
      ['เมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [{ label: `ดูรายละเอียด${words.request}`, url: link }],
  })
}
