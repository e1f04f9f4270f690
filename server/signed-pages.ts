import { getAgency } from '#db/agency.ts'
import {
  type Attachment,
  attachmentKey,
  attachmentKeys,
  getAttachment,
  listAttachments,
} from '#db/attachments.ts'
import type { ActorRef } from '#db/audit-log.ts'
import type { CitizenDraft, Draft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { findRequest } from '#db/requests.ts'
import { fileSignedPages, findDraftByCode } from '#db/signed-pages.ts'
import { readPageMark } from '#templates/documents/page-mark.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { missingPages, pagesInWords, pagesMissing, type UnreadReason } from '#templates/signed-pages.ts'
import { uploadLimitsOf } from '#templates/upload-limits.ts'
import { unfitFile } from './attachments/unfit-file.ts'
import { type FileType, fileTypeOf, headLength } from './file-types.ts'
import { paperFormLength } from './paper-form.ts'
import type { Runtime } from './runtime/runtime.ts'
import { attachWhole, deleteDiscarded } from './uploads.ts'
import { wholeOf } from './whole-body.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Who brings a page: a citizen, who may file their own only, or an officer, to whom people bring theirs. */
export type Bringer = Extract<ActorRef, { id: string }>

/** What a picture or a PDF is of. */
export type Recognised =
  /** In the order in which the file shows them. */
  | { is: 'pages'; draft: CitizenDraft; pages: number[] }
  | { is: 'sent'; draft: CitizenDraft; reference: string }
  /** Of somebody else, or of a draft that is deleted: nobody is told which. */
  | { is: 'unknown' }
  | { is: 'several' }
  | { is: 'unread'; why: UnreadReason }

/**
 * Says what a file is of, by the QR on each page of a blank form. Its code leads to one draft, and a citizen's only to
 * their own: whoever copies, guesses or finds another's QR files nothing there.
 */
export async function recognise(
  { db, pictures }: Runtime,
  file: { type: FileType; open(): Promise<Bytes> },
  bringer: Bringer,
): Promise<Recognised> {
  if (!pictures) return { is: 'unread', why: 'noReader' }
  const codes = (await pictures.qrCodes(file.type, file.open))?.flat()
  if (!codes) return { is: 'unread', why: 'tooLong' }
  const marks = codes.flatMap((code) => readPageMark(code) ?? [])
  const [first] = marks
  if (!first) return { is: 'unread', why: codes.length > 0 ? 'otherCode' : 'noCode' }
  if (marks.some(({ draftCode }) => draftCode !== first.draftCode)) return { is: 'several' }
  const draft = await findDraftByCode(db, first.draftCode)
  if (!draft || (bringer.type === 'citizen' && draft.citizenId !== bringer.id)) return { is: 'unknown' }
  const request = await findRequest(db, draft.id)
  if (request) return { is: 'sent', draft, reference: request.reference }
  return { is: 'pages', draft, pages: [...new Set(marks.map(({ page }) => page))] }
}

/** The same of a file that is attached already. */
export const recogniseAttachment = (runtime: Runtime, attachment: Attachment, bringer: Bringer) =>
  recognise(
    runtime,
    {
      type: attachment.type as FileType,
      open: async () => {
        const stored = await runtime.files.get(attachmentKey(attachment.id))
        if (!stored) throw new Error('the file is gone')
        return wholeOf(stored.body, stored.size)
      },
    },
    bringer,
  )

/** Files an attachment as these pages of a draft; tells which were there before, and the files that gave way. */
export async function filePages(
  runtime: Runtime,
  attachment: Attachment,
  { draft, pages }: { draft: CitizenDraft; pages: readonly number[] },
  by: Bringer,
): Promise<{ replaced: number[]; gone: string[] }> {
  const limits = uploadLimitsOf(await getAgency(runtime.db))
  const outcome = await fileSignedPages(runtime.db, attachment, { draft, pages, by, limits })
  await deleteDiscarded(runtime, outcome.gone.flatMap(attachmentKeys))
  return outcome
}

export type Taken =
  | (Extract<Recognised, { is: 'pages' }> & { replaced: number[]; of: number; missing: number[] })
  | Exclude<Recognised, { is: 'pages' }>

interface Brought {
  /** The attachment's id to be: the same each time that the same photo comes. */
  id: string
  name: string
  bytes: Bytes
}

/** Recognises a photo or scan that came by itself, in the chat or over the counter, and files it where it belongs. */
export async function takePages(runtime: Runtime, { id, name, bytes }: Brought, by: Bringer): Promise<Taken> {
  const file = await opened(runtime, bytes)
  const found = await recognise(runtime, { type: file.type, open: async () => file.bytes.slice() }, by)
  if (found.is !== 'pages') return found
  const { draft } = found
  const body = { id, slot: signedFormSlot, name, size: file.bytes.byteLength }
  await attachWhole(runtime, draft, body, new Blob([file.bytes]).stream())
  const attachment = await getAttachment(runtime.db, draft.id, id)
  const { replaced } = await filePages(runtime, attachment, found, by)
  return { ...found, replaced, ...(await formStanding(runtime, draft)) }
}

/** How many pages the form of a draft has, and which of them have not come. */
export async function formStanding(
  runtime: Runtime,
  draft: Pick<Draft, 'id'>,
): Promise<{ of: number; missing: number[] }> {
  const [printed, files] = await Promise.all([
    paperFormLength(runtime, draft.id),
    listAttachments(runtime.db, draft.id),
  ])
  // As printed: the form of today may be shorter, where somebody moved house since.
  const of = Math.max(printed, ...files.flatMap(({ pages }) => pages ?? []))
  return { of, missing: missingPages(of, files) }
}

interface Sender {
  /** The officer to whom it was brought: who sees the paper needs no second question. */
  by?: Bringer | undefined
  withoutPages?: readonly number[] | undefined
}

/** The pages with which nobody sent their file. Throws `invalid_answers` where a citizen did not say that they know. */
export async function knownToMiss(
  runtime: Runtime,
  draft: Draft,
  files: readonly Attachment[],
  { by, withoutPages = [] }: Sender,
): Promise<number[]> {
  const { of } = await formStanding(runtime, draft)
  const missing = pagesMissing(of, files)
  if (by || missing.every((page) => withoutPages.includes(page))) return missing
  throw new DomainError('invalid_answers', undefined, {
    [`documents.${signedFormSlot}`]: `ยังไม่มีแบบฟอร์ม${pagesInWords(missing)} (ทั้งหมด ${of} หน้า) กรุณาแนบหน้าที่ขาด หรือยืนยันในขั้นตอนตรวจสอบว่าต้องการส่งโดยไม่มีหน้านี้`,
  })
}

async function opened({ pictures }: Runtime, bytes: Bytes): Promise<{ type: FileType; bytes: Bytes }> {
  const type = fileTypeOf(bytes.subarray(0, headLength))
  if (!type) throw unfitFile('type')
  if (type !== 'image/heic') return { type, bytes }
  if (!pictures) throw unfitFile('heic')
  return { type: 'image/jpeg', bytes: await pictures.fromHeic(async () => bytes) }
}
