/** What an administrator changes about somebody of the staff: the role, and whether they may come in at all. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { anotherAdministrator, lastAdministrator } from './administrators.ts'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { staff, staffAuthenticators, staffInvites, staffSessions } from './schema.ts'
import type { StaffMember, StaffRole } from './staff.ts'
import { oweStaff } from './staff-notices.ts'

/** Somebody as the list of the staff shows them. */
export interface Person extends StaffMember {
  hasSecondFactor: boolean
}

const people = (db: Database) =>
  db
    .select({ member: staff, confirmedAt: staffAuthenticators.confirmedAt })
    .from(staff)
    .leftJoin(staffAuthenticators, eq(staffAuthenticators.staffId, staff.id))
const asPerson = ({ member, confirmedAt }: { member: StaffMember; confirmedAt: string | null }): Person => ({
  ...member,
  hasSecondFactor: confirmedAt !== null,
})

/** Everybody who works here, then those who are shut out; each by name. */
export const listPeople = async (db: Database): Promise<Person[]> =>
  (await people(db).orderBy(sql`${staff.disabledAt} is not null`, asc(staff.name))).map(asPerson)

export async function getPerson(db: Database, id: string): Promise<Person> {
  const [found] = await people(db).where(eq(staff.id, id))
  if (!found) throw new DomainError('not_found')
  return asPerson(found)
}

type Seen = Pick<StaffMember, 'id' | 'revision'>

/** The new role holds from the next press on, also in pages that are open. */
export const changeRole = (db: Database, member: Seen, role: StaffRole, actor: ActorRef, at = new Date()) =>
  change(
    db,
    member,
    {
      action: 'staff.change_role',
      details: { role },
      set: { role },
      isTold: true,
      also: role === 'admin' ? [] : [anotherAdministrator(db, member)],
    },
    { actor, at },
  )

/** Shuts somebody out at once: sessions end, links that are on their way work no more. */
export const disableStaff = (db: Database, member: Seen, actor: ActorRef, at = new Date()) =>
  change(
    db,
    member,
    {
      action: 'staff.disable',
      set: { disabledAt: at.toISOString() },
      also: [
        anotherAdministrator(db, member),
        db.delete(staffSessions).where(eq(staffSessions.staffId, member.id)),
        db
          .update(staffInvites)
          .set({ usedAt: at.toISOString() })
          .where(and(eq(staffInvites.staffId, member.id), isNull(staffInvites.usedAt))),
      ],
    },
    { actor, at },
  )

/** Lets somebody in again, with the password they had. */
export const enableStaff = (db: Database, member: Seen, actor: ActorRef, at = new Date()) =>
  change(db, member, { action: 'staff.enable', set: { disabledAt: null } }, { actor, at })

interface Change {
  action: LoggedAction
  set: Partial<StaffMember>
  details?: Record<string, unknown>
  also?: readonly Statement[]
  /** They hear of it by e-mail. */
  isTold?: boolean
}

/** Throws `conflict` when they changed meanwhile, `invalid_action` where no administrator would be left. */
async function change(
  db: Database,
  { id, revision: seen }: Seen,
  { action, set, details = {}, also = [], isTold = false }: Change,
  { actor, at }: { actor: ActorRef; at: Date },
): Promise<void> {
  const revision = seen + 1
  const entry = auditEntry({ subject: { type: 'staff', id, revision }, action, actor, details, at })
  try {
    await commitChange(db, entry, [
      ...also,
      ...(isTold ? [oweStaff(db, entry)] : []),
      db
        .update(staff)
        .set({ ...set, revision })
        .where(eq(staff.id, id)),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('invalid_action', lastAdministrator) : error
  }
}
