import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { departments, staff, staffDepartments } from './schema.ts'
import type { StaffMember } from './staff.ts'

export type Department = typeof departments.$inferSelect

export const listDepartments = (db: Database): Promise<Department[]> =>
  db.select().from(departments).orderBy(asc(departments.name))

/** The department of that name; the first service that names it makes its row. Harmless when repeated. */
export async function departmentNamed(db: Database, name: string, at = new Date()): Promise<Department> {
  const find = () => db.select().from(departments).where(eq(departments.name, name))
  const [known] = await find()
  if (known) return known
  const made = { id: crypto.randomUUID(), name, createdAt: at.toISOString() }
  await db.atomic([db.insert(departments).values(made).onConflictDoNothing()])
  const [row = made] = await find()
  return row
}

/** Who works where: of each officer the departments. */
export async function listMemberships(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.select().from(staffDepartments)
  const places = new Map<string, string[]>()
  for (const { staffId, departmentId } of rows)
    places.set(staffId, [...(places.get(staffId) ?? []), departmentId])
  return places
}

/** Says where somebody works. Throws `conflict` when they changed meanwhile. */
export async function placeInDepartments(
  db: Database,
  { id, revision }: Pick<StaffMember, 'id' | 'revision'>,
  departmentIds: readonly string[],
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await listDepartments(db)
  const chosen = known.filter((department) => departmentIds.includes(department.id))
  const entry = auditEntry({
    subject: { type: 'staff', id, revision: revision + 1 },
    action: 'staff.place_in_departments',
    actor,
    details: { departments: chosen.map(({ name }) => name) },
    at,
  })
  await commitChange(db, entry, [
    db
      .update(staff)
      .set({ revision: revision + 1 })
      .where(eq(staff.id, id)),
    db.delete(staffDepartments).where(eq(staffDepartments.staffId, id)),
    ...chosen.map((department) =>
      db.insert(staffDepartments).values({ staffId: id, departmentId: department.id }),
    ),
  ])
}

export type Officer = Pick<StaffMember, 'id' | 'name' | 'seesSecrets'>

/** To whom work can be given: whoever may act, by name. */
export const listOfficers = (db: Database): Promise<Officer[]> =>
  db
    .select({ id: staff.id, name: staff.name, seesSecrets: staff.seesSecrets })
    .from(staff)
    .where(and(isNull(staff.disabledAt), ne(staff.role, 'viewer')))
    .orderBy(asc(staff.name))
