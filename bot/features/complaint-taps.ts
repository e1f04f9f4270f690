import type { ChatDraft } from '#db/chat-drafts.ts'
import { getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { findRequest } from '#db/requests.ts'
import { guessProblem } from '#templates/complaint-words.ts'
import { askedFields } from '#templates/conditions.ts'
import {
  beginComplaint,
  type CitizenChat,
  type Complaint,
  changeComplaint,
  findComplaint,
  isCitizen,
  listCategories,
  moveComplaint,
  readComplaint,
} from '../complaints/complaint.ts'
import { goOn, questionAfter } from '../complaints/going-on.ts'
import { takeBack } from '../complaints/told.ts'
import { type Answer, type Chat, says, saysEvenLate } from '../context.ts'
import { complaintNeedsAccount } from '../messages/complaint-notices.ts'
import { categoriesCarousel } from '../messages/complaint-questions.ts'
import { quickTap, sentence, withQuick } from '../messages/text.ts'
import { showRequest } from './requests.ts'

type Handler<D extends { draft: string }> = (chat: Chat, data: D) => Promise<Answer>

/** A tap on something of a complaint, perhaps an old one: what was sent shows where it stands, what is gone says so. */
export const onComplaint =
  <D extends { draft: string }>(
    work: (chat: CitizenChat, complaint: Complaint, data: D) => Promise<Answer>,
  ): Handler<D> =>
  async (chat, data) => {
    if (!isCitizen(chat)) return says(complaintNeedsAccount(chat.links))
    const sent = await findRequest(chat.db, data.draft)
    if (sent?.citizenId === chat.citizen.id) return showRequest(chat, sent.reference, '')
    const draft = await getDraft(chat.db, chat.citizen.id, data.draft).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not_found') return undefined
      throw error
    })
    if (!draft || draft.corrects !== null) return says(sentence(goneWords))
    const told: ChatDraft = { ...draft, chat: draft.chat ?? {} }
    return work(chat, await readComplaint(chat, told), data)
  }

const goneWords = 'เรื่องนี้ทิ้งไปแล้ว หากต้องการแจ้งเรื่องใหม่ พิมพ์เล่า ส่งรูป หรือส่งตำแหน่งในแชตนี้ได้เลย'

/** Somebody wants to tell something and has said nothing of it yet. */
export async function begin(chat: Chat): Promise<Answer> {
  if (!isCitizen(chat)) return says(complaintNeedsAccount(chat.links))
  const { open } = await findComplaint(chat)
  if (open) return goOn(chat, open, 'ท่านมีเรื่องที่กำลังแจ้งอยู่')
  const begun = await beginComplaint(chat)
  return begun ? goOn(chat, begun) : says(sentence(noComplaints))
}
export const noComplaints = 'ขณะนี้ยังไม่เปิดรับเรื่องร้องเรียนร้องทุกข์ทางออนไลน์ กรุณาติดต่อเจ้าหน้าที่โดยตรง'

/** It was put off; written down anew, it is the one that is being told. */
export const resume = onComplaint(async (chat, complaint) =>
  goOn(chat, await changeComplaint(chat, complaint, ({ notes }) => ({ notes })), 'ทำเรื่องเดิมต่อ'),
)

export const showCategories = onComplaint(async (chat, { draft }) => {
  const categories = await listCategories(chat)
  return says(
    categoriesCarousel(
      draft.id,
      categories.map(({ definition }) => definition),
    ),
  )
})

export const chooseCategory = onComplaint<{ draft: string; code: string }>(
  async (chat, complaint, { code }) => {
    const chosen = (await listCategories(chat)).find(({ definition }) => definition.code === code)
    if (!chosen) return goOn(chat, complaint, 'หมวดนี้ปิดรับอยู่ในขณะนี้ กรุณาเลือกหมวดอื่น')
    const moved = await moveComplaint(chat, complaint, chosen)
    const { details, problem } = moved.answers
    const guess = problem === undefined ? guessProblem(String(details ?? ''), chosen.definition) : undefined
    const told = guess === undefined ? moved : await chosenProblem(chat, moved, 'problem', guess)
    return goOn(chat, told, sayChosen(told))
  },
)

/** Which category and problem it has now, and whom to call first if it is urgent. */
function sayChosen({ service, answers }: Complaint): string {
  const { problem } = answers
  const field = service.fields.problem
  const label = field?.kind === 'choice' && typeof problem === 'string' ? field.options[problem] : undefined
  const urgent = typeof problem === 'string' ? service.complaint?.urgent?.[problem] : undefined
  return [urgent && `⚠️ ${urgent}\n`, `หมวด ${service.name}${label ? ` · ${label}` : ''}`, service.notice]
    .filter(Boolean)
    .join('\n')
}

