import type { Context } from 'hono'
import {
  acceptDeletion,
  answerDataRequest,
  getWaitingDataRequest,
  reopenDeletion,
  type WaitingDataRequest,
} from '#db/data-requests.ts'
import { eraseCitizen } from '#db/erasure.ts'
import { DomainError } from '#db/errors.ts'
import type { AppEnv } from '../app-env.ts'
import { deleteFiles } from '../erasure.ts'
import { deleteDiscarded } from '../identity-photos.ts'
import { dataRequestsPage } from './data-requests.tsx'

type Officer = { type: 'staff'; id: string }

/** Answers one without deleting the account; whoever asked is told. */
export async function answerDeletion(c: Context<AppEnv>): Promise<Response> {
  const answer = (await c.req.formData()).get('answer')
  const text = typeof answer === 'string' ? answer.trim().slice(0, 1000) : ''
  if (text === '') return refused(c, 'กรุณาเขียนคำตอบถึงผู้ขอ')
  return settling(c, 'answer', (waiting, officer) =>
    answerDataRequest(c.var.runtime.db, waiting, text, officer),
  )
}

export const acceptErasure = (c: Context<AppEnv>): Promise<Response> =>
  settling(c, 'accept', (waiting, officer) => acceptDeletion(c.var.runtime.db, waiting, officer))

export const reopenErasure = (c: Context<AppEnv>): Promise<Response> =>
  settling(c, 'reopen', (waiting, officer) => reopenDeletion(c.var.runtime.db, waiting, officer))

/** The end of an account: rows first, then the bytes that they named. */
export async function confirmErasure(c: Context<AppEnv>): Promise<Response> {
  if ((await c.req.formData()).get('sure') !== 'yes')
    return refused(c, 'กรุณาเลือกช่องยืนยันว่าข้อมูลที่ลบแล้วเรียกคืนไม่ได้')
  const { runtime, delivery } = c.var
  return settling(c, 'erase', async (waiting, officer) => {
    const files = await eraseCitizen(runtime.db, runtime.vault, waiting, officer)
    await deleteFiles(runtime, files)
    await deleteDiscarded(runtime, waiting.citizen.id)
    if (waiting.citizen.lineUserId) delivery.accountChanged(waiting.citizen.lineUserId, 'guest')
  })
}

/** Takes a step with the request of the address; what stands in its way is said beside it. */
async function settling(
  c: Context<AppEnv>,
  done: 'answer' | 'accept' | 'reopen' | 'erase',
  step: (waiting: WaitingDataRequest, officer: Officer) => Promise<void>,
): Promise<Response> {
  const waiting = await getWaitingDataRequest(c.var.runtime.db, c.req.param('id') ?? '')
  try {
    await step(waiting, { type: 'staff', id: c.var.staff.member.id })
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'invalid_action' && error.detail)) throw error
    return refused(c, error.detail, 409)
  }
  c.var.delivery.deliverSoon()
  return c.redirect(`/staff/data-requests?done=${done}`, 303)
}

const refused = (c: Context<AppEnv>, sentence: string, status: 409 | 422 = 422) =>
  dataRequestsPage(c, { wrong: { id: c.req.param('id') ?? '', sentence }, status })
