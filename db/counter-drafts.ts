/** Complaints that an officer writes down for who stands at the counter. */
import { and, eq, isNull, notExists } from 'drizzle-orm'
import type { Database } from './database.ts'
import { type CitizenDraft, type Draft, isToFile, newDraft } from './drafts.ts'
import { attachments, drafts } from './schema.ts'
import type { Vault } from './vault.ts'

interface Offered {
  code: string
  version: number
}

/**
 * A draft of its own: what the citizen began by themselves may be about something else, and is not for the office to
 * read. One into which nothing came yet is taken again.
 */
export async function openComplaintAtCounter(
  db: Database,
  citizenId: string,
  service: Offered,
  at = new Date(),
): Promise<CitizenDraft> {
  const isUntouched = and(
    eq(drafts.revision, 0),
    eq(drafts.disclosure, 'named'),
    isNull(drafts.chat),
    notExists(db.select({ id: attachments.id }).from(attachments).where(eq(attachments.draftId, drafts.id))),
  )
  const own = and(eq(drafts.citizenId, citizenId), eq(drafts.serviceCode, service.code), isToFile(db))
  const [untouched] = await db.select().from(drafts).where(and(own, isUntouched)).limit(1)
  if (untouched) return { ...untouched, citizenId }
  const draft = { ...newDraft({ ...service, way: 'online' }, at), citizenId }
  await db.atomic([db.insert(drafts).values(draft)])
  return draft
}

/** For somebody who does not say who they are. The secret by which they follow it is drawn when it is filed. */
export async function openDraftOfNobodyAtCounter(
  db: Database,
  vault: Vault,
  service: Offered,
  at = new Date(),
): Promise<Draft> {
  const begun = newDraft({ ...service, way: 'online' }, at)
  const draft: Draft = { ...begun, followHash: await markOf(vault, begun.id), disclosure: 'anonymous' }
  await db.atomic([db.insert(drafts).values(draft)])
  return draft
}

/** Whether a draft of nobody was begun by an officer. What somebody types on their own phone is not the office's. */
export const isOfCounter = async (vault: Vault, { id, citizenId, followHash }: Draft): Promise<boolean> =>
  citizenId === null && followHash === (await markOf(vault, id))

/** No secret leads to it, and only this server can make it. */
const markOf = (vault: Vault, draftId: string) => vault.fingerprint(`complaint at the counter ${draftId}`)
