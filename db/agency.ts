import { and, desc, eq, sql } from 'drizzle-orm'
import type { Agency } from '#templates/agency.ts'
import { type Settings, settingsOf } from '#templates/agency-settings.ts'
import type { AgencyTexts } from '#templates/texts/say.ts'
import { type AuditEntry, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { currentContent } from './definitions.ts'
import { DomainError } from './errors.ts'
import { agency, auditLog, staff } from './schema.ts'

const textsIn = (content: string): AgencyTexts => JSON.parse(content)

const onlyRow = 'agency'
/** Writes a row as it is: rejects when the database takes nothing, as a full or read-only one does. */
export const checkWritable = (db: Database): Promise<void> =>
  db.atomic([
    db
      .update(agency)
      .set({ revision: sql`${agency.revision}` })
      .where(isTheAgency),
  ])

export const isTheAgency = eq(agency.id, onlyRow)
const changeAction = 'agency.change'
export type RichMenus = typeof agency.$inferSelect.richMenus

/** The municipality of this installation; throws `not_found` before the first start has seeded it. */
export const getAgency = async (db: Database): Promise<Agency> => (await getAgencyRow(db)).profile

/** The same with its revision, for whoever is about to change it. */
export async function getAgencyRow(db: Database): Promise<{ profile: Agency; revision: number }> {
  const [row] = await db
    .select({
      profile: agency.profile,
      revision: agency.revision,
      texts: sql<string | null>`(${currentContent(db, 'texts')})`,
    })
    .from(agency)
    .where(isTheAgency)
  if (!row) throw new DomainError('not_found')
  const { profile, revision, texts } = row
  // One read for both: whoever speaks for the agency needs its words.
  return { profile: texts === null ? profile : { ...profile, texts: textsIn(texts) }, revision }
}

/** What a change did to each setting that it touched. */
export type SettingChanges = { [S in keyof Settings]?: { from: Settings[S]; to: Settings[S] } }

/**
 * Changes settings as they were seen at `revision`; nothing is written when nothing differs. Throws `conflict` when
 * somebody else changed any of them since.
 */
export async function changeAgency(
  db: Database,
  { revision, settings }: { revision: number; settings: Partial<Settings> },
  actor: { type: 'staff'; id: string },
  at = new Date(),
): Promise<SettingChanges> {
  const row = await getAgencyRow(db)
  if (row.revision !== revision) throw new DomainError('conflict')
  const changes = differences(settingsOf(row.profile), settings)
  if (Object.keys(changes).length === 0) return changes
  const entry = auditEntry({
    subject: { type: 'agency', id: onlyRow, revision: revision + 1 },
    action: changeAction,
    actor,
    details: { changes },
    at,
  })
  // Only what changed: LINE's own word on its basic ID may arrive at the same moment.
  // Each whole: merged, a table would keep the rows that were taken out of it.
  const changed = Object.entries(changes).map(
    ([name, { to }]) => sql`, ${`$.${name}`}, json(${JSON.stringify(to)})`,
  )
  await commitChange(db, entry, [
    db
      .update(agency)
      .set({
        profile: sql`json_set(${agency.profile}${sql.join(changed)})`,
        revision: revision + 1,
        updatedAt: at.toISOString(),
      })
      .where(isTheAgency),
  ])
  return changes
}

function differences(now: Settings, wanted: Partial<Settings>): SettingChanges {
  const differing = Object.entries(wanted).filter(
    ([name, to]) => JSON.stringify(to) !== JSON.stringify(now[name as keyof Settings]),
  )
  return Object.fromEntries(
    differing.map(([name, to]) => [name, { from: now[name as keyof Settings], to }]),
  ) as SettingChanges
}

export interface AgencyChange extends Pick<AuditEntry, 'id' | 'at' | 'revision'> {
  /** Name of the administrator. */
  by: string
  changes: SettingChanges
}

/** Who changed what of the agency, newest first. */
export async function listAgencyChanges(db: Database, limit: number): Promise<AgencyChange[]> {
  const rows = await db
    .select({ entry: auditLog, by: staff.name })
    .from(auditLog)
    .leftJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .where(
      and(
        eq(auditLog.subjectType, 'agency'),
        eq(auditLog.subjectId, onlyRow),
        eq(auditLog.action, changeAction),
      ),
    )
    .orderBy(desc(auditLog.revision))
    .limit(limit)
  return rows.map(({ entry: { id, at, revision, details }, by }) => ({
    id,
    at,
    revision,
    by: by ?? 'ระบบ',
    changes: details.changes as SettingChanges,
  }))
}

/** Which rich menus LINE holds for us. */
export async function getRichMenus(db: Database): Promise<RichMenus> {
  const [row] = await db.select({ richMenus: agency.richMenus }).from(agency).where(isTheAgency)
  return row?.richMenus ?? {}
}

export async function rememberRichMenus(db: Database, richMenus: RichMenus): Promise<void> {
  await db.atomic([db.update(agency).set({ richMenus }).where(isTheAgency)])
}

/** The LINE account's basic ID, as LINE itself tells it; people add the account by it. */
export async function rememberLineId(db: Database, lineId: string): Promise<void> {
  if ((await getAgency(db)).lineId === lineId) return
  const profile = sql`json_set(${agency.profile}, '$.lineId', ${lineId})`
  await db.atomic([db.update(agency).set({ profile }).where(isTheAgency)])
}

/** Writes the agency's row unless there is one: an installation is never overwritten. */
export async function seedAgency(db: Database, profile: Agency, at: Date): Promise<void> {
  await db.atomic([
    db.insert(agency).values({ id: onlyRow, profile, updatedAt: at.toISOString() }).onConflictDoNothing(),
  ])
}
