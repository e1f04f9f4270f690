import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { DomainError, type ErrorCode, isStoreUnusable } from '#db/errors.ts'
import type { AppEnv } from './app-env.ts'
import { PasswordQueueFull } from './auth/passwords.ts'
import { logUnexpected } from './log.ts'
import { TooManyWaiting } from './turns.ts'

const problems: Record<ErrorCode, { status: ContentfulStatusCode; title: string; detail: string }> = {
  not_found: { status: 404, title: 'Not Found', detail: 'ไม่พบข้อมูลที่ท่านต้องการ' },
  conflict: { status: 409, title: 'Conflict', detail: 'ข้อมูลนี้เพิ่งเปลี่ยนไป กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง' },
  invalid_action: { status: 409, title: 'Invalid Action', detail: 'ทำรายการนี้ไม่ได้ในขณะนี้' },
  invalid_answers: {
    status: 422,
    title: 'Invalid Answers',
    detail: 'ข้อมูลยังไม่ถูกต้อง กรุณาตรวจสอบช่องที่มีข้อความเตือน',
  },
  unauthorized: { status: 401, title: 'Unauthorized', detail: 'กรุณาเข้าสู่ระบบก่อน' },
  forbidden: { status: 403, title: 'Forbidden', detail: 'ท่านไม่มีสิทธิ์ทำรายการนี้' },
}
const unexpected = 'ระบบขัดข้อง กรุณาลองใหม่อีกครั้งในอีกสักครู่'
const storeUnusable = 'ขณะนี้ระบบบันทึกข้อมูลไม่ได้ รายการเมื่อครู่ยังไม่ถูกบันทึก กรุณาลองใหม่ภายหลัง หรือติดต่อสำนักงาน'
const byStatus: Partial<Record<number, string>> = {
  400: 'คำขอไม่ถูกต้อง กรุณาลองใหม่อีกครั้ง',
  403: problems.forbidden.detail,
  404: problems.not_found.detail,
  411: 'ไม่ทราบขนาดไฟล์ กรุณาลองใหม่อีกครั้ง',
  413: 'ข้อมูลมีขนาดใหญ่เกินไป',
  415: 'ไม่รองรับไฟล์ชนิดนี้',
  429: 'ทำรายการถี่เกินไป กรุณารอสักครู่แล้วลองใหม่',
  501: 'ระบบนี้ยังไม่รองรับรายการนี้ กรุณาติดต่อเจ้าหน้าที่',
}

/** RFC 9457, with one Thai sentence for a person and, for a form, one per field. */
export interface Problem {
  type: string
  title: string
  status: ContentfulStatusCode
  detail: string
  fields?: Readonly<Record<string, string>>
}

/** Any error as a problem; what nobody foresaw tells nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { status, title, detail } = problems[error.code]
    return {
      type: `urn:tessaban:${error.code}`,
      title,
      status,
      detail: error.detail ?? detail,
      ...(error.fields && { fields: error.fields }),
    }
  }
  if (error instanceof PasswordQueueFull || error instanceof TooManyWaiting) return problemOf(refuse(429))
  if (error instanceof HTTPException) {
    const status = error.status as ContentfulStatusCode
    // Packages throw these too, in English.
    const ours = /[ก-๙]/.test(error.message) ? error.message : undefined
    const detail = ours ?? byStatus[status] ?? unexpected
    return { type: 'about:blank', title: `HTTP ${status}`, status, detail }
  }
  if (isHungUp(error)) return problemOf(refuse(400))
  if (isStoreUnusable(error))
    return {
      type: 'urn:tessaban:store_unusable',
      title: 'Service Unavailable',
      status: 503,
      detail: storeUnusable,
    }
  return { type: 'about:blank', title: 'Internal Server Error', status: 500, detail: unexpected }
}

/** Whoever was sending something went away before its end: Node's own error of reading on. */
const isHungUp = (error: unknown) =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'

/** What an operator must hear of. */
export const isOurFault = ({ status }: Pick<Problem, 'status'>) => status === 500 || status === 503

/** A refusal at HTTP's own level, in Thai: too large, wrong type, too often. */
export const refuse = (status: 400 | 403 | 404 | 411 | 413 | 415 | 429 | 501 | 503, detail?: string) =>
  new HTTPException(status, { message: detail ?? byStatus[status] ?? unexpected })

/** The errors of a check as one Thai sentence per field; the first of a field wins. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] ??= 'ไม่มีช่องนี้ในแบบฟอร์ม'
    } else fields[issue.path.join('.')] ??= issue.message
  }
  return fields
}

/** Answers an API call with the problem. */
export function toProblem(error: unknown, c: Context<AppEnv>): Response {
  const problem = problemOf(error)
  if (isOurFault(problem)) logUnexpected(c, error)
  return c.json(problem, problem.status, { 'content-type': 'application/problem+json' })
}
