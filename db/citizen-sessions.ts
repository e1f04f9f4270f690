import { eq, lt } from 'drizzle-orm'
import { type Citizen, findCitizen, findCitizenByLineUserId } from './citizens.ts'
import type { Database } from './database.ts'
import { citizenSessions } from './schema.ts'
import { hashToken, newToken } from './vault.ts'

/** Long enough for a form begun in the evening and sent the next day. */
export const sessionHours = 24 * 7

/** Somebody who is logged in: in LINE (perhaps without an account), or by citizen ID and password. */
export interface CitizenSession {
  id: string
  lineUserId: string | null
  citizen: Citizen | undefined
}

/** Opens a session and tells the token for the cookie; only its hash is kept. Expired ones are swept away with it. */
export async function openCitizenSession(
  db: Database,
  who: { lineUserId: string | null; citizenId: string | null },
  at = new Date(),
): Promise<string> {
  const { token, hash } = await newToken()
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000).toISOString()
  const now = at.toISOString()
  await db.atomic([
    db.insert(citizenSessions).values({ id: hash, ...who, createdAt: now, expiresAt }),
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
  return { id: row.id, lineUserId: row.lineUserId, citizen }
}

export async function closeCitizenSession(db: Database, token: string): Promise<void> {
  await db.atomic([db.delete(citizenSessions).where(eq(citizenSessions.id, await hashToken(token)))])
}
