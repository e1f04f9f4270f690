import { and, count, eq, gte, ne } from 'drizzle-orm'
import { type AuditEntry, auditEntry } from './audit-log.ts'
import { sessionsOf } from './citizen-sessions.ts'
import { type Citizen, changeCitizen, listCitizensByEmail } from './citizens.ts'
import type { Database } from './database.ts'
import { owe } from './outbox.ts'
import { auditLog, citizenSessions } from './schema.ts'

/** How often an hour one mailbox is sent links, whoever asks: nobody can flood it through us. */
const asksPerHour = 5

/**
 * Somebody forgot a password: owes the mailbox one message with a link for each account that it belongs to. Does
 * nothing when it belongs to none; whoever asks is not told which.
 */
export async function askPasswordReset(db: Database, email: string, at = new Date()): Promise<void> {
  const accounts = await listCitizensByEmail(db, email)
  const [first] = accounts
  if (!first || (await countAsks(db, first, at)) >= asksPerHour) return
  const asks = accounts.map(({ id }) =>
    auditEntry({
      subject: { type: 'citizen', id, revision: null },
      action: 'citizen.forget_password',
      actor: { type: 'system' },
      at,
    }),
  )
  const [told, ...others] = asks
  if (!told) return
  told.details = { together: others.map(({ id }) => id) }
  await db.atomic([
    // One by one: a store takes only so many values in a statement.
    ...asks.map((ask) => db.insert(auditLog).values(ask)),
    ...owe(db, 'citizen.forget_password', told, first),
  ])
}

async function countAsks(db: Database, citizen: Citizen, at: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'citizen'),
        eq(auditLog.subjectId, citizen.id),
        gte(auditLog.at, new Date(at.getTime() - 3_600_000).toISOString()),
        eq(auditLog.action, 'citizen.forget_password'),
      ),
    )
  return row?.n ?? 0
}

/** The asks that one mail answers, by the ask that it was owed for. */
export const asksTogether = ({ id, details }: AuditEntry): string[] => [
  id,
  ...(Array.isArray(details.together) ? details.together.filter((other) => typeof other === 'string') : []),
]

/** Sets a new password by a link from the mailbox. Everybody who is logged in, is not any more. */
export const resetPassword = (db: Database, citizen: Citizen, passwordHash: string, at = new Date()) =>
  changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.reset_password',
      set: { passwordHash },
      also: [db.delete(citizenSessions).where(sessionsOf(citizen))],
    },
    at,
  )

/** Sets a new password by the old one. Only the session in which it is done goes on. */
export const changePassword = (
  db: Database,
  citizen: Citizen,
  { passwordHash, sessionId }: { passwordHash: string; sessionId: string },
  at = new Date(),
) =>
  changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.change_password',
      set: { passwordHash },
      also: [db.delete(citizenSessions).where(and(sessionsOf(citizen), ne(citizenSessions.id, sessionId)))],
    },
    at,
  )
