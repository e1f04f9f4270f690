import { answerFix, rateFix } from '#db/confirmations.ts'
import { DomainError } from '#db/errors.ts'
import { findRequestOf } from '#db/requests.ts'
import { type Answer, type Chat, saysEvenLate } from '../context.ts'
import { fixedThanks, openedAgain, ratedThanks } from '../messages/fix-answers.ts'

/** แก้แล้ว or ยังไม่แก้, tapped below the message that says the office is done. */
export async function answerWhetherFixed(chat: Chat, reference: string, fixed: boolean): Promise<Answer> {
  const { db, citizen, at, links } = chat
  const request = await ownRequest(chat, reference)
  const actor = { type: 'citizen', id: citizen?.id ?? '' } as const
  const changed = await answerFix(db, request, { fixed, note: '' }, actor, at)
  if (fixed) return saysEvenLate(fixedThanks(reference))
  return saysEvenLate(openedAgain(reference, changed.status === 'in_progress', links))
}

export async function rateTheFix(chat: Chat, reference: string, rating: number): Promise<Answer> {
  await rateFix(chat.db, await ownRequest(chat, reference), rating, chat.at)
  return saysEvenLate(ratedThanks)
}

/** Only who filed it is asked; for anybody else it does not exist. */
async function ownRequest({ db, citizen }: Chat, reference: string) {
  const request = citizen && (await findRequestOf(db, citizen.id, reference))
  if (!request || request.citizenId !== citizen.id) throw new DomainError('not_found')
  return request
}
