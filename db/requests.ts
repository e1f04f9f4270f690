import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cannotActWhileWaiting } from '#templates/correction.ts'
import type { Answers } from '#templates/fields.ts'
import type { Refusal } from '#templates/refusal.ts'
import type { Represented } from '#templates/representation.ts'
import type { Service } from '#templates/service.ts'
import { type ActorRef, auditEntry, commitChange, type RequestEvent } from './audit-log.ts'
import { type Citizen, findCitizen, findCitizenByHash, getCitizen } from './citizens.ts'
import { askWhetherFixed } from './confirmations.ts'
import { closing, findOpenCorrection } from './correction-rows.ts'
import { type Database, guard } from './database.ts'
import { type Draft, emptied } from './drafts.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { oweFollowers } from './followers.ts'
import { requireKnownFiler } from './identity-waits.ts'
import { lettingGo } from './merges.ts'
import { newRequest } from './new-request.ts'
import { owe } from './outbox.ts'
import { newForm, type TypesetForm } from './request-forms.ts'
import { accused, citizens, documents, drafts, officeNotes, requests } from './schema.ts'
import type { SealedAnswers } from './sealed-answers.ts'
import { findAccused } from './secrecy.ts'
import type { Words } from './step-words.ts'
import { submissionDetails } from './submission-details.ts'
import { type Action, actions, availableActions, type PlainAction } from './workflow.ts'

export type ServiceRequest = typeof requests.$inferSelect
/** A request of which it is known who filed it. */
export type CitizenRequest = ServiceRequest & { citizenId: string }

/** What a citizen sent, checked and typeset. */
export interface Submission {
  draft: Draft
  service: Service
  reference: string
  answers: SealedAnswers
  /** Of a complaint, the same answers in clear: where it is and of whom it speaks follow from them. */
  plain?: Answers | undefined
  /** For whom the citizen acts, if not for themselves. */
  acting?: Acting | undefined
  /** The officer who filed it for the citizen, if not the citizen. */
  by?: ActorRef | undefined
  /** Until when the confirmation in LINE waits for the citizen to write there. */
  replyUntil?: Date | undefined
  /** The typeset form; its bytes are stored already. None where the form is on paper. */
  form?: TypesetForm | undefined
  /** What has to hold still at that moment; a guard fails where it does not. */
  room?: SQL | undefined
  /** The pages of the form on paper without which it was sent, as whoever sent it confirmed. */
  missingPages?: readonly number[]
  /** The slots of the documents that the officer who filed it saw on paper. */
  seenOnPaper?: readonly string[]
}

/** The represented person, with the 13 digits as the store keeps them. */
export interface Acting {
  represented: Represented
  citizenIdHash: string
  citizenIdSealed: string
}

/**
 * Opens a request: its row, its typeset form, the audit entry and the confirmation owed, in one batch.
 * Throws `conflict` when the draft was sent already or the reference is taken; see `isReferenceTaken`.
 */
export async function submitRequest(
  db: Database,
  citizen: Citizen,
  submission: Submission,
  at = new Date(),
): Promise<CitizenRequest> {
  const { draft, plain = {}, acting, form, by, replyUntil, room } = submission
  const now = at.toISOString()
  const represented = acting && (await findCitizenByHash(db, acting.citizenIdHash))
  const request: CitizenRequest = {
    ...(await newRequest(db, { ...submission, plain }, at)),
    citizenId: citizen.id,
    applicant: citizen.profile,
    represented: acting?.represented ?? null,
    representedCitizenIdHash: acting?.citizenIdHash ?? null,
    representedCitizenIdSealed: acting?.citizenIdSealed ?? null,
    representedCitizenId: represented?.id ?? null,
  }
  const about = request.secrecy === 'secret' ? await findAccused(db, plain) : []
  const entry = requestEntry(
    'request.submit',
    request,
    by ?? { type: 'citizen', id: citizen.id },
    submissionDetails(submission),
    at,
  )
  await commitChange(db, entry, [
    ...(room ? [guard(db, room)] : []),
    db.insert(requests).values({ ...request, ...(acting && { representedCitizenId: accountOf(acting) }) }),
    ...(form ? [db.insert(documents).values(newForm(form, request.id, now))] : []),
    // What was sent stands in the request; the draft stays as the empty shell that says so.
    db
      .update(drafts)
      .set({ ...emptied, updatedAt: now })
      .where(eq(drafts.id, draft.id)),
    ...about.map((staffId) => db.insert(accused).values({ requestId: request.id, staffId })),
    ...owe(db, 'request.submit', entry, citizen, replyUntil),
    ...(represented ? owe(db, 'request.submit', entry, represented) : []),
  ])
  return request
}

/** Looked up in the very batch: whoever registers at this moment is not missed. */
const accountOf = ({ citizenIdHash }: Acting) =>
  sql`(select ${citizens.id} from ${citizens} where ${citizens.citizenIdHash} = ${citizenIdHash})`

/** Whether a submission failed only because another request has its reference, so that a new one may be tried. */
export const isReferenceTaken = (error: unknown) => isUniqueViolation(error, 'requests.reference')

/**
 * Takes a step of the workflow. Throws `invalid_action` when it is not allowed from where the request stands or, with
 * words for it, while the service asks for a surer identity of who filed,
 * and `conflict` when the request changed since `request` was read: nothing is half-written then.
 */
