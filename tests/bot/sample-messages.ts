import type { Message } from '#bot/client.ts'
import { accountNoticeMessage } from '#bot/messages/account-notice.ts'
import { contactCard, helpCard } from '#bot/messages/contact-and-help.ts'
import { draftReminderMessage } from '#bot/messages/draft-reminder.ts'
import { identityRejectedMessage, identityVerifiedMessage } from '#bot/messages/identity.ts'
import { accountCard, greeting, menuCard, registerCard } from '#bot/messages/menu.ts'
import { notificationMessages } from '#bot/messages/notifications.ts'
import { registeredMessage } from '#bot/messages/registered.ts'
import { type RequestFacts, requestCard } from '#bot/messages/request-card.ts'
import { requestList } from '#bot/messages/request-list.ts'
import { complaintsCard, servicesCarousel } from '#bot/messages/services.ts'
import { sentence, withWaysOn } from '#bot/messages/text.ts'
import { apology } from '#bot/router.ts'
import type { RequestEvent } from '#db/audit-log.ts'
import { type Status, statusNames } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { identityStatuses, rejectionReasonNames } from '#templates/identity.ts'
import { type WaitKind, waitKinds } from '#templates/identity-wait.ts'
import { type AccountNotice, accountNotices } from '#templates/mails/account-notice.ts'
import type { Service } from '#templates/service.ts'

import { complaintSamples } from './sample-complaints.ts'

export const links = {
  liffUrl: (path: string) => `https://liff.line.me/1234567890-AbcdEfgh${path}`,
  pageUrl: (path: string) => `https://eservice.example.go.th${path}?openExternalBrowser=1`,
  pictureUrl: (path: string) => `https://eservice.example.go.th${path}`,
}

export const agency: Agency = {
  kind: 'subdistrict_administration',
  placeName: 'ตัวอย่าง',
  district: 'ตัวอย่าง',
  province: 'พิษณุโลก',
  postcode: '65000',
  subdistricts: ['ตัวอย่าง'],
  address: '99 หมู่ 1 ถนนตัวอย่าง',
  phone: '055123456',
  email: 'office@example.com',
  lineId: '@example',
  officeHours: 'วันจันทร์–ศุกร์ 08.30–16.30 น. (เว้นวันหยุดราชการ)',
}
/** As the first start leaves it: the office has not told much yet. */
export const bareAgency: Agency = {
  ...agency,
  address: '',
  phone: '',
  email: '',
  lineId: '',
  officeHours: '',
}

export const inventService = (n: number, text = 'คำร้องทั่วไป'): Service => ({
  code: `GEN-${String(n).padStart(2, '0')}`,
  name: `${text} ${n}`,
  description: `${text} สำหรับแจ้งความประสงค์ที่ไม่มีแบบฟอร์มเฉพาะ`,
  group: 'request',
  department: 'สำนักปลัด',
  fields: {},
  documents: [],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 7,
  level: 'A',
  law: [],
})
export const servicesOf = (count: number, text?: string) =>
  Array.from({ length: count }, (_, i) => inventService(i + 1, text))

export const requestAt = (status: Status, serviceName = 'คำร้องทั่วไป'): RequestFacts => ({
  reference: '692-184-906',
  serviceCode: 'GEN-01',
  serviceName,
  status,
  createdAt: '2026-11-23T02:00:00.000Z',
  updatedAt: status === 'submitted' ? '2026-11-23T02:00:00.000Z' : '2026-11-24T03:30:00.000Z',
})

const events: Record<RequestEvent, Status> = {
  'request.submit': 'submitted',
  'request.accept': 'accepted',
  'request.start': 'in_progress',
  'request.complete': 'completed',
  'request.cancel': 'cancelled',
  'request.decline': 'declined',
  'request.extend': 'in_progress',
  'request.forward': 'accepted',
  'request.confirm': 'completed',
  'request.reopen': 'in_progress',
  'request.dispute': 'completed',
  'request.undo': 'in_progress',
  'request.escalated': 'in_progress',
  'request.tell_more': 'in_progress',
  'request.close': 'completed',
  'request.merge': 'merged',
  'request.take_in': 'accepted',
  'request.unmerge': 'submitted',
  'request.let_go': 'accepted',
  'request.ask_correction': 'submitted',
  'request.mend': 'submitted',
  'request.withdraw_correction': 'accepted',
  'request.check_mend': 'accepted',
  'document.issue': 'completed',
  'document.revoke': 'completed',
  'document.remind': 'completed',
}
export const notify = (
  action: RequestEvent,
  documents: Parameters<typeof notificationMessages>[0]['documents'] = [],
  identityWait?: WaitKind,
) =>
  notificationMessages({
    agency,
    request: { ...requestAt(events[action]), identityWait },
    action,
    documents,
    requestUrl: links.liffUrl('/requests/692-184-906'),
    identityUrl: links.liffUrl('/account/identity'),
  })

