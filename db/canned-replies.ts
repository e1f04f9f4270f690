/** Texts for citizens that an office keeps, for its officers to begin with. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { shippedReplies } from '#templates/canned-replies.ts'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { cannedReplies } from './schema.ts'

export type CannedReply = typeof cannedReplies.$inferSelect
export type ReplyWords = Pick<CannedReply, 'title' | 'text'>

/** More nobody looks through. */
export const mostReplies = 60

const isOffered = isNull(cannedReplies.removedAt)

/** All that are offered, by title. */
export const listCannedReplies = (db: Database): Promise<CannedReply[]> =>
  db.select().from(cannedReplies).where(isOffered).orderBy(asc(cannedReplies.title))

/** One that is offered; throws `not_found`. */
export async function getCannedReply(db: Database, id: string): Promise<CannedReply> {
  const [found] = await db
    .select()
    .from(cannedReplies)
    .where(and(eq(cannedReplies.id, id), isOffered))
  if (!found) throw new DomainError('not_found')
  return found
}

export async function addCannedReply(
  db: Database,
  words: ReplyWords,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  if ((await db.$count(cannedReplies, isOffered)) >= mostReplies)
    throw new DomainError('invalid_action', `เก็บข้อความได้ไม่เกิน ${mostReplies} รายการ กรุณาลบรายการที่ไม่ใช้แล้ว`)
  const reply = { id: crypto.randomUUID(), ...words, revision: 1, createdAt: at.toISOString() }
  await commitChange(db, entryOf(reply, 'agency.add_reply', actor, at), [
    db.insert(cannedReplies).values(reply),
  ])
}

/** Throws `conflict` when somebody else was quicker; what was sent with the old words stays as it was sent. */
export async function changeCannedReply(
  db: Database,
  known: Pick<CannedReply, 'id' | 'revision'>,
  words: ReplyWords,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const reply = { id: known.id, revision: known.revision + 1, ...words }
  await commitChange(db, entryOf(reply, 'agency.change_reply', actor, at), [
    db.update(cannedReplies).set(reply).where(eq(cannedReplies.id, reply.id)),
  ])
}

export async function removeCannedReply(
  db: Database,
  known: CannedReply,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const revision = known.revision + 1
  await commitChange(db, entryOf({ ...known, revision }, 'agency.remove_reply', actor, at), [
    db
      .update(cannedReplies)
      .set({ revision, removedAt: at.toISOString() })
      .where(eq(cannedReplies.id, known.id)),
  ])
}

/** Those of the product, where the office has not met them yet; what it removed stays away. */
export async function seedCannedReplies(db: Database, at: Date): Promise<void> {
  const known = await db.select({ id: cannedReplies.id }).from(cannedReplies)
  const fresh = shippedReplies.filter(({ id }) => !known.some((reply) => reply.id === id))
  if (fresh.length === 0) return
  const rows = fresh.map((reply) => ({ ...reply, revision: 1, createdAt: at.toISOString() }))
  await db.atomic([db.insert(cannedReplies).values(rows).onConflictDoNothing()])
}

const entryOf = (
  { id, revision, title, text }: ReplyWords & Pick<CannedReply, 'id' | 'revision'>,
  action: LoggedAction,
  actor: ActorRef,
  at: Date,
) => auditEntry({ subject: { type: 'agency', id, revision }, action, actor, details: { title, text }, at })
