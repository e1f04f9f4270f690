import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Signer } from '#templates/issuing/signer.ts'
import { isoDayAt } from '#templates/thai.ts'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { signatories, staff } from './schema.ts'

export type Signatory = typeof signatories.$inferSelect

/** Everybody who ever might sign, in the order in which they were added. */
export const listSignatories = (db: Database): Promise<Signatory[]> =>
  db.select().from(signatories).orderBy(asc(signatories.createdAt))

export async function findSignatory(db: Database, id: string): Promise<Signatory | undefined> {
  const [found] = await db.select().from(signatories).where(eq(signatories.id, id))
  return found
}

/** Those of the staff who can be made one: whoever may act and has a log-in. */
export const listPossibleSigners = (db: Database) =>
  db
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(ne(staff.role, 'viewer'), isNull(staff.disabledAt)))
    .orderBy(asc(staff.name))

/** Whether the office has this person sign on that day. */
export const maySign = ({ validFrom, validUntil }: Signatory, at: string | Date = new Date()) => {
  const today = isoDayAt(at)
  return validFrom <= today && (validUntil === null || today <= validUntil)
}

/** As a document keeps it. */
export const signerOf = ({ id, name, position, acting }: Signatory): Signer => ({
  id,
  name,
  position,
  ...(acting && { acting }),
})

export type NewSignatory = Pick<
  Signatory,
  'staffId' | 'name' | 'position' | 'acting' | 'orderNumber' | 'validFrom' | 'validUntil'
>

export async function addSignatory(
  db: Database,
  known: NewSignatory,
  actor: ActorRef,
  at = new Date(),
): Promise<Signatory> {
  const signatory = { id: crypto.randomUUID(), ...known, revision: 1, createdAt: at.toISOString() }
  await commitChange(db, entryOf(signatory, 'agency.add_signatory', actor, at), [
    db.insert(signatories).values(signatory),
  ])
  return signatory
}

/** From the day after `lastDay` (ISO day) this person signs no more; what was signed stays. */
export async function endSignatory(
  db: Database,
  id: string,
  lastDay: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await findSignatory(db, id)
  if (!known) throw new DomainError('not_found')
  const { revision, validUntil } = { revision: known.revision + 1, validUntil: lastDay }
  await commitChange(db, entryOf({ ...known, revision, validUntil }, 'agency.end_signatory', actor, at), [
    db.update(signatories).set({ revision, validUntil }).where(eq(signatories.id, id)),
  ])
}

const entryOf = (
  { id, revision, name, staffId, position, acting, orderNumber, validFrom, validUntil }: Signatory,
  action: LoggedAction,
  actor: ActorRef,
  at: Date,
) =>
  auditEntry({
    subject: { type: 'agency', id, revision },
    action,
    actor,
    details: { name, staffId, position, acting, orderNumber, validFrom, validUntil },
    at,
  })
