/** Who follows somebody else's complaint instead of filing it again, or because theirs was merged into it. */
import { and, desc, eq, getTableColumns, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { type AuditEntry, auditEntry, type RequestEvent } from './audit-log.ts'
import type { Citizen } from './citizens.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { followable } from './nearby-complaints.ts'
import { owedFor } from './outbox.ts'
import type { ServiceRequest } from './requests.ts'
import { auditLog, citizens, followers, merges, outbox, requests } from './schema.ts'

/** Follows it; harmless when repeated. Throws `not_found` for what this citizen may not follow. */
export async function followComplaint(
  db: Database,
  citizen: Citizen,
  reference: string,
  at = new Date(),
): Promise<void> {
  const [found] = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.reference, reference), isNotNull(requests.latitude), followable(db, citizen.id)))
  if (!found) throw new DomainError('not_found', gone)
  const actor = { type: 'citizen', id: citizen.id } as const
  const subject = { type: 'citizen' as const, id: citizen.id, revision: null }
  const entry = auditEntry({ subject, action: 'citizen.follow', actor, details: { reference }, at })
  await db.atomic([
    db
      .insert(followers)
      .values({ requestId: found.id, citizenId: citizen.id, createdAt: at.toISOString() })
      .onConflictDoNothing(),
    db.insert(auditLog).values(entry),
  ])
}

const gone = 'ไม่พบเรื่องนี้ หรือเรื่องนี้ดำเนินการเสร็จแล้ว'

/** It, and all that goes on in it, at whatever remove. */
const family = (id: string) => sql`
  with recursive family (id) as (
    select ${id} union select ${merges.requestId} from ${merges} join family on ${merges.intoId} = family.id)`

/** It, and what goes on in it, is followed no more. Harmless when repeated, and for what was never followed. */
export async function unfollowComplaint(
  db: Database,
  citizenId: string,
  { id, reference }: Pick<ServiceRequest, 'id' | 'reference'>,
  at = new Date(),
): Promise<void> {
  const actor = { type: 'citizen', id: citizenId } as const
  const subject = { type: 'citizen' as const, id: citizenId, revision: null }
  const entry = auditEntry({ subject, action: 'citizen.unfollow', actor, details: { reference }, at })
  await db.atomic([db.delete(followers).where(chosenBy(citizenId, id)), db.insert(auditLog).values(entry)])
}

/** Of what was followed once: as long as anybody may know of it. */
const isShown = eq(requests.secrecy, 'open')

/** What a citizen chose to follow, the latest first. */
export const listFollowed = (db: Database, citizenId: string): Promise<ServiceRequest[]> =>
  db
    .select({ request: requests })
    .from(followers)
    .innerJoin(requests, eq(requests.id, followers.requestId))
    .where(and(eq(followers.citizenId, citizenId), isShown))
    .orderBy(desc(followers.createdAt))
    .limit(100)
    .then((rows) => rows.map(({ request }) => request))

const chosenBy = (citizenId: string, id: string) =>
  and(
    eq(followers.citizenId, citizenId),
    sql`${followers.requestId} in (${family(id)} select id from family)`,
  )

/** Whether this citizen chose to follow it, or something that goes on in it; their own they follow anyway. */
export const isChosen = async (db: Database, id: string, citizenId: string): Promise<boolean> =>
  (await db.$count(followers, chosenBy(citizenId, id))) > 0

/** Who chose to follow this very one. */
const choosing = (id: string) =>
  sql`(select ${followers.citizenId} from ${followers} where ${followers.requestId} = ${id})`

/** Who hears of it without being a party to it: whoever follows any of them, and whose own goes on in it. */
const following = (id: string) => sql`(${family(id)}
  select f.citizen_id from ${followers} f join ${requests} r on r.id = f.request_id
    where f.request_id in (select id from family) and r.secrecy = 'open'
  union select r.citizen_id from ${requests} r
    where r.id in (select id from family) and r.id <> ${id} and r.citizen_id is not null)`

type Followed = Pick<ServiceRequest, 'id' | 'secrecy' | 'citizenId' | 'representedCitizenId'>

const hears = ({ id, citizenId, representedCitizenId }: Followed, who = following) =>
  and(
    sql`${citizens.id} in ${who(id)}`,
    isNull(citizens.erasedAt),
    sql`${citizens.id} is not ${citizenId}`,
    sql`${citizens.id} is not ${representedCitizenId}`,
  )

/** Everybody who hears of it beside its parties; nobody, once it is secret. `request` as stored. */
export const listFollowers = (db: Database, request: Followed, who = following): Promise<Citizen[]> =>
  request.secrecy === 'secret' ? Promise.resolve([]) : db.select().from(citizens).where(hears(request, who))

export const countFollowers = async (db: Database, request: Followed): Promise<number> =>
  request.secrecy === 'secret' ? 0 : db.$count(citizens, hears(request))

/** Whether this citizen is still one of them. */
export const isFollower = async (db: Database, request: Followed, citizenId: string): Promise<boolean> =>
  request.secrecy !== 'secret' &&
  (await db.$count(citizens, and(eq(citizens.id, citizenId), hears(request)))) > 0

/** Whether one of theirs goes on in it: then it is their matter, and what is decided of it is owed to them. */
export async function hasMergedInto(db: Database, id: string, citizenId: string): Promise<boolean> {
  const isTheirs = sql`${citizenId} in (${requests.citizenId}, ${requests.representedCitizenId})`
  const goesOnInIt = sql`${requests.id} in (${family(id)} select id from family)`
  return (await db.$count(requests, and(goesOnInIt, ne(requests.id, id), isTheirs))) > 0
}

/** One that this citizen follows, or in which one of theirs goes on; somebody else's is as unknown as none. */
export async function findFollowedBy(
  db: Database,
  citizenId: string,
  reference: string,
): Promise<ServiceRequest | undefined> {
  const [request] = await db.select().from(requests).where(eq(requests.reference, reference))
  return request && (await isFollower(db, request, citizenId)) ? request : undefined
}

/** What followers hear of: where it stands, by when, with whom, and that it has gone on. */
export const followedEvents = [
  'request.accept',
  'request.start',
  'request.complete',
  'request.decline',
  'request.cancel',
  'request.reopen',
  'request.extend',
  'request.forward',
] as const satisfies readonly RequestEvent[]
export type FollowedEvent = (typeof followedEvents)[number]
export const isFollowedEvent = (event: string): event is FollowedEvent =>
  (followedEvents as readonly string[]).includes(event)

/** D1 binds 100 values in a statement. */
const rowsAtOnce = Math.floor(100 / Object.keys(getTableColumns(outbox)).length)

/** What belongs to the batch of a happening: its followers are owed the news. */
export async function oweFollowers(
  db: Database,
  event: RequestEvent,
  entry: AuditEntry,
  { id }: Pick<ServiceRequest, 'id'>,
): Promise<Statement[]> {
  if (!isFollowedEvent(event)) return []
  // As stored: an officer who acts may not know who filed it.
  const [request] = await db.select().from(requests).where(eq(requests.id, id))
  if (!request) return []
  // What was merged into one that is taken back goes on by itself: its own people hear of that.
  const who = await listFollowers(db, request, event === 'request.cancel' ? choosing : following)
  // Its filer opened it again, and need not be told; for the others it is news.
  const told = event === 'request.reopen' ? ('request.start' as const) : event
  const owed = who.flatMap((citizen) => owedFor(told, entry, citizen))
  return Array.from({ length: Math.ceil(owed.length / rowsAtOnce) }, (_, n) =>
    db.insert(outbox).values(owed.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce)),
  )
}