/** The longest that an office or a citizen can make a name. */
const long = 'คำร้องขออนุญาตก่อสร้างดัดแปลงรื้อถอนหรือเคลื่อนย้ายอาคาร '.repeat(6).trim()

/** Every message that the chat can say, in its ordinary and its extreme forms. */
export const sampleMessages: Record<string, Message[]> = {
  greeting: [greeting(agency, links, false)],
  'greeting of somebody registered': [greeting(agency, links, true)],
  menu: [withWaysOn(menuCard(agency))],
  'register first': [registerCard(agency, links, 'ติดตามคำร้อง')],
  ...Object.fromEntries(
    identityStatuses.map((status) => [`account ${status}`, [accountCard(agency, links, status)]]),
  ),
  registered: [registeredMessage(agency, links, 'นางสมศรี ใจดี')],
  'identity verified': [identityVerifiedMessage(agency, links, 'photos')],
  'identity rejected': [identityRejectedMessage(agency, links, rejectionReasonNames, 'photos')],
  'identity rejected by a note alone': [identityRejectedMessage(agency, links, [], 'photos')],
  'identity verified at the counter': [identityVerifiedMessage(agency, links, 'counter')],
  'identity refused at the counter': [
    identityRejectedMessage(agency, links, rejectionReasonNames, 'counter'),
  ],
  ...Object.fromEntries(
    ['คำร้องทั่วไป', long].map((serviceName) => [
      `reminder of a draft of ${serviceName.length} letters`,
      [
        draftReminderMessage(agency, links, {
          serviceName,
          path: '/services/GEN-01/continue',
          deletedAt: '2026-12-23T02:00:00.000Z',
        }),
      ],
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(accountNotices) as AccountNotice[]).map((notice) => [
      `account notice ${notice}`,
      [accountNoticeMessage(agency, links, { notice, at: '2026-11-23T02:05:00.000Z' })],
    ]),
  ),
  contact: [contactCard(agency)],
  'contact of an office that told nothing': [contactCard(bareAgency)],
  help: [helpCard(agency, links)],
  complaints: [complaintsCard(agency, links)],
  'no services': [servicesCarousel(agency, [], links)],
  'one service': [servicesCarousel(agency, servicesOf(1), links)],
  'twelve services': [servicesCarousel(agency, servicesOf(12), links)],
  'forty services of long names': [servicesCarousel(agency, servicesOf(40, long), links)],
  ...Object.fromEntries(
    statusNames.map((status) => [`request ${status}`, [requestCard(requestAt(status), links)]]),
  ),
  ...Object.fromEntries(
    waitKinds.flatMap((identityWait) => {
      const waiting = { ...requestAt('submitted'), identityWait }
      return [
        [`request that waits for a check: ${identityWait}`, [requestCard(waiting, links)]],
        [`confirmation of such a request: ${identityWait}`, notify('request.submit', [], identityWait)],
        [`list with such a request: ${identityWait}`, [requestList(agency, [waiting], links)]],
      ]
    }),
  ),
  'request of a long name': [requestCard(requestAt('accepted', long), links)],
  'no requests': [requestList(agency, [], links)],
  'one request': [requestList(agency, [requestAt('submitted')], links)],
  'many requests of long names': [
    requestList(
      agency,
      Array.from({ length: 6 }, () => requestAt('in_progress', long)),
      links,
    ),
  ],
  ...Object.fromEntries((Object.keys(events) as RequestEvent[]).map((action) => [action, notify(action)])),
  'to be mended by a day': notificationMessages({
    agency,
    request: { ...requestAt('submitted', long), waitingSince: '2026-11-24T02:00:00.000Z' },
    action: 'request.ask_correction',
    documents: [],
    correction: { count: 12, answerBy: '2026-12-09' },
    requestUrl: links.liffUrl('/requests/692-184-906'),
    identityUrl: links.liffUrl('/account/identity'),
  }),
  'request that waits to be mended': [
    requestCard({ ...requestAt('accepted'), waitingSince: '2026-11-24T02:00:00.000Z' }, links),
  ],
  'completed with documents': notify('request.complete', [
    { kind: 'request-form', number: '12/2570', validUntil: '2027-11-22', revokedAt: null },
    { kind: 'receipt', number: '12/2570', validUntil: '2027-11-22', revokedAt: null },
    { kind: 'licence', number: '12/2570', validUntil: '2027-11-22', revokedAt: null },
  ]),
  'complaint done, with a picture': notificationMessages({
    agency,
    request: requestAt('completed', 'ถนน ทางเท้า สะพาน'),
    action: 'request.complete',
    documents: [],
    result: 'ซ่อมหลุมแล้ว '.repeat(40),
    pictureUrl: 'https://eservice.example.go.th/files/documents/x?expires=1&signature=y',
    asksFix: true,
    requestUrl: links.liffUrl('/requests/692-184-906'),
    identityUrl: links.liffUrl('/account/identity'),
  }),
  ...complaintSamples(),
  sentence: [sentence('ไม่พบคำร้องนี้')],
  apology,
}
