/** Who of the office sees a secret complaint, and who filed one whose filer is hidden: one rule for lists, pages and files. */
import { and, asc, eq, isNull, ne, notExists, sql } from 'drizzle-orm'
import type { AnyAnswer } from '#templates/fields.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { accused, requests, staff } from './schema.ts'

/** Somebody of the staff, before whom a request may have to be kept. */
export interface Reader {
  id: string
  seesSecrets: boolean
}

const isAbout = (db: Database, staffId: string) =>
  db
    .select({ one: sql`1` })
    .from(accused)
    .where(and(eq(accused.requestId, requests.id), eq(accused.staffId, staffId)))

/** For a query over requests: those that this reader may know of. */
export const isVisibleTo = (db: Database, { id, seesSecrets }: Reader) =>
  seesSecrets ? notExists(isAbout(db, id)) : ne(requests.secrecy, 'secret')

/** The same for a query over `queue q`. Places are in every index, so that it costs no row of its own. */
export const isListedFor = ({ id, seesSecrets }: Reader) =>
  seesSecrets
    ? sql`q.place not in (select k.place from accused a join queue k on k.request_id = a.request_id where a.staff_id = ${id})`
    : sql`q.secrecy <> 'secret'`

/** The same request without who filed it, where this reader may not know. */
export const withoutHiddenFiler = <R extends Pick<ServiceRequest, 'secrecy' | 'applicant' | 'citizenId'>>(
  request: R,
  { seesSecrets }: Reader,
): R =>
  seesSecrets || request.secrecy === 'open' ? request : { ...request, applicant: null, citizenId: null }

/** The request as this reader may see it; undefined is the same as one that does not exist. */
export async function asSeenBy(
  db: Database,
  reader: Reader,
  request: ServiceRequest,
): Promise<ServiceRequest | undefined> {
  const visible = and(eq(requests.id, request.id), isVisibleTo(db, reader))
  const [found] = await db.select({ id: requests.id }).from(requests).where(visible)
  return found && withoutHiddenFiler(request, reader)
}

/** Whom of the named officers a complaint speaks of by a part of their name: they are not to see it. */
export async function findAccused(
  db: Database,
  answers: Readonly<Record<string, AnyAnswer | undefined>>,
): Promise<string[]> {
  const written = Object.values(answers)
    .filter((answer) => typeof answer === 'string')
    .join(' ')
  const named = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(eq(staff.seesSecrets, true))
  return named.filter(({ name }) => namesIn(name).some((part) => written.includes(part))).map(({ id }) => id)
}

/** นางสาวสมศรี ใจดี is สมศรี, and ใจดี. Shorter parts are in too many words. */
const namesIn = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.replace(/^(นาย|นางสาว|นาง|น\.ส\.|ว่าที่ร้อยตรี|ว่าที่ ร\.ต\.|ดร\.)/, ''))
    .filter((part) => part.length >= 3)

export type Colleague = Pick<
  typeof staff.$inferSelect,
  'id' | 'name' | 'email' | 'role' | 'seesSecrets' | 'revision'
>

/** Everybody who can log in, by name. */
export const listColleagues = (db: Database): Promise<Colleague[]> =>
  db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      seesSecrets: staff.seesSecrets,
      revision: staff.revision,
    })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name))

/** Names somebody to see secret complaints, or takes that back. Throws `conflict` when they changed meanwhile. */
export async function nameForSecrets(
  db: Database,
  { id, revision }: Pick<Colleague, 'id' | 'revision'>,
  seesSecrets: boolean,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const subject = { type: 'staff' as const, id, revision: revision + 1 }
  const entry = auditEntry({ subject, action: 'staff.name_for_secrets', actor, details: { seesSecrets }, at })
  await commitChange(db, entry, [
    db
      .update(staff)
      .set({ seesSecrets, revision: revision + 1 })
      .where(eq(staff.id, id)),
  ])
}

/** Of whom a request is, among the named officers. */
export const listAccused = async (db: Database, requestId: string): Promise<string[]> =>
  (await db.select().from(accused).where(eq(accused.requestId, requestId))).map(({ staffId }) => staffId)

/**
 * Says of whom a secret complaint is. Throws `invalid_action` where nobody would be left who sees it, and `conflict`
 * when it changed meanwhile.
 */
export async function keepFrom(
  db: Database,
  request: ServiceRequest,
  staffIds: readonly string[],
  actor: Extract<ActorRef, { id: string }>,
  at = new Date(),
): Promise<void> {
  const named = (await listColleagues(db)).filter(({ seesSecrets }) => seesSecrets)
  const about = named.filter(({ id }) => staffIds.includes(id)).map(({ id }) => id)
  if (about.length === named.length) throw new DomainError('invalid_action', nobodyLeft)
  const revision = request.revision + 1
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision },
    action: 'request.keep_from',
    actor,
    details: { staffIds: about },
    at,
  })
  await commitChange(db, entry, [
    db.update(requests).set({ revision }).where(eq(requests.id, request.id)),
    db.delete(accused).where(eq(accused.requestId, request.id)),
    ...about.map((staffId) => db.insert(accused).values({ requestId: request.id, staffId })),
  ])
}

export const nobodyLeft = 'ต้องเหลือเจ้าหน้าที่ที่เห็นเรื่องนี้อย่างน้อยหนึ่งคน กรุณาให้ผู้ดูแลระบบมอบหมายผู้อื่นก่อน'
