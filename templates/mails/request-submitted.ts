import { agencyName } from '../agency.ts'
import { type IdentityWait, waitLabel, waitTexts } from '../identity-wait.ts'
import { say } from '../texts/say.ts'
import { thaiDate, thaiDateTime } from '../thai.ts'
import { filedFacts, type Mail, mail, type RequestMail } from './layout.ts'

interface SubmittedMail extends RequestMail {
  /** It waits for an identity check; `link` is where photos are sent. */
  identityWait?: IdentityWait & { link: string }
}

/** The confirmation that a request has come in. */
export function requestSubmittedMail(told: SubmittedMail): Mail {
  const { agency, applicantName, serviceName, reference, link, documents, at, receivedAt, dueOn, words } =
    told
  const forThem = told.filed?.to === 'represented'
  const wait = told.identityWait
  const waitLink = wait && waitTexts[wait.kind].link
  return mail({
    agency,
    subject: `ได้รับ${words.request}แล้ว: ${serviceName} ${words.reference} ${reference}`,
    headline: forThem ? `มีผู้${words.file}แทนท่าน` : `ส่ง${words.request}เรียบร้อยแล้ว`,
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      ...(forThem ? forTheRepresented(told) : [say(agency, 'mail.submitted', 'text', words)]),
      ...(wait ? waitParagraphs(wait) : []),
    ],
    facts: [
      ['บริการ', serviceName],
      [words.reference, reference],
      ...filedFacts(told),
      ['ส่งเข้าระบบเมื่อ', thaiDateTime(at)],
      ['ถือว่าได้รับเมื่อ', thaiDateTime(receivedAt)],
      ['จะแจ้งผลภายใน', thaiDate(dueOn)],
    ],
    documents,
    actions: [
      { label: `ติดตาม${words.request}`, url: link },
      ...(wait && waitLink ? [{ label: waitLink, url: wait.link }] : []),
    ],
  })
}

const forTheRepresented = ({ agency, words }: RequestMail) => [
  `${agencyName(agency)}ได้รับ${words.request}ที่มีผู้ยื่นแทนท่านแล้ว ท่านติดตามสถานะได้เช่นเดียวกับผู้ยื่นแทน`,
  `หากท่านไม่ได้มอบหมาย กรุณากด “ติดตาม${words.request}” แล้วเลือก “ไม่ได้มอบหมาย” หรือติดต่อเจ้าหน้าที่`,
]
const waitParagraphs = ({ kind, reason }: IdentityWait) => [
  `${waitLabel}: ${waitTexts[kind].text}`,
  ...(reason ? [`สิ่งที่ต้องแก้ไข: ${reason.split('\n').join(', ')}`] : []),
]
