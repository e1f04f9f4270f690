import { findByFollowHash, submitAnonymously } from '#db/anonymous-requests.ts'
import { type Attachment, attachmentKeys, listAttachments, removeAttachment } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { type Admission, admitComplaint } from '#db/complaint-admission.ts'
import { type DailyLimit, isUsedUp } from '#db/daily-counts.ts'
import type { Database } from '#db/database.ts'
import { documentKey } from '#db/documents.ts'
import type { Draft } from '#db/drafts.ts'
import { DomainError, isGuardFailure } from '#db/errors.ts'
import { type Filer, getDraftOf } from '#db/filers.ts'
import { newReference } from '#db/reference.ts'
import { findRequest, isReferenceTaken, type ServiceRequest, submitRequest } from '#db/requests.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { getOpenVersion } from '#db/services.ts'
import { staffNames } from '#db/staff-names.ts'
import { documentsAsked, documentsWithPaper } from '#templates/documents-asked.ts'
import type { DocumentAsked, Service } from '#templates/service.ts'
import { requireDisclosure, usedUp } from './anonymous.ts'
import { type Fitting, fitting, type Read, slotsOf, typesetForm } from './filled-form.ts'
import type { Runtime } from './runtime/runtime.ts'
import { type Bringer, knownToMiss } from './signed-pages.ts'
import { deleteDiscarded } from './uploads.ts'

/** What the mini-app sends; `represented` is missing when somebody files for themselves. */
export interface Sent {
  draftId: string
  answers: unknown
  represented?: unknown
  /** At the counter: on paper whatever was chosen before, by the officer who took it. */
  way?: 'paper' | undefined
  /** The citizen writes in the chat next, where the answer is the confirmation. */
  confirmedInChat?: boolean | undefined
  by?: Bringer | undefined
  /** The slots of the documents that this officer saw on paper, and that need no file. */
  seenOnPaper?: readonly string[]
  /** The pages of the form on paper that whoever sends it knows to be missing. */
  withoutPages?: readonly number[] | undefined
  /** By what it is followed, and how many a day there may be, where nobody is to know who files. */
  anonymous?: { followHash: string | undefined; limit: DailyLimit }
}
interface Follow {
  followHash: string
  limit: DailyLimit
}

/**
 * Files a draft: checks the answers against the version it was begun with, typesets the form and opens the
 * request with it. Sending the same draft again gives the request that it already became.
 */
export async function submit(
  runtime: Runtime,
  filer: Filer,
  sent: Sent,
  at = new Date(),
): Promise<ServiceRequest> {
  const { db } = runtime
  const filed = await findFiled(db, filer, sent)
  if (filed) return filed
  const begun = await getDraftOf(db, filer, sent.draftId)
  // What mends a request is sent to that request.
  if (begun.corrects !== null) throw new DomainError('not_found')
  const draft = { ...begun, way: sent.way ?? begun.way }
  const service = await getOpenVersion(db, draft.serviceCode, draft.serviceVersion)
  const as = await filingAs(db, filer, { draft, service, sent, at })
  const admission = await admissionOf(db, filer, { service, sent, at })
  const sentFiles = await listAttachments(db, draft.id)
  const read = { answers: sent.answers, represented: sent.represented, files: sentFiles, at }
  const { answers, acting, documents } =
    draft.way === 'paper' ? onPaper(service, sentFiles) : await onScreen(runtime, as.citizen, service, read)
  const seenOnPaper = seen(documents, sentFiles, sent)
  requireDocuments(documents, [...sentFiles, ...seenOnPaper])
  const missing = draft.way === 'paper' ? await knownToMiss(runtime, draft, sentFiles, sent) : []
  const attachments = await belonging(runtime, draft, sentFiles, slotsOf(service, documents, answers))
  const shown = [...attachments, ...seenOnPaper]
  const filedBy = sent.by?.type === 'staff' ? (await staffNames(db, [sent.by.id])).get(sent.by.id) : undefined
  for (let tries = 1; ; tries++) {
    const reference = newReference(at)
    const { disclosure } = draft
    const filled = { answers, acting, disclosure, attachments: shown, filedBy, reference, at }
    const form = draft.way === 'paper' ? undefined : await typesetForm(runtime, as.citizen, service, filled)
    try {
      const stored = await sealAnswers(runtime.vault, service.fields, answers)
      const submission = { draft, service, reference, answers: stored, plain: answers, form }
      return as.citizen
        ? await submitRequest(
            db,
            as.citizen,
            {
              ...submission,
              acting,
              by: sent.by,
              replyUntil: replyUntil(sent, at),
              room: admission?.room,
              missingPages: missing,
              seenOnPaper: seenOnPaper.map(({ slot }) => slot),
            },
            at,
          )
        : await submitAnonymously(db, { ...submission, by: sent.by, ...as.anonymous }, at)
    } catch (error) {
      if (form) await runtime.files.delete(documentKey(form.id))
      if (isReferenceTaken(error) && tries < 10) continue
      // The same draft sent twice at once: the other one won.
      const winner = await findFiled(db, filer, sent)
      if (winner) return winner
      // Or others from there filed the last of today's at this moment.
      throw isGuardFailure(error) ? ((as.citizen && admission?.refusal) ?? usedUp()) : error
    }
  }
}

