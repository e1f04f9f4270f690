import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { getAgency } from '#db/agency.ts'
import { findByFollowHash } from '#db/anonymous-requests.ts'
import { listAttachments } from '#db/attachments.ts'
import { getCitizen } from '#db/citizens.ts'
import { admitComplaint } from '#db/complaint-admission.ts'
import { listBegunDrafts, listDeletedDrafts } from '#db/draft-life.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { type Draft, discardDraft, openDraft, representedInDraft } from '#db/drafts.ts'
import { DomainError, isGuardFailure } from '#db/errors.ts'
import { citizens, getDraftOf, isCitizens, openNobodysDraft } from '#db/filers.ts'
import { listEarlierRepresented } from '#db/representation.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceFor, getServiceVersion } from '#db/services.ts'
import { listUploads } from '#db/uploads.ts'
import { fullName } from '#templates/applicant.ts'
import { disclosureNames } from '#templates/complaint.ts'
import { slotsOfAllRows } from '#templates/documents-asked.ts'
import { draftDeletionAt } from '#templates/draft-life.ts'
import { filingWayNames, mayPrint } from '#templates/filing-way.ts'
import { uploadLimitsOf } from '#templates/upload-limits.ts'
import { dailyLimit, requireDisclosure, usedUp } from '../anonymous.ts'
import type { AppEnv } from '../app-env.ts'
import { filledDraft } from '../form-preview.ts'
import { signedFileUrl } from '../links.ts'
import { beginning } from '../prefill.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { formStanding } from '../signed-pages.ts'
import { deleteDiscarded } from '../uploads.ts'
import { attachmentShown, uploadShown } from './shown-files.ts'
import { orInvalid } from './validation.ts'

const typed = z.record(z.string().max(100), z.unknown())
/** `represented` null is somebody who files for themselves. */
const unfinished = z.object({
  answers: typed,
  /** The answers that changed; without it all of them are as they are sent. */
  only: z.array(z.string().max(100)).max(1000).optional(),
  represented: typed.nullable().optional(),
  disclosure: z.enum(disclosureNames).optional(),
})

/** Without a `way` it goes on in the one that was chosen before. */
const begun = z.object({ serviceCode: z.string().max(40), way: z.enum(filingWayNames).optional() })

