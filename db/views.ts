import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { viewActions } from './identity.ts'
import { attachments, auditLog, requests, staff } from './schema.ts'

/** What somebody of the staff can look at that leaves a note for the citizen. */
const viewed = {
  'attachment.view': 'attachment',
  'document.view': 'document',
  [viewActions.photo]: 'identity-photo',
  [viewActions.citizenId]: 'citizen-id',
  [viewActions.profile]: 'profile',
} as const

export interface View {
  what: (typeof viewed)[keyof typeof viewed]
  /** Name of the member of the staff. */
  by: string
  at: string
  /** The request that it belongs to, where it belongs to one. */
  reference: string | undefined
  /** The citizen's own name of the file, where it is one. */
  name: string | undefined
}

/** Who of the staff looked at what this citizen sent, newest first. */
export async function listViewsOf(db: Database, citizenId: string, limit = 200): Promise<View[]> {
  const own = db.select({ id: requests.id }).from(requests).where(eq(requests.citizenId, citizenId))
  const rows = await db
    .select({
      action: auditLog.action,
      details: auditLog.details,
      at: auditLog.at,
      by: staff.name,
      reference: requests.reference,
      file: attachments.name,
    })
    .from(auditLog)
    .innerJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .leftJoin(requests, and(eq(auditLog.subjectType, 'request'), eq(requests.id, auditLog.subjectId)))
    // The log keeps which file, not what the citizen called it.
    .leftJoin(attachments, eq(attachments.id, sql`${auditLog.details} ->> '$.attachmentId'`))
    .where(
      and(
        inArray(auditLog.action, Object.keys(viewed)),
        or(
          and(eq(auditLog.subjectType, 'citizen'), eq(auditLog.subjectId, citizenId)),
          and(eq(auditLog.subjectType, 'request'), inArray(auditLog.subjectId, own)),
        ),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(limit)
  return rows.flatMap(({ action, details, at, by, reference, file }) =>
    isView(action)
      ? [
          {
            what: viewed[action],
            by,
            at,
            reference: reference ?? textOf(details.reference),
            name: file ?? textOf(details.name),
          },
        ]
      : [],
  )
}

const isView = (action: string): action is keyof typeof viewed => action in viewed
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
