import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { getAgency } from '#db/agency.ts'
import type { Period } from '#db/complaint-statistics.ts'
import { DomainError } from '#db/errors.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'

/** The guard of what an agency shows of its complaints: off until its administrators turn it on. */
export const requirePublicComplaints: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { publicComplaints } = await getAgency(c.var.runtime.db)
  if (publicComplaints !== true) throw new DomainError('not_found', 'หน่วยงานยังไม่ได้เปิดเผยสถิติเรื่องร้องเรียนร้องทุกข์')
  await next()
}

/** First and last day that the address asks for, in Thailand; the last twelve months where it does not. */
export interface Days {
  from: string
  to: string
}

const dayMs = 86_400_000
/** As people type it, 1/10/2569, or as programs do, 2026-10-01. */
const dayIn = (text = '') => parseTypedDay(text) ?? (z.iso.date().safeParse(text).data as string | undefined)

/** Read with care: what is no day is left out, and days the wrong way round are turned. */
export function daysOf(c: Context<AppEnv>, at = new Date()): Days {
  const { from, to } = c.req.query()
  const last = dayIn(to) ?? isoDayAt(at)
  const first = dayIn(from) ?? yearBefore(last)
  return first <= last ? { from: first, to: last } : { from: last, to: first }
}

/** The day after the same day of the year before. */
function yearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date + 1)).toISOString().slice(0, 10)
}

/** Those days as instants: Thailand is seven hours ahead, all year. */
export const periodOf = ({ from, to }: Days): Period => ({
  from: new Date(`${from}T00:00:00+07:00`).toISOString(),
  to: new Date(Date.parse(`${to}T00:00:00+07:00`) + dayMs).toISOString(),
})
