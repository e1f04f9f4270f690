import type { RequestEvent } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { type IssuedDocument, numberedTitle } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName, nameShown } from '#templates/applicant.ts'
import type { IdentityWait } from '#templates/identity-wait.ts'
import { correctionAskedMail } from '#templates/mails/correction-asked.ts'
import { documentNewsMail } from '#templates/mails/document-news.ts'
import type { Mail, RequestMail } from '#templates/mails/layout.ts'
import { requestCompletedMail } from '#templates/mails/request-completed.ts'
import { requestDeclinedMail } from '#templates/mails/request-declined.ts'
import { requestStatusChangedMail } from '#templates/mails/request-status-changed.ts'
import { requestSubmittedMail } from '#templates/mails/request-submitted.ts'
import { wordsOf } from '#templates/request-words.ts'
import type { ToldLine } from '#templates/told.ts'
import type { AskedCorrection } from './correction-news.ts'
import { isRepresentedIn } from './representation.ts'

interface News {
  agency: Agency
  request: ServiceRequest
  /** To whom it goes: who filed, or for whom it was filed. */
  citizen: Citizen
  event: RequestEvent
  documents: RequestMail['documents']
  /** What an officer wrote to the citizen with it. */
  told: readonly ToldLine[]
  /** The one document that it is about. */
  about?: IssuedDocument | undefined
  /** The correction that it is about. */
  correction?: AskedCorrection | undefined
  /** Where the request can be followed outside LINE. */
  link: string
  /** For whose identity check it waits, and where photos are sent. */
  identityWait: IdentityWait | null
  identityLink: string
  at: string
}

/** What a citizen is told by e-mail when something happened to a request. */
export function requestMail(news: News): Mail {
  const { agency, request, citizen, event, documents, about, link, identityWait, identityLink, at } = news
  const { reference, serviceCode, serviceName, applicant, represented, receivedAt, dueOn } = request
  const to = isRepresentedIn(request, citizen) ? 'represented' : 'filer'
  const told: RequestMail = {
    agency,
    applicantName: nameShown(to === 'filer' ? applicant : citizen.profile),
    serviceName,
    reference,
    words: wordsOf(serviceCode),
    link,
    documents,
    at,
    receivedAt,
    dueOn,
    ...(represented && { filed: { by: nameShown(applicant), for: fullName(represented), to } }),
  }
  switch (event) {
    case 'request.submit':
      return requestSubmittedMail({
        ...told,
        ...(identityWait && { identityWait: { ...identityWait, link: identityLink } }),
      })
    case 'request.complete':
      return requestCompletedMail({ ...told, told: news.told })
    case 'request.decline':
      return requestDeclinedMail({ ...told, told: news.told })
    case 'request.accept':
    case 'request.start':
    case 'request.cancel':
      return requestStatusChangedMail({ ...told, statusLabel: statuses[request.status].label })
    case 'request.ask_correction': {
      const { defects = [], note = null, answerBy = null } = news.correction ?? {}
      return correctionAskedMail({ ...told, defects: to === 'filer' ? defects : [], note, answerBy })
    }
    case 'request.extend':
    case 'request.forward':
      return requestStatusChangedMail({ ...told, statusLabel: quietLabels[event], told: news.told })
    case 'request.withdraw_correction':
    case 'request.mend':
    case 'request.check_mend':
    case 'request.confirm':
    case 'request.reopen':
    case 'request.dispute':
    case 'request.tell_more':
    case 'request.escalated':
    case 'request.undo':
    case 'request.close':
    case 'request.merge':
    case 'request.take_in':
    case 'request.unmerge':
    case 'request.let_go':
      return requestStatusChangedMail({ ...told, statusLabel: quietLabels[event] })
    case 'document.issue':
    case 'document.revoke':
    case 'document.remind':
      return documentNewsMail({ ...told, news: newsKinds[event], ...factsOf(about) })
  }
}

/** What a mail calls that which moves no status. */
export const quietLabels = {
  'request.withdraw_correction': 'ไม่ต้องแก้ไขแล้ว',
  'request.extend': 'ขยายเวลาดำเนินการ',
  'request.forward': 'ส่งต่อหน่วยงานอื่นแล้ว',
  'request.mend': 'ได้รับการแก้ไขแล้ว',
  'request.check_mend': 'ตรวจสิ่งที่แก้ไขแล้ว',
  'request.confirm': 'ท่านยืนยันว่าแก้แล้ว',
  'request.reopen': 'เปิดเรื่องอีกครั้งแล้ว',
  'request.dispute': 'บันทึกแล้วว่ายังไม่เรียบร้อย',
  'request.undo': 'ขออภัย แจ้งผลคลาดเคลื่อน เรื่องนี้ยังดำเนินการอยู่',
  'request.escalated': 'ขออภัย ล่าช้ากว่ากำหนด แจ้งเจ้าหน้าที่ให้เร่งดำเนินการแล้ว',
  'request.tell_more': 'ได้รับข้อมูลเพิ่มแล้ว',
  'request.close': 'ปิดเรื่องโดยไม่มีคำยืนยัน',
  'request.merge': 'รวมกับเรื่องเดียวกันแล้ว จะดำเนินการไปพร้อมกัน',
  'request.take_in': 'มีผู้แจ้งเรื่องเดียวกัน จะดำเนินการไปพร้อมกัน',
  'request.unmerge': 'แยกออกจากเรื่องที่เคยรวมไว้แล้ว',
  'request.let_go': 'แยกเรื่องที่รวมไว้ออกแล้ว',
} as const

const newsKinds = {
  'document.issue': 'issued',
  'document.revoke': 'revoked',
  'document.remind': 'ending',
} as const

const factsOf = (document: IssuedDocument | undefined) => ({
  title: document ? numberedTitle(document) : 'เอกสาร',
  validUntil: document?.validUntil ?? undefined,
  reason: document?.revokedReason ?? undefined,
})
