import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { AskedPhoto } from '#templates/agency.ts'
import {
  type IdentityStatus,
  type IdentityWay,
  type RejectionReason,
  rejectionText,
} from '#templates/identity.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Citizen } from './citizens.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { isInUse, listIdentityPhotos } from './identity-photos.ts'
import { owe } from './outbox.ts'
import { auditLog, citizens, identityPhotos, staff } from './schema.ts'

/** What the log calls it when somebody of the staff looks at the most personal things. */
export const viewActions = {
  photo: 'citizen.view_identity_photo',
  citizenId: 'citizen.view_citizen_id',
  /** The account of somebody who did not wait for a check: found for one at the counter. */
  profile: 'citizen.view_profile',
} as const

const refusals = {
  none: '',
  rejected: '',
  pending: 'เจ้าหน้าที่กำลังตรวจสอบภาพที่ท่านส่งไว้แล้ว กรุณารอผลการตรวจสอบ',
  verified: 'ท่านยืนยันตัวตนเรียบร้อยแล้ว ไม่ต้องส่งภาพอีก',
}
/** Photos may be sent, and sent in, only before a check and after being sent back; throws `invalid_action`. */
export function checkMaySend({ identityStatus }: Citizen): void {
  const refusal = refusals[identityStatus]
  if (refusal) throw new DomainError('invalid_action', refusal)
}

/** Sends the photos in for the check. Throws `invalid_answers` when one that is asked is not there. */
export async function submitIdentity(
  db: Database,
  citizen: Citizen,
  asked: readonly AskedPhoto[],
  at = new Date(),
): Promise<Citizen> {
  checkMaySend(citizen)
  if (asked.length === 0)
    throw new DomainError('invalid_action', 'ไม่ต้องส่งภาพ กรุณานำบัตรประชาชนฉบับจริงมาแสดงที่สำนักงาน')
  const photos = await listIdentityPhotos(db, citizen.id)
  const missing = asked.filter(({ slot }) => !photos.some((photo) => photo.slot === slot))
  if (missing.length > 0) {
    const fields = missing.map(({ slot, label }) => [`photos.${slot}`, `กรุณาส่ง${label}`])
    throw new DomainError('invalid_answers', 'กรุณาส่งภาพให้ครบก่อน', Object.fromEntries(fields))
  }
  const change = changeOf(citizen, { identityStatus: 'pending', identityReason: null }, at)
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: change.revision },
    action: 'citizen.submit_identity',
    actor: { type: 'citizen', id: citizen.id },
    at,
  })
  const used = photos.map(({ id }) => id)
  const stillThere = sql`(select count(*) from ${identityPhotos} where ${inArray(identityPhotos.id, used)} and ${isInUse}) = ${used.length}`
  await commitChange(db, entry, [
    ...(used.length > 0 ? [guard(db, stillThere)] : []),
    db.update(citizens).set(change).where(eq(citizens.id, citizen.id)),
  ]).catch((error: unknown) => {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  })
  return { ...citizen, ...change }
}

/** From which standing a check of each kind may end: photos once they were sent in, a card whenever it is shown. */
const mayDecide: Readonly<Record<IdentityWay, readonly IdentityStatus[]>> = {
  photos: ['pending'],
  counter: ['none', 'pending', 'rejected'],
}

/** The photos show who it is. Throws `invalid_action` when nothing waits to be checked. */
export const verifyIdentity = (db: Database, citizen: Citizen, actor: ActorRef, at = new Date()) =>
  decide(db, citizen, { event: 'citizen.identity_verified', way: 'photos' }, actor, at)

/** Sends the photos back to be taken again. */
export const rejectIdentity = (
  db: Database,
  citizen: Citizen,
  rejection: Rejection,
  actor: ActorRef,
  at = new Date(),
) => decide(db, citizen, { event: 'citizen.identity_rejected', way: 'photos', ...rejection }, actor, at)

/** An officer has seen the card and who holds it. Throws `invalid_action` for whoever is verified already. */
export const verifyAtCounter = (db: Database, citizen: Citizen, actor: ActorRef, at = new Date()) =>
  decide(db, citizen, { event: 'citizen.identity_verified', way: 'counter' }, actor, at)

/** The card that was shown does not prove it. */
export const refuseAtCounter = (
  db: Database,
  citizen: Citizen,
  rejection: Rejection,
  actor: ActorRef,
  at = new Date(),
) => decide(db, citizen, { event: 'citizen.identity_rejected', way: 'counter', ...rejection }, actor, at)

type Rejection = { reasons: readonly RejectionReason[]; note: string }
type Decision = { way: IdentityWay } & (
  | { event: 'citizen.identity_verified' }
  | ({ event: 'citizen.identity_rejected' } & Rejection)
)

async function decide(
  db: Database,
  citizen: Citizen,
  { event, way, ...rejection }: Decision,
  actor: ActorRef,
  at: Date,
): Promise<Citizen> {
  if (!mayDecide[way].includes(citizen.identityStatus)) throw new DomainError('invalid_action')
  const outcome =
    'reasons' in rejection
      ? {
          identityStatus: 'rejected' as const,
          identityReason: rejectionText(rejection.reasons, rejection.note),
        }
      : { identityStatus: 'verified' as const, identityVerifiedAt: at.toISOString(), identityReason: null }
  const change = changeOf(citizen, { ...outcome, identityWay: way }, at)
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: change.revision },
    action: event,
    actor,
    details: { way, ...rejection },
    at,
  })
  await commitChange(db, entry, [
    db.update(citizens).set(change).where(eq(citizens.id, citizen.id)),
    ...owe(db, event, entry, citizen),
  ])
  return { ...citizen, ...change }
}

type Outcome = Pick<Citizen, 'identityStatus' | 'identityReason'> &
  Partial<Pick<Citizen, 'identityVerifiedAt' | 'identityWay'>>

const changeOf = (citizen: Citizen, outcome: Outcome, at: Date) => ({
  ...outcome,
  identityChangedAt: at.toISOString(),
  revision: citizen.revision + 1,
  updatedAt: at.toISOString(),
})

const isWaiting = eq(citizens.identityStatus, 'pending')

/** Who waits for the check, longest first. */
export function listWaitingForCheck(db: Database, limit: number): Promise<Citizen[]> {
  return db.select().from(citizens).where(isWaiting).orderBy(asc(citizens.identityChangedAt)).limit(limit)
}

export async function countWaitingForCheck(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(citizens).where(isWaiting)
  return row?.n ?? 0
}

const viewNames = Object.keys(viewActions) as (keyof typeof viewActions)[]

export interface IdentityView {
  what: keyof typeof viewActions
  /** Of a photo. */
  slot: string | undefined
  /** Name of the member of the staff. */
  by: string
  at: string
}

/** Who of the staff looked at the photos or the whole citizen ID, newest first. */
export async function listIdentityViews(
  db: Database,
  citizenId: string,
  limit = 100,
): Promise<IdentityView[]> {
  const rows = await db
    .select({ action: auditLog.action, details: auditLog.details, at: auditLog.at, by: staff.name })
    .from(auditLog)
    .innerJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .where(
      and(
        eq(auditLog.subjectType, 'citizen'),
        eq(auditLog.subjectId, citizenId),
        inArray(auditLog.action, Object.values(viewActions)),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(limit)
  return rows.map(({ action, details, at, by }) => ({
    what: viewNames.find((name) => viewActions[name] === action) ?? 'profile',
    slot: typeof details.slot === 'string' ? details.slot : undefined,
    by,
    at,
  }))
}
