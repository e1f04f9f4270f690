import type { VNode } from 'preact'
import { addressParts } from '#templates/address-parts.ts'
import { conditionText } from '#templates/condition-text.ts'
import type { Condition } from '#templates/conditions.ts'
import { coordinatesText } from '#templates/coordinates.ts'
import { type Field, type FieldKind, type Fields, isQuestion } from '#templates/fields.ts'
import { typedDay } from '#templates/thai.ts'
import type { Wrong } from '../forms/entered.ts'
import {
  BankInput,
  Boxes,
  hinted,
  type InputProps,
  Line,
  MonthInput,
  PartsInput,
  textIn,
  withUnit,
} from './kinds.tsx'
import type { Typed } from './reading.ts'
import { RowsInput } from './rows-input.tsx'

/** How each kind is asked for in the console. */
const inputs: { [K in FieldKind]: (props: InputProps<K>) => VNode } = {
  text: (props) => <Line {...props} numeric={props.field.digits !== undefined} />,
  'long-text': (props) => <Line {...props} lines={4} />,
  integer: (props) => withUnit(props, props.field.unit),
  decimal: (props) => withUnit(props, props.field.unit),
  money: (props) => withUnit(props, 'บาท'),
  date: (props) => (
    <Line
      {...props}
      value={/^\d{4}-\d{2}-\d{2}$/.test(textIn(props.value)) ? typedDay(textIn(props.value)) : props.value}
      hint={hinted(props.hint, 'วัน/เดือน/ปี พ.ศ. เช่น 22/12/2569')}
    />
  ),
  month: MonthInput,
  time: (props) => <Line {...props} hint={hinted(props.hint, 'เวลา 24 ชั่วโมง เช่น 13:30')} />,
  choice: (props) => <Boxes {...props} options={props.field.options} type="radio" />,
  choices: (props) => <Boxes {...props} options={props.field.options} type="checkbox" />,
  'yes-no': (props) => <Boxes {...props} options={{ true: 'ใช่', false: 'ไม่ใช่' }} type="radio" />,
  'citizen-id': (props) => <Line {...props} numeric />,
  phone: (props) => <Line {...props} numeric />,
  email: (props) => <Line {...props} />,
  address: (props) => <PartsInput {...props} labels={addressParts} />,
  location: (props) => (
    <Line
      {...props}
      value={coordinatesText(props.value)}
      hint={hinted(props.hint, 'ละติจูด, ลองจิจูด คัดลอกจากแผนที่ เช่น 16.541000, 100.458000')}
    />
  ),
  'bank-account': BankInput,
  // A service that asks for such files is not filled in here; see `unsupported`.
  attachments: () => <></>,
  rows: RowsInput,
  heading: ({ label, hint }) => (
    <div class="part">
      <h3>{label}</h3>
      {hint && <p class="hint">{hint}</p>}
    </div>
  ),
  paragraph: ({ label }) => <p class="muted">{label}</p>,
  computed: ({ label }) => <p class="muted">{label}: ระบบคำนวณให้ในหน้าถัดไป</p>,
}

/** All of a form, or of one of its rows; what is asked only sometimes says when. */
export const FormInputs = ({
  fields,
  typed,
  wrong,
  within = '',
}: {
  fields: Fields
  typed: Typed
  wrong: Wrong
  within?: string
}) => (
  <>
    {underConditions(fields).map(([names, when]) => {
      const asked = names.map((name) => {
        const field = fields[name] as Field
        const Asked = inputs[field.kind] as (props: InputProps) => VNode
        const label = isQuestion(field) && field.optional ? `${field.label} (ไม่บังคับ)` : field.label
        const props = { field, path: within + name, label, hint: field.hint, value: typed[name], wrong }
        return <Asked key={name} {...props} />
      })
      if (!when) return asked
      return (
        <div class="sometimes" key={names[0]}>
          <p class="small muted">เฉพาะเมื่อ {conditionText(when, fields)}</p>
          {asked}
        </div>
      )
    })}
  </>
)

/** Questions that follow each other and are asked under the same condition, together. */
function underConditions(fields: Fields): [names: string[], when: Condition | undefined][] {
  const groups: [names: string[], when: Condition | undefined][] = []
  for (const [name, { when }] of Object.entries(fields)) {
    const last = groups.at(-1)
    if (last && JSON.stringify(last[1]) === JSON.stringify(when)) last[0].push(name)
    else groups.push([[name], when])
  }
  return groups
}
