import { and, asc, count, desc, eq, exists, isNull } from 'drizzle-orm'
import { answerDays } from '#templates/terms.ts'
import type { ActorRef, LoggedAction } from './audit-log.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure, isUniqueViolation } from './errors.ts'
import { citizens, dataRequests } from './schema.ts'

/** A right over one's data that somebody exercises and the office answers. */
export type DataRequest = typeof dataRequests.$inferSelect

const isOpen = and(isNull(dataRequests.withdrawnAt), isNull(dataRequests.answeredAt))
export const isOpenDeletion = and(isOpen, eq(dataRequests.kind, 'deletion'))

/** The deletion that a citizen asked for and the office has not answered. */
export async function findOpenDeletion(db: Database, citizenId: string): Promise<DataRequest | undefined> {
  const [request] = await db
    .select()
    .from(dataRequests)
    .where(and(eq(dataRequests.citizenId, citizenId), eq(dataRequests.kind, 'deletion'), isOpen))
  return request
}

/** All that a citizen ever asked for, newest first. */
export const listDataRequestsOf = (db: Database, citizenId: string): Promise<DataRequest[]> =>
  db
    .select()
    .from(dataRequests)
    .where(eq(dataRequests.citizenId, citizenId))
    .orderBy(desc(dataRequests.createdAt))

/** Asks the office to delete what it need not keep. Throws `invalid_action` when it has been asked already. */
export async function askDeletion(
  db: Database,
  citizen: Citizen,
  reason: string,
  at = new Date(),
): Promise<DataRequest> {
  const request: DataRequest = {
    id: crypto.randomUUID(),
    citizenId: citizen.id,
    kind: 'deletion',
    reason,
    createdAt: at.toISOString(),
    dueAt: new Date(at.getTime() + answerDays * 24 * 3_600_000).toISOString(),
    withdrawnAt: null,
    acceptedAt: null,
    acceptedBy: null,
    answeredAt: null,
    answeredBy: null,
    answer: null,
  }
  await changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.ask_deletion',
      details: { dataRequestId: request.id },
      also: [db.insert(dataRequests).values(request)],
    },
    at,
  ).catch((error: unknown) => {
    const asked = 'ท่านส่งคำขอลบข้อมูลไว้แล้ว เจ้าหน้าที่กำลังดำเนินการ'
    throw isUniqueViolation(error, 'data_requests') ? new DomainError('invalid_action', asked) : error
  })
  return request
}

/** Thinks better of it. Throws `invalid_action` when there is nothing to withdraw. */
export async function withdrawDeletion(db: Database, citizen: Citizen, at = new Date()): Promise<void> {
  const request = await findOpenDeletion(db, citizen.id)
  if (!request) throw new DomainError('invalid_action', 'ไม่มีคำขอลบข้อมูลที่รอดำเนินการ')
  await settle(
    db,
    citizen,
    request,
    'citizen.withdraw_deletion',
    { withdrawnAt: at.toISOString() },
    undefined,
    at,
  )
}

type Officer = Extract<ActorRef, { id: string }>

/** The office means to delete the account; an administrator has to confirm, and until then nothing is gone. */
export async function acceptDeletion(
  db: Database,
  { request, citizen }: WaitingDataRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (request.acceptedAt !== null) throw new DomainError('invalid_action', 'มีผู้รับคำขอนี้แล้ว')
  const accepted = { acceptedAt: at.toISOString(), acceptedBy: actor.id }
  await settle(db, citizen, request, 'citizen.accept_deletion', accepted, actor, at)
}

/** The office thinks again. */
export async function reopenDeletion(
  db: Database,
  { request, citizen }: WaitingDataRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (request.acceptedAt === null) throw new DomainError('invalid_action', 'ยังไม่มีผู้รับคำขอนี้')
  const open = { acceptedAt: null, acceptedBy: null }
  await settle(db, citizen, request, 'citizen.reopen_deletion', open, actor, at)
}

/** The office tells what it deleted and what it must keep. */
export async function answerDataRequest(
  db: Database,
  { request, citizen }: WaitingDataRequest,
  answer: string,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (request.acceptedAt !== null)
    throw new DomainError('invalid_action', 'คำขอนี้รับไว้เพื่อลบแล้ว ต้องยกเลิกการรับคำขอก่อน')
  const outcome = { answeredAt: at.toISOString(), answeredBy: actor.id, answer }
  await settle(db, citizen, request, 'citizen.answer_deletion', outcome, actor, at)
}

async function settle(
  db: Database,
  citizen: Citizen,
  request: DataRequest,
  action: LoggedAction,
  outcome: Partial<DataRequest>,
  actor: ActorRef | undefined,
  at: Date,
): Promise<void> {
  const isThis = and(eq(dataRequests.id, request.id), isOpen)
  const open = guard(db, exists(db.select({ id: dataRequests.id }).from(dataRequests).where(isThis)))
  const also = [open, db.update(dataRequests).set(outcome).where(isThis)]
  const details = { dataRequestId: request.id }
  await changeCitizen(db, citizen, { action, details, also, ...(actor && { actor }) }, at).catch(
    (error: unknown) => {
      throw isGuardFailure(error) ? new DomainError('conflict') : error
    },
  )
}

export interface WaitingDataRequest {
  request: DataRequest
  citizen: Citizen
}

/** What the office has to answer, soonest due first. */
export const listWaitingDataRequests = (db: Database, limit = 100): Promise<WaitingDataRequest[]> =>
  db
    .select({ request: dataRequests, citizen: citizens })
    .from(dataRequests)
    .innerJoin(citizens, eq(citizens.id, dataRequests.citizenId))
    .where(isOpen)
    .orderBy(asc(dataRequests.dueAt))
    .limit(limit)

export async function countWaitingDataRequests(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(dataRequests).where(isOpen)
  return row?.n ?? 0
}

export async function findDataRequest(db: Database, id: string): Promise<DataRequest | undefined> {
  const [request] = await db.select().from(dataRequests).where(eq(dataRequests.id, id))
  return request
}

/** One that waits for an answer; throws `not_found` for any other. */
export async function getWaitingDataRequest(db: Database, id: string): Promise<WaitingDataRequest> {
  const [waiting] = await db
    .select({ request: dataRequests, citizen: citizens })
    .from(dataRequests)
    .innerJoin(citizens, eq(citizens.id, dataRequests.citizenId))
    .where(and(eq(dataRequests.id, id), isOpen))
  if (!waiting) throw new DomainError('not_found')
  return waiting
}
