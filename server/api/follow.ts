import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findFollowed } from '#db/anonymous-requests.ts'
import { listTimeline } from '#db/audit-log.ts'
import { answerFix } from '#db/confirmations.ts'
import { listDocuments, numberedTitle } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import { parseReference } from '#db/reference.ts'
import { getRequest, type ServiceRequest } from '#db/requests.ts'
import { hashToken } from '#db/vault.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import type { AppEnv } from '../app-env.ts'
import { clientAddress } from '../auth/address.ts'
import { refuse } from '../errors.ts'
import { signedFileUrl } from '../links.ts'
import { fixMoreShown, fixQuestionShown, receiveFixPhoto, typedFixAnswer } from './fix-answers.ts'
import { mainShown } from './main-one.ts'
import { citizenTimeline } from './timeline.ts'
import { orInvalid } from './validation.ts'

const shownSlip = z.object({ reference: z.string().max(50), secret: z.string().max(100) })
type Slip = z.infer<typeof shownSlip>
const answered = z.object({ slip: shownSlip, answer: answersSchema(fixQuestion) })

/** What was filed without a name, for whoever knows its reference and its secret; neither stands in an address. */
export const followApi = () =>
  new Hono<AppEnv>()
    .post('/', zValidator('json', shownSlip, orInvalid), async (c) =>
      c.json(await shown(c, await followed(c, c.req.valid('json')))),
    )
    .post('/fix-answer', zValidator('json', answered, orInvalid), async (c) => {
      const { slip, answer } = c.req.valid('json')
      const request = await followed(c, slip)
      await answerFix(c.var.runtime.db, request, typedFixAnswer(answer), { type: 'nobody' })
      return c.json(await shown(c, await getRequest(c.var.runtime.db, request.reference)))
    })

/** Photos of how it still looks; reference and secret come in headers, since the body is the photo. */
export const followPhotosApi = () =>
  new Hono<AppEnv>().put('/fix-photos/:id', async (c) => {
    const secret = (c.req.header('authorization') ?? '').replace(/^Bearer /, '').slice(0, 100)
    const slip = { reference: (c.req.header('x-reference') ?? '').slice(0, 50), secret }
    return receiveFixPhoto(c, await followed(c, slip), { type: 'nobody' })
  })

/** A reference that does not exist and a wrong secret are one and the same. */
const unknownSlip = 'เลขที่เรื่องหรือรหัสลับไม่ถูกต้อง กรุณาตรวจสอบแล้วลองใหม่'
const tooOften = 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่'

async function followed(c: Context<AppEnv>, typed: Slip): Promise<ServiceRequest> {
  const { db, vault } = c.var.runtime
  const reference = parseReference(typed.reference) ?? ''
  const secret = parseFollowSecret(typed.secret) ?? ''
  const from = clientAddress(c)
  // Keyed, so that the store does not tell from where somebody looks after which complaint.
  const here = await vault.fingerprint(`follow ${reference} from ${from}`)
  const attempt = await beginAttempt(db, [
    { key: here, limit: 10 },
    { key: await vault.fingerprint(`follow from ${from}`), limit: 60 },
  ])
  if (!attempt) throw refuse(429, tooOften)
  const request = await findFollowed(db, reference, await hashToken(secret))
  if (!request) throw new DomainError('not_found', unknownSlip)
  await forgetAttempt(db, attempt, [here])
  return request
}

async function shown(c: Context<AppEnv>, request: ServiceRequest) {
  const { runtime, config } = c.var
  const { reference, serviceName, status, createdAt, receivedAt, dueOn, waitingSince } = request
  const [timeline, documents, fixQuestion, mergedInto] = await Promise.all([
    listTimeline(runtime.db, request),
    listDocuments(runtime.db, request.id),
    fixQuestionShown(runtime, request.id),
    mainShown(runtime.db, request),
  ])
  const place = { publicUrl: config.publicUrl, vault: runtime.vault }
  return {
    ...{ reference, serviceName, status, createdAt, receivedAt, dueOn, waitingSince },
    fixQuestion,
    fixMore: await fixMoreShown(runtime, request),
    mergedInto,
    timeline: citizenTimeline(timeline),
    /** The office's answer; the form of what was sent is not shown, lest somebody finds the slip. */
    documents: await Promise.all(
      documents
        .filter(({ revokedAt, kind }) => revokedAt === null && kind !== 'request-form')
        .map(async (document) => {
          const { id, type, size } = document
          const url = await signedFileUrl(place, 'documents', id, 'tap')
          return { id, name: numberedTitle(document), type, size, url }
        }),
    ),
  }
}
