/** The office's departments as its administrators keep them: new ones, other names, their order, and those that close. */
import { eq, sql } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { type Department, lastPosition, listDepartments } from './departments.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { isOpenStatus } from './schema/requests.ts'
import { departments, requests, services, staffDepartments } from './schema.ts'

const nameTaken = 'มีกองชื่อนี้แล้ว กรุณาใช้ชื่ออื่น หรือเปิดกองเดิมอีกครั้ง'
const overtaken = 'มีผู้แก้ไขรายชื่อกองก่อนท่าน กรุณาตรวจสอบแล้วลองอีกครั้ง'

/** What refers to a department. */
export interface DepartmentUse {
  services: number
  officers: number
  /** Requests that are not finished. */
  open: number
}

/** How much refers to each department. */
export async function listDepartmentUses(db: Database): Promise<ReadonlyMap<string, DepartmentUse>> {
  const counted = { n: sql<number>`count(*)` }
  const [served, placed, waiting] = await Promise.all([
    db
      .select({ id: services.departmentId, ...counted })
      .from(services)
      .groupBy(services.departmentId),
    db
      .select({ id: staffDepartments.departmentId, ...counted })
      .from(staffDepartments)
      .groupBy(staffDepartments.departmentId),
    db
      .select({ id: requests.department, ...counted })
      .from(requests)
      .where(isOpenStatus)
      .groupBy(requests.department),
  ])
  const of = (rows: { id: string | null; n: number }[], id: string) =>
    rows.find((row) => row.id === id)?.n ?? 0
  return new Map(
    (await listDepartments(db)).map(({ id }) => [
      id,
      { services: of(served, id), officers: of(placed, id), open: of(waiting, id) },
    ]),
  )
}

/** Throws `not_found`. */
async function getDepartment(db: Database, id: string): Promise<Department> {
  const [found] = await db.select().from(departments).where(eq(departments.id, id))
  if (!found) throw new DomainError('not_found')
  return found
}

/** A new one, last in the order. Throws `invalid_action` when there is one of that name. */
export async function addDepartment(
  db: Database,
  name: string,
  actor: ActorRef,
  at = new Date(),
): Promise<Department> {
  const made = {
    ...{ id: crypto.randomUUID(), name, position: (await lastPosition(db)) + 1 },
    ...{ closedAt: null, revision: 1, createdAt: at.toISOString() },
  }
  const entry = entryOf(made, 'agency.add_department', actor, at, {})
  await named(commitChange(db, entry, [db.insert(departments).values(made)]))
  return made
}

/** Another name, at once everywhere where the department stands; what was filed or issued before keeps what it said. */
export async function renameDepartment(
  db: Database,
  id: string,
  { name, revision }: { name: string; revision: number },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await getDepartment(db, id)
  if (known.revision !== revision) throw new DomainError('conflict', overtaken)
  if (known.name === name) return
  await named(change(db, known, 'agency.rename_department', { name }, actor, at, { from: known.name }))
}

/** One place up or down among those that are open; at the end it stays where it is. */
export async function moveDepartment(
  db: Database,
  id: string,
  direction: 'up' | 'down',
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await getDepartment(db, id)
  const all = await listDepartments(db)
  const from = all.findIndex((one) => one.id === id)
  const to = Math.max(0, from + (direction === 'up' ? -1 : 1))
  const moved = all.toSpliced(from, 1).toSpliced(to, 0, known)
  const places = moved.flatMap((one, place) =>
    one.position === place + 1 || one.id === id
      ? []
      : [
          db
            .update(departments)
            .set({ position: place + 1 })
            .where(eq(departments.id, one.id)),
        ],
  )
  const position = moved.findIndex((one) => one.id === id) + 1
  await change(db, known, 'agency.move_department', { position }, actor, at, { direction }, places)
}

/** Takes on nothing new. Throws `invalid_action` while services or unfinished requests refer to it. */
export async function closeDepartment(
  db: Database,
  id: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await getDepartment(db, id)
  if (known.closedAt) return
  const use = (await listDepartmentUses(db)).get(id)
  if (use && use.services + use.open > 0) throw new DomainError('invalid_action', whyOpen(known, use))
  await change(db, known, 'agency.close_department', { closedAt: at.toISOString() }, actor, at)
}

/** What is to be done before it can close. */
export const whyOpen = ({ name }: Pick<Department, 'name'>, { services: n, open }: DepartmentUse) =>
  [
    `ยังปิด${name}ไม่ได้`,
    ...(n > 0 ? [`มีบริการ ${n} รายการที่กองนี้รับผิดชอบ กรุณาเปลี่ยนกองของบริการก่อน`] : []),
    ...(open > 0 ? [`มีเรื่องที่ยังไม่เสร็จ ${open} เรื่อง กรุณามอบหมายให้กองอื่นหรือดำเนินการให้เสร็จก่อน`] : []),
  ].join(' ')

/** It takes on work again. */
export async function reopenDepartment(
  db: Database,
  id: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const known = await getDepartment(db, id)
  if (known.closedAt) await change(db, known, 'agency.reopen_department', { closedAt: null }, actor, at)
}

async function change(
  db: Database,
  known: Department,
  action: LoggedAction,
  set: Partial<Department>,
  actor: ActorRef,
  at: Date,
  details: Record<string, unknown> = {},
  also: readonly Statement[] = [],
): Promise<void> {
  const changed = { ...known, ...set, revision: known.revision + 1 }
  await commitChange(db, entryOf(changed, action, actor, at, details), [
    ...also,
    db
      .update(departments)
      .set({ ...set, revision: changed.revision })
      .where(eq(departments.id, known.id)),
  ])
}

const entryOf = (
  { id, name, revision }: Department,
  action: LoggedAction,
  actor: ActorRef,
  at: Date,
  details: Record<string, unknown>,
) =>
  auditEntry({ subject: { type: 'agency', id, revision }, action, actor, details: { name, ...details }, at })

/** Two cannot have one name. */
async function named(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (isUniqueViolation(error, 'departments.name')) throw new DomainError('invalid_action', nameTaken)
    throw error
  }
}
