import { and, asc, eq, sql } from 'drizzle-orm'
import type { Service, ServiceGroup } from '#templates/service.ts'
import type { Database } from './database.ts'
import { findUnfinishedDraft } from './drafts.ts'
import { DomainError } from './errors.ts'
import { departments, services, serviceVersions, staff } from './schema.ts'

/** A service as this agency offers it today. */
export interface OfferedService {
  version: number
  definition: Service
}

/** The current definition, with the department under its name of today. */
export const shownDefinition = sql<Service>`json_set(${serviceVersions.definition}, '$.department',
  coalesce((select ${departments.name} from ${departments} where ${departments.id} = ${services.departmentId}),
    ${serviceVersions.definition} ->> '$.department'))`.mapWith(serviceVersions.definition)

const columns = { version: serviceVersions.version, definition: shownDefinition }

/** Nothing in this version waits for the agency's word. */
export const isConfirmed = sql<boolean>`(${serviceVersions.confirmedAt} is not null
  or coalesce(json_array_length(${serviceVersions.definition}, '$.unconfirmed'), 0) = 0)`
export const isCurrent = sql`${serviceVersions.code} = ${services.code} and ${serviceVersions.version} = ${services.version}`
/** A secret complaint is taken only where somebody is named who would see it. */
const isAnswerable = sql<boolean>`(coalesce(${serviceVersions.definition} ->> '$.complaint.secrecy', '') <> 'secret'
  or exists (select 1 from ${staff} where ${staff.seesSecrets} = 1 and ${staff.disabledAt} is null))`
const isOpen = and(eq(services.enabled, true), isConfirmed, isAnswerable)

/** What citizens can choose from, in the agency's order: what is switched on and confirmed. */
export function listServices(db: Database, group: ServiceGroup): Promise<OfferedService[]> {
  return db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(and(eq(services.group, group), isOpen))
    .orderBy(asc(services.position), asc(services.code))
}

/** What every service is called today, open or not, in the agency's order. */
export const listServiceNames = (db: Database): Promise<{ code: string; name: string }[]> =>
  db
    .select({ code: services.code, name: sql<string>`${serviceVersions.definition} ->> 'name'` })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .orderBy(asc(services.group), asc(services.position), asc(services.code))

/** The service at its current version; undefined when there is none or it is closed to citizens. */
export async function findService(db: Database, code: string): Promise<OfferedService | undefined> {
  const [found] = await db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(and(eq(services.code, code), isOpen))
  return found
}

/**
 * The service as this citizen files it: its current version or, where that one waits for the agency's word, the
 * earlier one of a draft that they have begun. Throws `not_found`, or `invalid_action` when it is closed.
 */
export async function getServiceFor(
  db: Database,
  code: string,
  citizenId: string | undefined,
): Promise<OfferedService> {
  const open = await findService(db, code)
  if (open) return open
  const draft = citizenId === undefined ? undefined : await findUnfinishedDraft(db, citizenId, code)
  if (!draft) throw await whyClosed(db, code)
  return { version: draft.serviceVersion, definition: await getOpenVersion(db, code, draft.serviceVersion) }
}

/** The definition of a version under which a draft may be sent: it was open once, and the service is not switched off. */
export async function getOpenVersion(db: Database, code: string, version: number): Promise<Service> {
  const [found] = await db
    .select(columns)
    .from(serviceVersions)
    .innerJoin(services, eq(services.code, serviceVersions.code))
    .where(and(eq(serviceVersions.code, code), eq(serviceVersions.version, version), isOpen))
  if (!found) throw await whyClosed(db, code, draftStays)
  return found.definition
}

/** Whoever has begun fears for what they typed. */
const draftStays = ' ร่างที่กรอกไว้ยังอยู่ กลับมากรอกต่อได้เมื่อเปิดรับอีกครั้ง'

async function whyClosed(db: Database, code: string, besides = ''): Promise<DomainError> {
  const [known] = await db
    .select({ definition: shownDefinition, enabled: services.enabled })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(eq(services.code, code))
  if (!known) return new DomainError('not_found', 'ไม่พบบริการนี้ กรุณาเลือกจากรายการบริการ')
  const { name, department } = known.definition
  const why = known.enabled ? 'ยังไม่เปิดรับทางออนไลน์' : 'ปิดรับทางออนไลน์อยู่ในขณะนี้'
  return new DomainError('invalid_action', `“${name}” ${why} กรุณาติดต่อ${department}โดยตรง${besides}`)
}

/** The definition under which something was filled in, however long ago. */
export async function getServiceVersion(db: Database, code: string, version: number): Promise<Service> {
  const [found] = await db
    .select({ definition: serviceVersions.definition })
    .from(serviceVersions)
    .where(and(eq(serviceVersions.code, code), eq(serviceVersions.version, version)))
  if (!found) throw new DomainError('not_found')
  return found.definition
}
