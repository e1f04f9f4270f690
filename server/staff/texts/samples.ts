import type { Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { contactCard, helpCard } from '#bot/messages/contact-and-help.ts'
import { draftReminderMessage } from '#bot/messages/draft-reminder.ts'
import { identityRejectedMessage, identityVerifiedMessage } from '#bot/messages/identity.ts'
import { accountCard, greeting, registerCard } from '#bot/messages/menu.ts'
import { notificationMessages } from '#bot/messages/notifications.ts'
import { registeredMessage } from '#bot/messages/registered.ts'
import { requestList } from '#bot/messages/request-list.ts'
import { complaintsCard, servicesCarousel } from '#bot/messages/services.ts'
import { sentence, withWaysOn } from '#bot/messages/text.ts'
import type { RequestEvent } from '#db/audit-log.ts'
import { statusAfter } from '#db/audit-log.ts'
import type { Agency } from '#templates/agency.ts'
import type { chatTexts } from '#templates/texts/chat.ts'
import { requestTexts } from '#templates/texts/requests.ts'
import { type MessageCode, say } from '#templates/texts/say.ts'
import { isoDayAt } from '#templates/thai.ts'

/** An invented citizen's request, on which every preview is shown. */
export const sample = {
  name: 'นางสมศรี ใจดี',
  serviceCode: 'GEN-01',
  serviceName: 'คำร้องทั่วไป',
  reference: '692-184-906',
}

/** What a phone shows, and of which case where there are several. */
export interface ChatSample {
  title?: string
  messages: readonly Message[]
}

interface Scene {
  agency: Agency
  links: Links
  at: Date
}

const chat: Readonly<Record<keyof typeof chatTexts, (scene: Scene) => readonly ChatSample[]>> = {
  greeting: ({ agency, links }) => [
    { title: 'ผู้ที่ยังไม่ลงทะเบียน', messages: [greeting(agency, links, false)] },
    { title: 'ผู้ที่ลงทะเบียนแล้ว', messages: [greeting(agency, links, true)] },
  ],
  register: ({ agency, links }) => one(withWaysOn(registerCard(agency, links, 'ติดตามคำร้อง'))),
  account: ({ agency, links }) => one(withWaysOn(accountCard(agency, links, 'pending'))),
  help: ({ agency, links }) => one(withWaysOn(helpCard(agency, links))),
  complaints: ({ agency, links }) => one(withWaysOn(complaintsCard(agency, links))),
  noServices: ({ agency, links }) => one(withWaysOn(servicesCarousel(agency, [], links))),
  noRequests: ({ agency, links }) => one(withWaysOn(requestList(agency, [], links))),
  contact: ({ agency }) =>
    one(contactCard({ ...agency, phone: '', email: '', address: '', officeHours: '' })),
  notUnderstood: ({ agency }) => one(sentence(say(agency, 'notUnderstood', 'text'))),
  registered: ({ agency, links }) => one(registeredMessage(agency, links, sample.name)),
  identityVerified: ({ agency, links }) => [
    { title: 'เมื่อตรวจจากภาพ', messages: [identityVerifiedMessage(agency, links, 'photos')] },
    { title: 'เมื่อตรวจบัตรที่เคาน์เตอร์', messages: [identityVerifiedMessage(agency, links, 'counter')] },
  ],
  identityRejected: ({ agency, links }) => [
    { title: 'เมื่อตรวจจากภาพ', messages: [identityRejectedMessage(agency, links, ['blurred'], 'photos')] },
    { title: 'เมื่อตรวจบัตรที่เคาน์เตอร์', messages: [identityRejectedMessage(agency, links, [], 'counter')] },
  ],
  draftReminder: ({ agency, links, at }) =>
    one(
      draftReminderMessage(agency, links, {
        serviceName: sample.serviceName,
        path: '/services/GEN-01',
        deletedAt: new Date(at.getTime() + 7 * 86_400_000).toISOString(),
      }),
    ),
}
const one = (message: Message): readonly ChatSample[] => [{ messages: [message] }]

/** The very messages that the chat sends, about an invented citizen; none where it is a mail alone. */
export function chatSamples(code: MessageCode, scene: Scene): readonly ChatSample[] {
  if (code in chat) return chat[code as keyof typeof chat](scene)
  if (code in requestTexts) return [{ messages: notified(code as keyof typeof requestTexts, scene) }]
  return []
}

function notified(code: keyof typeof requestTexts, { agency, links, at }: Scene): Message[] {
  const [, represented, event = code] = /^(represented\.)?(.*)$/.exec(code) ?? []
  const action = event as RequestEvent
  const now = at.toISOString()
  return notificationMessages({
    agency,
    request: {
      ...{ reference: sample.reference, serviceCode: sample.serviceCode, serviceName: sample.serviceName },
      status: statusAfter[action] ?? 'in_progress',
      ...{ createdAt: now, updatedAt: now },
    },
    to: represented ? 'represented' : 'filer',
    action,
    documents: action.startsWith('document.')
      ? [{ kind: 'licence', number: '3/2570', validUntil: isoDayAt(at), revokedAt: null }]
      : [],
    ...(action === 'request.ask_correction' && { correction: { count: 2, answerBy: isoDayAt(at) } }),
    requestUrl: links.liffUrl(`/requests/${sample.reference}`),
    identityUrl: links.liffUrl('/identity'),
  })
}
