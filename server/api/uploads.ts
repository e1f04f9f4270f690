import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import {
  type Attachment,
  attachmentKeys,
  getAttachment,
  previewKey,
  removeAttachment,
} from '#db/attachments.ts'
import { type Draft, getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import type { Upload } from '#db/uploads.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { fileHeaders } from '../file-headers.ts'
import { fileResponse } from '../files.ts'
import { signedFileUrl } from '../links.ts'
import { announce, cancel, deleteDiscarded, heardOut, partBytes, receive, type Standing } from '../uploads.ts'
import { orInvalid } from './validation.ts'

const announced = z.object({
  slot: z.string().min(1).max(100),
  name: z.string().max(1000),
  size: z.int('ไม่ทราบขนาดไฟล์').positive('ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น'),
  fingerprint: z.string().max(200).default(''),
})
const uploadId = z.uuid()

type Ctx = { var: AppEnv['Variables']; req: { param(name: 'id'): string } }
const draftOf = (c: Ctx): Promise<Draft> => getDraft(c.var.runtime.db, c.var.citizen.id, c.req.param('id'))

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
        return c.json(standingShown(standing))
      },
    )
    .put('/:id/attachments/:slot', async (c) => {
      const size = sizeOf(c.req.header('content-length'))
      const { body } = c.req.raw
      if (!body) throw refuse(400)
      const { runtime } = c.var
      const draft = await draftOf(c)
      const file = { id: crypto.randomUUID(), slot: c.req.param('slot'), name: c.req.query('name') ?? '' }
      await announce(runtime, draft, { ...file, size, fingerprint: '' }).catch((refusal: unknown) =>
        size > partBytes.most * 4 ? Promise.reject(refusal) : heardOut(body, refusal),
      )
      try {
        const standing = await receive(runtime, draft, file.id, { offset: 0, size, body })
        if (!('attachment' in standing)) throw refuse(400)
        return c.json(attachmentShown(standing.attachment), 201)
      } catch (error) {
        // Nobody will go on with it: its place is free again.
        await cancel(runtime, draft, file.id).catch(() => {})
        throw error
      }
    })

/** What goes before and after the bytes: announcing, giving up, looking at what is attached, taking it out. */
export const attachmentsApi = () =>
  new Hono<AppEnv>()
    .put('/:id/uploads/:uploadId', zValidator('json', announced, orInvalid), async (c) => {
      const id = uploadId.safeParse(c.req.param('uploadId'))
      if (!id.success) throw new DomainError('not_found')
      const file = { id: id.data, ...c.req.valid('json') }
      return c.json(standingShown(await announce(c.var.runtime, await draftOf(c), file)))
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

function sizeOf(contentLength: string | undefined): number {
  const size = Number(contentLength)
  if (!Number.isSafeInteger(size) || size <= 0) throw refuse(411)
  return size
}

const standingShown = (standing: Standing) => ({
  received: 'upload' in standing ? standing.upload.received : standing.attachment.size,
  attachment: 'attachment' in standing ? attachmentShown(standing.attachment) : null,
})

/** What the mini-app knows of a file that is there. */
export const attachmentShown = ({ id, slot, name, type, size, hasPreview }: Attachment) => ({
  id,
  slot,
  name,
  type,
  size,
  hasPreview,
})

/** What it knows of one that was begun and is not there yet. */
export const uploadShown = ({ id, slot, name, size, received, fingerprint }: Upload) => ({
  id,
  slot,
  name,
  size,
  received,
  fingerprint,
})
