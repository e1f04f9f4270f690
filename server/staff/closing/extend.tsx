import type { Context } from 'hono'
import { listCannedReplies } from '#db/canned-replies.ts'
import { countExtensions, extendRequest } from '#db/deadlines.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { linesOrNothing } from '#templates/answers.ts'
import { isoDayAt, parseTypedDay, thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { requestOf } from '../acting.ts'
import type { Entered, FormState, Wrong } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { ToCitizen } from '../replies/picker.tsx'
import { sending } from '../replies/sending.ts'
import { stepPage, wordsOf } from './form-page.tsx'
import { refusedHere } from './with-office.ts'

const mostReason = 500

/** Asks until when, and why. */
export async function extendPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  return (await refusedHere(c, request)) ?? formPage(c, request, { entered: {}, wrong: {} })
}

export const extend = (c: Context<AppEnv>): Promise<Response> =>
  sending(c, {
    read: (entered, request) => readExtension(entered, request, new Date()),
    again: (request, state) => formPage(c, request, state),
    take: (request, extension) =>
      extendRequest(c.var.runtime.db, request, extension, { type: 'staff', id: c.var.staff.member.id }),
    done: 'extend',
  })

function readExtension(
  entered: Entered,
  { dueOn: before }: ServiceRequest,
  at: Date,
): { dueOn: string; reason: string } | { wrong: Wrong } {
  const wrong: Record<string, string> = {}
  const dueOn = parseTypedDay(entered.dueOn ?? '')
  if (dueOn === undefined) wrong.dueOn = 'กรุณากรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 22/12/2569'
  else if (dueOn <= before || dueOn <= isoDayAt(at)) wrong.dueOn = 'ต้องเป็นวันหลังจากวันนี้และหลังกำหนดเดิม'
  const reason = linesOrNothing(mostReason).safeParse(entered.reason ?? '')
  if (!reason.success) wrong.reason = reason.error.issues[0]?.message ?? ''
  else if (reason.data === null) wrong.reason = 'กรุณาบอกเหตุผลที่ต้องขยายเวลา'
  return dueOn && reason.data && Object.keys(wrong).length === 0 ? { dueOn, reason: reason.data } : { wrong }
}

async function formPage(c: Context<AppEnv>, request: ServiceRequest, state: FormState): Promise<Response> {
  const times = await countExtensions(c.var.runtime.db, request)
  const before = times > 0 ? ` ขยายมาแล้ว ${times} ครั้ง` : ''
  const replies = await listCannedReplies(c.var.runtime.db)
  const { filer } = await wordsOf(c, request)
  return stepPage(c, request, {
    title: 'ขยายเวลา',
    lead: `กำหนดเดิม ${thaiDate(request.dueOn)}${before} ${filer}จะได้รับแจ้งกำหนดใหม่พร้อมเหตุผล`,
    step: 'extend',
    button: { label: `ขยายเวลาและแจ้ง${filer}` },
    wrong: state.wrong,
    children: (
      <>
        <TextInput name="dueOn" label="กำหนดใหม่" hint="วัน/เดือน/ปี พ.ศ. เช่น 22/12/2569" most={20} {...state} />
        <ToCitizen
          replies={replies}
          name="reason"
          label="เหตุผล"
          hint={`${filer}เห็นข้อความนี้`}
          most={mostReason}
          rows={3}
          {...state}
        />
      </>
    ),
  })
}
