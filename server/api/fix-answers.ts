import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ActorRef } from '#db/audit-log.ts'
import { answerFix, findOpenConfirmation } from '#db/confirmations.ts'
import { DomainError } from '#db/errors.ts'
import { addFixWords, findReopening } from '#db/fix-additions.ts'
import { findRequestOf, type ServiceRequest } from '#db/requests.ts'
import { linesOrNothing } from '#templates/answers.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers } from '#templates/fields.ts'
import { type FixAnswer, fixQuestion } from '#templates/fix-answer.ts'
import { mostFixLetters } from '#templates/fix-more.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { takeFixPhoto } from '../fix-photos.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { sizeOf } from './uploads.ts'
import { orInvalid } from './validation.ts'

const words = z.object({ note: linesOrNothing(mostFixLetters) })
const photoId = z.uuid()

type Ctx = Context<AppEnv, string>

/** Only who filed it is asked; for anybody else it does not exist. */
async function ownComplaint(c: Ctx): Promise<ServiceRequest> {
  const { runtime, citizen } = c.var
  const request = await findRequestOf(runtime.db, citizen.id, c.req.param('reference') ?? '')
  if (!request || request.citizenId !== citizen.id) throw new DomainError('not_found', 'ไม่พบเรื่องนี้')
  return request
}
const byCitizen = (c: Ctx) => ({ type: 'citizen', id: c.var.citizen.id }) as const

/** Whether a complaint is fixed, from who filed it, and what they add to a no. */
export const fixAnswersApi = () =>
  new Hono<AppEnv>()
    .post('/:reference/fix-answer', zValidator('json', answersSchema(fixQuestion), orInvalid), async (c) => {
      const request = await ownComplaint(c)
      await answerFix(c.var.runtime.db, request, typedFixAnswer(c.req.valid('json')), byCitizen(c))
      c.var.delivery.deliverSoon()
      return c.body(null, 204)
    })
    .post('/:reference/fix-words', zValidator('json', words, orInvalid), async (c) => {
      const { note } = c.req.valid('json')
      if (note) await addFixWords(c.var.runtime.db, await ownComplaint(c), note, byCitizen(c))
      return c.body(null, 204)
    })

/** Photos come by themselves, and may be larger than what else the API takes. */
export const fixPhotosApi = () =>
  new Hono<AppEnv>().put('/:reference/fix-photos/:id', async (c) =>
    receiveFixPhoto(c, await ownComplaint(c), byCitizen(c)),
  )

export async function receiveFixPhoto(c: Ctx, request: ServiceRequest, actor: ActorRef): Promise<Response> {
  const id = photoId.safeParse(c.req.param('id'))
  const { body } = c.req.raw
  if (!id.success || !body) throw refuse(400)
  const size = sizeOf(c.req.header('content-length'))
  const name = c.req.query('name') ?? ''
  await takeFixPhoto(c.var.runtime, request, { id: id.data, name, size, body }, actor)
  return c.json({ id: id.data }, 201)
}

/** The question's form as the model takes its answer. */
export const typedFixAnswer = ({ fixed, rating, note = '' }: Answers<typeof fixQuestion>): FixAnswer => ({
  fixed: fixed === 'yes',
  note,
  ...(rating !== undefined && { rating: Number(rating) }),
})

/** What the mini-app shows of it: until when one may answer, and whether no opens it again. */
export async function fixQuestionShown({ db }: Pick<Runtime, 'db'>, requestId: string) {
  const open = await findOpenConfirmation(db, requestId)
  return open ? { answerBy: open.answerBy, reopens: open.reopens } : null
}

/** What can be added to a no that opened it again; null where nothing can. */
export async function fixMoreShown({ db }: Pick<Runtime, 'db'>, request: ServiceRequest) {
  const reopening = await findReopening(db, request)
  if (!reopening) return null
  const { answerBy, note, photosLeft } = reopening
  return { answerBy, photosLeft, lettersLeft: Math.max(0, mostFixLetters - note.length - 1) }
}
