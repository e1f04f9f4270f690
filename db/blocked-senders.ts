/** Who may file no complaints for a while, by whose word and why. Services stay open to them: those are owed by law. */
import { and, desc, eq, gte, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import type { ActorRef } from './audit-log.ts'
import { type Citizen, changeCitizen, getCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { blockedSenders, citizens, staff } from './schema.ts'

export type BlockedSender = typeof blockedSenders.$inferSelect
type Officer = Extract<ActorRef, { id: string }>

/** The longest that an officer can say. */
export const longestBlockDays = 365
const dayMs = 86_400_000

/** Takes no complaints from this citizen until that day. Throws `invalid_action` where none are taken already. */
export async function blockSender(
  db: Database,
  citizen: Citizen,
  { reason, until }: Pick<BlockedSender, 'reason' | 'until'>,
  actor: Officer,
  at = new Date(),
): Promise<BlockedSender> {
  const latest = isoDayAt(new Date(at.getTime() + longestBlockDays * dayMs))
  if (until < isoDayAt(at) || until > latest) throw new DomainError('invalid_action')
  if (await findBlock(db, citizen, at)) throw new DomainError('invalid_action', 'ระงับการแจ้งเรื่องจากผู้นี้อยู่แล้ว')
  const block: BlockedSender = {
    id: crypto.randomUUID(),
    citizenId: citizen.id,
    lineUserId: citizen.lineUserId,
    reason,
    until,
    createdAt: at.toISOString(),
    createdBy: actor.id,
    liftedAt: null,
    liftedBy: null,
  }
  const also = [db.insert(blockedSenders).values(block)]
  const details = { reason, until }
  await changeCitizen(db, citizen, { action: 'citizen.block_complaints', actor, details, also }, at)
  return block
}

/** Takes them again before that day. Throws `invalid_action` where it does not hold any more. */
export async function liftBlock(db: Database, id: string, actor: Officer, at = new Date()): Promise<void> {
  const [block] = await db.select().from(blockedSenders).where(eq(blockedSenders.id, id))
  if (!block) throw new DomainError('not_found')
  if (block.liftedAt !== null || block.until < isoDayAt(at)) throw new DomainError('invalid_action')
  const citizen = await getCitizen(db, block.citizenId)
  const lifted = { liftedAt: at.toISOString(), liftedBy: actor.id, lineUserId: null }
  const also = [db.update(blockedSenders).set(lifted).where(eq(blockedSenders.id, id))]
  const details = { blockId: id }
  await changeCitizen(db, citizen, { action: 'citizen.allow_complaints', actor, details, also }, at)
}

/** What holds today against this account, or against the LINE account that it is used from. */
export async function findBlock(
  db: Database,
  { id, lineUserId }: Pick<Citizen, 'id' | 'lineUserId'>,
  at: Date,
): Promise<BlockedSender | undefined> {
  const isTheirs = or(
    eq(blockedSenders.citizenId, id),
    lineUserId === null ? undefined : eq(blockedSenders.lineUserId, lineUserId),
  )
  const [block] = await db
    .select()
    .from(blockedSenders)
    .where(and(isTheirs, gte(blockedSenders.until, isoDayAt(at)), isNull(blockedSenders.liftedAt)))
    .orderBy(desc(blockedSenders.until))
    .limit(1)
  return block
}

/**
 * The LINE accounts of blocks that are over, which serve nothing any more: they go every day, whether or not the account
 * was erased. One that still holds keeps its own over an erasure, lest it end with a new registration from that phone.
 */
export const forgetEndedBlocks = (db: Database, at = new Date()) =>
  db.atomic([
    db
      .update(blockedSenders)
      .set({ lineUserId: null })
      .where(and(isNotNull(blockedSenders.lineUserId), lt(blockedSenders.until, isoDayAt(at)))),
  ])

/** Newest first, with whose it is and by whom. */
export const listBlocks = (db: Database, limit = 100) =>
  db
    .select({ block: blockedSenders, profile: citizens.profile, by: staff.name })
    .from(blockedSenders)
    .innerJoin(citizens, eq(citizens.id, blockedSenders.citizenId))
    .innerJoin(staff, eq(staff.id, blockedSenders.createdBy))
    .orderBy(desc(blockedSenders.createdAt))
    .limit(limit)