/** What a citizen has begun and not sent: kept here, so that it goes on wherever they log in. */
export const draftsApi = () =>
  new Hono<AppEnv>()
    .post('/', zValidator('json', begun, orInvalid), async (c) => {
      const { db } = c.var.runtime
      const { serviceCode: code, way } = c.req.valid('json')
      const { filer } = c.var
      const { definition, version } = await getServiceFor(db, code, filer.id ?? undefined)
      if (filer.id === null) {
        requireDisclosure(definition, 'anonymous')
        const filed = await findByFollowHash(db, filer.followHash)
        if (filed) throw new DomainError('conflict', sentAs(filed.reference))
        const limit = await dailyLimit(c, 'drafts')
        const draft = await openNobodysDraft(db, filer, { code, version }, limit).catch((error: unknown) => {
          throw isGuardFailure(error) ? usedUp() : error
        })
        return c.json(await shown(c.var.runtime, draft), 201)
      }
      // Said before somebody types all of it.
      if (definition.group === 'complaint') await admitComplaint(db, filer)
      if (way === 'paper' && !mayPrint(definition)) throw new DomainError('invalid_action')
      const rowSlots = slotsOfAllRows(definition)
      const draft = await openDraft(db, filer.id, { code, version, way, rowSlots }, new Date(), () =>
        beginning(c.var.runtime, filer, definition),
      )
      return c.json(await shown(c.var.runtime, draft), 201)
    })
    .get('/', async (c) => {
      const { db } = c.var.runtime
      const begun = await listBegunDrafts(db, c.var.citizen.id)
      return c.json({
        drafts: await Promise.all(begun.map((draft) => begunShown(c.var.runtime, draft))),
        deleted: await listDeletedDrafts(db, c.var.citizen.id),
      })
    })
    .get('/:id', async (c) => {
      return c.json(await shown(c.var.runtime, await draftOf(c)))
    })
    .get('/:id/form', async (c) => {
      const { config, runtime } = c.var
      const draft = citizens(await draftOf(c))
      // Said here, where the form can be filled in further, rather than by the link.
      if (draft.way === 'online')
        await filledDraft(runtime, await getCitizen(runtime.db, draft.citizenId), draft)
      const link = { publicUrl: config.publicUrl, vault: runtime.vault }
      return c.json({ url: await signedFileUrl(link, 'forms', draft.id, 'tap') })
    })
    .put('/:id', zValidator('json', unfinished, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const draft = await draftOf(c)
      const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
      const { disclosure, ...typed } = c.req.valid('json')
      if (disclosure) requireDisclosure(service, disclosure)
      // Of nobody there is no name to show.
      const chosen = isCitizens(draft) ? disclosure : undefined
      await saveDraft(db, vault, draft, { fields: service.fields, ...typed, disclosure: chosen })
      return c.body(null, 204)
    })
    .get('/:id/earlier-represented/:requestId', async (c) => {
      const { db, vault } = c.var.runtime
      const draft = citizens(await draftOf(c))
      const earlier = await listEarlierRepresented(db, draft.citizenId)
      const chosen = earlier.find(({ id }) => id === c.req.param('requestId'))
      if (!chosen) throw new DomainError('not_found')
      // The consent is asked for anew each time.
      const { consent: _, ...person } = chosen.represented
      return c.json({ ...person, citizenId: await vault.open(chosen.citizenIdSealed) })
    })
    .delete('/:id', async (c) => {
      const { db } = c.var.runtime
      const draft = await draftOf(c)
      if (draft.corrects !== null) throw new DomainError('invalid_action')
      await deleteDiscarded(c.var.runtime, await discardDraft(db, draft))
      return c.body(null, 204)
    })

/** Sent when its sender did not hear of it. */
const sentAs = (reference: string) => `เรื่องนี้ส่งถึงหน่วยงานแล้ว เลขที่เรื่อง ${reference}`

type Ctx = { var: AppEnv['Variables']; req: { param(name: 'id'): string } }
export const draftOf = (c: Ctx): Promise<Draft> =>
  getDraftOf(c.var.runtime.db, c.var.filer, c.req.param('id'))

async function begunShown({ db }: Runtime, draft: Draft) {
  const { code, name, group } = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return {
    id: draft.id,
    service: { code, name, group },
    way: draft.way,
    updatedAt: draft.updatedAt,
    deletedAt: draftDeletionAt(draft).toISOString(),
    files: (await listAttachments(db, draft.id)).length,
  }
}

async function shown(runtime: Runtime, draft: Draft) {
  const { db, vault } = runtime
  const earlier = isCitizens(draft) ? await listEarlierRepresented(db, draft.citizenId) : []
  const definition = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return {
    id: draft.id,
    version: draft.serviceVersion,
    way: draft.way,
    disclosure: draft.disclosure,
    definition,
    answers: await openAnswers(vault, definition.fields, draft.answers),
    represented: await representedInDraft(vault, draft),
    /** For whom this citizen filed before, to be chosen again: names only. */
    earlierRepresented: earlier.map(({ id, represented }) => ({ id, name: fullName(represented) })),
    attachments: (await listAttachments(db, draft.id)).map(attachmentShown),
    /** How many pages come back signed, where it is on paper. */
    formPages: isCitizens(draft) && draft.way === 'paper' ? (await formStanding(runtime, draft)).of : null,
    /** Files that were begun and are not there yet: the same file, chosen again, goes on where it stopped. */
    uploads: (await listUploads(db, draft.id)).map(uploadShown),
    limits: uploadLimitsOf(await getAgency(db)),
  }
}
