import { and, eq, isNull, lt, notExists } from 'drizzle-orm'
import { type AuditEntry, auditEntry } from './audit-log.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { linkMinutes, type MailLink } from './mail-links.ts'
import { owe } from './outbox.ts'
import { auditLog, emailChanges, outbox } from './schema.ts'

/** Somebody wants another address: owes that address a link. Until it is opened nothing changes. */
export async function askEmailChange(
  db: Database,
  citizen: Citizen,
  email: string,
  at = new Date(),
): Promise<void> {
  if (email === citizen.email) {
    const detail = 'อีเมลนี้เป็นอีเมลปัจจุบันของท่านอยู่แล้ว'
    throw new DomainError('invalid_answers', detail, { email: detail })
  }
  const ask = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: null },
    action: 'citizen.ask_email_change',
    actor: { type: 'citizen', id: citizen.id },
    at,
  })
  await db.atomic([
    db.insert(auditLog).values(ask),
    keepAddress(db, ask, email),
    ...owe(db, 'citizen.ask_email_change', ask, citizen),
  ])
}

/** The new address works: it is the account's from now on, and the old one is told. */
export async function confirmEmailChange(
  db: Database,
  { citizen, ask }: MailLink,
  at = new Date(),
): Promise<Citizen> {
  const email = await addressIn(db, ask)
  return changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.change_email',
      set: { email, profile: { ...citizen.profile, email } },
      // The old one is told; the new one stands in the account.
      also: (entry) => [keepAddress(db, entry, citizen.email)],
    },
    at,
  )
}

const keepAddress = (db: Database, { id, subjectId, at }: AuditEntry, address: string): Statement =>
  db.insert(emailChanges).values({ auditEntryId: id, citizenId: subjectId, address, createdAt: at })

/** The new address where a change was asked for, the old one where it was made. Throws `not_found` once it is gone. */
export async function addressIn(db: Database, { id, details }: AuditEntry): Promise<string> {
  const [kept] = await db.select().from(emailChanges).where(eq(emailChanges.auditEntryId, id))
  // Entries from before the addresses had a table name it themselves.
  const address = kept?.address ?? details.email ?? details.from
  if (typeof address !== 'string') throw new DomainError('not_found')
  return address
}

/** What is still kept of somebody's changes, by the id of the entry. */
export async function listAddressesOf(db: Database, citizenId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select().from(emailChanges).where(eq(emailChanges.citizenId, citizenId))
  return new Map(rows.map(({ auditEntryId, address }) => [auditEntryId, address]))
}

/** Deletes the addresses whose link has expired and whose notice has arrived. Harmless when repeated. */
export async function forgetAddresses(db: Database, at = new Date()): Promise<void> {
  const expired = new Date(at.getTime() - linkMinutes('citizen.ask_email_change') * 60_000).toISOString()
  const undeliveredNotice = db
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .where(
      and(
        eq(outbox.citizenId, emailChanges.citizenId),
        eq(outbox.auditEntryId, emailChanges.auditEntryId),
        eq(outbox.channel, 'mail'),
        // One that was given up can still be sent again from the console.
        isNull(outbox.deliveredAt),
        eq(auditLog.action, 'citizen.change_email'),
      ),
    )
  await db.atomic([
    db.delete(emailChanges).where(and(lt(emailChanges.createdAt, expired), notExists(undeliveredNotice))),
  ])
}
