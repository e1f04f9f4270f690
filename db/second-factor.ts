/** The second factor of the staff: what their phone shows, and the recovery codes for the day on which it is lost. */
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import { type Database, guard, type Statement } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { staffAuthenticators, staffRecoveryCodes, staffSessions } from './schema.ts'
import { openStaffSession, type StaffMember } from './staff.ts'
import { oweStaff } from './staff-notices.ts'
import type { Vault } from './vault.ts'

export type Authenticator = typeof staffAuthenticators.$inferSelect

export async function findAuthenticator(db: Database, staffId: string): Promise<Authenticator | undefined> {
  const [found] = await db.select().from(staffAuthenticators).where(eq(staffAuthenticators.staffId, staffId))
  return found
}

export const hasSecondFactor = async (db: Database, staffId: string): Promise<boolean> =>
  Boolean((await findAuthenticator(db, staffId))?.confirmedAt)

/** Keeps a secret that was shown and does not count yet; one that counts goes on counting. */
export async function beginAuthenticator(db: Database, vault: Vault, staffId: string, secret: string) {
  const pendingSealed = await vault.seal(secret)
  await db.atomic([
    db
      .insert(staffAuthenticators)
      .values({ staffId, pendingSealed })
      .onConflictDoUpdate({ target: staffAuthenticators.staffId, set: { pendingSealed } }),
  ])
}

const codesAtOnce = 10
/** Without letters that look alike; 32 of them, so that five bits of a byte choose one. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const newCode = () =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => alphabet[byte % 32]).join('')
const codeHash = (vault: Vault, staffId: string, code: string) =>
  vault.fingerprint(`recovery code of ${staffId} ${code}`)
const shownAs = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`
const asTyped = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** New codes in place of the old: what to show once, and what writes their hashes. */
async function freshCodes(db: Database, vault: Vault, staffId: string) {
  const codes = Array.from({ length: codesAtOnce }, newCode)
  const rows = await Promise.all(
    codes.map(async (code) => ({ id: await codeHash(vault, staffId, code), staffId })),
  )
  const statements: Statement[] = [
    db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId)),
    db.insert(staffRecoveryCodes).values(rows),
  ]
  return { codes: codes.map(shownAs), statements }
}

const entryOf = (staffId: string, action: LoggedAction, actor: ActorRef, at: Date) =>
  auditEntry({ subject: { type: 'staff', id: staffId, revision: null }, action, actor, at })

/**
 * From now on the app that told this code is asked for; ends the other sessions, which were opened without it. Tells
 * the recovery codes, once. Throws `conflict` when another secret was shown since.
 */
export async function confirmAuthenticator(
  db: Database,
  vault: Vault,
  { staffId, pendingSealed }: Authenticator,
  { step, sessionId }: { step: number; sessionId: string },
  at = new Date(),
): Promise<string[]> {
  const entry = entryOf(staffId, 'staff.set_second_factor', { type: 'staff', id: staffId }, at)
  const { codes, statements } = await freshCodes(db, vault, staffId)
  const isIt = eq(staffAuthenticators.staffId, staffId)
  const confirmed = { secretSealed: pendingSealed, pendingSealed: null, confirmedAt: at.toISOString() }
  try {
    await commitChange(db, entry, [
      guard(
        db,
        sql`exists (select 1 from ${staffAuthenticators} where ${staffAuthenticators.staffId} = ${staffId} and ${staffAuthenticators.pendingSealed} = ${pendingSealed})`,
      ),
      db
        .update(staffAuthenticators)
        .set({ ...confirmed, lastStep: step })
        .where(isIt),
      db
        .delete(staffSessions)
        .where(and(eq(staffSessions.staffId, staffId), ne(staffSessions.id, sessionId))),
      ...statements,
      oweStaff(db, entry),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  }
  return codes
}

/** Ten new recovery codes, told once; the old ones work no more. */
export async function renewRecoveryCodes(db: Database, vault: Vault, staffId: string, at = new Date()) {
  const actor = { type: 'staff', id: staffId } as const
  const { codes, statements } = await freshCodes(db, vault, staffId)
  const entry = entryOf(staffId, 'staff.renew_recovery_codes', actor, at)
  await commitChange(db, entry, [...statements, oweStaff(db, entry)])
  return codes
}

export async function countRecoveryCodes(db: Database, staffId: string): Promise<number> {
  const isLeft = and(eq(staffRecoveryCodes.staffId, staffId), isNull(staffRecoveryCodes.usedAt))
  const [row] = await db.select({ n: count() }).from(staffRecoveryCodes).where(isLeft)
  return row?.n ?? 0
}

/** By its owner, or by an administrator for whoever lost the phone and the codes. Sessions but `keptId` end. */
export function removeSecondFactor(
  db: Database,
  staffId: string,
  actor: ActorRef,
  keptId = '',
  at = new Date(),
): Promise<void> {
  const entry = entryOf(staffId, 'staff.remove_second_factor', actor, at)
  return commitChange(db, entry, [
    oweStaff(db, entry),
    db.delete(staffAuthenticators).where(eq(staffAuthenticators.staffId, staffId)),
    db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId)),
    db.delete(staffSessions).where(and(eq(staffSessions.staffId, staffId), ne(staffSessions.id, keptId))),
  ])
}

interface Half {
  id: string
  member: StaffMember
}

/** Makes the half session a whole one by a code of this time step; undefined when that step's code was taken before. */
export const passByCode = (
  db: Database,
  half: Half,
  { step, userAgent }: { step: number; userAgent: string | undefined },
  at = new Date(),
): Promise<string | undefined> => {
  const isIt = eq(staffAuthenticators.staffId, half.member.id)
  return pass(db, half, { userAgent, proof: 'code' }, at, [
    guard(
      db,
      sql`exists (select 1 from ${staffAuthenticators} where ${staffAuthenticators.staffId} = ${half.member.id} and coalesce(${staffAuthenticators.lastStep}, 0) < ${step})`,
    ),
    db.update(staffAuthenticators).set({ lastStep: step }).where(isIt),
  ])
}

/** The same by a recovery code, which is used up by it. */
export async function passByRecoveryCode(
  db: Database,
  vault: Vault,
  half: Half,
  { code, userAgent }: { code: string; userAgent: string | undefined },
  at = new Date(),
): Promise<string | undefined> {
  const id = await codeHash(vault, half.member.id, asTyped(code))
  return pass(db, half, { userAgent, proof: 'recovery code' }, at, [
    guard(
      db,
      sql`exists (select 1 from ${staffRecoveryCodes} where ${staffRecoveryCodes.id} = ${id} and ${staffRecoveryCodes.usedAt} is null)`,
    ),
    db.update(staffRecoveryCodes).set({ usedAt: at.toISOString() }).where(eq(staffRecoveryCodes.id, id)),
  ])
}

async function pass(
  db: Database,
  { id, member }: Half,
  how: { userAgent: string | undefined; proof: string },
  at: Date,
  conditions: readonly Statement[],
): Promise<string | undefined> {
  const also = [...conditions, db.delete(staffSessions).where(eq(staffSessions.id, id))]
  try {
    return (await openStaffSession(db, member, { ...how, also }, at)).token
  } catch (error) {
    if (isGuardFailure(error)) return undefined
    throw error
  }
}
