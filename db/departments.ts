import { and, asc, desc, eq, inArray, isNull, max, ne, sql } from 'drizzle-orm'
import type { Service } from '#templates/service.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { departments, services, serviceVersions, staff, staffDepartments } from './schema.ts'
import type { StaffMember } from './staff.ts'

export type Department = typeof departments.$inferSelect

/** All of them in the office's order, those that are closed last. */
export const listDepartments = (db: Database): Promise<Department[]> =>
  db
    .select()
    .from(departments)
    .orderBy(sql`${departments.closedAt} is not null`, asc(departments.position), asc(departments.name))

/** Those that take on work, and the one that has it already. */
export const choosable = <D extends Department>(all: readonly D[], now?: string | null): D[] =>
  all.filter(({ id, closedAt }) => closedAt === null || id === now)

/** The department of that name; the first service that names it makes its row. Harmless when repeated. */
export async function departmentNamed(db: Database, name: string, at = new Date()): Promise<Department> {
  const find = () => db.select().from(departments).where(eq(departments.name, name))
  const [known] = await find()
  if (known) return known
  const last = await lastPosition(db)
  const made = { id: crypto.randomUUID(), name, createdAt: at.toISOString() }
  const row = { ...made, position: last + 1, closedAt: null, revision: 0 }
  await db.atomic([db.insert(departments).values(row).onConflictDoNothing()])
  const [stored = row] = await find()
  return stored
}

export const lastPosition = async (db: Database): Promise<number> => {
  const [row] = await db.select({ last: max(departments.position) }).from(departments)
  return row?.last ?? 0
}

/** Who answers what is filed for this service today. */
export async function departmentFor(
  db: Database,
  { code, department }: Pick<Service, 'code' | 'department'>,
  at: Date,
): Promise<string> {
  const [linked] = await db
    .select({ id: services.departmentId })
    .from(services)
    .where(eq(services.code, code))
  return linked?.id ?? (await departmentNamed(db, department, at)).id
}

/** For the change of a service that names another department: its row in the list; throws where there is none. */
export async function departmentSet(
  db: Database,
  { definition }: { definition: Service },
  name: string,
): Promise<{ departmentId?: string }> {
  if (name === definition.department) return {}
  const found = choosable(await listDepartments(db)).find((department) => department.name === name)
  if (!found)
    throw new DomainError('invalid_answers', 'กรุณาเลือกกองจากรายการ', { department: 'กรุณาเลือกกองจากรายการ' })
  return { departmentId: found.id }
}

/** Refers services to the department that their definition names, where nobody has yet. Harmless when repeated. */
export async function linkServices(db: Database, at: Date): Promise<void> {
  const named = sql<string>`${serviceVersions.definition} ->> '$.department'`
  const isCurrent = and(
    eq(serviceVersions.code, services.code),
    eq(serviceVersions.version, services.version),
  )
  const unlinked = await db
    .select({ name: named })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(isNull(services.departmentId))
    .orderBy(desc(services.group), asc(services.position))
  for (const name of new Set(unlinked.map((row) => row.name))) {
    const { id } = await departmentNamed(db, name, at)
    const ofIt = db.select({ code: services.code }).from(services).innerJoin(serviceVersions, isCurrent)
    await db.atomic([
      db
        .update(services)
        .set({ departmentId: id })
        .where(and(isNull(services.departmentId), inArray(services.code, ofIt.where(eq(named, name))))),
    ])
  }
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
