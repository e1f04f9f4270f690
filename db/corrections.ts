import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { officeCalendar } from '#templates/agency.ts'
import { cannotActWhileWaiting, nothingToMend } from '#templates/correction.ts'
import type { Answers } from '#templates/fields.ts'
import { resumedDueDay } from '#templates/working-days.ts'
import { getAgency } from './agency.ts'
import type { ActorRef } from './audit-log.ts'
import { changeRequest } from './change-request.ts'
import { type Correction, closing, findOpenCorrection } from './correction-rows.ts'
import { type Database, guard } from './database.ts'
import { lettingGo } from './drafts.ts'
import { DomainError } from './errors.ts'
import { placeOf } from './new-request.ts'
import { newForm, type TypesetForm } from './request-forms.ts'
import { type CitizenRequest, findRequest, type ServiceRequest } from './requests.ts'
import { accused, attachments, corrections, documents, drafts, uploads } from './schema.ts'
import { noAnswers, type SealedAnswers } from './sealed-answers.ts'
import { findAccused } from './secrecy.ts'
import { getServiceVersion } from './services.ts'
import { statuses } from './workflow.ts'

type Officer = Extract<ActorRef, { id: string }>
export type Question = Pick<Correction, 'defects' | 'note' | 'answerBy'>

/**
 * Sends a request back to its citizen with all that is wrong. The clock stands still from then on. Throws
 * `invalid_action` for a request that is closed or waits already.
 */
export async function askForCorrection(
  db: Database,
  request: ServiceRequest,
  question: Question,
  actor: Officer,
  at = new Date(),
): Promise<ServiceRequest> {
  // The officer may not know who filed it; of somebody whom nobody knows, there is nobody to ask.
  const citizenId = (await findRequest(db, request.id))?.citizenId ?? null
  if (statuses[request.status].open311 === 'closed' || citizenId === null)
    throw new DomainError('invalid_action')
  if (request.waitingSince !== null) throw new DomainError('invalid_action', cannotActWhileWaiting)
  const now = at.toISOString()
  const id = crypto.randomUUID()
  const { serviceCode, serviceVersion, way, disclosure } = request
  return changeRequest(db, request, 'request.ask_correction', {
    actor,
    at,
    details: { correctionId: id, count: question.defects.length, answerBy: question.answerBy },
    set: { waitingSince: now, mendedAt: null },
    also: [
      db
        .insert(corrections)
        .values({ id, requestId: request.id, ...question, askedBy: actor.id, askedAt: now }),
      db.insert(drafts).values({
        ...{ id, citizenId, serviceCode, serviceVersion, way, disclosure, corrects: request.id },
        answers: noAnswers,
        ...{ represented: null, representedCitizenIdSealed: null, remindedAt: null },
        ...{ createdAt: now, updatedAt: now },
      }),
    ],
  })
}

/** What a citizen mended, checked and typeset. */
export interface Mend {
  /** All answers of the request as they are now. */
  answers: SealedAnswers
  /** The same in clear: where a complaint is and of whom it speaks follow from them. */
  plain: Answers
  /** Of those that were mended, as they were and as they are. */
  before: SealedAnswers
  after: SealedAnswers
  message: string | null
  /** Slots whose new files take the place of what was there, and how many files that are. */
  slots: readonly string[]
  files: number
  form?: TypesetForm | undefined
}

/**
 * Takes what a citizen mended into the request; what was before is kept beside it. The clock goes on. Throws
 * `invalid_action` when the question was withdrawn meanwhile, `conflict` when anything else changed. The answer names
 * the bytes that are to be deleted.
 */
export async function mendRequest(
  db: Database,
  request: CitizenRequest,
  correction: Correction,
  mend: Mend,
  at = new Date(),
): Promise<{ request: ServiceRequest; keys: string[] }> {
  const now = at.toISOString()
  const { id } = correction
  const { keys } = await lettingGo(db, id, at)
  const coming = keys.filter((key) => key.startsWith('uploads/'))
  const isTheirs = eq(attachments.draftId, id)
  const { answers, plain, before, after, message, slots, files, form } = mend
  const superseded = and(
    eq(attachments.draftId, request.id),
    inArray(attachments.slot, [...slots]),
    isNull(attachments.supersededBy),
  )
  const about = request.secrecy === 'secret' ? await findAccused(db, plain) : []
  const mended = await changeRequest(db, request, 'request.mend', {
    actor: { type: 'citizen', id: request.citizenId },
    at,
    details: { correctionId: id },
    set: {
      answers,
      ...placeOf(plain),
      dueOn: await dueAgain(db, request, at),
      waitingSince: null,
      mendedAt: now,
    },
    also: [
      // A file that arrived since they were checked is in no answer.
      guard(db, sql`(select count(*) from ${attachments} where ${isTheirs}) = ${files}`),
      db.update(corrections).set({ answeredAt: now, before, after, message }).where(eq(corrections.id, id)),
      ...(slots.length > 0 ? [db.update(attachments).set({ supersededBy: id }).where(superseded)] : []),
      db.update(attachments).set({ draftId: request.id, correctionId: id }).where(isTheirs),
      ...about.map((staffId) =>
        db.insert(accused).values({ requestId: request.id, staffId }).onConflictDoNothing(),
      ),
      ...(form ? [db.insert(documents).values(newForm(form, request.id, now))] : []),
      db.delete(uploads).where(eq(uploads.draftId, id)),
      db.delete(drafts).where(eq(drafts.id, id)),
    ],
  })
  return { request: mended, keys: coming }
}

/** The office does without an answer, or asks anew. The answer names the bytes that are to be deleted. */
export async function withdrawCorrection(
  db: Database,
  request: ServiceRequest,
  actor: Officer,
  at = new Date(),
): Promise<string[]> {
  const open = await findOpenCorrection(db, request.id)
  if (!open || request.waitingSince === null) throw new DomainError('invalid_action')
  const { statements, keys } = await closing(db, open, at)
  await changeRequest(db, request, 'request.withdraw_correction', {
    actor,
    at,
    details: { correctionId: open.id },
    set: { dueOn: await dueAgain(db, request, at), waitingSince: null },
    also: statements,
  })
  return keys
}

/** An officer has looked at what came back: it is marked no more. */
export async function checkMend(
  db: Database,
  request: ServiceRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (request.mendedAt === null) throw new DomainError('invalid_action')
  await changeRequest(db, request, 'request.check_mend', {
    actor,
    at,
    details: {},
    set: { mendedAt: null },
    also: [],
  })
}

async function dueAgain(db: Database, request: ServiceRequest, at: Date): Promise<string> {
  const { waitingSince, serviceCode, serviceVersion } = request
  if (waitingSince === null) throw new DomainError('invalid_action', nothingToMend)
  const [agency, { dayKind }] = await Promise.all([
    getAgency(db),
    getServiceVersion(db, serviceCode, serviceVersion),
  ])
  return resumedDueDay(officeCalendar(agency), { ...request, waitingSince }, at, dayKind)
}
