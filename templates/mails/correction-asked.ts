import { agencyName } from '../agency.ts'
import { say } from '../texts/say.ts'
import { thaiDate, thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface CorrectionMail extends RequestMail {
  /** What is wrong, and why; empty for whom it is not theirs to mend. */
  defects: readonly { label: string; reason: string }[]
  note: string | null
  answerBy: string | null
}

/** An officer has sent a request back: what is to be mended, all of it. */
export function correctionAskedMail(told: CorrectionMail): Mail {
  const { agency, applicantName, serviceName, reference, link, at, defects, note, answerBy, words } = told
  const theirs = told.filed?.to !== 'represented'
  const headline = theirs ? `กรุณาแก้ไข${words.filed}` : `รอผู้ยื่นแทนแก้ไข${words.filed}`
  return mail({
    agency,
    subject: `${headline}: ${serviceName} ${words.reference} ${reference}`,
    headline,
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      theirs
        ? say(agency, 'mail.correction', 'text', words)
        : `เจ้าหน้าที่${agencyName(agency)}ขอให้ผู้ยื่นแทนท่านแก้ไข${words.filed} ท่านไม่ต้องดำเนินการใด`,
      ...defects.map(({ label, reason }, index) => `(${index + 1}) ${label} – ${reason}`),
      ...(note && theirs ? [`ข้อความจากเจ้าหน้าที่: ${note}`] : []),
      say(agency, 'mail.correction', 'clock', words),
    ],
    facts: [
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(told),
      ...(answerBy ? [['แก้ไขภายใน', thaiDate(answerBy)] as const] : []),
      ['เมื่อ', thaiDateTime(at)],
    ],
    documents: [],
    actions: [
      {
        label: theirs ? `แก้ไข${words.filed}` : `ดูรายละเอียด${words.request}`,
        url: theirs ? `${link}/mend` : link,
      },
    ],
  })
}
