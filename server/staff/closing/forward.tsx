import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listCannedReplies } from '#db/canned-replies.ts'
import { forwardRequest } from '#db/deadlines.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { linesOrNothing, shortText } from '#templates/answers.ts'
import { mostContactLetters, type OtherAgency, otherAgencyText } from '#templates/forwarding.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing, requestOf } from '../acting.ts'
import { type Entered, enteredFrom, type FormState, type Wrong } from '../forms/entered.ts'
import { type Option, Select, TextInput } from '../forms/inputs.tsx'
import { filledIn } from '../replies/fill.ts'
import { ToCitizen } from '../replies/picker.tsx'
import { stepPage, wordsOf } from './form-page.tsx'
import { refusedHere } from './with-office.ts'

const mostReason = 500

/** Asks to whom, how it is reached, and why. */
export async function forwardPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  return (await refusedHere(c, request)) ?? formPage(c, request, { entered: {}, wrong: {} })
}

export const forward = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { db } = c.var.runtime
    const entered = enteredFrom(await c.req.parseBody())
    const begun = await filledIn(c, request, entered)
    if (begun) return formPage(c, request, { entered: begun, wrong: {} })
    const read = readForwarding(entered, (await getAgency(db)).otherAgencies ?? [])
    if ('wrong' in read) return formPage(c, request, { entered, wrong: read.wrong })
    await forwardRequest(db, request, read, { type: 'staff', id: c.var.staff.member.id })
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=forward`, 303)
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
            options={[
              ['', 'หน่วยงานอื่น (กรอกด้านล่าง)'],
              ...known.map((agency): Option => [agency.name, otherAgencyText(agency)]),
            ]}
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