export const actOnRequest = (
  db: Database,
  request: ServiceRequest,
  action: PlainAction,
  actor: Extract<ActorRef, { id: string }>,
  { result, ...others }: Words = {},
  at = new Date(),
): Promise<ServiceRequest> =>
  takeAction(db, request, action, actor, { details: result ? { result } : {}, ...others }, at)

/** Refuses it, with what the law wants said with a refusal. Throws as `actOnRequest` does. */
export const declineRequest = (
  db: Database,
  request: ServiceRequest,
  refusal: Refusal,
  actor: { id: string },
  at = new Date(),
): Promise<ServiceRequest> =>
  takeAction(db, request, 'decline', { type: 'staff', id: actor.id }, { details: { ...refusal } }, at)

async function takeAction(
  db: Database,
  request: ServiceRequest,
  action: Action,
  actor: Extract<ActorRef, { id: string }>,
  { details, note, document }: Omit<Words, 'result'> & { details: Record<string, unknown> },
  at: Date,
): Promise<ServiceRequest> {
  if (!availableActions(request.status, actor.type).includes(action)) throw new DomainError('invalid_action')
  if (action === 'accept') await requireKnownFiler(db, request)
  const open = request.waitingSince === null ? undefined : await findOpenCorrection(db, request.id)
  if (open && actor.type === 'staff') throw new DomainError('invalid_action', cannotActWhileWaiting)
  const parties = await partiesTo(db, request)
  const changed: ServiceRequest = {
    ...request,
    status: actions[action].to,
    waitingSince: null,
    mendedAt: actor.type === 'staff' ? null : request.mendedAt,
    revision: request.revision + 1,
    updatedAt: at.toISOString(),
  }
  const asking = action === 'complete' ? await askWhetherFixed(db, request, at) : []
  const entry = requestEntry(`request.${action}`, changed, actor, details, at)
  const { status, waitingSince, mendedAt, revision, updatedAt } = changed
  const set = { status, waitingSince, mendedAt, revision, updatedAt }
  await commitChange(db, entry, [
    // Whoever cancels mends nothing any more; the files sent for it are found as discarded.
    ...(open ? (await closing(db, open, at)).statements : []),
    db.update(requests).set(set).where(eq(requests.id, request.id)),
    ...(document ? [db.insert(documents).values(document)] : []),
    ...(note ? [db.insert(officeNotes).values(note)] : []),
    ...asking,
    ...parties.flatMap((citizen) => owe(db, `request.${action}`, entry, citizen)),
    ...(await oweFollowers(db, `request.${action}`, entry, request)),
    // What others told goes on without it.
    ...(action === 'cancel' ? await lettingGo(db, request, at) : []),
  ])
  return changed
}

/** Who hears of what happens to a request: who filed it and, with an account, for whom. */
export async function partiesTo(db: Database, { id }: Pick<ServiceRequest, 'id'>): Promise<Citizen[]> {
  // As stored: an officer who acts may not know who filed it, and that person hears of it all the same.
  const request = await findRequest(db, id)
  if (!request || request.citizenId === null) return []
  const filer = await getCitizen(db, request.citizenId)
  const represented = request.representedCitizenId && (await findCitizen(db, request.representedCitizenId))
  return represented ? [filer, represented] : [filer]
}

const requestEntry = (
  event: RequestEvent,
  { id, revision }: ServiceRequest,
  actor: ActorRef,
  details: Record<string, unknown>,
  at: Date,
) => auditEntry({ subject: { type: 'request', id, revision }, action: event, actor, details, at })

/** A request belongs to who filed it and to for whom it was filed. */
const belongsTo = (citizenId: string) =>
  or(eq(requests.citizenId, citizenId), eq(requests.representedCitizenId, citizenId))

/** The citizen's own, newest first: what they filed, and what others filed for them. */
export function listRequestsOf(
  db: Database,
  citizenId: string,
  { limit = 50 } = {},
): Promise<ServiceRequest[]> {
  return db.select().from(requests).where(belongsTo(citizenId)).orderBy(desc(requests.createdAt)).limit(limit)
}

/** The citizen's own request; somebody else's is as unknown as one that does not exist. */
export async function findRequestOf(
  db: Database,
  citizenId: string,
  reference: string,
): Promise<ServiceRequest | undefined> {
  const [request] = await db
    .select()
    .from(requests)
    .where(and(eq(requests.reference, reference), belongsTo(citizenId)))
  return request
}

/** What somebody filed last of a service for themselves. */
export async function findLatestRequest(
  db: Database,
  citizenId: string,
  serviceCode: string,
): Promise<ServiceRequest | undefined> {
  const own = and(
    eq(requests.citizenId, citizenId),
    eq(requests.serviceCode, serviceCode),
    isNull(requests.represented),
  )
  const [request] = await db.select().from(requests).where(own).orderBy(desc(requests.createdAt)).limit(1)
  return request
}

export async function getRequest(db: Database, reference: string): Promise<ServiceRequest> {
  const [request] = await db.select().from(requests).where(eq(requests.reference, reference))
  if (!request) throw new DomainError('not_found')
  return request
}

export async function findRequest(db: Database, id: string): Promise<ServiceRequest | undefined> {
  const [request] = await db.select().from(requests).where(eq(requests.id, id))
  return request
}
