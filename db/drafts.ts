import { and, desc, eq, isNull, notExists, sql } from 'drizzle-orm'
import { rowSlot } from '#templates/documents-asked.ts'
import type { FilingWay } from '#templates/filing-way.ts'
import { attachmentKeys } from './attachments.ts'
import { type Database, guard, type Statement } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { attachments, drafts, requests, uploads } from './schema.ts'
import { noAnswers, type SealedAnswers } from './sealed-answers.ts'
import { uploadKeys } from './uploads.ts'
import type { Vault } from './vault.ts'

export type Draft = typeof drafts.$inferSelect
/** A draft of somebody who has an account. */
export type CitizenDraft = Draft & { citizenId: string }

/** What stays of a draft that was sent: nothing that was typed. */
export const emptied = { answers: noAnswers, represented: null, representedCitizenIdSealed: null, chat: null }

/** What the citizen has begun of a service and not sent. */
export async function findUnfinishedDraft(
  db: Database,
  citizenId: string,
  serviceCode: string,
): Promise<CitizenDraft | undefined> {
  const [unfinished] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.citizenId, citizenId), eq(drafts.serviceCode, serviceCode), isToFile(db)))
    .orderBy(desc(drafts.updatedAt))
    .limit(1)
  return unfinished && { ...unfinished, citizenId }
}

/**
 * The citizen's unfinished draft of a service, or a new one with the answers that `begin` gives. It goes on under
 * the version it was begun with and, where no `way` is chosen, in the way that was chosen last. `rowSlots` are those
 * which on the screen each row has to itself.
 */
export async function openDraft(
  db: Database,
  citizenId: string,
  service: { code: string; version: number; way?: FilingWay | undefined; rowSlots?: readonly string[] },
  at = new Date(),
  begin: () => Promise<SealedAnswers> = async () => noAnswers,
): Promise<CitizenDraft> {
  const unfinished = await findUnfinishedDraft(db, citizenId, service.code)
  const now = at.toISOString()
  const { way = unfinished?.way ?? 'online' } = service
  if (unfinished?.way === way) return unfinished
  if (unfinished) {
    await db.atomic([
      db.update(drafts).set({ way, updatedAt: now }).where(eq(drafts.id, unfinished.id)),
      ...(way === 'online' ? toFirstRows(db, unfinished, service.rowSlots ?? []) : []),
    ])
    return { ...unfinished, way, updatedAt: now }
  }
  const draft = { ...newDraft({ ...service, way }, at), citizenId, answers: await begin() }
  await db.atomic([db.insert(drafts).values(draft)])
  return draft
}

/** On paper one slot takes what all rows show; on the screen each row has its own, and these files go to the first. */
const toFirstRows = (db: Database, draft: Draft, rowSlots: readonly string[]): Statement[] =>
  rowSlots.map((slot) =>
    db
      .update(attachments)
      .set({ slot: rowSlot(slot, 0) })
      .where(and(eq(attachments.draftId, draft.id), eq(attachments.slot, slot))),
  )

/** A draft of nobody, with nothing in it. */
export function newDraft(service: { code: string; version: number; way: FilingWay }, at: Date): Draft {
  const now = at.toISOString()
  return {
    id: crypto.randomUUID(),
    citizenId: null,
    followHash: null,
    disclosure: 'named',
    serviceCode: service.code,
    serviceVersion: service.version,
    answers: noAnswers,
    revision: 0,
    represented: null,
    representedCitizenIdSealed: null,
    way: service.way,
    createdAt: now,
    updatedAt: now,
    remindedAt: null,
    corrects: null,
    chat: null,
  }
}

/** All that the citizen has begun and not sent. */
export const listDrafts = (db: Database, citizenId: string): Promise<Draft[]> =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.citizenId, citizenId), isToFile(db)))
    .orderBy(desc(drafts.updatedAt))

/** Throws `not_found` also for somebody else's. */
export async function getDraft(db: Database, citizenId: string, id: string): Promise<CitizenDraft> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.citizenId, citizenId), isUnsent(db)))
  if (!draft) throw new DomainError('not_found')
  return { ...draft, citizenId }
}

/** Whoever's it is: for a link that we signed. */
export async function findDraft(db: Database, id: string): Promise<Draft | undefined> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), isUnsent(db)))
  return draft
}

/** What was typed of the represented person, for who typed it; null when they file for themselves. */
export async function representedInDraft(
  vault: Vault,
  { represented, representedCitizenIdSealed: sealed }: Draft,
): Promise<Record<string, unknown> | null> {
  return represented && { ...represented, ...(sealed !== null && { citizenId: await vault.open(sealed) }) }
}

/** Throws a draft away; the answer names the bytes that are to be deleted, and so does the store. */
export const discardDraft = (db: Database, draft: Draft, at = new Date()): Promise<string[]> =>
  letGoOf(db, draft, { also: [], at })

/**
 * Takes a draft and all of its files out of the store, together with `also`. Throws `not_found` when it was sent
 * meanwhile. The answer names the bytes that are to be deleted.
 */
export async function letGoOf(
  db: Database,
  { id }: Draft,
  { also, at }: { also: readonly Statement[]; at: Date },
): Promise<string[]> {
  const { statements, keys } = await lettingGo(db, id, at)
  try {
    await db.atomic([
      guard(db, sql`not exists (select 1 from ${requests} where ${requests.id} = ${id})`),
      ...also,
      ...statements,
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('not_found') : error
  }
  return keys
}

/** What takes a draft and all of its files out of the store, for a batch, and the bytes that are to be deleted then. */
export async function lettingGo(
  db: Database,
  id: string,
  at: Date,
): Promise<{ statements: Statement[]; keys: string[] }> {
  const [attached, coming] = await Promise.all([
    db.select({ id: attachments.id }).from(attachments).where(eq(attachments.draftId, id)),
    db.select({ id: uploads.id }).from(uploads).where(eq(uploads.draftId, id)),
  ])
  const keys = [...attached.flatMap((file) => attachmentKeys(file.id)), ...coming.flatMap(uploadKeys)]
  const statements = [
    db.delete(attachments).where(eq(attachments.draftId, id)),
    db.delete(uploads).where(eq(uploads.draftId, id)),
    db.delete(drafts).where(eq(drafts.id, id)),
    ...discardFiles(db, keys, at),
  ]
  return { statements, keys }
}

/** What is to become a request; a draft in which a request is mended is not among what one has begun. */
export const isToFile = (db: Database) => and(isUnsent(db), isNull(drafts.corrects))

/** A draft that became a request is no draft any more. */
export const isUnsent = (db: Database) =>
  notExists(db.select({ id: requests.id }).from(requests).where(eq(requests.id, drafts.id)))
