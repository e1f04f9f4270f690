/** A step that was taken by mistake can be taken back for a minute, by whoever took it. */
import { and, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import { type ActorRef, type AuditEntry, auditEntry, commitChange, statusAfter } from './audit-log.ts'
import { findCitizen } from './citizens.ts'
import { findLatestConfirmation, isConfirmation } from './confirmations.ts'
import type { Database, Statement } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { documentKey } from './documents.ts'
import { DomainError } from './errors.ts'
import { owe } from './outbox.ts'
import type { ServiceRequest } from './requests.ts'
import { auditLog, confirmations, documents, outbox, requests } from './schema.ts'
import { actions, type Status, statuses } from './workflow.ts'

export const undoSeconds = 60
/** The page was made a moment before it is read and pressed. */
const graceMs = 5_000

const undoable = ['accept', 'start', 'complete', 'decline'] as const
type Undoable = (typeof undoable)[number]

export interface UndoableStep {
  action: Undoable
  entry: AuditEntry
  /** Where it stood before. */
  from: Status
}

/** The step that this officer may take back now: the very last thing that happened to the request. */
export async function findUndoable(
  db: Database,
  request: ServiceRequest,
  officerId: string,
  at = new Date(),
): Promise<UndoableStep | undefined> {
  const isThis = and(eq(auditLog.subjectType, 'request'), eq(auditLog.subjectId, request.id))
  const [entry] = await db
    .select()
    .from(auditLog)
    .where(and(isThis, eq(auditLog.revision, request.revision)))
  const action = undoable.find((name) => entry?.action === `request.${name}`)
  if (!entry || !action || entry.actorId !== officerId) return undefined
  if (at.getTime() - Date.parse(entry.at) > undoSeconds * 1000) return undefined
  const earlier = await db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(and(isThis, lte(auditLog.revision, request.revision - 1)))
    .orderBy(desc(auditLog.revision))
  const from = statusBefore(action, earlier)
  return from && { action, entry, from }
}

/** Most steps say it themselves; a refusal can come at any time. Taking back leads to where the step began. */
function statusBefore(action: Undoable, earlier: readonly Pick<AuditEntry, 'action'>[]): Status | undefined {
  const { from }: { from: readonly Status[] } = actions[action]
  if (from.length === 1) return from[0]
  let skip = 0
  for (const { action: name } of earlier) {
    if (name === 'request.undo') {
      skip++
      continue
    }
    const led: Status | undefined = Object.hasOwn(statusAfter, name)
      ? statusAfter[name as keyof typeof statusAfter]
      : undefined
    if (led === undefined) continue
    if (skip > 0) skip--
    else if (from.includes(led)) return led
  }
  return undefined
}

/**
 * Takes it back: what was owed for it and has not gone is not sent; whoever heard already that it was over is told
 * that it is not. Throws `invalid_action` where there is nothing (any more) to take back, `conflict` when it changed.
 */
export async function undoStep(
  db: Database,
  request: ServiceRequest,
  actor: Extract<ActorRef, { id: string }>,
  at = new Date(),
): Promise<ServiceRequest> {
  const step = await findUndoable(db, request, actor.id, new Date(at.getTime() - graceMs))
  if (!step) throw new DomainError('invalid_action', tooLate)
  const { entry: undone, from } = step
  const revision = request.revision + 1
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision },
    action: 'request.undo',
    actor,
    details: { action: undone.action, title: `${actions[step.action].label} → ${statuses[from].label}` },
    at,
  })
  const set = { status: from, revision, updatedAt: at.toISOString() }
  await commitChange(db, entry, [
    db.update(requests).set(set).where(eq(requests.id, request.id)),
    ...(await takingBackWords(db, step, entry, at)),
    ...(await takingBackPapers(db, request, step, at)),
  ])
  return { ...request, ...set }
}

const tooLate = `ย้อนได้ภายใน ${undoSeconds} วินาที และต้องเป็นรายการล่าสุดที่ท่านทำเอง`

/** Of accepting and starting nobody is told the contrary: the next step says how it stands. */
async function takingBackWords(
  db: Database,
  { action, entry: undone }: UndoableStep,
  entry: AuditEntry,
  at: Date,
): Promise<Statement[]> {
  const owed = await db.select().from(outbox).where(eq(outbox.auditEntryId, undone.id))
  const now = at.toISOString()
  const isUnsent = and(
    isNull(outbox.deliveredAt),
    isNull(outbox.firstAttemptAt),
    or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
  )
  const isGone = (one: (typeof owed)[number]) =>
    one.deliveredAt !== null || one.firstAttemptAt !== null || (one.claimedUntil ?? '') > now
  const heard = new Set(owed.filter(isGone).flatMap(({ citizenId }) => citizenId ?? []))
  const told = action === 'complete' || action === 'decline' ? [...heard] : []
  const people = await Promise.all(told.map((id) => findCitizen(db, id)))
  const unsent = and(eq(outbox.auditEntryId, undone.id), isUnsent)
  const unsentIds = db.select({ id: outbox.id }).from(outbox).where(unsent)
  return [
    // What it was going to tell besides is owed again.
    db.update(outbox).set({ toldBy: null, deliveredAt: null }).where(inArray(outbox.toldBy, unsentIds)),
    db.delete(outbox).where(unsent),
    ...people.flatMap((citizen) => (citizen ? owe(db, 'request.undo', entry, citizen) : [])),
  ]
}

/** The slip that says it was accepted counts no more; the picture and the question that came with the end are gone. */
async function takingBackPapers(
  db: Database,
  request: ServiceRequest,
  { action, entry }: UndoableStep,
  at: Date,
): Promise<Statement[]> {
  const made = and(eq(documents.requestId, request.id), eq(documents.createdAt, entry.at))
  if (action === 'accept') {
    const revoked = {
      revokedAt: at.toISOString(),
      revokedBy: entry.actorId,
      revokedReason: 'เจ้าหน้าที่ย้อนขั้นตอน',
    }
    return [
      db
        .update(documents)
        .set(revoked)
        .where(and(made, eq(documents.kind, 'acceptance'))),
    ]
  }
  if (action !== 'complete') return []
  const isPhoto = and(made, eq(documents.kind, 'after-photo'))
  const photos = await db.select({ id: documents.id }).from(documents).where(isPhoto)
  const asked = await findLatestConfirmation(db, request.id)
  const ids = photos.map(({ id }) => id)
  return [
    db.delete(documents).where(inArray(documents.id, ids)),
    ...discardFiles(db, ids.map(documentKey), at),
    ...(asked?.askedAt === entry.at ? [db.delete(confirmations).where(isConfirmation(asked))] : []),
  ]
}
