/** Two requests about the same: one goes on in the other, until an officer takes them apart again. */
import { aliasedTable, asc, eq, inArray, sql } from 'drizzle-orm'
import { cannotActWhileWaiting } from '#templates/correction.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import { type Citizen, findCitizen } from './citizens.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { owe } from './outbox.ts'
import type { ServiceRequest } from './requests.ts'
import { auditLog, merges, requests } from './schema.ts'
import { getServiceVersion } from './services.ts'
import { statuses } from './workflow.ts'

type Officer = Extract<ActorRef, { id: string }>

/** Why one cannot go on in the other, in words; undefined where it can. */
async function whyNot(db: Database, one: ServiceRequest, main: ServiceRequest): Promise<string | undefined> {
  if (one.id === main.id) return 'รวมเรื่องเข้ากับตัวเองไม่ได้ กรุณาระบุเลขที่ของอีกเรื่องหนึ่ง'
  if (one.secrecy === 'secret' || main.secrecy === 'secret') return 'เรื่องลับรวมกับเรื่องอื่นไม่ได้'
  if (isClosed(one)) return 'เรื่องนี้สิ้นสุดแล้ว จึงรวมกับเรื่องอื่นไม่ได้'
  if (main.status === 'merged') return `เรื่อง ${main.reference} รวมกับเรื่องอื่นอยู่แล้ว กรุณาระบุเรื่องหลักนั้นแทน`
  if (isClosed(main)) return `เรื่อง ${main.reference} สิ้นสุดแล้ว กรุณาระบุเรื่องที่ยังดำเนินการอยู่`
  if (one.waitingSince !== null) return cannotActWhileWaiting
  const [group, other] = await Promise.all([groupOf(db, one), groupOf(db, main)])
  if (group !== other) return 'คำร้องกับเรื่องร้องเรียนร้องทุกข์รวมกันไม่ได้'
  // What becomes of somebody's request for a service is nobody else's business.
  if (group === 'request' && (one.citizenId === null || one.citizenId !== main.citizenId))
    return 'คำร้องขอรับบริการรวมกันได้เฉพาะของผู้ยื่นคนเดียวกัน'
  return undefined
}

const isClosed = ({ status }: ServiceRequest) => statuses[status].open311 === 'closed'
const groupOf = async (db: Database, { serviceCode, serviceVersion }: ServiceRequest) =>
  (await getServiceVersion(db, serviceCode, serviceVersion)).group

/** As stored: an officer who acts may not know who filed it. */
async function stored(db: Database, { id }: Pick<ServiceRequest, 'id'>): Promise<ServiceRequest> {
  const [request] = await db.select().from(requests).where(eq(requests.id, id))
  if (!request) throw new DomainError('not_found')
  return request
}

/**
 * Lets a request go on in `main`, which is about the same: it ends as merged, and its people hear of the other one.
 * Throws `invalid_action`, with words for it, where the two cannot be one, and `conflict` when either changed meanwhile.
 */
export async function mergeInto(
  db: Database,
  request: ServiceRequest,
  main: ServiceRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  const one = { ...(await stored(db, request)), revision: request.revision }
  const into = { ...(await stored(db, main)), revision: main.revision }
  const reason = await whyNot(db, one, into)
  if (reason) throw new DomainError('invalid_action', reason)
  const changed = { status: 'merged' as const, revision: one.revision + 1, mendedAt: null }
  const entry = entryOf('request.merge', one, actor, { into: into.reference }, at)
  await commitChange(db, entry, [
    db.insert(auditLog).values(entryOf('request.take_in', into, actor, { from: one.reference }, at)),
    db
      .update(requests)
      .set({ ...changed, updatedAt: entry.at })
      .where(eq(requests.id, one.id)),
    db
      .update(requests)
      .set({ revision: into.revision + 1 })
      .where(eq(requests.id, into.id)),
    db
      .insert(merges)
      .values({ requestId: one.id, intoId: into.id, statusBefore: one.status, createdAt: entry.at }),
    ...(await partiesOf(db, one)).flatMap((citizen) => owe(db, 'request.merge', entry, citizen)),
  ])
}

