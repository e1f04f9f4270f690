/** One-time links with which the staff set a password: sent by mail, and shown once to the administrator who asked. */
import { and, count, eq, gte } from 'drizzle-orm'
import { type ActorRef, type AuditEntry, auditEntry, commitChange } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { auditLog, staff, staffInvites } from './schema.ts'
import { alreadyHere, findStaffByEmail, inviteLifetime, type StaffMember, type StaffRole } from './staff.ts'
import { oweStaff } from './staff-notices.ts'
import { hashToken, type Vault } from './vault.ts'

/** How long each link works. */
const lifetimes = {
  'staff.invite': inviteLifetime,
  'staff.reset': 24 * 3_600_000,
  'staff.forget_password': 30 * 60_000,
} as const
export type StaffLinkEvent = keyof typeof lifetimes
export const isStaffLinkEvent = (action: string): action is StaffLinkEvent => action in lifetimes

/** The instant at which a link that was asked for then stops working. */
export const staffLinkEnd = (event: StaffLinkEvent, askedAt: string) =>
  new Date(new Date(askedAt).getTime() + lifetimes[event]).toISOString()

/**
 * The token of a link. It follows from the entry of the asking and our key, so that the mail can be written at its
 * delivery, and written again, while the store holds nothing that opens an account.
 */
export const staffLinkToken = async (vault: Vault, { id }: Pick<AuditEntry, 'id'>) =>
  `${id}.${await vault.sign(`staff link ${id}`)}`

/** The link of an entry and the mail that brings it, for the batch of that entry. */
async function linkFor(
  db: Database,
  vault: Vault,
  entry: AuditEntry & { action: StaffLinkEvent },
): Promise<{ token: string; statements: Statement[] }> {
  const token = await staffLinkToken(vault, entry)
  const [staffId, createdAt] = [entry.subjectId, entry.at]
  const expiresAt = staffLinkEnd(entry.action, entry.at)
  return {
    token,
    statements: [
      db.insert(staffInvites).values({ id: await hashToken(token), staffId, createdAt, expiresAt }),
      oweStaff(db, entry),
    ],
  }
}

const asked = (entry: AuditEntry, action: StaffLinkEvent) => ({ ...entry, action })

/** Makes an account for somebody new and owes them the link; throws `invalid_answers` where the address is taken. */
export async function inviteColleague(
  db: Database,
  vault: Vault,
  invited: { email: string; role: StaffRole; name: string },
  actor: ActorRef,
  at = new Date(),
): Promise<{ member: StaffMember; token: string }> {
  const member: StaffMember = {
    id: crypto.randomUUID(),
    email: invited.email.trim().toLowerCase(),
    name: invited.name.trim(),
    role: invited.role,
    seesSecrets: false,
    passwordHash: null,
    disabledAt: null,
    seenAt: null,
    revision: 1,
    createdAt: at.toISOString(),
  }
  const { id, email, name, role, revision } = member
  const subject = { type: 'staff' as const, id, revision }
  const details = { email, name, role }
  const entry = auditEntry({ subject, action: 'staff.invite', actor, details, at })
  const { token, statements } = await linkFor(db, vault, asked(entry, 'staff.invite'))
  try {
    await commitChange(db, entry, [db.insert(staff).values(member), ...statements])
  } catch (error) {
    if (!isUniqueViolation(error, 'staff.email')) throw error
    throw new DomainError('invalid_answers', alreadyHere, { email: alreadyHere })
  }
  return { member, token }
}

/**
 * Lets somebody set a new password, or renews an invitation; the old password works until then. Throws `conflict`
 * when they changed meanwhile.
 */
export async function resetPasswordOf(
  db: Database,
  vault: Vault,
  member: Pick<StaffMember, 'id' | 'revision' | 'disabledAt' | 'passwordHash'>,
  actor: ActorRef,
  at = new Date(),
): Promise<{ token: string }> {
  if (member.disabledAt) throw new DomainError('invalid_action', 'บัญชีนี้ถูกปิดอยู่ กรุณาเปิดใช้งานก่อน')
  const revision = member.revision + 1
  const action = member.passwordHash === null ? 'staff.invite' : 'staff.reset'
  const subject = { type: 'staff' as const, id: member.id, revision }
  const entry = auditEntry({ subject, action, actor, at })
  const { token, statements } = await linkFor(db, vault, asked(entry, action))
  await commitChange(db, entry, [
    db.update(staff).set({ revision }).where(eq(staff.id, member.id)),
    ...statements,
  ])
  return { token }
}

/** How often an hour one mailbox is sent links, whoever asks: nobody can flood it through us. */
const asksPerHour = 5

/** Somebody forgot a password: owes the mailbox a link. Does nothing for an address that is nobody's, and tells nobody. */
export async function askStaffPassword(
  db: Database,
  vault: Vault,
  email: string,
  at = new Date(),
): Promise<void> {
  const member = await findStaffByEmail(db, email)
  if (!member || member.disabledAt || (await countAsks(db, member, at)) >= asksPerHour) return
  const subject = { type: 'staff' as const, id: member.id, revision: null }
  const actor = { type: 'nobody' } as const
  const entry = auditEntry({ subject, action: 'staff.forget_password', actor, at })
  const { statements } = await linkFor(db, vault, asked(entry, 'staff.forget_password'))
  await commitChange(db, entry, statements)
}

async function countAsks(db: Database, { id }: StaffMember, at: Date): Promise<number> {
  const since = new Date(at.getTime() - 3_600_000).toISOString()
  const isAsk = and(
    eq(auditLog.subjectType, 'staff'),
    eq(auditLog.subjectId, id),
    gte(auditLog.at, since),
    eq(auditLog.action, 'staff.forget_password'),
  )
  const [row] = await db.select({ n: count() }).from(auditLog).where(isAsk)
  return row?.n ?? 0
}