const chosenProblem = (chat: Chat, complaint: Complaint, field: string, option: string) =>
  changeComplaint(chat, complaint, ({ answers }) => ({ answers: { ...answers, [field]: option } }))

export const choose = onComplaint<{ draft: string; field: string; option: string }>(
  async (chat, complaint, { field: name, option }) => {
    const field = complaint.service.fields[name]
    // The category was changed since that button came.
    if (field?.kind !== 'choice' || !Object.hasOwn(field.options, option)) return goOn(chat, complaint)
    const told = await chosenProblem(chat, complaint, name, option)
    const urgent = name === 'problem' ? complaint.service.complaint?.urgent?.[option] : undefined
    return goOn(chat, told, urgent && `⚠️ ${urgent}`)
  },
)

export const skip = onComplaint<{ draft: string; what: string }>(async (chat, complaint, { what }) => {
  const told = await changeComplaint(chat, complaint, ({ notes }) => ({
    notes: { ...notes, skipped: [...new Set([...(notes.skipped ?? []), what])] },
  }))
  return goOn(chat, told)
})

export const meanPlace = onComplaint(async (chat, complaint) =>
  goOn(
    chat,
    await changeComplaint(chat, complaint, ({ notes }) => ({ notes: { ...notes, placeIsMeant: true } })),
  ),
)

export const undo = onComplaint(async (chat, complaint) => {
  const told = await changeComplaint(chat, complaint, ({ answers, notes: { added, ...notes } }) => {
    const before = added && takeBack(answers, added)
    return before ? { answers: before, notes } : {}
  })
  return goOn(
    chat,
    told,
    told.notes.added || !complaint.notes.added
      ? 'ข้อความนี้แก้ไขในแบบฟอร์มแล้ว แก้ต่อได้ในแบบฟอร์ม'
      : 'ลบข้อความล่าสุดแล้ว',
  )
})

const shownAs = (disclosure: 'named' | 'withheld') =>
  onComplaint(async (chat, complaint) =>
    goOn(chat, await changeComplaint(chat, complaint, () => ({ disclosure }))),
  )
export const showName = shownAs('named')
export const hideName = shownAs('withheld')

/** Asked once more: photos that are thrown away are gone. */
export const leave = onComplaint(async (_, { draft: { id: draft } }) =>
  says(
    withQuick({ type: 'text', text: 'ทิ้งเรื่องนี้และรูปที่ส่งมาทั้งหมดใช่หรือไม่' }, [
      quickTap('ใช่ ทิ้งเลย', 'complaint.discard', { draft }),
      quickTap('ไม่ทิ้ง แจ้งต่อ', 'complaint.continue', { draft }),
    ]),
  ),
)

export const discard = onComplaint(async (chat, { draft }) => {
  await chat.desk.discard(draft)
  return says(sentence('ทิ้งเรื่องนี้แล้ว ระบบไม่ได้ส่งสิ่งใดถึงเจ้าหน้าที่'))
})

/** Sends it. Tapped again, it shows what it became. */
export const file = onComplaint(async (chat, complaint) => {
  if (questionAfter(chat, complaint).asks !== 'nothing') return goOn(chat, complaint, 'ยังขาดข้อมูลอีกเล็กน้อย')
  const asked = askedFields(complaint.service.fields, complaint.answers)
  const answers = Object.fromEntries(Object.entries(complaint.answers).filter(([name]) => name in asked))
  try {
    const request = await chat.desk.file(chat.citizen, complaint.draft.id, answers)
    const { reference } = request
    const confirmation = await chat.desk.confirmation(chat.citizen, request, chat.eventId)
    if (typeof confirmation === 'object') return confirmation
    return confirmation === 'answered'
      ? says()
      : saysEvenLate(sentence(`ส่งเรื่องเรียบร้อยแล้ว\nเลขที่ ${reference}\nพิมพ์เลขที่นี้เพื่อติดตามได้ทุกเมื่อ`))
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid_answers') throw error
    const wrong = Object.values(error.fields ?? {}).join(' ')
    return goOn(chat, complaint, `ยังส่งไม่ได้ ${wrong} แตะ “แก้ไขในแบบฟอร์ม”`)
  }
})
