/**
 * The chain of the audit log. A trigger puts a link behind every entry, in the order of their commits; each sweep seals
 * what is not sealed yet with a keyed hash over the hash before and the entry. Two that seal at once compute the same.
 *
 * Found by a check: an entry that was changed, deleted, put in or moved; a link that is missing; an end that was cut off
 * or a chain that was rewritten, as long as somebody noted where it ended: a check before, a backup, an export, the
 * server's own log (a line a day).
 *
 * Not found: what was changed before it was sealed (seconds); what somebody does who holds `APP_SECRET` and can write
 * wherever those notes are; an end that was cut off within a day, together with the database's own counter, before
 * anybody noted it. And a chain says nothing of what never was written.
 */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { auditLinks, auditLog } from './schema.ts'
import type { Vault } from './vault.ts'

/** Where the sealed part of the chain ends. */
export interface AuditHead {
  position: number
  hash: string
}

/** So many entries are in memory, and in one statement, at once. */
const batch = 500
const mostFaults = 100
/** The agency's own entries have one subject. */
export const checkAction = 'agency.check_audit'
const exportAction = 'agency.export_audit'

export async function findAuditHead(db: Database): Promise<AuditHead | undefined> {
  const [head] = await db
    .select({ position: auditLinks.position, hash: sql<string>`${auditLinks.hash}` })
    .from(auditLinks)
    .where(isNotNull(auditLinks.hash))
    .orderBy(desc(auditLinks.position))
    .limit(1)
  return head
}

/** Links from this position on with their entries, as they are stored: `details` as the very text. */
const readLinks = (db: Database, after: number) =>
  db
    .select({
      position: auditLinks.position,
      entryId: auditLinks.entryId,
      hash: auditLinks.hash,
      found: auditLog.id,
      content: sql<string>`json_array(${auditLog.id}, ${auditLog.subjectType}, ${auditLog.subjectId}, ${auditLog.revision},
        ${auditLog.action}, ${auditLog.actorType}, ${auditLog.actorId}, ${auditLog.details}, ${auditLog.at})`,
    })
    .from(auditLinks)
    .leftJoin(auditLog, eq(auditLog.id, auditLinks.entryId))
    .where(gt(auditLinks.position, after))
    .orderBy(asc(auditLinks.position))
    .limit(batch)

const sealOf = (
  chain: (text: string) => string,
  before: string,
  link: { position: number; content: string },
) => chain(`${before}\n${link.position}\n${link.content}`)

/** Seals what came since the last time, in order; stops after so many batches and goes on at the next call. */
export async function sealAudit(db: Database, vault: Pick<Vault, 'chain'>, batches = 20): Promise<void> {
  if ((await db.select().from(auditLinks).where(isNull(auditLinks.hash)).limit(1)).length === 0) return
  const chain = await vault.chain()
  // What lost its seal before that is never sealed again: a check shall find it.
  let { position, hash } = (await findAuditHead(db)) ?? { position: 0, hash: '' }
  for (let n = 0; n < batches; n++) {
    const links = await readLinks(db, position)
    if (links.length === 0) return
    const sealed = links.map((link) => {
      hash = sealOf(chain, hash, link)
      position = link.position
      return [position, hash]
    })
    const given = sql`(select value ->> 0 as position, value ->> 1 as hash from json_each(${JSON.stringify(sealed)})) as given`
    await db.atomic([
      db
        .update(auditLinks)
        .set({ hash: sql`given.hash` })
        .from(given)
        .where(and(eq(auditLinks.position, sql`given.position`), isNull(auditLinks.hash))),
    ])
    if (links.length < batch) return
  }
}

export interface AuditFault {
  what: 'changed' | 'gone' | 'unlinked' | 'unsealed' | 'cut' | 'rewritten'
  position: number | undefined
  entryId: string | undefined
}

export interface AuditCheck {
  entries: number
  /** The first hundred of them. */
  faults: AuditFault[]
  head: AuditHead | undefined
}

