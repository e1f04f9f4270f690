import { identityWaits, waitAsSeenBy } from '#db/identity-waits.ts'
import { findRequestOf, listRequestsOf, type ServiceRequest } from '#db/requests.ts'
import { announcementOf } from '../announcement.ts'
import { type Answer, type Chat, says, saysEvenLate } from '../context.ts'
import { registerCard } from '../messages/menu.ts'
import { type RequestFacts, requestCard } from '../messages/request-card.ts'
import { requestList, shownAtOnce } from '../messages/request-list.ts'
import { sentence, withWaysOn } from '../messages/text.ts'

export async function showRequests({ db, agency, links, citizen }: Chat): Promise<Answer> {
  if (!citizen) return says(withWaysOn(registerCard(agency, links, 'ติดตามคำร้อง')))
  const requests = await listRequestsOf(db, citizen.id, { limit: shownAtOnce + 1 })
  return saysEvenLate(withWaysOn(requestList(agency, await withWaits(db, citizen.id, requests), links)))
}

/** Somebody else's request and one that does not exist get the same words, and so does whoever has no account. */
export async function showRequest(chat: Chat, reference: string, words: string): Promise<Answer> {
  const { db, links, citizen, desk, eventId } = chat
  const request = citizen && (await findRequestOf(db, citizen.id, reference))
  if (!request) return saysEvenLate(withWaysOn(notFound(reference)))
  // Just filed, and said so in the chat by the mini-app: the answer is the confirmation that would be pushed.
  const confirmation = await desk.confirmation(citizen, request, eventId)
  if (typeof confirmation === 'object') return confirmation
  // Answered by this very event before a crash; or the mini-app's own words came too late, and asked nothing.
  if (confirmation === 'answered' || (confirmation === 'told' && words === announcementOf(reference)))
    return says()
  const [facts = request] = await withWaits(db, citizen.id, [request])
  return saysEvenLate(withWaysOn(requestCard(facts, links)))
}

async function withWaits(
  db: Chat['db'],
  readerId: string,
  requests: readonly ServiceRequest[],
): Promise<RequestFacts[]> {
  const waits = await identityWaits(db, requests)
  return requests.map((request) => ({
    ...request,
    waitingSince: request.citizenId === readerId ? request.waitingSince : null,
    identityWait: waitAsSeenBy(readerId, waits.get(request.id))?.kind,
  }))
}

/** Rather than "not understood": somebody reads the number off a slip, and one digit went wrong. */
export const showMistyped = (reference: string): Answer =>
  says(
    withWaysOn(
      sentence(`เลขที่ ${reference} ไม่ถูกต้อง อาจพิมพ์ผิดหรือสลับตัวเลข กรุณาตรวจสอบแล้วพิมพ์อีกครั้ง หรือกด “คำร้องของฉัน”`),
    ),
  )

const notFound = (reference: string) =>
  sentence(`ไม่พบเลขที่ ${reference} ในบัญชีของท่าน กรุณาตรวจสอบเลขที่อีกครั้ง หรือกด “คำร้องของฉัน”`)
