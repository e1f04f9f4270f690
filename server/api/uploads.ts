import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import {
  attachmentKeys,
  getAttachment,
  listAttachments,
  previewKey,
  removeAttachment,
} from '#db/attachments.ts'
import type { Draft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { citizens } from '#db/filers.ts'
import { getServiceVersion } from '#db/services.ts'
import { moveAttachment } from '#db/uploads.ts'
import { signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { fileHeaders } from '../file-headers.ts'
import { fileResponse } from '../files.ts'
import { signedFileUrl } from '../links.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { filePages, formStanding } from '../signed-pages.ts'
import {
  announce,
  attachWhole,
  cancel,
  deleteDiscarded,
  partBytes,
  receive,
  type Standing,
} from '../uploads.ts'
import { draftOf } from './drafts.ts'
import { attachmentShown } from './shown-files.ts'
import { sortPages } from './signed-pages.ts'
import { orInvalid } from './validation.ts'

const emptyFile = 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น'
const announced = z.object({
  slot: z.string().min(1).max(100),
  name: z.string().max(1000),
  size: z.int('ไม่ทราบขนาดไฟล์').positive(emptyFile),
  fingerprint: z.string().max(200).default(''),
})
const uploadId = z.uuid()
const chosenSlot = z.object({ slot: z.string().min(1).max(100) })
const chosenPages = z.object({ pages: z.array(z.int().min(1)).min(1).max(30) })

/**
 * The bytes of files, streamed to the store. A file comes in parts, each at the offset where the one before ended, so
 * that a lost connection costs one part; or, over a steady line, in one go.
 */
export const uploadsApi = () =>
  new Hono<AppEnv>()
    .patch(
      '/:id/uploads/:uploadId',
      bodyLimit({
        maxSize: partBytes.most,
        onError: () => {
          throw refuse(413)
        },
      }),
      async (c) => {
        const offset = Number(c.req.header('upload-offset') ?? Number.NaN)
        if (!Number.isSafeInteger(offset) || offset < 0 || !c.req.raw.body) throw refuse(400)
        const part = { offset, size: sizeOf(c.req.header('content-length')), body: c.req.raw.body }
        const draft = await draftOf(c)
        const standing = await receive(c.var.runtime, draft, c.req.param('uploadId'), part).catch(
          (error: unknown) => {
            // The usual end of a part where reception is bad: nobody is there to hear of it, and nothing is wrong.
            throw c.req.raw.signal.aborted ? refuse(400) : error
          },
        )
        return c.json(await standingShown(c.var.runtime, draft, standing))
      },
    )
    .put('/:id/attachments/:slot', async (c) => {
      const size = sizeOf(c.req.header('content-length'))
      const { body } = c.req.raw
      if (!body) throw refuse(400)
      const file = {
        id: crypto.randomUUID(),
        slot: c.req.param('slot'),
        name: c.req.query('name') ?? '',
        size,
      }
      const draft = await draftOf(c)
      const attachment = await attachWhole(c.var.runtime, draft, file, body)
      return c.json(
        { ...attachmentShown(attachment), sorted: await sortPages(c.var.runtime, draft, attachment) },
        201,
      )
    })

/** What goes before and after the bytes: announcing, giving up, looking at what is attached, taking it out. */
export const attachmentsApi = () =>
  new Hono<AppEnv>()
    .put('/:id/uploads/:uploadId', zValidator('json', announced, orInvalid), async (c) => {
      const id = uploadId.safeParse(c.req.param('uploadId'))
      if (!id.success) throw new DomainError('not_found')
      const file = { id: id.data, ...c.req.valid('json') }
      const draft = await draftOf(c)
      return c.json(await standingShown(c.var.runtime, draft, await announce(c.var.runtime, draft, file)))
    })
    // What the QR did not say, or said wrongly.
    .put('/:id/attachments/:attachmentId/pages', zValidator('json', chosenPages, orInvalid), async (c) => {
      const { runtime } = c.var
      const draft = citizens(await draftOf(c))
      const attachment = await getAttachment(runtime.db, draft.id, c.req.param('attachmentId'))
      const { pages } = c.req.valid('json')
      const { of } = await formStanding(runtime, draft)
      if (attachment.slot !== signedFormSlot || pages.some((page) => page > of))
        throw new DomainError('invalid_action')
      await filePages(
        runtime,
        attachment,
        { draft, pages },
        {
          type: 'citizen',
          id: draft.citizenId,
        },
      )
      return c.json((await listAttachments(runtime.db, draft.id)).map(attachmentShown))
    })
    // A row of the form has another number now, and its files go with it.
    .put('/:id/attachments/:attachmentId/slot', zValidator('json', chosenSlot, orInvalid), async (c) => {
      const { db } = c.var.runtime
      const draft = await draftOf(c)
      const attachment = await getAttachment(db, draft.id, c.req.param('attachmentId'))
      const { slot } = c.req.valid('json')
      const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
      const isForm = [slot, attachment.slot].includes(signedFormSlot)
      if (isForm || slotLabel(service, slot) === undefined) throw new DomainError('invalid_action')
      await moveAttachment(db, draft.id, attachment.id, slot)
      return c.body(null, 204)
    })
    .delete('/:id/uploads/:uploadId', async (c) => {
      await cancel(c.var.runtime, await draftOf(c), c.req.param('uploadId'))
      return c.body(null, 204)
    })
    .get('/:id/attachments/:attachmentId', async (c) => {
      const attachment = await getAttachment(
        c.var.runtime.db,
        (await draftOf(c)).id,
        c.req.param('attachmentId'),
      )
      return fileResponse(c.var.runtime, 'attachments', attachment.id)
    })
    .get('/:id/attachments/:attachmentId/preview', async (c) => {
      const { db, files } = c.var.runtime
      const attachment = await getAttachment(db, (await draftOf(c)).id, c.req.param('attachmentId'))
      const stored = attachment.hasPreview ? await files.get(previewKey(attachment.id)) : null
      if (!stored) throw new DomainError('not_found')
      const headers = fileHeaders({ type: 'image/jpeg', size: stored.size, name: 'preview.jpg' })
      return new Response(stored.body, { headers })
    })
    // LINE opens a PDF in the phone's own browser, which has no session: a link that needs none, for a moment.
    .get('/:id/attachments/:attachmentId/link', async (c) => {
      const { config, runtime } = c.var
      const attachment = await getAttachment(runtime.db, (await draftOf(c)).id, c.req.param('attachmentId'))
      const place = { publicUrl: config.publicUrl, vault: runtime.vault }
      return c.json({ url: await signedFileUrl(place, 'attachments', attachment.id, 'tap') })
    })
    .delete('/:id/attachments/:attachmentId', async (c) => {
      const id = c.req.param('attachmentId')
      await removeAttachment(c.var.runtime.db, (await draftOf(c)).id, id)
      await deleteDiscarded(c.var.runtime, attachmentKeys(id))
      return c.body(null, 204)
    })

export function sizeOf(contentLength: string | undefined): number {
  const size = Number(contentLength)
  if (size === 0) throw refuse(411, emptyFile)
  if (!Number.isSafeInteger(size) || size <= 0) throw refuse(411)
  return size
}

async function standingShown(runtime: Runtime, draft: Draft, standing: Standing) {
  if ('upload' in standing) return { received: standing.upload.received, attachment: null, sorted: null }
  const { attachment } = standing
  const sorted = await sortPages(runtime, draft, attachment)
  return { received: attachment.size, attachment: attachmentShown(attachment), sorted }
}
