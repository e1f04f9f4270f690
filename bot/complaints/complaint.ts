import { listAttachments } from '#db/attachments.ts'
import {
  beginChatDraft,
  type ChatChange,
  type ChatDraft,
  changeChatDraft,
  findChatDraft,
} from '#db/chat-drafts.ts'
import type { ChatNotes } from '#db/chat-notes.ts'
import { admitComplaint } from '#db/complaint-admission.ts'
import { openAnswers, sealAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion, listServices, type OfferedService } from '#db/services.ts'
import type { AnyAnswer } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { Chat } from '../context.ts'

export type Told = Readonly<Record<string, AnyAnswer | undefined>>

/** A complaint that somebody is telling. All that the conversation knows of it is in its draft. */
export interface Complaint {
  draft: ChatDraft
  notes: ChatNotes
  service: Service
  answers: Told
  photos: number
}

/** After so long a silence, what is said next is about something else. */
const silenceMs = 12 * 3_600_000

/** Of somebody who registered. */
export type CitizenChat = Chat & { citizen: NonNullable<Chat['citizen']> }
export const isCitizen = (chat: Chat): chat is CitizenChat => chat.citizen !== undefined

/** The complaint that is being told, and one of long ago that was never sent. */
export async function findComplaint(chat: CitizenChat): Promise<{ open?: Complaint; resting?: ChatDraft }> {
  const draft = await findChatDraft(chat.db, chat.citizen.id)
  if (!draft) return {}
  const isResting = chat.at.getTime() - Date.parse(draft.updatedAt) > silenceMs
  return isResting ? { resting: draft } : { open: await readComplaint(chat, draft) }
}

export async function readComplaint({ db, desk }: Chat, draft: ChatDraft): Promise<Complaint> {
  const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  const answers: Told = await openAnswers(desk.vault, service.fields, draft.answers)
  const photos = (await listAttachments(db, draft.id)).length
  return { draft, notes: draft.chat, service, answers, photos }
}

export const listCategories = ({ db }: Pick<Chat, 'db'>): Promise<OfferedService[]> =>
  listServices(db, 'complaint')

/** The category for what fits nowhere; whatever comes last where the agency has closed it. */
const forAnything = (categories: readonly OfferedService[]) =>
  categories.find(({ definition }) => definition.code === 'C-OTHER') ?? categories.at(-1)

/** Begins one; undefined where the agency takes no complaints. Throws, in words, where it takes none of this citizen. */
export async function beginComplaint(chat: CitizenChat, answers: Told = {}): Promise<Complaint | undefined> {
  const service = forAnything(await listCategories(chat))
  if (!service) return undefined
  await admitComplaint(chat.db, chat.citizen, chat.at)
  const { definition, version } = service
  const draft = await beginChatDraft(
    chat.db,
    chat.citizen.id,
    {
      service: { code: definition.code, version },
      answers: await sealAnswers(chat.desk.vault, definition.fields, answers),
      chat: { undecided: true },
    },
    chat.at,
  )
  return readComplaint(chat, draft)
}

interface Changed extends Pick<ChatChange, 'disclosure'> {
  answers?: Told
  notes?: ChatNotes
}

/** The same complaint with what was just said of it. */
export async function changeComplaint(
  { db, desk, at }: Chat,
  complaint: Complaint,
  { answers, notes, disclosure }: Changed,
): Promise<Complaint> {
  const { fields } = complaint.service
  const change: ChatChange = {
    ...(answers && { answers: await sealAnswers(desk.vault, fields, answers) }),
    ...(notes && { chat: notes }),
    ...(disclosure && { disclosure }),
  }
  const draft = await changeChatDraft(db, complaint.draft, change, at)
  return { ...complaint, draft, answers: answers ?? complaint.answers, notes: notes ?? complaint.notes }
}

/** Moves it, with its photos and with those answers that the other category asks for, too. */
export async function moveComplaint(
  { db, desk, at }: Chat,
  complaint: Complaint,
  { definition, version }: OfferedService,
): Promise<Complaint> {
  const { undecided: _, isNew: __, ...notes } = complaint.notes
  const answers = fittingInto(definition, complaint.answers)
  const draft = await changeChatDraft(
    db,
    complaint.draft,
    {
      serviceCode: definition.code,
      serviceVersion: version,
      answers: await sealAnswers(desk.vault, definition.fields, answers),
      chat: notes,
    },
    at,
  )
  return { ...complaint, draft, notes, service: definition, answers }
}

function fittingInto({ fields }: Service, answers: Told): Told {
  const fits = ([name, answer]: [string, AnyAnswer | undefined]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field?.kind === 'choice' ? Object.hasOwn(field.options, String(answer)) : field !== undefined
  }
  return Object.fromEntries(Object.entries(answers).filter(fits))
}
