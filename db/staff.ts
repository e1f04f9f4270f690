import { and, eq, isNull, sql } from 'drizzle-orm'
import { anotherAdministrator, lastAdministrator } from './administrators.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import { type Database, guard, type Statement } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { auditLog, staff, staffInvites, staffSessions } from './schema.ts'
import { oweStaff } from './staff-notices.ts'
import { hashToken, newToken } from './vault.ts'

export type StaffMember = typeof staff.$inferSelect
export type StaffRole = StaffMember['role']
export const staffRoles = staff.role.enumValues
/** What a role is called on the screen. */
export const roleLabels: Readonly<Record<StaffRole, string>> = {
  admin: 'ผู้ดูแลระบบ',
  officer: 'เจ้าหน้าที่',
  viewer: 'ผู้ดูข้อมูล',
}
/** A viewer may look at everything an officer sees, and change nothing. */
export const mayAct = (role: StaffRole) => role !== 'viewer'
/** Settings of the agency are an administrator's. */
export const mayAdminister = (role: StaffRole) => role === 'admin'

/** An open log-in and whose it is. */
export interface StaffSession {
  id: string
  csrfToken: string
  expiresAt: string
  /** When it was opened or last used, to a few minutes. */
  seenAt: string
  member: StaffMember
}

const hour = 3_600_000
export const inviteLifetime = 7 * 24 * hour
export const sessionLifetime = 12 * hour

const subject = (id: string, revision: number | null) => ({ type: 'staff' as const, id, revision })
export const alreadyHere = 'อีเมลนี้มีบัญชีเจ้าหน้าที่อยู่แล้ว'
const normalized = (email: string) => email.trim().toLowerCase()

export async function findStaffByEmail(db: Database, email: string): Promise<StaffMember | undefined> {
  const [member] = await db
    .select()
    .from(staff)
    .where(eq(staff.email, normalized(email)))
  return member
}

/**
 * Lets somebody set a password by a one-time link, whose token is returned and kept nowhere. An address that is known
 * is refused with `invalid_action`, unless it is invited `again` on purpose: that opens a closed account and sets the
 * role, but never takes the last administrator away.
 */
export async function inviteStaff(
  db: Database,
  invited: { email: string; role: StaffRole; name?: string | undefined; again?: boolean },
  actor: ActorRef,
  at = new Date(),
): Promise<{ member: StaffMember; token: string }> {
  const known = await findStaffByEmail(db, invited.email)
  if (known && !invited.again) throw new DomainError('invalid_action', alreadyHere)
  const email = normalized(invited.email)
  const member: StaffMember = {
    id: known?.id ?? crypto.randomUUID(),
    email,
    name: invited.name?.trim() || known?.name || (email.split('@')[0] ?? email),
    role: invited.role,
    seesSecrets: known?.seesSecrets ?? false,
    passwordHash: known?.passwordHash ?? null,
    disabledAt: null,
    seenAt: known?.seenAt ?? null,
    revision: (known?.revision ?? 0) + 1,
    createdAt: known?.createdAt ?? at.toISOString(),
  }
  const { token, hash } = await newToken()
  const { name, role, disabledAt, revision } = member
  const details = { email, name, role }
  const entry = auditEntry({
    subject: subject(member.id, revision),
    action: 'staff.invite',
    actor,
    details,
    at,
  })
  const statements = [
    ...(known?.role === 'admin' && role !== 'admin' ? [anotherAdministrator(db, known)] : []),
    known
      ? db.update(staff).set({ name, role, disabledAt, revision }).where(eq(staff.id, member.id))
      : db.insert(staff).values(member),
    db.insert(staffInvites).values({
      id: hash,
      staffId: member.id,
      createdAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + inviteLifetime).toISOString(),
    }),
  ]
  try {
    await commitChange(db, entry, statements)
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('invalid_action', lastAdministrator) : error
  }
  return { member, token }
}

/** Whom a link invites; undefined when it is unknown, expired or used. */
export async function findInvitedStaff(
  db: Database,
  token: string,
  at = new Date(),
): Promise<StaffMember | undefined> {
  const [found] = await db
    .select({ member: staff })
    .from(staffInvites)
    .innerJoin(staff, eq(staff.id, staffInvites.staffId))
    .where(and(openInvite(await hashToken(token), at), isNull(staff.disabledAt)))
  return found?.member
}

