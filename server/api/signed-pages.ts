import { type Attachment, attachmentKeys, listAttachments, removeAttachment } from '#db/attachments.ts'
import { type CitizenDraft, type Draft, getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { citizens } from '#db/filers.ts'
import { getServiceVersion } from '#db/services.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { pagesInWords, refusedPages, unreadReasons } from '#templates/signed-pages.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type Bringer, filePages, type Recognised, recogniseAttachment } from '../signed-pages.ts'
import { deleteDiscarded } from '../uploads.ts'
import { attachmentShown } from './shown-files.ts'

/** What became of a file that was sent as the signed form. */
export interface Sorted {
  /** What the citizen should know of it, if anything. */
  said: string | null
  /** It belongs to another form of the same citizen, and is there now. */
  movedTo: { code: string; name: string } | null
  /** All files of the draft that it was sent with, and the ids of those that gave way to it. */
  attachments: ReturnType<typeof attachmentShown>[]
  gone: readonly string[]
}

/**
 * Finds out which pages a file of the signed form shows and puts it there. A file that belongs to nobody here is taken
 * out again, with the reason thrown. Null for files of other slots. Asked again it says where the file is.
 */
export async function sortPages(
  runtime: Runtime,
  draft: Draft,
  attachment: Attachment,
): Promise<Sorted | null> {
  if (attachment.slot !== signedFormSlot) return null
  const sentWith = citizens(draft)
  const by: Bringer = { type: 'citizen', id: sentWith.citizenId }
  const found = attachment.pages ? undefined : await recogniseAttachment(runtime, attachment, by)
  const settled = found ? await settle(runtime, attachment, found, by) : nothing
  const elsewhere = found?.is === 'pages' ? found.draft : await elsewhereThan(runtime, sentWith, attachment)
  const movedTo =
    elsewhere && elsewhere.id !== sentWith.id
      ? await getServiceVersion(runtime.db, elsewhere.serviceCode, elsewhere.serviceVersion)
      : null
  return {
    said: movedTo ? `ไฟล์นี้เป็นแบบฟอร์มของ “${movedTo.name}” ระบบนำไปไว้ในเรื่องนั้นให้แล้ว` : settled.said,
    movedTo: movedTo && { code: movedTo.code, name: movedTo.name },
    attachments: (await listAttachments(runtime.db, sentWith.id)).map(attachmentShown),
    gone: settled.gone,
  }
}

const nothing: Pick<Sorted, 'said' | 'gone'> = { said: null, gone: [] }

/** Where a file is that was moved before its sender heard of it. */
const elsewhereThan = async ({ db }: Runtime, { id, citizenId }: CitizenDraft, { draftId }: Attachment) =>
  draftId === id ? undefined : getDraft(db, citizenId, draftId)

async function settle(
  runtime: Runtime,
  attachment: Attachment,
  found: Recognised,
  by: Bringer,
): Promise<Pick<Sorted, 'said' | 'gone'>> {
  if (found.is === 'unread') return { said: unreadReasons[found.why], gone: [] }
  if (found.is === 'pages') {
    const { replaced, gone } = await filePages(runtime, attachment, found, by)
    return { said: replaced.length > 0 ? `${pagesInWords(replaced)}: ใช้ไฟล์ใหม่แทนไฟล์เดิมแล้ว` : null, gone }
  }
  await removeAttachment(runtime.db, attachment.draftId, attachment.id)
  await deleteDiscarded(runtime, attachmentKeys(attachment.id))
  throw new DomainError('invalid_answers', refusalOf(found))
}

/** The refusal as the citizen reads it. */
export const refusalOf = (found: Exclude<Recognised, { is: 'pages' | 'unread' }>) =>
  found.is === 'sent' ? refusedPages.sent(found.reference) : refusedPages[found.is]
