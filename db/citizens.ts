import { asc, eq } from 'drizzle-orm'
import type { Registration } from '#templates/registration.ts'
import { maskCitizenId } from '#templates/thai.ts'
import {
  type ActorRef,
  type AuditEntry,
  auditEntry,
  commitChange,
  isAccountEvent,
  type LoggedAction,
} from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { owe } from './outbox.ts'
import { takeOverRequests } from './representation.ts'
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
  const { citizenId, password: _, acceptedTerms, newsConsent = false, ...profile } = registration
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
    identityStatus: 'none',
    identityChangedAt: null,
    identityWay: null,
    identityReason: null,
    termsVersion: acceptedTerms,
    termsAcceptedAt: now,
    newsConsentAt: newsConsent ? now : null,
    mutedEvents: [],
    pictureId: null,
    erasedAt: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: 1 },
    action: 'citizen.register',
    actor: { type: 'citizen', id: citizen.id },
    details: { termsVersion: acceptedTerms, newsConsent, byLine: lineUserId !== null },
    at,
  })
  const takeOver = await takeOverRequests(db, citizen, at)
  await commitChange(db, entry, [
    db.insert(citizens).values(citizen),
    ...takeOver,
    ...owe(db, 'citizen.register', entry, citizen),
  ]).catch(asConflict)
  return citizen
}

interface Change {
  action: LoggedAction
  set?: Partial<Omit<Citizen, 'id' | 'revision'>>
  /** The citizen themselves unless somebody else did it. */
  actor?: ActorRef
  details?: Record<string, unknown>
  /** What goes with it. */
  also?: readonly Statement[] | ((entry: AuditEntry) => readonly Statement[])
}

/** Changes an account: its row, the audit entry, and the notices owed for it, together or not at all. */
export async function changeCitizen(
  db: Database,
  citizen: Citizen,
  { action, set = {}, actor = { type: 'citizen', id: citizen.id }, details = {}, also = [] }: Change,
  at = new Date(),
): Promise<Citizen> {
  const change = { ...set, revision: citizen.revision + 1, updatedAt: at.toISOString() }
  const subject = { type: 'citizen', id: citizen.id, revision: change.revision } as const
  const entry = auditEntry({ subject, action, actor, details, at })
  await commitChange(db, entry, [
    db.update(citizens).set(change).where(eq(citizens.id, citizen.id)),
    ...(typeof also === 'function' ? also(entry) : also),
    ...(isAccountEvent(action) ? owe(db, action, entry, citizen) : []),
  ]).catch(asConflict)
  return { ...citizen, ...change }
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

/** Most accounts that one mailbox may serve: a village volunteer's, say. */
const accountsPerMailbox = 30

/** Everybody who gave this address: a family may share one. */
export const listCitizensByEmail = (db: Database, email: string): Promise<Citizen[]> =>
  db
    .select()
    .from(citizens)
    .where(eq(citizens.email, email))
    .orderBy(asc(citizens.createdAt))
    .limit(accountsPerMailbox)

/** By the keyed hash of the 13 digits. */
export async function findCitizenByHash(db: Database, citizenIdHash: string): Promise<Citizen | undefined> {
  const [citizen] = await db.select().from(citizens).where(eq(citizens.citizenIdHash, citizenIdHash))
  return citizen
}

/** 1-1017-xxxxx-70-8, for everybody who need not know the number itself. */
export const maskedCitizenId = async (vault: Vault, citizen: Citizen) =>
  maskCitizenId(await vault.open(citizen.citizenIdSealed))
