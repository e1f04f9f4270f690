import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { addDays, isoDayAt } from '#templates/thai.ts'
import { commitChange } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { documentEntry, touch } from './documents.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { owe } from './outbox.ts'
import { partiesTo } from './requests.ts'
import { documents, requests } from './schema.ts'

/** So many days before a document ends its holder hears of it, once each. */
export const reminderDays = [60, 30] as const

/** Owes the reminders that are due; how many there were. One that somebody else sends at the moment is left to them. */
export async function remindOfExpiry(db: Database, at = new Date(), limit = 100): Promise<number> {
  let reminded = 0
  for (const days of reminderDays.toReversed()) {
    for (const { document, request } of await listEnding(db, days, at, limit)) {
      const entry = documentEntry('document.remind', request, document, { type: 'system' }, at, { days })
      const told = await partiesTo(db, request)
      try {
        await commitChange(db, entry, [
          guard(db, sql`exists (select 1 from ${documents} where ${isDue(document.id, days)})`),
          db.update(documents).set({ remindedDays: days }).where(eq(documents.id, document.id)),
          touch(db, request, at),
          ...told.flatMap((citizen) => owe(db, 'document.remind', entry, citizen)),
        ])
        reminded++
      } catch (error) {
        if (!isGuardFailure(error) && !(error instanceof DomainError)) throw error
      }
    }
  }
  return reminded
}

/** Good still, for so many days at most, and its holder not told so yet. */
function listEnding(db: Database, days: number, at: Date, limit: number) {
  const today = isoDayAt(at)
  return db
    .select({ document: documents, request: requests })
    .from(documents)
    .innerJoin(requests, eq(requests.id, documents.requestId))
    .where(
      and(
        isNotNull(documents.validUntil),
        sql`${documents.validUntil} >= ${today}`,
        lte(documents.validUntil, addDays(today, days)),
        // What was issued for a short time needs no reminder of it the day after.
        sql`${documents.validFrom} < ${addDays(today, -1)}`,
        isNull(documents.revokedAt),
        untold(days),
      ),
    )
    .orderBy(asc(documents.validUntil))
    .limit(limit)
}

const untold = (days: number) => or(isNull(documents.remindedDays), gt(documents.remindedDays, days))
const isDue = (id: string, days: number) =>
  and(eq(documents.id, id), isNull(documents.revokedAt), untold(days))