/** Walks the whole chain. Without its key, only what is missing is found. */
export async function checkAudit(
  db: Database,
  chain: ((text: string) => string) | undefined,
  anchors: readonly AuditHead[] = [],
): Promise<AuditCheck> {
  // What is asked first can only grow meanwhile.
  const counted = await db.all<{ seq: number }>(
    sql`select seq from sqlite_sequence where name = 'audit_links'`,
  )
  const sealedHead = await findAuditHead(db)
  const noted = new Map([...(await listNotedHeads(db)), ...anchors].map((head) => [head.position, head.hash]))
  const faults: AuditFault[] = []
  const fault = (what: AuditFault['what'], position?: number, entryId?: string) => {
    if (faults.length < mostFaults) faults.push({ what, position, entryId })
  }
  let last = 0
  let hash = ''
  let entries = 0
  for (;;) {
    const links = await readLinks(db, last)
    for (const link of links) {
      for (let missing = last + 1; missing < link.position && faults.length < mostFaults; missing++)
        fault('gone', missing)
      if (link.found === null) fault('gone', link.position, link.entryId)
      else if (link.hash === null) {
        if (sealedHead && link.position < sealedHead.position) fault('unsealed', link.position, link.entryId)
      } else if (chain && sealOf(chain, hash, link) !== link.hash)
        fault('changed', link.position, link.entryId)
      const seen = noted.get(link.position)
      if (seen !== undefined && link.hash !== seen) fault('rewritten', link.position, link.entryId)
      last = link.position
      hash = link.hash ?? ''
      entries++
    }
    if (links.length < batch) break
    // Others are served in between: the store on one machine answers without a turn of the event loop.
    await new Promise((resolve) => setTimeout(resolve))
  }
  const furthest = Math.max(counted[0]?.seq ?? 0, ...noted.keys())
  if (furthest > last) fault('cut', furthest)
  for (const { id } of await listUnlinked(db)) fault('unlinked', undefined, id)
  return { entries, faults, head: sealedHead }
}

const listUnlinked = (db: Database) =>
  db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(notExists(db.select({ one: sql`1` }).from(auditLinks).where(eq(auditLinks.entryId, auditLog.id))))
    .limit(mostFaults)

const agencySubject = 'audit_log'
const entriesOf = (...actions: LoggedAction[]) =>
  and(
    eq(auditLog.subjectType, 'agency'),
    eq(auditLog.subjectId, agencySubject),
    inArray(auditLog.action, actions),
  )

async function listNotedHeads(db: Database): Promise<AuditHead[]> {
  const rows = await db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(entriesOf(checkAction, exportAction))
  return rows.flatMap(({ details: { position, hash } }) =>
    typeof position === 'number' && typeof hash === 'string' ? [{ position, hash }] : [],
  )
}

/** Notes that somebody takes the log along, and where its chain ends; before they get the first line. */
export async function recordAuditExport(
  db: Database,
  vault: Pick<Vault, 'chain'>,
  actor: ActorRef,
  filter: string,
  at = new Date(),
): Promise<void> {
  await sealAudit(db, vault)
  const subject = { type: 'agency' as const, id: agencySubject, revision: null }
  const details = { filter, ...(await findAuditHead(db)) }
  await commitChange(db, auditEntry({ subject, action: exportAction, actor, details, at }), [])
}

/** Checks the chain and puts on record what came of it; the record is a note of where the chain ended, too. */
export async function recordAuditCheck(
  db: Database,
  vault: Pick<Vault, 'chain'>,
  actor: ActorRef,
  at = new Date(),
): Promise<AuditCheck> {
  await sealAudit(db, vault)
  const check = await checkAudit(db, await vault.chain())
  const { entries, faults, head } = check
  const details = { entries, faults: faults.slice(0, 10), count: faults.length, ...head }
  const subject = { type: 'agency' as const, id: agencySubject, revision: null }
  await commitChange(db, auditEntry({ subject, action: checkAction, actor, details, at }), [])
  return check
}

/** What came of the last check; undefined when there was none. */
export async function findLastCheck(
  db: Database,
): Promise<{ at: string; entries: number; faults: number } | undefined> {
  const [entry] = await db
    .select()
    .from(auditLog)
    .where(entriesOf(checkAction))
    .orderBy(desc(auditLog.at))
    .limit(1)
  return (
    entry && { at: entry.at, entries: Number(entry.details.entries), faults: Number(entry.details.count) }
  )
}
