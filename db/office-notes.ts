/** What officers tell each other about a request. It may name anybody, so it is sealed, and in no copy for citizens. */
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { DomainError, isGuardFailure, isUniqueViolation } from './errors.ts'
import { findHold } from './legal-holds.ts'
import type { ServiceRequest } from './requests.ts'
import { legalHolds, officeNotes, requests, staff } from './schema.ts'
import type { Vault } from './vault.ts'
import type { Action } from './workflow.ts'

export const mostNoteLetters = 2000

export interface OfficeNote {
  id: string
  /** Undefined once its author took it back. */
  text: string | undefined
  /** The step with which it was written, if with one. */
  step: Action | null
  authorId: string
  author: string
  at: string
  takenBackAt: string | null
}

interface Store {
  db: Database
  vault: Vault
}
type Officer = Extract<ActorRef, { id: string }>
type Noted = Pick<ServiceRequest, 'id'>

/** All notes of a request, the oldest first; those that were taken back say no more than that. */
export async function listOfficeNotes({ db, vault }: Store, requestId: string): Promise<OfficeNote[]> {
  const rows = await db
    .select({ note: officeNotes, author: staff.name })
    .from(officeNotes)
    .innerJoin(staff, eq(staff.id, officeNotes.writtenBy))
    .where(eq(officeNotes.requestId, requestId))
    .orderBy(asc(officeNotes.writtenAt))
  return Promise.all(
    rows.map(async ({ note, author }) => ({
      id: note.id,
      text: note.textSealed === null ? undefined : await vault.open(note.textSealed),
      step: note.step,
      authorId: note.writtenBy,
      author,
      at: note.writtenAt,
      takenBackAt: note.takenBackAt,
    })),
  )
}

interface NewNote {
  id: string
  text: string
  step?: Action
}

/** A note as the store keeps it. */
export async function newOfficeNote(
  vault: Vault,
  request: Noted,
  { id, text, step }: NewNote,
  author: Pick<Officer, 'id'>,
  at = new Date(),
): Promise<typeof officeNotes.$inferInsert> {
  const known = { id, requestId: request.id, step: step ?? null, writtenBy: author.id }
  return { ...known, textSealed: await vault.seal(text), writtenAt: at.toISOString(), takenBackAt: null }
}

/**
 * Writes a note. It moves nothing, so whoever has the request open is not overtaken by it. Sent twice it is written
 * once. Throws `invalid_action` where all of whom the request was is gone.
 */
export async function writeOfficeNote(
  { db, vault }: Store,
  request: Noted,
  note: NewNote,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  const row = await newOfficeNote(vault, request, note, actor, at)
  const isKept = and(eq(requests.id, request.id), isNull(requests.anonymizedAt))
  try {
    await commitChange(db, entryOf(request, 'request.note', note.id, actor, at), [
      guard(db, sql`exists (select 1 from ${requests} where ${isKept})`),
      db.insert(officeNotes).values(row),
    ])
  } catch (error) {
    if (isUniqueViolation(error, 'office_notes.id') && (await findOwn(db, request, note.id, actor))) return
    throw isGuardFailure(error) ? new DomainError('invalid_action', forgotten) : error
  }
}

/**
 * Takes one's own note back: its text is gone, that it was there is not. Somebody else's is as unknown as none.
 * Throws `invalid_action` while nothing of the request may be deleted.
 */
export async function takeBackOfficeNote(
  db: Database,
  request: Noted,
  id: string,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  const own = await findOwn(db, request, id, actor)
  if (!own) throw new DomainError('not_found')
  if (own.takenBackAt !== null) return
  if (await findHold(db, request.id)) throw new DomainError('invalid_action', held)
  const isThere = and(eq(officeNotes.id, id), isNotNull(officeNotes.textSealed))
  try {
    await commitChange(db, entryOf(request, 'request.take_back_note', id, actor, at), [
      guard(db, sql`exists (select 1 from ${officeNotes} where ${isThere})`),
      guard(db, sql`not exists (select 1 from ${legalHolds} where ${legalHolds.requestId} = ${request.id})`),
      db.update(officeNotes).set({ textSealed: null, takenBackAt: at.toISOString() }).where(isThere),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  }
}

const forgotten = 'ข้อมูลส่วนบุคคลของเรื่องนี้พ้นกำหนดเก็บและถูกลบแล้ว จึงเขียนบันทึกเพิ่มไม่ได้'
const held = 'เรื่องนี้อยู่ระหว่างระงับการลบข้อมูล จึงถอนบันทึกไม่ได้'

async function findOwn(db: Database, request: Noted, id: string, { id: author }: Officer) {
  const [own] = await db
    .select()
    .from(officeNotes)
    .where(
      and(eq(officeNotes.id, id), eq(officeNotes.requestId, request.id), eq(officeNotes.writtenBy, author)),
    )
  return own
}

/** The log outlives the request, so it says that there was a note, and not what stood in it. */
const entryOf = ({ id }: Noted, action: LoggedAction, noteId: string, actor: Officer, at: Date) =>
  auditEntry({ subject: { type: 'request', id, revision: null }, action, actor, details: { noteId }, at })
