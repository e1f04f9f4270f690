import { and, count, desc, eq, isNotNull, like, or, sql } from 'drizzle-orm'
import type { LicenceKind } from '#templates/licences.ts'
import { isoDayAt } from '#templates/thai.ts'
import type { Database } from './database.ts'
import type { IssuedDocument } from './documents.ts'
import { documents } from './schema.ts'

export interface LicenceSearch {
  /** Part of the holder's name, of the number, or of what is printed: the shop, the place. */
  search?: string | undefined
  kind?: LicenceKind | undefined
  page?: number | undefined
}

export const licencesPerPage = 20

/** The public register: licences that the law has the agency show, the good ones first, newest first. */
export async function searchLicences(
  db: Database,
  { search, kind, page = 1 }: LicenceSearch,
  at = new Date(),
): Promise<{ licences: IssuedDocument[]; total: number }> {
  const today = isoDayAt(at)
  const isGood = sql`(${documents.revokedAt} is null and (${documents.validUntil} is null or ${documents.validUntil} >= ${today}))`
  const where = and(
    isNotNull(documents.licenceKind),
    kind && eq(documents.licenceKind, kind),
    search ? matches(search) : undefined,
  )
  const [licences, [found]] = await Promise.all([
    db
      .select()
      .from(documents)
      .where(where)
      .orderBy(desc(isGood), desc(documents.createdAt), documents.id)
      .limit(licencesPerPage)
      .offset((page - 1) * licencesPerPage),
    db.select({ total: count() }).from(documents).where(where),
  ])
  return { licences, total: found?.total ?? 0 }
}

function matches(search: string) {
  const part = `%${search.trim().slice(0, 100).replace(/[%_]/g, '')}%`
  const printed = sql<string>`(select group_concat(json_extract(line.value, '$.text'), ' ') from json_each(${documents.content}, '$.lines') as line)`
  return or(like(documents.holder, part), like(documents.number, part), like(printed, part))
}
