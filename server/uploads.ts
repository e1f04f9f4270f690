import { getAgency } from '#db/agency.ts'
import { type Attachment, findAttachment } from '#db/attachments.ts'
import { forgetDiscardedFile, listDiscardedFiles } from '#db/discarded-files.ts'
import type { Draft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { getServiceVersion } from '#db/services.ts'
import {
  type Announced,
  announceUpload,
  cancelUpload,
  findUpload,
  finishUpload,
  listStaleUploads,
  partKey,
  takePart,
  type Upload,
  uploadKeys,
} from '#db/uploads.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import { megabytes, noRoomFor, uploadLimitsOf } from '#templates/upload-limits.ts'
import { shownName } from './attachments/file-names.ts'
import { putTogether } from './attachments/put-together.ts'
import { unfitFile } from './attachments/unfit-file.ts'
import { refuse } from './errors.ts'
import { sniff } from './file-types.ts'
import type { Runtime } from './runtime/runtime.ts'

/** A connection that carries less than the smallest part is no connection; parts are whole or not there. */
export const partBytes = { least: 64 * 1024, most: 8 * 1024 * 1024 }
/** An upload to which nothing was added for so long is given up. */
const staleDays = 3

/** Where an upload stands: on its way, or an attachment. */
export type Standing = { upload: Upload } | { attachment: Attachment }

/** Holds a place for a file, or tells how far it has come if it was announced before. */
export async function announce(runtime: Runtime, draft: Draft, file: Announced): Promise<Standing> {
  const { db } = runtime
  const attachment = await findAttachment(db, file.id)
  if (attachment?.draftId === draft.id) return { attachment }
  // A page of another form of theirs, which went there before its sender heard that it had come.
  if (attachment?.pages && attachment.citizenId === draft.citizenId) return { attachment }
  const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  if (attachment || slotLabel(service, file.slot) === undefined) throw new DomainError('not_found')
  const limits = uploadLimitsOf(await getAgency(db))
  if (file.size > megabytes(limits.fileMb)) throw refuse(413, noRoomFor.file(limits))
  const upload = await announceUpload(db, draft, { ...file, name: shownName(file.name) }, limits)
  // The server stopped when it had everything and had not put it together.
  return upload.received === upload.size ? finish(runtime, upload) : { upload }
}

interface Part {
  offset: number
  size: number
  body: ReadableStream<Uint8Array>
}

/** Takes the next part of an upload. The last one makes it an attachment, or a refusal that says what is wrong. */
export async function receive(
  runtime: Runtime,
  draft: Draft,
  id: string,
  { offset, size, body: sent }: Part,
): Promise<Standing> {
  const upload = await findUpload(runtime.db, draft, id)
  const trouble = troubleWith(upload, offset, size)
  if (!upload || trouble) return heardOut(sent, trouble)
  const { type, body } = offset === 0 ? await sniff(sent) : { type: 'known', body: sent }
  if (!type) return heardOut(body, unfitFile('type')).catch((refusal) => giveUp(runtime, upload, refusal))
  const part = { id: crypto.randomUUID(), size }
  const key = partKey(upload.id, part)
  await runtime.files.put(key, body, size)
  const grown = await takePart(runtime.db, upload, part).catch(async (error: unknown) => {
    await runtime.files.delete(key)
    throw error
  })
  return grown.received === grown.size ? finish(runtime, grown) : { upload: grown }
}

function troubleWith(upload: Upload | undefined, offset: number, size: number): Error | undefined {
  if (!upload) return new DomainError('not_found')
  if (offset !== upload.received) return new DomainError('conflict')
  const left = upload.size - offset
  return size > left || size < Math.min(left, partBytes.least) ? refuse(400) : undefined
}

/** Refuses when all of the body has come: cut off meanwhile, a phone would not hear why. */
export async function heardOut(body: ReadableStream<Uint8Array>, refusal: unknown): Promise<never> {
  const reader = body.getReader()
  while (!(await reader.read()).done);
  throw refusal
}

/** Attaches a file that comes in one go; what does not fit leaves nothing behind. */
export async function attachWhole(
  runtime: Runtime,
  draft: Draft,
  file: Omit<Announced, 'fingerprint'>,
  body: ReadableStream<Uint8Array>,
): Promise<Attachment> {
  const { id, size } = file
  const announced = await announce(runtime, draft, { ...file, fingerprint: '' }).catch((refusal: unknown) =>
    size > partBytes.most * 4 ? Promise.reject(refusal) : heardOut(body, refusal),
  )
  if ('attachment' in announced) return announced.attachment
  try {
    const standing = await receive(runtime, draft, id, { offset: 0, size, body })
    if (!('attachment' in standing)) throw refuse(400)
    return standing.attachment
  } catch (error) {
    // Nobody will go on with it: its place is free again.
    await cancel(runtime, draft, id).catch(() => {})
    throw error
  }
}

/** Somebody does not want to send it after all; what came of it is gone. */
export async function cancel(runtime: Runtime, draft: Draft, id: string): Promise<void> {
  const upload = await findUpload(runtime.db, draft, id)
  if (!upload) throw new DomainError('not_found')
  await cancelUpload(runtime.db, upload)
  await deleteDiscarded(runtime, uploadKeys(upload))
}

async function finish(runtime: Runtime, upload: Upload): Promise<Standing> {
  try {
    const kept = await putTogether(runtime, upload)
    const attachment = await finishUpload(runtime.db, upload, kept)
    await deleteDiscarded(runtime, uploadKeys(upload).slice(0, 1))
    return { attachment }
  } catch (error) {
    // Finished by a call that came a moment earlier: its parts are gone, and that is as it should be.
    const attachment = await findAttachment(runtime.db, upload.id)
    if (attachment) return { attachment }
    if (isRefusal(error)) return giveUp(runtime, upload, error)
    throw error
  }
}

/** What is wrong with the file stays wrong; anything else may pass. */
const isRefusal = (error: unknown) =>
  error instanceof DomainError || (error instanceof Error && 'status' in error && error.status !== 429)

async function giveUp(runtime: Runtime, upload: Upload, reason: unknown): Promise<never> {
  await cancelUpload(runtime.db, upload)
  await deleteDiscarded(runtime, uploadKeys(upload))
  throw reason
}

/** Deletes the bytes of what was discarded: these keys, or whatever a server that stopped has left behind. */
export async function deleteDiscarded(
  { db, files }: Pick<Runtime, 'db' | 'files'>,
  keys?: readonly string[],
): Promise<void> {
  for (const key of keys ?? (await listDiscardedFiles(db))) {
    await files.delete(key)
    await forgetDiscardedFile(db, key)
  }
}

/** Gives up what nobody goes on with, and clears away what is left of things. */
export async function clearUploads(runtime: Runtime, at = new Date()): Promise<void> {
  const before = new Date(at.getTime() - staleDays * 24 * 3_600_000)
  for (const upload of await listStaleUploads(runtime.db, before)) await cancelUpload(runtime.db, upload, at)
  await deleteDiscarded(runtime)
}