/** Uses the link up, and every other one of the same person; closes that person's sessions. */
export async function setPasswordByInvite(
  db: Database,
  token: string,
  passwordHash: string,
  at = new Date(),
): Promise<StaffMember> {
  const member = await findInvitedStaff(db, token, at)
  if (!member) throw new DomainError('not_found')
  const hash = await hashToken(token)
  const revision = member.revision + 1
  const actor = { type: 'staff' as const, id: member.id }
  const entry = auditEntry({ subject: subject(member.id, revision), action: 'staff.set_password', actor, at })
  try {
    await commitChange(db, entry, [
      guard(db, sql`exists (select 1 from ${staffInvites} where ${openInvite(hash, at)})`),
      db
        .update(staffInvites)
        .set({ usedAt: at.toISOString() })
        .where(and(eq(staffInvites.staffId, member.id), isNull(staffInvites.usedAt))),
      db.update(staff).set({ passwordHash, revision }).where(eq(staff.id, member.id)),
      db.delete(staffSessions).where(eq(staffSessions.staffId, member.id)),
      // Whoever has just been invited knows.
      ...(member.passwordHash === null ? [] : [oweStaff(db, entry)]),
    ])
  } catch (error) {
    // Two used it at once: for the second it is a used link.
    const late = isGuardFailure(error) || (error instanceof DomainError && error.code === 'conflict')
    throw late ? new DomainError('not_found') : error
  }
  return { ...member, passwordHash, revision }
}

const openInvite = (hash: string, at: Date) =>
  sql`${staffInvites.id} = ${hash} and ${staffInvites.usedAt} is null and ${staffInvites.expiresAt} > ${at.toISOString()}`

/** How a log-in came about, and what belongs into its batch. */
interface Opening {
  userAgent?: string | undefined
  /** The second factor that was shown. */
  proof?: string
  also?: readonly Statement[]
}

/** Opens a log-in, whose cookie token is returned and kept nowhere; sweeps the expired ones out. */
export async function openStaffSession(
  db: Database,
  member: StaffMember,
  { userAgent = '', proof, also = [] }: Opening = {},
  at = new Date(),
): Promise<{ token: string; session: StaffSession }> {
  const [{ token, hash }, { token: csrfToken }] = await Promise.all([newToken(), newToken()])
  const [now, expiresAt] = [at.toISOString(), new Date(at.getTime() + sessionLifetime).toISOString()]
  const actor = { type: 'staff' as const, id: member.id }
  const details = proof ? { proof } : {}
  const entry = auditEntry({ subject: subject(member.id, null), action: 'staff.log_in', actor, details, at })
  await commitChange(db, entry, [
    ...also,
    db.delete(staffSessions).where(sql`${staffSessions.expiresAt} <= ${now}`),
    db.insert(staffSessions).values({
      ...{ id: hash, staffId: member.id, csrfToken, userAgent: userAgent.slice(0, 300) },
      ...{ createdAt: now, expiresAt },
    }),
    db.update(staff).set({ seenAt: now }).where(eq(staff.id, member.id)),
  ])
  return { token, session: { id: hash, csrfToken, expiresAt, seenAt: now, member } }
}

const halfSessionLifetime = 10 * 60_000

/** After the right password, until the code of the second factor: a cookie that opens the question for it alone. */
export async function openHalfSession(db: Database, member: StaffMember, at = new Date()): Promise<string> {
  const [{ token, hash }, { token: csrfToken }] = await Promise.all([newToken(), newToken()])
  const expiresAt = new Date(at.getTime() + halfSessionLifetime).toISOString()
  const half = { id: hash, staffId: member.id, csrfToken, awaitsCode: true }
  await db.atomic([db.insert(staffSessions).values({ ...half, createdAt: at.toISOString(), expiresAt })])
  return token
}

/** The half session that a cookie's token stands for. */
export const findHalfSession = (db: Database, token: string, at = new Date()) =>
  findStaffSession(db, token, at, true)

/** The log-in that a cookie's token stands for, unless it expired or the person was shut out since. */
export async function findStaffSession(
  db: Database,
  token: string,
  at = new Date(),
  awaitsCode = false,
): Promise<StaffSession | undefined> {
  const [found] = await db
    .select({ session: staffSessions, member: staff })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.id, await hashToken(token)),
        sql`${staffSessions.expiresAt} > ${at.toISOString()}`,
        eq(staffSessions.awaitsCode, awaitsCode),
        isNull(staff.disabledAt),
      ),
    )
  if (!found) return undefined
  const { id, csrfToken, expiresAt, seenAt, createdAt } = found.session
  return { id, csrfToken, expiresAt, seenAt: seenAt ?? createdAt, member: found.member }
}

export async function closeStaffSession(db: Database, session: StaffSession, at = new Date()): Promise<void> {
  const actor = { type: 'staff' as const, id: session.member.id }
  await db.atomic([
    db.delete(staffSessions).where(eq(staffSessions.id, session.id)),
    db
      .insert(auditLog)
      .values(auditEntry({ subject: subject(session.member.id, null), action: 'staff.log_out', actor, at })),
  ])
}
