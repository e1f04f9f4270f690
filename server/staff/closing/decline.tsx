import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listCannedReplies } from '#db/canned-replies.ts'
import { listMerged } from '#db/merges.ts'
import { declineRequest, type ServiceRequest } from '#db/requests.ts'
import { listSignatories, maySign, signerOf } from '#db/signatories.ts'
import { undoSeconds } from '#db/undo.ts'
import { officeCalendar } from '#templates/agency.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { appealDays, mostRefusalLetters, usualAppeal } from '#templates/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { requestOf } from '../acting.ts'
import type { FormState } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { ToCitizen } from '../replies/picker.tsx'
import { sending } from '../replies/sending.ts'
import { stepPage, wordsOf } from './form-page.tsx'
import { readRefusal } from './refusal.ts'
import { refusedHere } from './with-office.ts'

/** Asks for all that a refusal needs by law. */
export async function declinePage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  const refused = await refusedHere(c, request)
  if (refused) return refused
  const { db } = c.var.runtime
  const [agency, signatories] = await Promise.all([getAgency(db), listSignatories(db)])
  const signer = signatories.find((signatory) => maySign(signatory))
  const entered = {
    appeal: usualAppeal(agency),
    appealDays: String(appealDays),
    decidedBy: signer ? [signer.name, ...signerLines(agency, signerOf(signer))].join(' ') : '',
  }
  return formPage(c, request, { entered, wrong: {} })
}

export const decline = (c: Context<AppEnv>): Promise<Response> =>
  sending(c, {
    read: async (entered) =>
      readRefusal(entered, officeCalendar(await getAgency(c.var.runtime.db)), new Date()),
    again: (request, state) => formPage(c, request, state),
    take: (request, { refusal }) => declineRequest(c.var.runtime.db, request, refusal, c.var.staff.member),
    done: 'decline',
  })

async function formPage(c: Context<AppEnv>, request: ServiceRequest, state: FormState): Promise<Response> {
  const { db } = c.var.runtime
  const [merged, replies] = await Promise.all([listMerged(db, request.id), listCannedReplies(db)])
  const { filer } = await wordsOf(c, request)
  return stepPage(c, request, {
    title: 'ไม่รับดำเนินการ',
    lead: `${lawful(filer)}${merged.length > 0 ? ` ${toOthersToo(merged.length)}` : ''}`,
    step: 'decline',
    button: { label: 'แจ้งไม่รับดำเนินการ', danger: true },
    wrong: state.wrong,
    children: (
      <>
        <ToCitizen
          name="facts"
          label="ข้อเท็จจริง"
          most={mostRefusalLetters}
          rows={4}
          {...state}
          replies={replies}
        />
        <TextInput
          name="law"
          label="ข้อกฎหมาย"
          hint="กฎหมาย ระเบียบ หรือข้อบัญญัติ พร้อมมาตราหรือข้อ"
          most={mostRefusalLetters}
          rows={3}
          {...state}
        />
        <ToCitizen
          replies={replies}
          name="reasons"
          label="เหตุผล"
          hint="ข้อพิจารณาและข้อสนับสนุนในการใช้ดุลพินิจ หากมีหน่วยงานอื่นที่รับเรื่องได้ กรุณาบอกไว้ด้วย"
          most={mostRefusalLetters}
          rows={4}
          {...state}
        />
        <TextInput name="appeal" label="วิธีอุทธรณ์" most={mostRefusalLetters} rows={3} {...state} />
        <TextInput
          name="appealDays"
          label="อุทธรณ์ได้ภายในกี่วัน"
          hint={`นับแต่วันที่ได้รับแจ้ง ปกติ ${appealDays} วัน หากกฎหมายเฉพาะให้มากกว่านั้น กรุณาแก้ไข`}
          most={3}
          inputMode="numeric"
          {...state}
        />
        <TextInput name="decidedBy" label="ผู้พิจารณา (ชื่อและตำแหน่ง)" most={200} {...state} />
      </>
    ),
  })
}

const lawful = (filer: string) =>
  `กฎหมายให้แจ้งข้อเท็จจริง ข้อกฎหมาย เหตุผล และสิทธิอุทธรณ์ (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 37, 40 และ 44) ${filer}จะเห็นทุกข้อความในหน้านี้ทาง LINE และอีเมล บันทึกแล้วแก้ไขไม่ได้ ย้อนได้เฉพาะภายใน ${undoSeconds} วินาที`
const toOthersToo = (count: number) =>
  `ผู้แจ้งเรื่องที่รวมไว้ด้วยอีก ${count} เรื่องจะเห็นข้อความเดียวกัน กรุณาไม่ระบุชื่อหรือข้อมูลของผู้แจ้งคนใดคนหนึ่ง`
