import { eq } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { listDepartments, listOfficers } from './departments.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { requests } from './schema.ts'
import { asSeenBy } from './secrecy.ts'

/** What is left out stays as it is; a null officer is nobody in particular. */
export interface Assignment {
  department?: string
  assignedTo?: string | null
}

export const mayNotSee = 'เรื่องนี้เป็นความลับ เจ้าหน้าที่ที่เลือกไม่มีสิทธิ์เห็น'
const unchanged = 'กองและผู้รับผิดชอบเป็นไปตามที่เลือกอยู่แล้ว'

/**
 * Gives a request to a department or an officer. Throws `not_found` for one that there is not, `invalid_action` where
 * the officer may not see it or nothing would change, `conflict` when it changed since it was read.
 */
export async function assignRequest(
  db: Database,
  request: ServiceRequest,
  assignment: Assignment,
  actor: Extract<ActorRef, { id: string }>,
  at = new Date(),
): Promise<ServiceRequest> {
  const [departments, officers] = await Promise.all([listDepartments(db), listOfficers(db)])
  const { department = request.department, assignedTo = request.assignedTo } = assignment
  if (department === request.department && assignedTo === request.assignedTo)
    throw new DomainError('invalid_action', unchanged)
  const toDepartment = departments.find(({ id }) => id === department)
  const toOfficer = officers.find(({ id }) => id === assignedTo)
  if (assignment.department !== undefined && !toDepartment) throw new DomainError('not_found')
  if (department !== request.department && toDepartment?.closedAt)
    throw new DomainError('invalid_action', `${toDepartment.name}ปิดแล้ว กรุณาเลือกกองอื่น`)
  if (assignment.assignedTo && !toOfficer) throw new DomainError('not_found')
  if (assignment.assignedTo && toOfficer && !(await asSeenBy(db, toOfficer, request)))
    throw new DomainError('invalid_action', mayNotSee)
  const revision = request.revision + 1
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision },
    action: 'request.assign',
    actor,
    // As they are called on that day.
    details: {
      department: toDepartment?.name ?? null,
      officer: toOfficer?.name ?? null,
      departmentId: department,
      officerId: assignedTo,
    },
    at,
  })
  const set = { department, assignedTo, revision }
  await commitChange(db, entry, [db.update(requests).set(set).where(eq(requests.id, request.id))])
  return { ...request, ...set }
}
