import { and, asc, desc, eq, exists, gt, isNotNull, isNull, lt, ne, not, or, sql } from 'drizzle-orm'
import { draftDays, draftDeletionAt, noticeDays } from '#templates/draft-life.ts'
import { auditEntry } from './audit-log.ts'
import { getCitizen } from './citizens.ts'
import { type Database, guard } from './database.ts'
import { type Draft, isToFile, letGoOf } from './drafts.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { owe } from './outbox.ts'
import { attachments, auditLog, drafts, uploads } from './schema.ts'
import { getServiceVersion } from './services.ts'

const dayMs = 24 * 3_600_000
const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * dayMs).toISOString()
/** Drafts worked on in one round; the rest comes with the next. */
const atOnce = 200

/** Somebody typed or attached something; whoever only looked at a form began nothing. */
const isBegun = (db: Database) =>
  or(
    // A draft may begin with what is known of the citizen: only what they typed themselves counts.
    ne(drafts.updatedAt, drafts.createdAt),
    isNotNull(drafts.represented),
    // In the chat it begins with what somebody said.
    and(isNotNull(drafts.chat), sql`${drafts.answers} <> '{}'`),
    exists(db.select({ id: attachments.id }).from(attachments).where(eq(attachments.draftId, drafts.id))),
    exists(db.select({ id: uploads.id }).from(uploads).where(eq(uploads.draftId, drafts.id))),
  )

/** What a citizen began and did not send, the latest first. */
export const listBegunDrafts = (db: Database, citizenId: string): Promise<Draft[]> =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.citizenId, citizenId), isToFile(db), isBegun(db)))
    .orderBy(desc(drafts.updatedAt))

/** Reminds everybody, once, of what has waited for them for some days. */
export async function remindOfDrafts(db: Database, at = new Date()): Promise<void> {
  const waiting = await db
    .select()
    .from(drafts)
    .where(
      and(
        lt(drafts.updatedAt, daysBefore(at, draftDays.reminder)),
        isNull(drafts.remindedAt),
        isNotNull(drafts.citizenId),
        // A reminder would tell for ever what somebody meant to file without a name.
        ne(drafts.disclosure, 'anonymous'),
        isToFile(db),
        isBegun(db),
      ),
    )
    .orderBy(asc(drafts.updatedAt))
    .limit(atOnce)
  for (const draft of waiting) if (draft.citizenId !== null) await remind(db, draft, draft.citizenId, at)
}

async function remind(db: Database, draft: Draft, citizenId: string, at: Date): Promise<void> {
  const citizen = await getCitizen(db, citizenId)
  const remindedAt = at.toISOString()
  const entry = auditEntry({
    subject: { type: 'citizen', id: citizenId, revision: null },
    action: 'citizen.remind_of_draft',
    actor: { type: 'system' },
    details: {
      ...(await namesOf(db, draft)),
      deletedAt: draftDeletionAt({ ...draft, remindedAt }).toISOString(),
    },
    at,
  })
  const stands = and(
    eq(drafts.id, draft.id),
    eq(drafts.updatedAt, draft.updatedAt),
    isNull(drafts.remindedAt),
    isToFile(db),
  )
  await unlessChanged(() =>
    db.atomic([
      guard(db, sql`exists (select 1 from ${drafts} where ${stands})`),
      db.insert(auditLog).values(entry),
      db.update(drafts).set({ remindedAt }).where(eq(drafts.id, draft.id)),
      ...owe(db, 'citizen.remind_of_draft', entry, citizen),
    ]),
  )
}

/**
 * Deletes what nobody has changed for a month. What somebody began goes only when they were told a week before; of
 * it a note stays. The answer names the bytes that are to be deleted.
 */
export async function deleteOldDrafts(db: Database, at = new Date()): Promise<string[]> {
  const old = await db
    .select({ draft: drafts, begun: sql<number>`${isBegun(db)}` })
    .from(drafts)
    .where(
      and(
        lt(drafts.updatedAt, daysBefore(at, draftDays.deletion)),
        isToFile(db),
        // Of nobody that we know, there is nobody to tell.
        or(
          lt(drafts.remindedAt, daysBefore(at, noticeDays)),
          isNull(drafts.citizenId),
          eq(drafts.disclosure, 'anonymous'),
          not(isBegun(db) ?? sql`0`),
        ),
      ),
    )
    .orderBy(asc(drafts.updatedAt))
    .limit(atOnce)
  const keys: string[] = []
  for (const { draft, begun } of old) {
    const stands = and(eq(drafts.id, draft.id), eq(drafts.updatedAt, draft.updatedAt))
    const { citizenId } = draft
    const entries =
      begun && citizenId !== null && draft.disclosure !== 'anonymous'
        ? [
            auditEntry({
              subject: { type: 'citizen', id: citizenId, revision: null },
              action: deletedAction,
              actor: { type: 'system' },
              details: await namesOf(db, draft),
              at,
            }),
          ]
        : []
    const also = [
      guard(db, sql`exists (select 1 from ${drafts} where ${stands})`),
      ...entries.map((entry) => db.insert(auditLog).values(entry)),
    ]
    await unlessChanged(async () => void keys.push(...(await letGoOf(db, draft, { also, at }))))
  }
  return keys
}

const deletedAction = 'citizen.delete_draft'

async function namesOf(db: Database, draft: Draft) {
  const { name, group } = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return { draftId: draft.id, serviceCode: draft.serviceCode, serviceGroup: group, serviceName: name }
}

/** Somebody went on with it, or sent it, at this very moment: then it is not old any more. */
async function unlessChanged(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isGuardFailure(error) && !(error instanceof DomainError)) throw error
  }
}

/** What was deleted of a citizen's in the last month, so that they learn of it where they look for it. */
export async function listDeletedDrafts(
  db: Database,
  citizenId: string,
  at = new Date(),
): Promise<{ serviceName: string; at: string }[]> {
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'citizen'),
        eq(auditLog.subjectId, citizenId),
        eq(auditLog.action, deletedAction),
        gt(auditLog.at, daysBefore(at, draftDays.deletion)),
      ),
    )
    .orderBy(desc(auditLog.at))
  return rows.map(({ details, at }) => ({ serviceName: String(details.serviceName), at }))
}
