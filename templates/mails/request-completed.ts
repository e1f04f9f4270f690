import { say } from '../texts/say.ts'
import { thaiDateTime } from '../thai.ts'
import type { ToldLine } from '../told.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface CompletedMail extends RequestMail {
  /** What the officer wrote for the citizen. */
  told?: readonly ToldLine[]
}

/** ดำเนินการสำเร็จ, with what the office issued. */
export function requestCompletedMail(completed: CompletedMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, told = [], words } = completed
  return mail({
    agency,
    subject: `ดำเนินการสำเร็จ: ${serviceName} ${words.reference} ${reference}`,
    headline: 'ดำเนินการสำเร็จ',
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      say(agency, 'mail.completed', 'text', words),
      ...told.map(({ label, text }) => `${label}: ${text}`),
    ],
    facts: [
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(completed),
      ['แล้วเสร็จเมื่อ', thaiDateTime(at)],
    ],
    documents,
    actions: [
      {
        label: documents.length > 0 ? `ดู${words.request}และเอกสาร` : `ดูรายละเอียด${words.request}`,
        url: link,
      },
    ],
  })
}
