import type { Context } from 'hono'
import { blockSender, findBlock, longestBlockDays } from '#db/blocked-senders.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { fullName } from '#templates/applicant.ts'
import { isoDayAt, parseTypedDay, thaiDate, typedDay } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { requestOf } from '../acting.ts'
import type { FormState } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'

const usualDays = 30
const dayMs = 86_400_000
const mostReasonLetters = 300
const dayAfter = (days: number) => isoDayAt(new Date(Date.now() + days * dayMs))

/** Who told the complaint that the address names; `not_found` where nobody is to know, or where it is no complaint. */
async function senderOf(c: Context<AppEnv>): Promise<{ request: ServiceRequest; sender: Citizen }> {
  const { db } = c.var.runtime
  const request = await requestOf(c)
  const { group } = await getServiceVersion(db, request.serviceCode, request.serviceVersion)
  if (group !== 'complaint' || request.citizenId === null) throw new DomainError('not_found')
  return { request, sender: await getCitizen(db, request.citizenId) }
}

/** Before complaints of somebody are refused: what that means, why, and until when. */
export async function blockPage(c: Context<AppEnv>, refused?: FormState): Promise<Response> {
  const { db } = c.var.runtime
  const { request, sender } = await senderOf(c)
  const [frame, block] = await Promise.all([frameOf(c), findBlock(db, sender, new Date())])
  const state = refused ?? { entered: { until: typedDay(dayAfter(usualDays)) }, wrong: {} }
  const address = `/staff/requests/${request.reference}`
  return renderPage(
    c,
    <Console frame={frame} title="ระงับการแจ้งเรื่อง">
      <div>
        <a class="back" href={address}>
          ← {request.serviceName} {request.reference}
        </a>
        <h1>ระงับการแจ้งเรื่องจาก{fullName(sender.profile)}</h1>
      </div>
      {block ? (
        <p class="notice">
          ระงับอยู่แล้วถึง {thaiDate(block.until)} <a href={listAddress}>ดูหรือยกเลิกการระงับ</a>
        </p>
      ) : (
        <form class="card formstack" method="post" action={`${address}/block-sender`}>
          <p>
            ใช้เมื่อมีการแจ้งเท็จหรือก่อกวนซ้ำ ระหว่างระงับ ผู้นี้แจ้งเรื่องร้องเรียนร้องทุกข์ในระบบไม่ได้ แต่ยังยื่นคำขอบริการอื่น
            ติดตามเรื่องเดิม และติดต่อสำนักงานได้ตามปกติ ระบบแจ้งผู้นี้อย่างสุภาพพร้อมเบอร์โทรเมื่อพยายามแจ้งเรื่อง
          </p>
          <CsrfField session={c.var.staff} />
          <TextInput
            name="reason"
            label="เหตุผล (เห็นเฉพาะเจ้าหน้าที่)"
            most={mostReasonLetters}
            rows={3}
            {...state}
          />
          <TextInput name="until" label="ถึงวันที่ (วัน/เดือน/ปี พ.ศ.)" inputMode="numeric" {...state} />
          <button class="button" type="submit">
            ระงับการแจ้งเรื่อง
          </button>
        </form>
      )}
    </Console>,
    refused ? 422 : 200,
  )
}

export const listAddress = '/staff/blocked-senders'

export async function blockByForm(c: Context<AppEnv>): Promise<Response> {
  const { sender } = await senderOf(c)
  const form = await c.req.parseBody()
  const textOf = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '')
  const [reason, typed] = [textOf('reason').slice(0, mostReasonLetters), textOf('until')]
  const until = parseTypedDay(typed)
  const wrong = {
    ...(reason === '' && { reason: 'กรุณากรอกเหตุผล' }),
    ...(isFit(until) ? {} : { until: `กรุณากรอกวันที่ตั้งแต่วันนี้ ไม่เกิน ${longestBlockDays} วัน เช่น 31/12/2569` }),
  }
  if (!isFit(until) || reason === '') return blockPage(c, { entered: { reason, until: typed }, wrong })
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  await blockSender(c.var.runtime.db, sender, { reason, until }, actor)
  return c.redirect(`${listAddress}?done=blocked`, 303)
}

const isFit = (day: string | undefined): day is string =>
  day !== undefined && day >= dayAfter(0) && day <= dayAfter(longestBlockDays)
