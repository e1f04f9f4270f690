import { eq } from 'drizzle-orm'
import { type Citizen, changeCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { citizenSessions } from './schema.ts'

/** Lets somebody who registered outside LINE go on inside it, or with a new LINE account: the old one is let go. */
export async function linkLineAccount(
  db: Database,
  citizen: Citizen,
  lineUserId: string,
  at = new Date(),
): Promise<Citizen> {
  if (citizen.lineUserId === lineUserId) return citizen
  return changeCitizen(
    db,
    citizen,
    { action: 'citizen.link_line', set: { lineUserId }, also: closeSessionsIn(db, citizen.lineUserId) },
    at,
  )
}

/** From now on that LINE account is a stranger's: no messages, no log-in. */
export async function unlinkLineAccount(db: Database, citizen: Citizen, at = new Date()): Promise<Citizen> {
  if (citizen.lineUserId === null) return citizen
  return changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.unlink_line',
      set: { lineUserId: null },
      also: closeSessionsIn(db, citizen.lineUserId),
    },
    at,
  )
}

const closeSessionsIn = (db: Database, lineUserId: string | null) =>
  lineUserId === null ? [] : [db.delete(citizenSessions).where(eq(citizenSessions.lineUserId, lineUserId))]
