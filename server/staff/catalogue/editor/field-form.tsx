import type { Context } from 'hono'
import type { Condition } from '#templates/conditions.ts'
import { formulaText, kindLabels, prefillLabels } from '#templates/definitions/facts.ts'
import { fieldKinds } from '#templates/definitions/field-schema.ts'
import type { Field, FieldKind, Fields } from '#templates/fields.ts'
import type { AppEnv } from '../../../app-env.ts'
import type { FormState } from '../../forms/entered.ts'
import { Select, TextInput, Tick } from '../../forms/inputs.tsx'
import { ConditionInputs } from './condition-inputs.tsx'
import { type Editing, editorAddress } from './editing.ts'
import { asksNothing, hasUnit, limitsByKind, numbersAmong, totalsAmong } from './field-entered.ts'
import { Sealed } from './page.tsx'

/** The question that a form is about, and where it stands. */
export interface Place {
  /** Of a question of rows, their key. */
  rows: string | undefined
  /** Undefined for a new one. */
  name: string | undefined
  /** For a new one: the question that it follows; empty for the first place. */
  after: string | undefined
  level: Fields
  /** What is asked before it. */
  before: Fields
  old: Field | undefined
}

const limitLabels = {
  min: 'ค่าน้อยที่สุด',
  max: 'ค่ามากที่สุด',
  places: 'ทศนิยมกี่ตำแหน่ง',
  maxLength: 'ยาวไม่เกิน (ตัวอักษร)',
  digits: 'ตัวเลขกี่หลัก (ถ้าเป็นเลขทะเบียน)',
} as const
const countLabels = { min: 'อย่างน้อยกี่แถว', max: 'ไม่เกินกี่แถว' } as const

/** Kinds that may stand there: rows have no rows. */
export const kindsAt = (rows: string | undefined): readonly FieldKind[] =>
  rows === undefined
    ? fieldKinds
    : fieldKinds.filter((kind) => !['rows', 'attachments', 'heading'].includes(kind))

interface Props extends FormState {
  c: Context<AppEnv>
  editing: Editing
  place: Place
  kind: FieldKind
}

/** One question: what it asks, how it is answered, when it is asked. */
export const FieldForm = ({ c, editing, place, kind, entered, wrong }: Props) => {
  const form = { entered, wrong }
  const { rows, name, after } = place
  return (
    <form class="card formstack narrow" method="post" action={`${editorAddress(editing.entry)}/field`}>
      <Sealed c={c} editing={editing} />
      {rows !== undefined && <input type="hidden" name="rows" value={rows} />}
      {name !== undefined && <input type="hidden" name="name" value={name} />}
      {after !== undefined && <input type="hidden" name="after" value={after} />}
      <div class="field">
        <label for="kind">ชนิด</label>
        <div class="pair">
          <select id="kind" name="kind">
            {kindsAt(rows).map((one) => (
              <option key={one} value={one} selected={one === kind}>
                {kindLabels[one]}
              </option>
            ))}
          </select>
          <button class="button plain" type="submit" name="rekind" value="yes">
            เปลี่ยนชนิด
          </button>
        </div>
        <input type="hidden" name="shownKind" value={kind} />
        {wrong.kind && <span class="wrong">{wrong.kind}</span>}
      </div>
      <TextInput
        {...form}
        name="label"
        label={asksNothing(kind) ? 'ข้อความ' : 'คำถาม'}
        {...(kind === 'paragraph' && { rows: 3 })}
      />
      {!asksNothing(kind) && <TextInput {...form} name="hint" label="คำแนะนำใต้คำถาม (ไม่บังคับ)" />}
      <Limits {...form} kind={kind} place={place} />
      {!asksNothing(kind) && (
        <>
          <Tick name="optional" label="ไม่ตอบก็ได้" entered={entered} />
          <Select
            {...form}
            name="prefill"
            label="เติมให้จากบัญชีของผู้ยื่น"
            options={{ '': 'ไม่เติม', ...prefillLabels }}
          />
        </>
      )}
      <ConditionInputs {...form} legend="ถามเมื่อ" before={place.before} old={oldCondition(place)} />
      <button class="button" type="submit">
        {name === undefined ? 'เพิ่มในฉบับร่าง' : 'บันทึกในฉบับร่าง'}
      </button>
      <p class="small muted">ประชาชนเห็นเมื่อเผยแพร่ฉบับร่างแล้วเท่านั้น</p>
    </form>
  )
}

const oldCondition = ({ old }: Place): Condition | undefined => old?.when

const Limits = ({ kind, place, entered, wrong }: FormState & { kind: FieldKind; place: Place }) => {
  const form = { entered, wrong }
  const isCount = kind === 'rows' || kind === 'attachments'
  return (
    <>
      {(kind === 'choice' || kind === 'choices') && (
        <TextInput {...form} name="options" label="ตัวเลือก" hint="บรรทัดละหนึ่งตัวเลือก เรียงตามที่จะแสดง" rows={6} />
      )}
      {kind === 'rows' && (
        <TextInput
          {...form}
          name="rowLabel"
          label="แต่ละแถวคืออะไร"
          hint="เช่น ผู้ช่วยงาน หรือ รายการพัสดุ คอลัมน์ของแต่ละแถวเพิ่มได้ในหน้าแบบฟอร์ม"
        />
      )}
      {(limitsByKind[kind] ?? []).map((name) => (
        <TextInput
          key={name}
          {...form}
          inputMode="decimal"
          name={name}
          label={`${isCount ? countOf(name, kind) : limitLabels[name]} (ไม่บังคับ)`}
        />
      ))}
      {hasUnit(kind) && <TextInput {...form} name="unit" label="หน่วย (ไม่บังคับ)" hint="เช่น คน ตร.ม. บาท" />}
      {kind === 'computed' && <FormulaInputs {...form} place={place} />}
    </>
  )
}

const countOf = (name: string, kind: FieldKind) =>
  kind === 'attachments' ? 'ไม่เกินกี่ไฟล์' : name === 'min' ? countLabels.min : countLabels.max

const FormulaInputs = ({ place, entered, wrong }: FormState & { place: Place }) => {
  const { level, name, old } = place
  const parts = (entered.parts ?? '').split(',')
  const kept = old?.kind === 'computed' ? { keep: `คงเดิม: ${formulaText(old.formula, level)}` } : {}
  const options = { ...kept, sum: 'บวกคำตอบที่เลือก', product: 'คูณคำตอบที่เลือก', ...totalsAmong(level) }
  return (
    <>
      <Select name="formula" label="คำนวณอย่างไร" options={options} entered={entered} wrong={wrong} />
      <fieldset class="asked">
        <legend>คำตอบที่ใช้บวกหรือคูณ</legend>
        <div class="checks">
          {numbersAmong(level, name).map(([key, { label }]) => (
            <label key={key}>
              <input type="checkbox" name="parts" value={key} checked={parts.includes(key)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
