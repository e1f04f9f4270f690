import { listNearby } from '#db/nearby-complaints.ts'
import { guessCategories } from '#templates/complaint-words.ts'
import { mapCentreOf } from '#templates/map.ts'
import { type Answer, type Chat, says } from '../context.ts'
import { questionMessage } from '../messages/complaint-questions.ts'
import { summaryCard } from '../messages/complaint-summary.ts'
import { nearbyCards } from '../messages/nearby-complaints.ts'
import { sentence } from '../messages/text.ts'
import { type Complaint, listCategories } from './complaint.ts'
import { nextQuestion, placeIn, type Question } from './next-question.ts'

export const questionAfter = (chat: Chat, complaint: Complaint): Question =>
  nextQuestion(complaint, mapCentreOf(chat.agency))

/** What comes next: a question, or all of it to be sent. `said` tells first what was just done. */
export async function goOn(chat: Chat, complaint: Complaint, said?: string): Promise<Answer> {
  const { links, agency } = chat
  const question = questionAfter(chat, complaint)
  if (question.asks === 'nothing') {
    const before = said === undefined ? [] : [sentence(said)]
    const near = await toldNearby(chat, complaint)
    return says(
      ...before,
      near.length > 0 ? nearbyCards(links, complaint, near) : summaryCard(links, complaint),
    )
  }
  const ranked = question.asks === 'category' ? await rankedCategories(chat, complaint) : noCategories
  return says(questionMessage({ agency, links, complaint, ...ranked }, question, said))
}

/** What was told near by already, unless the citizen has said that it is something else. */
async function toldNearby({ db, citizen }: Chat, { service, answers, notes }: Complaint) {
  const place = placeIn(answers)
  if (!citizen || !place || notes.isNew || !service.complaint?.onMap) return []
  return listNearby(db, citizen.id, service.code, place)
}

const noCategories = { categories: [], guessed: 0 }

async function rankedCategories(chat: Chat, { answers }: Complaint) {
  const categories = (await listCategories(chat)).map(({ definition }) => definition)
  const told = typeof answers.details === 'string' ? answers.details : ''
  const guesses = guessCategories(told, categories)
  const rank = ({ code }: { code: string }) =>
    guesses.includes(code) ? guesses.indexOf(code) : guesses.length
  return { categories: categories.toSorted((a, b) => rank(a) - rank(b)), guessed: guesses.length }
}
