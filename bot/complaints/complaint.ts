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

/** What is to be said of a complaint as it stands: it may be open in the mini-app, and photos come several at once. */
type Change = (now: Complaint) => Changed

/** The same complaint with what was just said of it. */
export function changeComplaint(chat: Chat, complaint: Complaint, change: Change): Promise<Complaint> {
  return rewrite(chat, complaint, (now) => {
    const { answers = now.answers, notes = now.notes, ...more } = change(now)
    return { ...now, answers, notes, ...more }
  })
}

/** Moves it, with its photos and with those answers that the other category asks for, too. */
export function moveComplaint(
  chat: Chat,
  complaint: Complaint,
  { definition, version }: OfferedService,
): Promise<Complaint> {
  const to = { serviceCode: definition.code, serviceVersion: version }
  return rewrite(chat, complaint, ({ notes: { undecided: _, isNew: __, ...notes }, ...now }) => {
    return { ...now, ...to, notes, service: definition, answers: fittingInto(definition, now.answers) }
  })
}

/** A complaint as it is to be, and what of its draft is not read from it. */
type Rewritten = Complaint & Pick<ChatChange, 'disclosure' | 'serviceCode' | 'serviceVersion'>

async function rewrite(
  chat: Chat,
  complaint: Complaint,
  rewritten: (now: Complaint) => Rewritten,
): Promise<Complaint> {
  let after: Complaint = complaint
  const changeOf = async (draft: ChatDraft): Promise<ChatChange> => {
    const isAsRead = draft.revision === complaint.draft.revision
    const now = rewritten(isAsRead ? complaint : await readComplaint(chat, draft))
    const { disclosure, serviceCode, serviceVersion, ...told } = now
    after = told
    return {
      answers: await sealAnswers(chat.desk.vault, told.service.fields, told.answers),
      chat: told.notes,
      ...(disclosure && { disclosure }),
      ...(serviceCode && { serviceCode }),
      ...(serviceVersion && { serviceVersion }),
    }
  }
  const draft = await changeChatDraft(chat.db, complaint.draft, changeOf, chat.at)
  return { ...after, draft }
}

function fittingInto({ fields }: Service, answers: Told): Told {
  const fits = ([name, answer]: [string, AnyAnswer | undefined]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field?.kind === 'choice' ? Object.hasOwn(field.options, String(answer)) : field !== undefined
  }
  return Object.fromEntries(Object.entries(answers).filter(fits))
}
