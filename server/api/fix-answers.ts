import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { answerFix, findOpenConfirmation } from '#db/confirmations.ts'
import { DomainError } from '#db/errors.ts'
import { findRequestOf } from '#db/requests.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers } from '#templates/fields.ts'
import { type FixAnswer, fixQuestion } from '#templates/fix-answer.ts'
import type { AppEnv } from '../app-env.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { orInvalid } from './validation.ts'

/** Whether a complaint is fixed, from who filed it; for anybody else it does not exist. */
export const fixAnswersApi = () =>
  new Hono<AppEnv>().post(
    '/:reference/fix-answer',
    zValidator('json', answersSchema(fixQuestion), orInvalid),
    async (c) => {
      const { runtime, citizen, delivery } = c.var
      const request = await findRequestOf(runtime.db, citizen.id, c.req.param('reference'))
      if (!request || request.citizenId !== citizen.id) throw new DomainError('not_found', 'ไม่พบคำร้องนี้')
      await answerFix(runtime.db, request, typedFixAnswer(c.req.valid('json')), {
        type: 'citizen',
        id: citizen.id,
      })
      delivery.deliverSoon()
      return c.body(null, 204)
    },
  )

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
