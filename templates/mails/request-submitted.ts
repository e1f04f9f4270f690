import { type Agency, agencyName } from '../agency.ts'
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
  const { agency, applicantName, serviceName, reference, link, documents, at, receivedAt, dueOn } = told
  const forThem = told.filed?.to === 'represented'
  const wait = told.identityWait
  const waitLink = wait && waitTexts[wait.kind].link
  return mail({
    agency,
    subject: `ได้รับคำร้องแล้ว: ${serviceName} เลขอ้างอิง ${reference}`,
    headline: forThem ? 'มีผู้ยื่นคำร้องแทนท่าน' : 'ส่งคำร้องเรียบร้อยแล้ว',
    greeting: `เรียน ${applicantName}`,
    paragraphs: [
      ...(forThem ? forTheRepresented(agency) : forTheFiler(agency)),
      ...(wait ? waitParagraphs(wait) : []),
    ],
    facts: [
      ['บริการ', serviceName],
      ['เลขอ้างอิง', reference],
      ...filedFacts(told),
      ['ส่งเข้าระบบเมื่อ', thaiDateTime(at)],
      ['ถือว่าได้รับเมื่อ', thaiDateTime(receivedAt)],
      ['จะแจ้งผลภายใน', thaiDate(dueOn)],
    ],
    documents,
    actions: [
      { label: 'ติดตามคำร้อง', url: link },
      ...(wait && waitLink ? [{ label: waitLink, url: wait.link }] : []),
    ],
  })
}

const forTheRepresented = (agency: Agency) => [
  `${agencyName(agency)}ได้รับคำร้องที่มีผู้ยื่นแทนท่านแล้ว ท่านติดตามสถานะได้เช่นเดียวกับผู้ยื่นแทน`,
  'หากท่านไม่ได้มอบหมายให้ผู้ใดยื่นคำร้องนี้ กรุณากดติดตามคำร้อง แล้วเลือก “ไม่ได้มอบหมาย” หรือติดต่อเจ้าหน้าที่',
]
const forTheFiler = (agency: Agency) => [say(agency, 'mail.submitted', 'text')]
const waitParagraphs = ({ kind, reason }: IdentityWait) => [
  `${waitLabel}: ${waitTexts[kind].text}`,
  ...(reason ? [`สิ่งที่ต้องแก้ไข: ${reason.split('\n').join(', ')}`] : []),
]