/** What an officer saw on paper, where no file of it came. */
const seen = (documents: readonly DocumentAsked[], files: readonly Attachment[], { by, seenOnPaper }: Sent) =>
  documents.filter(
    ({ slot }) => by && seenOnPaper?.includes(slot) && !files.some((file) => file.slot === slot),
  )

/** A push takes the reply's place 20 s later, the sweep that finds it due included. */
export const replyAwaitedMs = 14_000
const replyUntil = ({ confirmedInChat }: Sent, at: Date) =>
  confirmedInChat ? new Date(at.getTime() + replyAwaitedMs) : undefined

/** What this draft became already. Of what was sent without a name only the secret knows. */
async function findFiled(
  db: Database,
  filer: Filer,
  { draftId, anonymous }: Sent,
): Promise<ServiceRequest | undefined> {
  const filed = filer.id === null ? undefined : await findRequest(db, draftId)
  if (filed && filed.citizenId === filer.id) return filed
  return anonymous?.followHash === undefined ? undefined : findByFollowHash(db, anonymous.followHash)
}

type FilingAs = { citizen: Citizen } | { citizen: null; anonymous: Follow }

/** Whose request it will be. Throws where it is to be nobody's and that is not taken, or not today any more. */
async function filingAs(
  db: Database,
  filer: Filer,
  { draft, service, sent, at }: { draft: Draft; service: Service; sent: Sent; at: Date },
): Promise<FilingAs> {
  if (filer.id !== null && draft.disclosure !== 'anonymous') return { citizen: filer }
  const { followHash, limit } = sent.anonymous ?? {}
  if (followHash === undefined || !limit) throw new DomainError('invalid_action', secretMissing)
  requireDisclosure(service, 'anonymous')
  if (await isUsedUp(db, limit, at)) throw usedUp()
  return { citizen: null, anonymous: { followHash, limit } }
}

/** A complaint that a citizen files themselves; what an officer takes at the counter is taken. */
const admissionOf = async (
  db: Database,
  filer: Filer,
  { service, sent, at }: { service: Service; sent: Sent; at: Date },
): Promise<Admission | undefined> =>
  service.group === 'complaint' && filer.id !== null && !sent.by ? admitComplaint(db, filer, at) : undefined

const secretMissing = 'ไม่พบรหัสลับของเรื่องนี้ กรุณาปิดหน้านี้แล้วเริ่มแจ้งใหม่'

interface Checked extends Fitting {
  documents: readonly DocumentAsked[]
}

/** The answers are on the paper, and so is for whom it is. */
const onPaper = (service: Service, sent: readonly Attachment[]): Checked => ({
  answers: {},
  acting: undefined,
  documents: documentsWithPaper(service, sent),
})

async function onScreen(
  runtime: Runtime,
  citizen: Citizen | null,
  service: Service,
  read: Read,
): Promise<Checked> {
  const { answers, acting } = await fitting(runtime, citizen, service, read)
  return { answers, acting, documents: documentsAsked(service, answers, acting?.represented) }
}

/** The files that are asked for, without those sent before an answer changed what is. */
async function belonging(
  { db, files }: Runtime,
  draft: Draft,
  attachments: readonly Attachment[],
  slots: readonly string[],
): Promise<Attachment[]> {
  const isPointless = ({ slot }: Attachment) => !slots.includes(slot)
  for (const { id } of attachments.filter(isPointless)) {
    await removeAttachment(db, draft.id, id)
    await deleteDiscarded({ db, files }, attachmentKeys(id))
  }
  return attachments.filter((attachment) => !isPointless(attachment))
}

/** Throws `invalid_answers` that names every document that is missing. */
export function requireDocuments(
  documents: readonly DocumentAsked[],
  attachments: readonly Pick<Attachment, 'slot'>[],
): void {
  const missing = documents.filter(
    ({ slot, optional }) => !optional && !attachments.some((attachment) => attachment.slot === slot),
  )
  if (missing.length === 0) return
  const fields = missing.map(({ slot, label }) => [`documents.${slot}`, `กรุณาแนบ${label}`])
  throw new DomainError('invalid_answers', undefined, Object.fromEntries(fields))
}
