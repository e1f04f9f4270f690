/** What the agency words and arranges for itself: texts, rich menus, terms. Every version stays. */
import { and, desc, eq } from 'drizzle-orm'
import type { MenusContent } from '#templates/menus/menu.ts'
import type { MenuPublication } from '#templates/menus/publication.ts'
import type { TermsContent } from '#templates/terms-content.ts'
import type { AgencyTexts } from '#templates/texts/say.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { agencyDefinitions, staff } from './schema.ts'

interface Contents {
  texts: AgencyTexts
  menus: MenusContent
  terms: TermsContent
}
export type DefinitionSubject = keyof Contents

export interface Definition<S extends DefinitionSubject> {
  version: number
  content: Contents[S]
  note: string
  /** ISO instant. */
  createdAt: string
  /** Name of the administrator. */
  by: string
  publication: MenuPublication | null
}

/** A query for the content of the newest version, to stand in another. */
export const currentContent = (db: Database, subject: DefinitionSubject) =>
  db
    .select({ content: agencyDefinitions.content })
    .from(agencyDefinitions)
    .where(eq(agencyDefinitions.subject, subject))
    .orderBy(desc(agencyDefinitions.version))
    .limit(1)

/** Every version, newest first; none while everything is as it ships. */
export async function listDefinitions<S extends DefinitionSubject>(
  db: Database,
  subject: S,
  limit = 200,
): Promise<Definition<S>[]> {
  const rows = await db
    .select({ definition: agencyDefinitions, by: staff.name })
    .from(agencyDefinitions)
    .leftJoin(staff, eq(staff.id, agencyDefinitions.createdBy))
    .where(eq(agencyDefinitions.subject, subject))
    .orderBy(desc(agencyDefinitions.version))
    .limit(limit)
  return rows.map(({ definition: { version, content, note, createdAt, publication }, by }) => ({
    ...{ version, note, createdAt, publication },
    // Checked before it was written, by the schema of its subject.
    content: content as Contents[S],
    by: by ?? 'ระบบ',
  }))
}

export const findDefinition = async <S extends DefinitionSubject>(db: Database, subject: S) =>
  (await listDefinitions(db, subject, 1))[0]

interface NewDefinition<S extends DefinitionSubject> {
  content: Contents[S]
  note?: string
  /** The version that its writer saw, 0 where everything was as it ships. */
  seen: number
  /** The first of the agency's own follows what ships. */
  first?: number
}

/** Writes the next version. Throws `conflict` when somebody else wrote one since. */
export async function define<S extends DefinitionSubject>(
  db: Database,
  subject: S,
  { content, note = '', seen, first = 1 }: NewDefinition<S>,
  actor: { type: 'staff'; id: string },
  at = new Date(),
): Promise<number> {
  const current = (await findDefinition(db, subject))?.version ?? 0
  if (current !== seen) throw new DomainError('conflict')
  const version = Math.max(current + 1, first)
  const entry = auditEntry({
    subject: { type: 'agency', id: subject, revision: version },
    action: 'agency.define',
    actor,
    details: { what: subject, version, note },
    at,
  })
  await commitChange(db, entry, [
    db.insert(agencyDefinitions).values({
      ...{ subject, version, content, note },
      createdAt: at.toISOString(),
      createdBy: actor.id,
    }),
  ])
  return version
}

/** Notes how far the menus of a version are on their way to LINE. */
export async function notePublication(
  db: Database,
  version: number,
  publication: MenuPublication,
): Promise<void> {
  await db.atomic([
    db
      .update(agencyDefinitions)
      .set({ publication })
      .where(and(eq(agencyDefinitions.subject, 'menus'), eq(agencyDefinitions.version, version))),
  ])
}
