import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { announcementOf } from '#bot/announcement.ts'
import { isMarkOf } from '#bot/chat-marks.ts'
import { listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { type Correction, findOpenCorrection } from '#db/correction-rows.ts'
import { listDocuments, numberedTitle } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { findIdentityWait, identityWaits, waitAsSeenBy } from '#db/identity-waits.ts'
import { denyRepresentation } from '#db/representation.ts'
import { actOnRequest, findRequestOf, listRequestsOf, type ServiceRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { hashToken } from '#db/vault.ts'
import { availableActions } from '#db/workflow.ts'
import { linesOrNothing } from '#templates/answers.ts'
import { fullName, nameShown } from '#templates/applicant.ts'
import { mostNoteLetters } from '#templates/correction.ts'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import { defectLabel } from '#templates/mendable.ts'
import type { Service } from '#templates/service.ts'
import { dailyLimit } from '../anonymous.ts'
import type { AppEnv } from '../app-env.ts'
import { mend } from '../correction.ts'
import { type LinkedKind, signedFileUrl } from '../links.ts'
import { isRepresentedIn, mayOpen } from '../representation.ts'
import { replyAwaitedMs, submit } from '../submission.ts'
import { fixMoreShown, fixQuestionShown } from './fix-answers.ts'
import { mainShown } from './main-one.ts'
import { citizenTimeline } from './timeline.ts'
import { orInvalid } from './validation.ts'

const submission = z.object({
  draftId: z.uuid(),
  answers: z.unknown(),
  represented: z.unknown().optional(),
  /** Of a citizen who does not want to be known: with it they follow what they sent. */
  secret: z.string().max(100).optional(),
  /** Of a form on paper: the pages without which it is to be sent all the same. */
  withoutPages: z.array(z.int().min(1)).max(100).optional(),
  /** The mark of the link in the chat by which the mini-app was opened, where it can say something there. */
  chatMark: z.string().max(100).optional(),
})

const mended = z.object({
  correctionId: z.uuid(),
  answers: z.record(z.string().max(100), z.unknown()),
  message: linesOrNothing(mostNoteLetters).nullable().default(null),
})

/** The citizen's own service requests: filing, following, cancelling. */
export const requestsApi = () =>
  new Hono<AppEnv>()
    .post('/', zValidator('json', submission, orInvalid), async (c) => {
      const { secret, chatMark, ...sent } = c.req.valid('json')
      const follow = secret === undefined ? undefined : parseFollowSecret(secret)
      const anonymous = {
        followHash: c.var.filer.id === null ? c.var.filer.followHash : follow && (await hashToken(follow)),
        limit: await dailyLimit(c, 'complaints'),
      }
      const confirmedInChat = await isInChat(c.var, chatMark)
      const request = await submit(c.var.runtime, c.var.filer, { ...sent, confirmedInChat, anonymous })
      c.var.delivery.deliverSoon()
      if (confirmedInChat) c.var.delivery.deliverAfter(replyAwaitedMs)
      const { reference, createdAt, receivedAt, dueOn, citizenId } = request
      const identityWait =
        citizenId === null ? null : waitAsSeenBy(citizenId, await findIdentityWait(c.var.runtime.db, request))
      /** For the mini-app to say in the chat, so that the answer to it is the confirmation. */
      const sayInChat = confirmedInChat && citizenId !== null ? announcementOf(reference) : null
      return c.json({ reference, createdAt, receivedAt, dueOn, identityWait, sayInChat }, 201)
    })
    .get('/', async (c) => {
      const { db } = c.var.runtime
      const requests = await listRequestsOf(db, c.var.citizen.id)
      const waits = await identityWaits(db, requests)
      return c.json(
        requests.map((request) => {
          const { reference, serviceName, serviceCode, status, createdAt, updatedAt } = request
          const filed = filedFor(request, c.var.citizen)
          const identityWait = waitAsSeenBy(c.var.citizen.id, waits.get(request.id))
          const waitsForYou = request.waitingSince !== null && request.citizenId === c.var.citizen.id
          return {
            reference,
            serviceName,
            serviceCode,
            status,
            createdAt,
            updatedAt,
            filed,
            identityWait,
            waitsForYou,
          }
        }),
      )
    })
    .get('/:reference', async (c) =>
      c.json(await shown(c.var, await ownRequest(c.var, c.req.param('reference')))),
    )
    .post('/:reference/actions/cancel', async (c) => {
      const request = await ownRequest(c.var, c.req.param('reference'))
      if (!mayOpen(request, c.var.citizen)) throw new DomainError('forbidden', proveFirst)
      const { db } = c.var.runtime
      const changed = await actOnRequest(db, request, 'cancel', { type: 'citizen', id: c.var.citizen.id })
      c.var.delivery.deliverSoon()
      return c.json(await shown(c.var, changed))
    })
    .post('/:reference/correction', zValidator('json', mended, orInvalid), async (c) => {
      const request = await ownRequest(c.var, c.req.param('reference'))
      // Whoever filed it mends it: the draft and its files are theirs.
      const { citizenId } = request
      if (citizenId !== c.var.citizen.id) throw new DomainError('forbidden')
      const changed = await mend(c.var.runtime, { ...request, citizenId }, c.req.valid('json'))
      c.var.delivery.deliverSoon()
      return c.json(await shown(c.var, changed))
    })
    .post('/:reference/actions/deny-representation', async (c) => {
      const request = await ownRequest(c.var, c.req.param('reference'))
      const denied = await denyRepresentation(c.var.runtime.db, c.var.citizen, request)
      return c.json(await shown(c.var, denied))
    })

/** Whether whoever files came by a link that went to their own chat with the office. */
async function isInChat({ runtime, filer }: AppEnv['Variables'], mark: string | undefined) {
  if (mark === undefined || filer.id === null || filer.lineUserId === null) return false
  return isMarkOf(runtime.vault, mark, filer.lineUserId)
}

const proveFirst = 'กรุณายืนยันตัวตนให้เรียบร้อยก่อน จึงจะทำรายการนี้ได้'

/** Who files and for whom, where they are not the same; `you` is the one of the two who asks. */
function filedFor(request: ServiceRequest, citizen: Citizen) {
  if (!request.represented) return null
  return {
    you: isRepresentedIn(request, citizen) ? ('represented' as const) : ('filer' as const),
    by: nameShown(request.applicant),
    for: fullName(request.represented),
  }
}

/** For whose identity check it waits, if for any. */
const waitOf = async ({ runtime, citizen }: AppEnv['Variables'], request: ServiceRequest) =>
  waitAsSeenBy(citizen.id, await findIdentityWait(runtime.db, request))

async function ownRequest(
  { runtime, citizen }: AppEnv['Variables'],
  reference: string,
): Promise<ServiceRequest> {
  const request = await findRequestOf(runtime.db, citizen.id, reference)
  if (!request) throw new DomainError('not_found', 'ไม่พบเรื่องนี้')
  return request
}

/** One's own request. Who has yet to prove that they are the represented person sees only where it stands. */
async function shown(variables: AppEnv['Variables'], request: ServiceRequest) {
  const { runtime, config, citizen } = variables
  const { db, vault } = runtime
  const { reference, status, createdAt, receivedAt, dueOn, waitingSince, updatedAt, represented } = request
  const open = mayOpen(request, citizen)
  const link = (kind: LinkedKind, id: string) =>
    signedFileUrl({ publicUrl: config.publicUrl, vault }, kind, id, 'tap')
  const [definition, timeline, identityWait, correction, attachments, documents] = await Promise.all([
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listTimeline(db, request),
    waitOf(variables, request),
    waitingSince === null ? undefined : findOpenCorrection(db, request.id),
    open ? listAttachments(db, request.id) : [],
    open ? listDocuments(db, request.id) : [],
  ])
  const filed = filedFor(request, citizen)
  return {
    reference,
    status,
    createdAt,
    /** When it counts as received by law, and the day by which the office answers. */
    receivedAt,
    dueOn,
    waitingSince,
    correction: correction ? correctionFor(correction, request, citizen, definition) : null,
    identityWait,
    /** Of a complaint that the office calls done: its filer may say whether it is. */
    fixQuestion: request.citizenId === citizen.id ? await fixQuestionShown(runtime, request.id) : null,
    /** Opened again: its filer may add photos and words. */
    fixMore: request.citizenId === citizen.id ? await fixMoreShown(runtime, request) : null,
    updatedAt,
    mergedInto: open ? await mainShown(db, request) : null,
    definition,
    /** On paper: then the answers are in the files, not here. */
    way: request.way,
    filed: filed && {
      ...filed,
      relation: represented?.relation,
      consent: represented?.consent,
      // For the represented person and the office; who filed may be the very one it is about.
      denied: filed.you === 'represented' && request.representationDeniedAt !== null,
    },
    /** False until the represented person has proved who they are: then nothing of what was filed is here. */
    open,
    applicant: open ? request.applicant : null,
    answers: open ? await openAnswers(vault, definition.fields, request.answers) : {},
    timeline: citizenTimeline(timeline, {
      citizenId: citizen.id,
      isRepresented: isRepresentedIn(request, citizen),
      open,
    }),
    attachments: await Promise.all(
      attachments.map(async ({ id, slot, name, type, size }) => {
        return { id, slot, name, type, size, url: await link('attachments', id) }
      }),
    ),
    documents: await Promise.all(
      documents
        .filter(({ revokedAt }) => revokedAt === null)
        .map(async (document) => {
          const { id, kind, type, size, createdAt, validUntil } = document
          const title = numberedTitle(document)
          return { id, kind, title, type, size, createdAt, validUntil, url: await link('documents', id) }
        }),
    ),
    actions: [
      ...(open ? availableActions(status, 'citizen') : []),
      ...(filed?.you === 'represented' && !request.representationDeniedAt
        ? (['deny-representation'] as const)
        : []),
    ],
  }
}

/** What is to be mended, for the one who filed it. */
function correctionFor(
  { id, askedAt, answerBy, note, ...asked }: Correction,
  { citizenId }: ServiceRequest,
  citizen: Citizen,
  service: Service,
) {
  const defects = asked.defects.map((defect) => ({ ...defect, label: defectLabel(service, defect) }))
  return citizenId === citizen.id
    ? { yours: true as const, id, askedAt, answerBy, note, defects }
    : { yours: false as const, askedAt, answerBy }
}
