/** How ready the office is to let citizens in: what the store knows of it, and what people vouched for. */
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { officeCalendar } from '#templates/agency.ts'
import type { GoLiveFacts, VouchedItem } from '#templates/go-live.ts'
import { yearWithoutHolidays } from '#templates/holidays.ts'
import { isApproved } from '#templates/retention.ts'
import { isoDayAt } from '#templates/thai.ts'
import { getAgency, getRichMenus } from './agency.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import { countUnconfirmedServices } from './catalogue.ts'
import type { Database } from './database.ts'
import { listDefinitions } from './definitions.ts'
import { departments, goLiveConfirmations, services, staff, staffDepartments } from './schema.ts'
import { listServices } from './services.ts'
import { listSignatories, maySign, type Signatory } from './signatories.ts'

/** What the store knows; the server adds what it alone can see. */
export async function readGoLiveFacts(
  db: Database,
  at = new Date(),
): Promise<Omit<GoLiveFacts, 'backedUpAt' | 'isEncrypted'>> {
  const active = and(isNull(staff.disabledAt), isNotNull(staff.passwordHash))
  const [agency, menus, waiting, offered, complaints, unstaffed, signatories, seers, admins, terms] =
    await Promise.all([
      getAgency(db),
      getRichMenus(db),
      countUnconfirmedServices(db),
      listServices(db, 'request'),
      listServices(db, 'complaint'),
      listUnstaffed(db),
      listSignatories(db),
      db.$count(staff, and(active, eq(staff.seesSecrets, true))),
      db.$count(staff, and(active, eq(staff.role, 'admin'))),
      listDefinitions(db, 'terms', 1),
    ])
  const year = yearWithoutHolidays(officeCalendar(agency).holidays, isoDayAt(at))
  const contact = [
    ['ที่อยู่', agency.address],
    ['โทรศัพท์', agency.phone],
    ['อีเมล', agency.email],
  ] as const
  return {
    hasLine: agency.lineId !== '',
    hasMenus: Object.keys(menus).length > 0,
    missingContact: contact.flatMap(([name, value]) => (value === '' ? [name] : [])),
    hasOfficer: Boolean(agency.dataProtectionOfficer),
    hasSeal: agency.seal !== undefined,
    unconfirmedServices: waiting,
    openServices: offered.length + complaints.length,
    unstaffed,
    signers: signatories.filter((one) => maySign(one, at) && standsForExecutive(one)).length,
    seers,
    admins,
    secondFactor: agency.secondFactorRequired === true,
    isRetentionApproved: isApproved(agency),
    ownTerms: terms.length > 0,
    yearWithoutHolidays: year && String(Number(year) + 543),
  }
}

const standsForExecutive = ({ position, acting }: Signatory) =>
  acting ? acting.for === 'executive' : 'office' in position && position.office === 'executive'

/** Departments that answer for a service that is on, and in which nobody works. */
async function listUnstaffed(db: Database): Promise<string[]> {
  const rows = await db
    .select({ name: departments.name })
    .from(departments)
    .where(
      and(
        sql`exists (select 1 from ${services} where ${services.departmentId} = ${departments.id} and ${services.enabled} = 1)`,
        sql`not exists (select 1 from ${staffDepartments} join ${staff} on ${staff.id} = ${staffDepartments.staffId}
          where ${staffDepartments.departmentId} = ${departments.id} and ${staff.disabledAt} is null)`,
      ),
    )
    .orderBy(departments.position)
  return rows.map(({ name }) => name)
}

export interface Confirmation {
  item: string
  revision: number
  /** ISO instant; null where it was taken back. */
  at: string | null
  by: string
  note: string
}

/** Who vouched for what, by item. */
export async function listConfirmations(db: Database): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = await db
    .select({ confirmation: goLiveConfirmations, by: staff.name })
    .from(goLiveConfirmations)
    .leftJoin(staff, eq(staff.id, goLiveConfirmations.confirmedBy))
  return new Map(
    rows.map(({ confirmation: { item, revision, confirmedAt, note }, by }) => [
      item,
      { item, revision, at: confirmedAt, by: by ?? '', note },
    ]),
  )
}

/** Puts on record that somebody vouches for it, or no longer does; throws `conflict` when somebody else just did. */
export async function vouchFor(
  db: Database,
  item: VouchedItem,
  { isSo, note }: { isSo: boolean; note: string },
  actor: Extract<ActorRef, { type: 'staff' | 'citizen' }>,
  at = new Date(),
): Promise<void> {
  const known = (await listConfirmations(db)).get(item)
  if (!isSo && !known?.at) return
  const revision = (known?.revision ?? 0) + 1
  const row = isSo
    ? { confirmedAt: at.toISOString(), confirmedBy: actor.id, note, revision }
    : { confirmedAt: null, confirmedBy: null, note: '', revision }
  const entry = auditEntry({
    subject: { type: 'agency', id: `go-live:${item}`, revision },
    action: isSo ? 'agency.vouch' : 'agency.take_back_vouch',
    actor,
    details: { item, ...(note && { reason: note }) },
    at,
  })
  await commitChange(db, entry, [
    db
      .insert(goLiveConfirmations)
      .values({ item, ...row })
      .onConflictDoUpdate({ target: goLiveConfirmations.item, set: row }),
  ])
}
