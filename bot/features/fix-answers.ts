import { answerFix, rateFix } from '#db/confirmations.ts'
import { DomainError } from '#db/errors.ts'
import { addFixWords, findListening, findReopening, listenInChat } from '#db/fix-additions.ts'
import { type CitizenRequest, findRequestOf, type ServiceRequest } from '#db/requests.ts'
import type { CitizenChat, Complaint } from '../complaints/complaint.ts'
import { type Answer, type Chat, says, saysEvenLate } from '../context.ts'
import type { SentFile } from '../desk.ts'
import type { LineEvent } from '../events.ts'
import {
  askMore,
  fixedThanks,
  openedAgain,
  ratedThanks,
  toldAgain,
  toldAll,
} from '../messages/fix-answers.ts'

type ImageSet = NonNullable<NonNullable<LineEvent['message']>['imageSet']>

/** แก้แล้ว or ยังไม่แก้, tapped below the message that says the office is done. */
export async function answerWhetherFixed(chat: Chat, reference: string, fixed: boolean): Promise<Answer> {
  const { db, at, links } = chat
  const request = await ownRequest(chat, reference)
  // Tapped again, or its event came again: it stands, and more can be said still.
  const before = fixed ? undefined : await findReopening(db, request, at)
  const actor = { type: 'citizen', id: request.citizenId } as const
  const changed = before ? request : await answerFix(db, request, { fixed, note: '' }, actor, at)
  if (fixed) return saysEvenLate(fixedThanks(reference))
  const reopening = before ?? (await findReopening(db, changed, at))
  if (!reopening) return saysEvenLate(toldAgain(reference, links))
  await listenInChat(db, reopening, at)
  return saysEvenLate(openedAgain(reference, links))
}

/** The complaint that was just opened again, while what is sent belongs to it rather than to one that is being told. */
export async function listeningFor({ db, citizen, at }: CitizenChat, open: Complaint | undefined) {
  const listening = await findListening(db, citizen.id, at)
  return listening && (open?.draft.updatedAt ?? '') <= listening.since ? listening.request : undefined
}

/** A photo of how it still looks. Ten at once are answered once, with the last of them. */
export async function showStillBroken(
  chat: CitizenChat,
  request: ServiceRequest,
  photo: SentFile,
  set?: ImageSet,
): Promise<Answer> {
  const kept = await chat.desk.attachToReopened(request, chat.citizen, photo)
  if (set && set.index !== set.total) return { messages: [] }
  if (kept.is === 'refused') return says(askMore(request.reference, kept.said))
  const left = (await findReopening(chat.db, request, chat.at))?.photosLeft ?? 0
  return says(askMore(request.reference, 'ได้รับรูปแล้ว', left))
}

/** Words about what is still wrong; those of somebody who is done end it. */
export async function sayStillBroken(
  chat: CitizenChat,
  request: ServiceRequest,
  text: string,
): Promise<Answer> {
  const word = text.normalize('NFC').replace(/\s|ค่ะ|คะ|ครับ|คับ/g, '')
  if (['ข้าม', 'ไม่มี', 'ไม่มีรูป', 'พอแล้ว', 'เท่านี้', 'หมดแล้ว'].includes(word))
    return tellNoMore(chat, request.reference)
  const said = text.trim()
  if (said === '') return says(askMore(request.reference, 'พิมพ์หรือส่งรูปได้เลย'))
  await addFixWords(chat.db, request, said, { type: 'citizen', id: chat.citizen.id }, chat.at)
  return says(askMore(request.reference, 'จดไว้ให้เจ้าหน้าที่แล้ว'))
}

export async function tellNoMore(chat: Chat, reference: string): Promise<Answer> {
  const request = await ownRequest(chat, reference)
  const reopening = await findReopening(chat.db, request, chat.at)
  if (reopening) await listenInChat(chat.db, reopening, null)
  return says(toldAll(reference))
}

export async function rateTheFix(chat: Chat, reference: string, rating: number): Promise<Answer> {
  await rateFix(chat.db, await ownRequest(chat, reference), rating, chat.at)
  return saysEvenLate(ratedThanks)
}

/** Only who filed it is asked; for anybody else it does not exist. */
async function ownRequest({ db, citizen }: Chat, reference: string): Promise<CitizenRequest> {
  const request = citizen && (await findRequestOf(db, citizen.id, reference))
  if (!request || request.citizenId !== citizen.id) throw new DomainError('not_found')
  return { ...request, citizenId: citizen.id }
}
