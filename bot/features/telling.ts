import type { ChatDraft } from '#db/chat-drafts.ts'
import type { ChatNotes } from '#db/chat-notes.ts'
import { guessCategories, isAsking, namesTrouble } from '#templates/complaint-words.ts'
import type { Coordinates } from '#templates/coordinates.ts'
import {
  beginComplaint,
  type CitizenChat,
  type Complaint,
  changeComplaint,
  findComplaint,
  isCitizen,
  listCategories,
} from '../complaints/complaint.ts'
import { goOn, questionAfter } from '../complaints/going-on.ts'
import { addSentence, pastedPlace } from '../complaints/told.ts'
import { type Answer, type Chat, says } from '../context.ts'
import { complaintNeedsAccount } from '../messages/complaint-notices.ts'
import { quickTap, sentence, withOneMore } from '../messages/text.ts'
import { file, leave, noComplaints, skip } from './complaint-taps.ts'
import { notKept } from './photos.ts'

/** What somebody typed, and LINE's id of it: the same each time that its event is handled. */
export interface Typed {
  text: string
  messageId: string
}

/** The complaint to which what comes now belongs: the one that is being told, else a new one. */
async function current(chat: CitizenChat) {
  const { open, resting } = await findComplaint(chat)
  return { complaint: open ?? (await beginComplaint(chat)), isNew: !open, resting }
}

/** What waits from long ago is offered beside what begins now. */
const remembering = (answer: Answer, resting: ChatDraft | undefined): Answer =>
  resting
    ? {
        ...answer,
        messages: withOneMore(
          answer.messages,
          quickTap('ทำเรื่องที่ค้างไว้', 'complaint.continue', { draft: resting.id }),
        ),
      }
    : answer

/** Whether a sentence tells of a trouble that one of the agency's categories is for, or may. */
export async function troubleIn(chat: Chat, text: string): Promise<'told' | 'perhaps' | 'none'> {
  const categories = (await listCategories(chat)).map(({ definition }) => definition)
  if (guessCategories(text, categories).length === 0) return 'none'
  return namesTrouble(text, categories) && !isAsking(text) ? 'told' : 'perhaps'
}

/** A sentence begins a complaint, or goes to the one that is being told. */
export async function tell(chat: Chat, said: Typed): Promise<Answer> {
  if (!isCitizen(chat)) return says(complaintNeedsAccount(chat.links))
  const { complaint, isNew, resting } = await current(chat)
  if (!complaint) return says(sentence(noComplaints))
  return remembering(await tellOf(chat, complaint, said, isNew), resting)
}

/** More of the complaint that is being told; what was typed instead of tapped is taken as the tap. */
export async function tellMore(chat: CitizenChat, complaint: Complaint, said: Typed): Promise<Answer> {
  const draft = complaint.draft.id
  const question = questionAfter(chat, complaint)
  const word = said.text.normalize('NFC').replace(/\s|ค่ะ|คะ|ครับ|คับ/g, '')
  if (['ทิ้ง', 'ทิ้งเรื่องนี้', 'ยกเลิก', 'ไม่แจ้งแล้ว'].includes(word)) return leave(chat, { draft })
  if (['ส่ง', 'ส่งเรื่อง', 'ส่งเลย', 'ยืนยัน'].includes(word)) return file(chat, { draft })
  if (['ข้าม', 'ไม่มี', 'ไม่มีรูป'].includes(word)) {
    if (question.asks === 'photo') return skip(chat, { draft, what: 'photo' })
    if (question.asks === 'place' && question.optional) return skip(chat, { draft, what: question.name })
  }
  if (question.asks === 'choice') {
    const option = Object.entries(question.field.options).find(
      ([, label]) => label.replace(/\s/g, '') === word,
    )
    if (option) {
      const chosen = { [question.name]: option[0] }
      const told = await changeComplaint(chat, complaint, ({ answers }) => ({
        answers: { ...answers, ...chosen },
      }))
      return goOn(chat, told)
    }
  }
  return tellOf(chat, complaint, said, false)
}

async function tellOf(chat: CitizenChat, complaint: Complaint, said: Typed, isNew: boolean): Promise<Answer> {
  const point = pastedPlace(said.text)
  if (point) return placeAt(chat, complaint, point)
  // Its event is handled again: it stands there already.
  if (complaint.notes.added?.messageId === said.messageId) return goOn(chat, complaint)
  const adding: { tooLong: number | undefined } = { tooLong: undefined }
  const told = await changeComplaint(chat, complaint, (now) => {
    const added = addSentence(now, questionAfter(chat, now), said.text)
    adding.tooLong = 'tooLong' in added ? added.tooLong : undefined
    if ('tooLong' in added) return {}
    const { answers, field, from, to } = added
    return { answers, notes: { ...now.notes, added: { messageId: said.messageId, field, from, to } } }
  })
  if (adding.tooLong !== undefined)
    return goOn(
      chat,
      told,
      `ข้อความยาวเกินไป รับได้รวม ${adding.tooLong.toLocaleString('en-US')} ตัวอักษร ข้อความล่าสุดจึงยังไม่ได้เพิ่ม กรุณาย่อแล้วส่งใหม่`,
    )
  return goOn(chat, told, isNew ? 'จดไว้ให้แล้ว ยังไม่ส่งจนกว่าท่านจะกดส่ง' : addedWords(told.notes.added))
}

const addedWords = (added: ChatNotes['added']) => {
  if (added?.field === 'where') return 'บันทึกจุดสังเกตแล้ว'
  return added?.from === 0 ? 'บันทึกรายละเอียดแล้ว' : 'เพิ่มข้อความนี้ในรายละเอียดแล้ว'
}

/** A point on the map begins a complaint, or says where it is. */
export async function tellPlace(chat: Chat, point: Coordinates | undefined): Promise<Answer> {
  if (!point) return notKept('ตำแหน่ง')
  if (!isCitizen(chat)) return says(complaintNeedsAccount(chat.links))
  const { complaint, resting } = await current(chat)
  if (!complaint) return says(sentence(noComplaints))
  return remembering(await placeAt(chat, complaint, point), resting)
}

async function placeAt(chat: CitizenChat, complaint: Complaint, point: Coordinates): Promise<Answer> {
  const { undecided } = complaint.notes
  if (!undecided && !('place' in complaint.service.fields))
    return goOn(chat, complaint, `เรื่อง${complaint.service.name} ไม่ต้องระบุตำแหน่ง`)
  const told = await changeComplaint(chat, complaint, ({ answers, notes }) => {
    const { placeIsMeant: _, isNew: __, ...others } = notes
    return { answers: { ...answers, place: point }, notes: others }
  })
  return goOn(chat, told, 'ได้รับตำแหน่งแล้ว')
}

/** What the chat takes nothing of: said, and asked again what was being asked. */
export async function askAgain(chat: Chat, said?: string): Promise<Answer | undefined> {
  const { open } = isCitizen(chat) ? await findComplaint(chat) : {}
  return open && goOn(chat, open, said)
}
