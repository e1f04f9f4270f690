import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import { listDocuments } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { actOnRequest, findRequestOf, listRequestsOf, type ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { availableActions } from '#db/workflow.ts'
import type { AppEnv } from '../app-env.ts'
import { type LinkedKind, signedFileUrl } from '../links.ts'
import { submit } from '../submission.ts'
import { orInvalid } from './validation.ts'

const submission = z.object({ draftId: z.uuid(), answers: z.unknown() })

/** The citizen's own service requests: filing, following, cancelling. */
export const requestsApi = () =>
  new Hono<AppEnv>()
    .post('/', zValidator('json', submission, orInvalid), async (c) => {
      const { draftId, answers } = c.req.valid('json')
      const request = await submit(c.var.runtime, c.var.citizen, { draftId, answers })
      c.var.delivery.deliverSoon()
      return c.json({ reference: request.reference, createdAt: request.createdAt }, 201)
    })
    .get('/', async (c) => {
      const requests = await listRequestsOf(c.var.runtime.db, c.var.citizen.id)
      return c.json(
        requests.map(({ reference, serviceName, serviceCode, status, createdAt, updatedAt }) => {
          return { reference, serviceName, serviceCode, status, createdAt, updatedAt }
        }),
      )
    })
    .get('/:reference', async (c) =>
      c.json(await shown(c.var, await ownRequest(c.var, c.req.param('reference')))),
    )
    .post('/:reference/actions/cancel', async (c) => {
      const request = await ownRequest(c.var, c.req.param('reference'))
      const { db } = c.var.runtime
      const changed = await actOnRequest(db, request, 'cancel', { type: 'citizen', id: c.var.citizen.id })
      c.var.delivery.deliverSoon()
      return c.json(await shown(c.var, changed))
    })

async function ownRequest(
  { runtime, citizen }: AppEnv['Variables'],
  reference: string,
): Promise<ServiceRequest> {
  const request = await findRequestOf(runtime.db, citizen.id, reference)
  if (!request) throw new DomainError('not_found', 'ไม่พบคำร้องนี้')
  return request
}

async function shown({ runtime, config }: AppEnv['Variables'], request: ServiceRequest) {
  const { db, vault } = runtime
  const { reference, status, createdAt, updatedAt, applicant, answers } = request
  const link = (kind: LinkedKind, id: string) =>
    signedFileUrl({ publicUrl: config.publicUrl, vault }, kind, id, 'tap')
  const [definition, timeline, attachments, documents] = await Promise.all([
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listTimeline(db, request),
    listAttachments(db, request.id),
    listDocuments(db, request.id),
  ])
  return {
    reference,
    status,
    createdAt,
    updatedAt,
    definition,
    applicant,
    answers,
    timeline: timeline.map(({ action, status, by, at }) => ({ action, status, by, at })),
    attachments: await Promise.all(
      attachments.map(async ({ id, slot, name, type, size }) => {
        return { id, slot, name, type, size, url: await link('attachments', id) }
      }),
    ),
    documents: await Promise.all(
      documents
        .filter(({ revokedAt }) => revokedAt === null)
        .map(async ({ id, kind, title, type, size, createdAt }) => {
          return { id, kind, title, type, size, createdAt, url: await link('documents', id) }
        }),
    ),
    actions: availableActions(status, 'citizen'),
  }
}
