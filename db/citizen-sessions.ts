import { and, desc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm'
import { type Citizen, findCitizen, findCitizenByLineUserId } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { citizenSessions } from './schema.ts'
import { hashToken, newToken } from './vault.ts'

/** Long enough for a form begun in the evening and sent the next day. */
export const sessionHours = 24 * 7

/** Somebody who is logged in: in LINE (perhaps without an account), or by citizen ID and password. */
export interface CitizenSession {
  id: string
  lineUserId: string | null
  citizen: Citizen | undefined
  createdAt: string
  seenAt: string | null
}

/** Every log-in of this citizen; in LINE also those that only know the LINE account. */
export const sessionsOf = ({ id, lineUserId }: Pick<Citizen, 'id' | 'lineUserId'>) =>
  lineUserId === null
    ? eq(citizenSessions.citizenId, id)
    : or(
        eq(citizenSessions.citizenId, id),
        and(isNull(citizenSessions.citizenId), eq(citizenSessions.lineUserId, lineUserId)),
      )

/** Opens a session and tells the token for the cookie; only its hash is kept. Expired ones are swept away with it. */
export async function openCitizenSession(
  db: Database,
  { userAgent = '', ...who }: { lineUserId: string | null; citizenId: string | null; userAgent?: string },
  at = new Date(),
): Promise<string> {
  const { token, hash } = await newToken()
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000).toISOString()
  const now = at.toISOString()
  await db.atomic([
    db
      .insert(citizenSessions)
      .values({ id: hash, ...who, userAgent: userAgent.slice(0, 300), createdAt: now, expiresAt }),
    db.delete(citizenSessions).where(lt(citizenSessions.expiresAt, now)),
  ])
  return token
}

/** A LINE session belongs to whoever that LINE account is registered to now. */
export async function findCitizenSession(
  db: Database,
  token: string,
  at = new Date(),
): Promise<CitizenSession | undefined> {
  const [row] = await db
    .select()
    .from(citizenSessions)
    .where(eq(citizenSessions.id, await hashToken(token)))
  if (!row || row.expiresAt <= at.toISOString()) return undefined
  const citizen = row.citizenId
    ? await findCitizen(db, row.citizenId)
    : row.lineUserId
      ? await findCitizenByLineUserId(db, row.lineUserId)
      : undefined
  const { id, lineUserId, createdAt, seenAt } = row
  return { id, lineUserId, citizen, createdAt, seenAt }
}

/** How long a session counts as just opened, so that one need not prove again who one is. */
const freshMs = 15 * 60_000
export const isFresh = ({ createdAt }: Pick<CitizenSession, 'createdAt'>, at = new Date()) =>
  at.getTime() - new Date(createdAt).getTime() < freshMs

/** To the hour is exact enough for a list of devices, and does not make a write of every read. */
const seenEveryMs = 3_600_000
export const isSeenDue = ({ createdAt, seenAt }: CitizenSession, at = new Date()) =>
  at.getTime() - new Date(seenAt ?? createdAt).getTime() > seenEveryMs

export const markSeen = (db: Database, { id }: CitizenSession, at = new Date()): Promise<void> =>
  db.atomic([db.update(citizenSessions).set({ seenAt: at.toISOString() }).where(eq(citizenSessions.id, id))])

/** Where a citizen is logged in, newest first. */
export const listCitizenSessions = (db: Database, citizen: Citizen, at = new Date()) =>
  db
    .select()
    .from(citizenSessions)
    .where(and(sessionsOf(citizen), gt(citizenSessions.expiresAt, at.toISOString())))
    .orderBy(desc(citizenSessions.createdAt))

/** Ends one of the citizen's log-ins; throws `not_found` also for somebody else's. */
export async function endCitizenSession(db: Database, citizen: Citizen, id: string): Promise<void> {
  const isIt = and(sessionsOf(citizen), eq(citizenSessions.id, id))
  const [session] = await db.select({ id: citizenSessions.id }).from(citizenSessions).where(isIt)
  if (!session) throw new DomainError('not_found', 'ไม่พบอุปกรณ์นี้ หรือออกจากระบบไปแล้ว')
  await db.atomic([db.delete(citizenSessions).where(isIt)])
}

/** Ends all of the citizen's log-ins but this one. */
export const endOtherSessions = (db: Database, citizen: Citizen, keptId: string): Promise<void> =>
  db.atomic([db.delete(citizenSessions).where(and(sessionsOf(citizen), ne(citizenSessions.id, keptId)))])

export async function closeCitizenSession(db: Database, token: string): Promise<void> {
  await db.atomic([db.delete(citizenSessions).where(eq(citizenSessions.id, await hashToken(token)))])
}
