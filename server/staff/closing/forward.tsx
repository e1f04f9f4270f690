import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listCannedReplies } from '#db/canned-replies.ts'
import { forwardRequest } from '#db/deadlines.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { linesOrNothing, shortText } from '#templates/answers.ts'
import { mostContactLetters, type OtherAgency, otherAgencyText } from '#templates/forwarding.ts'
import type { AppEnv } from '../../app-env.ts'
import { requestOf } from '../acting.ts'
import type { Entered, FormState, Wrong } from '../forms/entered.ts'
import { Select, TextInput } from '../forms/inputs.tsx'
import { ToCitizen } from '../replies/picker.tsx'
import { sending } from '../replies/sending.ts'
import { stepPage, wordsOf } from './form-page.tsx'
import { refusedHere } from './with-office.ts'

const mostReason = 500

/** Asks to whom, how it is reached, and why. */
export async function forwardPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  return (await refusedHere(c, request)) ?? formPage(c, request, { entered: {}, wrong: {} })
}

export const forward = (c: Context<AppEnv>): Promise<Response> =>
  sending(c, {
    read: async (entered) => readForwarding(entered, (await getAgency(c.var.runtime.db)).otherAgencies ?? []),
    again: (request, state) => formPage(c, request, state),
    take: (request, forwarding) =>
      forwardRequest(c.var.runtime.db, request, forwarding, { type: 'staff', id: c.var.staff.member.id }),
    done: 'forward',
  })

/** One of the agency's list, or another that is written out. */
function readForwarding(
  entered: Entered,
  known: readonly OtherAgency[],
): (OtherAgency & { reason: string }) | { wrong: Wrong } {
  const wrong: Record<string, string> = {}
  const listed = known.find(({ name }) => name === entered.to)
  const line = (name: string, most: number, missing: string) => {
    const read = shortText(most, missing).safeParse(entered[name] ?? '')
    if (!read.success) wrong[name] = read.error.issues[0]?.message ?? ''
    return read.data ?? ''
  }
  const agency = listed ?? {
    name: line('name', 150, 'กรุณากรอกชื่อหน่วยงานที่ส่งต่อ'),
    contact: line('contact', mostContactLetters, 'กรุณาบอกวิธีติดต่อหน่วยงานนั้น'),
  }
  const reason = linesOrNothing(mostReason).safeParse(entered.reason ?? '')
  if (!reason.success) wrong.reason = reason.error.issues[0]?.message ?? ''
  else if (reason.data === null) wrong.reason = 'กรุณาบอกเหตุผลที่ส่งต่อ'
  return Object.keys(wrong).length > 0 ? { wrong } : { ...agency, reason: reason.data ?? '' }
}

async function formPage(c: Context<AppEnv>, request: ServiceRequest, state: FormState): Promise<Response> {
  const known = (await getAgency(c.var.runtime.db)).otherAgencies ?? []
  const replies = await listCannedReplies(c.var.runtime.db)
  const { filer } = await wordsOf(c, request)
  return stepPage(c, request, {
    title: 'ส่งต่อหน่วยงานอื่น',
    lead: `${filer}จะได้รับแจ้งชื่อหน่วยงาน วิธีติดต่อ และเหตุผล เรื่องยังเปิดอยู่ที่นี่ เมื่อทราบผลแล้วจึงบันทึกผลการดำเนินการ`,
    step: 'forward',
    button: { label: `ส่งต่อและแจ้ง${filer}` },
    wrong: state.wrong,
    children: (
      <>
        {known.length > 0 && (
          <Select
            name="to"
            label="ส่งต่อให้"
            none="หน่วยงานอื่น (กรอกด้านล่าง)"
            options={known.map((agency) => [agency.name, otherAgencyText(agency)])}
            {...state}
          />
        )}
        <TextInput name="name" label="ชื่อหน่วยงาน" most={150} {...state} />
        <TextInput
          name="contact"
          label="วิธีติดต่อ"
          hint="โทรศัพท์ ที่อยู่ หรือเว็บไซต์ เช่น โทร. 1586"
          most={mostContactLetters}
          {...state}
        />
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
