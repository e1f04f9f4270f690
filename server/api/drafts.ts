import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import {
  type Attachment,
  addAttachment,
  attachmentKey,
  checkAttachmentRoom,
  listAttachments,
  removeAttachment,
} from '#db/attachments.ts'
import { type Draft, discardDraft, getDraft, openDraft, representedInDraft, saveDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { listEarlierRepresented } from '#db/representation.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { findService, getServiceVersion } from '#db/services.ts'
import { fullName } from '#templates/applicant.ts'
import { slotLabel } from '#templates/representation.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { maxFileSize, sniff } from '../file-types.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { orInvalid } from './validation.ts'

const typed = z.record(z.string().max(100), z.unknown())
/** `represented` null is somebody who files for themselves. */
const unfinished = z.object({ answers: typed, represented: typed.nullable().optional() })

/** What a citizen has begun and not sent: kept here, so that it goes on wherever they log in. */
export const draftsApi = () =>
  new Hono<AppEnv>()
    .post('/', zValidator('json', z.object({ serviceCode: z.string().max(40) }), orInvalid), async (c) => {
      const { db } = c.var.runtime
      const service = await findService(db, c.req.valid('json').serviceCode)
      if (!service) throw new DomainError('not_found', 'ไม่พบบริการนี้ หรือหน่วยงานปิดรับคำร้องแล้ว')
      const draft = await openDraft(db, c.var.citizen.id, {
        code: service.definition.code,
        version: service.version,
      })
      return c.json(await shown(c.var.runtime, draft), 201)
    })
    .get('/:id', async (c) => {
      const { db } = c.var.runtime
      return c.json(await shown(c.var.runtime, await getDraft(db, c.var.citizen.id, c.req.param('id'))))
    })
    .put('/:id', zValidator('json', unfinished, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const draft = await getDraft(db, c.var.citizen.id, c.req.param('id'))
      const { fields } = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
      await saveDraft(db, vault, draft, { fields, ...c.req.valid('json') })
      return c.body(null, 204)
    })
    .get('/:id/earlier-represented/:requestId', async (c) => {
      const { db, vault } = c.var.runtime
      const draft = await getDraft(db, c.var.citizen.id, c.req.param('id'))
      const earlier = await listEarlierRepresented(db, draft.citizenId)
      const chosen = earlier.find(({ id }) => id === c.req.param('requestId'))
      if (!chosen) throw new DomainError('not_found')
      // The consent is asked for anew each time.
      const { consent: _, ...person } = chosen.represented
      return c.json({ ...person, citizenId: await vault.open(chosen.citizenIdSealed) })
    })
    .delete('/:id', async (c) => {
      const { db, files } = c.var.runtime
      const draft = await getDraft(db, c.var.citizen.id, c.req.param('id'))
      const attachments = await listAttachments(db, draft.id)
      await discardDraft(db, draft)
      for (const { id } of attachments) await files.delete(attachmentKey(id))
      return c.body(null, 204)
    })
    .delete('/:id/attachments/:attachmentId', async (c) => {
      const { db, files } = c.var.runtime
      const draft = await getDraft(db, c.var.citizen.id, c.req.param('id'))
      const id = c.req.param('attachmentId')
      await removeAttachment(db, draft.id, id)
      await files.delete(attachmentKey(id))
      return c.body(null, 204)
    })

/** One file of a draft: a raw body, streamed to the store, its type told by its first bytes. */
export const uploadsApi = () =>
  new Hono<AppEnv>()
    .use(bodyLimit({ maxSize: maxFileSize, onError: () => refuseSize() }))
    .put('/:id/attachments/:slot', async (c) => {
      const { db, files } = c.var.runtime
      const size = Number(c.req.header('content-length'))
      if (!Number.isSafeInteger(size) || size <= 0) throw refuse(411)
      if (size > maxFileSize) refuseSize()
      const draft = await getDraft(db, c.var.citizen.id, c.req.param('id'))
      const slot = c.req.param('slot')
      const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
      if (slotLabel(service, slot) === undefined) throw new DomainError('not_found')
      await checkAttachmentRoom(db, draft.id)
      if (!c.req.raw.body) throw refuse(400)
      const { type, body } = await sniff(c.req.raw.body)
      if (!type) {
        await body.cancel()
        throw refuse(415, 'รองรับเฉพาะไฟล์ PDF และไฟล์รูปภาพ (JPG, PNG, WebP, HEIC)')
      }
      const id = crypto.randomUUID()
      const { sha256 } = await files.put(attachmentKey(id), body, size)
      const name = displayName(c.req.query('name'))
      return c.json(
        attachmentShown(await addAttachment(db, draft, { id, slot, name, type, size, sha256 })),
        201,
      )
    })

const refuseSize = () => {
  throw refuse(413, 'ไฟล์มีขนาดใหญ่เกินไป ระบบรองรับไฟล์ขนาดไม่เกิน 16 MB')
}

async function shown({ db, vault }: Runtime, draft: Draft) {
  const earlier = await listEarlierRepresented(db, draft.citizenId)
  const definition = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return {
    id: draft.id,
    version: draft.serviceVersion,
    definition,
    answers: await openAnswers(vault, definition.fields, draft.answers),
    represented: await representedInDraft(vault, draft),
    /** For whom this citizen filed before, to be chosen again: names only. */
    earlierRepresented: earlier.map(({ id, represented }) => ({ id, name: fullName(represented) })),
    attachments: (await listAttachments(db, draft.id)).map(attachmentShown),
  }
}

const attachmentShown = ({ id, slot, name, type, size }: Attachment) => ({ id, slot, name, type, size })

/** The citizen's own name for the file, for showing only. */
const displayName = (name = '') =>
  name
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, '')
    .trim()
    .slice(-120) || 'ไฟล์แนบ'