const entryOf = (
  action: 'request.merge' | 'request.take_in' | 'request.unmerge' | 'request.let_go',
  { id, revision }: Pick<ServiceRequest, 'id' | 'revision'>,
  actor: ActorRef,
  details: Record<string, unknown>,
  at: Date,
) => auditEntry({ subject: { type: 'request', id, revision: revision + 1 }, action, actor, details, at })

/** Who is told: who filed it and for whom. */
async function partiesOf(
  db: Database,
  { citizenId, representedCitizenId }: ServiceRequest,
): Promise<Citizen[]> {
  const ids = [citizenId, representedCitizenId].filter((id) => id !== null)
  const found = await Promise.all(ids.map((id) => findCitizen(db, id)))
  return found.filter((citizen) => citizen !== undefined)
}

/** Takes them apart: it stands where it stood. Throws `invalid_action` for what is not merged, and `conflict`. */
export async function unmerge(
  db: Database,
  request: ServiceRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  const merge = await findMerge(db, request.id)
  if (!merge) throw new DomainError('invalid_action')
  const one = { ...(await stored(db, request)), revision: request.revision }
  const { into } = merge
  const { entry, statements } = await standingAlone(db, one, merge, actor, at)
  await commitChange(db, entry, [
    ...statements,
    db.insert(auditLog).values(entryOf('request.let_go', into, actor, { from: one.reference }, at)),
    db
      .update(requests)
      .set({ revision: into.revision + 1 })
      .where(eq(requests.id, into.id)),
  ])
}

async function standingAlone(
  db: Database,
  one: ServiceRequest,
  { into, statusBefore }: Merge,
  actor: ActorRef,
  at: Date,
) {
  const entry = entryOf('request.unmerge', one, actor, { into: into.reference }, at)
  const statements: Statement[] = [
    db
      .update(requests)
      .set({ status: statusBefore, revision: one.revision + 1, updatedAt: entry.at })
      .where(eq(requests.id, one.id)),
    db.delete(merges).where(eq(merges.requestId, one.id)),
    ...(await partiesOf(db, one)).flatMap((citizen) => owe(db, 'request.unmerge', entry, citizen)),
  ]
  return { entry, statements }
}

/** What belongs to the batch in which a main one is taken back by its filer: what others told goes on by itself. */
export async function lettingGo(
  db: Database,
  { id }: Pick<ServiceRequest, 'id'>,
  at: Date,
): Promise<Statement[]> {
  const merged = await listMerged(db, id)
  const all = await Promise.all(
    merged.map(async (one) => {
      const merge = await findMerge(db, one.id)
      if (!merge) return []
      const { entry, statements } = await standingAlone(db, one, merge, { type: 'system' }, at)
      return [db.insert(auditLog).values(entry), ...statements]
    }),
  )
  return all.flat()
}

export interface Merge {
  /** The one that it goes on in. */
  into: ServiceRequest
  statusBefore: ServiceRequest['status']
}

const mains = aliasedTable(requests, 'mains')

/** In which one it goes on, if in any. */
export async function findMerge(db: Database, requestId: string): Promise<Merge | undefined> {
  const [found] = await db
    .select({ into: mains, statusBefore: merges.statusBefore })
    .from(merges)
    .innerJoin(mains, eq(mains.id, merges.intoId))
    .where(eq(merges.requestId, requestId))
  return found
}

/** The one in which it goes on in the end: itself, where it was not merged. */
export async function mainOf(db: Database, request: ServiceRequest): Promise<ServiceRequest> {
  if (request.status !== 'merged') return request
  const up = sql`(with recursive up (id, depth) as (
    select ${request.id}, 0 union all select m.into_id, depth + 1 from ${merges} m join up on m.request_id = up.id
      where depth < 50)
    select id from up order by depth desc limit 1)`
  const [main] = await db.select().from(requests).where(sql`${requests.id} = ${up}`)
  return main ?? request
}

/** What was merged into it, oldest first. */
export const listMerged = (db: Database, requestId: string): Promise<ServiceRequest[]> =>
  db
    .select()
    .from(requests)
    .where(
      inArray(
        requests.id,
        db.select({ id: merges.requestId }).from(merges).where(eq(merges.intoId, requestId)),
      ),
    )
    .orderBy(asc(requests.createdAt))
