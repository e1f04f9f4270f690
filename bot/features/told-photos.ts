import type { ChatNotes } from '#db/chat-notes.ts'
import {
  beginComplaint,
  type CitizenChat,
  type Complaint,
  changeComplaint,
  findComplaint,
  readComplaint,
} from '../complaints/complaint.ts'
import { goOn } from '../complaints/going-on.ts'
import { type Answer, says } from '../context.ts'
import type { SentFile } from '../desk.ts'
import type { LineEvent } from '../events.ts'
import { sentence } from '../messages/text.ts'
import { noComplaints } from './complaint-taps.ts'

export type ImageSet = NonNullable<NonNullable<LineEvent['message']>['imageSet']>

/** A photo that is no signed page begins a complaint, or joins the one that is being told. */
export async function tellPhoto(
  chat: CitizenChat,
  photo: SentFile,
  set?: ImageSet,
  hint?: string,
): Promise<Answer> {
  const complaint = (await findComplaint(chat)).open ?? (await beginComplaint(chat))
  if (!complaint) return says(sentence(noComplaints))
  const kept = await chat.desk.attach(complaint.draft, photo)
  return answerTogether(chat, complaint, set, kept.is === 'refused' ? kept.said : undefined, hint)
}

/** One of a set that cannot be taken, where a complaint is being told: its set is answered all the same. */
export async function missPhoto(chat: CitizenChat, why: string, set?: ImageSet): Promise<Answer> {
  const { open } = await findComplaint(chat)
  return open ? answerTogether(chat, open, set, why) : says(sentence(why))
}

/** Ten photos chosen at once come one by one and get one answer, with the last of them. */
async function answerTogether(
  chat: CitizenChat,
  complaint: Complaint,
  set: ImageSet | undefined,
  refused: string | undefined,
  hint?: string,
): Promise<Answer> {
  const noted = await changeComplaint(chat, complaint, ({ notes }) => {
    const trouble = refused ?? refusedOf(notes, set)
    const seen = seenOf(notes, set)
    return {
      notes: {
        ...notes,
        ...(set && { set: { id: set.id, seen, ...(trouble !== undefined && { refused: trouble }) } }),
      },
    }
  })
  if (set && seenOf(noted.notes, set).length < (set.total ?? 0) && set.index !== set.total)
    return { messages: [] }
  const told = await readComplaint(chat, noted.draft)
  const came = told.photos > 0 ? `ได้รับรูปแล้ว รวม ${told.photos} รูป` : undefined
  const trouble = refused ?? refusedOf(noted.notes, set)
  return goOn(chat, told, [trouble, came, hint].filter(Boolean).join('\n') || undefined)
}

const refusedOf = ({ set: noted }: ChatNotes, set: ImageSet | undefined) =>
  set && noted?.id === set.id ? noted.refused : undefined

function seenOf({ set: noted }: ChatNotes, set: ImageSet | undefined): number[] {
  const before = set && noted?.id === set.id ? noted.seen : []
  return [...new Set([...before, ...(set?.index === undefined ? [] : [set.index])])]
}
