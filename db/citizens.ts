import { and, eq } from 'drizzle-orm'
import type { Registration } from '#templates/citizen.ts'
import { maskCitizenId } from '#templates/thai.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { citizens } from './schema.ts'
import type { Vault } from './vault.ts'

export type Citizen = typeof citizens.$inferSelect

const alreadyRegistered = 'เลขประจำตัวประชาชนนี้ลงทะเบียนไว้แล้ว กรุณาเข้าสู่ระบบด้วยรหัสผ่านเดิม หรือกด “ลืมรหัสผ่าน”'
const lineTaken = 'บัญชี LINE นี้ผูกกับผู้ลงทะเบียนท่านอื่นแล้ว กรุณาติดต่อเจ้าหน้าที่'

/** Opens an account. Throws `conflict` when the citizen ID, or the LINE account, has one already. */
export async function registerCitizen(
  db: Database,
  vault: Vault,
  registration: Registration,
  { lineUserId, passwordHash }: { lineUserId: string | null; passwordHash: string },
  at = new Date(),
): Promise<Citizen> {
  const { citizenId, password: _, acceptedTerms, ...profile } = registration
  const now = at.toISOString()
  const citizen: Citizen = {
    id: crypto.randomUUID(),
    lineUserId,
    citizenIdHash: await vault.fingerprint(citizenId),
    citizenIdSealed: await vault.seal(citizenId),
    profile,
    email: profile.email,
    passwordHash,
    identityVerifiedAt: null,
    termsVersion: acceptedTerms,
    termsAcceptedAt: now,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: 1 },
    action: 'citizen.register',
    actor: { type: 'citizen', id: citizen.id },
    details: { termsVersion: acceptedTerms, byLine: lineUserId !== null },
    at,
  })
  await commitChange(db, entry, [db.insert(citizens).values(citizen)]).catch(asConflict)
  return citizen
}

/** Lets somebody who registered outside LINE go on inside it (or with a new LINE account). */
export async function linkLineAccount(
  db: Database,
  citizen: Citizen,
  lineUserId: string,
  at = new Date(),
): Promise<Citizen> {
  if (citizen.lineUserId === lineUserId) return citizen
  const linked = { ...citizen, lineUserId, revision: citizen.revision + 1, updatedAt: at.toISOString() }
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: linked.revision },
    action: 'citizen.link_line',
    actor: { type: 'citizen', id: citizen.id },
    at,
  })
  const { revision, updatedAt } = linked
  await commitChange(db, entry, [
    db.update(citizens).set({ lineUserId, revision, updatedAt }).where(eq(citizens.id, citizen.id)),
  ]).catch(asConflict)
  return linked
}

function asConflict(error: unknown): never {
  if (isUniqueViolation(error, 'citizens.citizen_id_hash'))
    throw new DomainError('conflict', alreadyRegistered)
  if (isUniqueViolation(error, 'citizens.line_user_id')) throw new DomainError('conflict', lineTaken)
  throw error
}

export async function findCitizen(db: Database, id: string): Promise<Citizen | undefined> {
  const [citizen] = await db.select().from(citizens).where(eq(citizens.id, id))
  return citizen
}

export async function getCitizen(db: Database, id: string): Promise<Citizen> {
  const citizen = await findCitizen(db, id)
  if (!citizen) throw new DomainError('not_found')
  return citizen
}

export async function findCitizenByLineUserId(
  db: Database,
  lineUserId: string,
): Promise<Citizen | undefined> {
  const [citizen] = await db.select().from(citizens).where(eq(citizens.lineUserId, lineUserId))
  return citizen
}

/** By the 13 digits, through their keyed hash. */
export async function findCitizenByCitizenId(
  db: Database,
  vault: Vault,
  digits: string,
): Promise<Citizen | undefined> {
  const hash = await vault.fingerprint(digits)
  const [citizen] = await db.select().from(citizens).where(eq(citizens.citizenIdHash, hash))
  return citizen
}

/** 1-1017-xxxxx-70-8, for everybody who need not know the number itself. */
export const maskedCitizenId = async (vault: Vault, citizen: Citizen) =>
  maskCitizenId(await vault.open(citizen.citizenIdSealed))

/** The office has checked who it is. Once is enough: a second check changes nothing. */
export async function verifyIdentity(
  db: Database,
  citizen: Citizen,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  if (citizen.identityVerifiedAt) return
  const revision = citizen.revision + 1
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision },
    action: 'citizen.verify_identity',
    actor,
    at,
  })
  const now = at.toISOString()
  await commitChange(db, entry, [
    db
      .update(citizens)
      .set({ identityVerifiedAt: now, revision, updatedAt: now })
      .where(and(eq(citizens.id, citizen.id), eq(citizens.revision, citizen.revision))),
  ])
}
