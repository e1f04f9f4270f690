import { z } from 'zod'
import { shortText } from '../answers.ts'
import type { Field, FieldKind, FieldOf, Fields } from '../fields.ts'
import { conditionSchema } from './condition-schema.ts'
import { formulaSchema } from './formula-schema.ts'
import {
  anyNumber,
  exactly,
  keyed,
  keySchema,
  line,
  optionKeySchema,
  wholeNumber,
  yes,
} from './texts-schema.ts'

const most = 1_000_000_000
const number = anyNumber(-most, most).exactOptional()
const unit = line(30)

const base = {
  label: shortText(300, 'กรุณากรอกคำถามหรือข้อความ'),
  hint: line(300),
  optional: yes,
  when: conditionSchema.exactOptional(),
  prefill: z
    .enum(['fullName', 'citizenId', 'birthDate', 'phone', 'email', 'address'], 'ไม่มีข้อมูลนี้ในบัญชีของผู้ยื่น')
    .exactOptional(),
}

const options = z
  .record(optionKeySchema, shortText(200, 'กรุณากรอกชื่อตัวเลือก'), keyed('ต้องเป็นรายการตัวเลือก'))
  .refine((all) => Object.keys(all).length >= 2, 'ต้องมีอย่างน้อย 2 ตัวเลือก')
  .refine((all) => Object.keys(all).length <= 200, 'ใส่ได้ไม่เกิน 200 ตัวเลือก')
  .refine(
    (all) => new Set(Object.values(all)).size === Object.keys(all).length,
    'มีตัวเลือกที่ชื่อซ้ำกัน กรุณาแก้ให้ต่างกัน',
  )

/** What each kind has beside its label. A new kind does not compile without its line. */
const limits: {
  [K in FieldKind]: { [P in Exclude<keyof FieldOf<K>, keyof typeof base | 'kind'>]-?: z.ZodType }
} = {
  text: {
    maxLength: wholeNumber(1, 1000).exactOptional(),
    digits: wholeNumber(1, 30).exactOptional(),
  },
  'long-text': { maxLength: wholeNumber(1, 10_000).exactOptional() },
  integer: { min: number, max: number, unit },
  decimal: { min: number, max: number, places: wholeNumber(0, 6).exactOptional(), unit },
  money: { min: number, max: number },
  date: { notBefore: keySchema.exactOptional() },
  month: {},
  time: {},
  choice: { options },
  choices: { options },
  'yes-no': {},
  'citizen-id': {},
  phone: {},
  email: {},
  address: {},
  location: {},
  'bank-account': {},
  attachments: { max: wholeNumber(1, 20).exactOptional() },
  rows: {
    item: z.lazy(() => fieldsSchema),
    rowLabel: shortText(100, 'กรุณากรอกว่าแต่ละแถวคืออะไร'),
    min: wholeNumber(0, 50).exactOptional(),
    max: wholeNumber(1, 50).exactOptional(),
  },
  heading: {},
  paragraph: {},
  computed: { formula: formulaSchema, unit },
}
export const fieldKinds = Object.keys(limits) as FieldKind[]

const shapeOf = (kind: FieldKind) => exactly({ kind: z.literal(kind), ...base, ...limits[kind] })
const shapes = fieldKinds.map(shapeOf) as [ReturnType<typeof shapeOf>, ...ReturnType<typeof shapeOf>[]]

// That the shapes together are `Field`, the table above says; the checker cannot follow a list.
const fieldSchema = z.discriminatedUnion('kind', shapes, {
  error: 'ไม่รู้จักชนิดของคำถามนี้',
}) as unknown as z.ZodType<Field>

/** Questions by their keys, in the order of the paper. */
export const fieldsSchema: z.ZodType<Fields> = z
  .record(keySchema, fieldSchema, keyed('ต้องเป็นรายการคำถาม'))
  .refine((fields) => Object.keys(fields).length <= 150, 'ใส่ได้ไม่เกิน 150 รายการ')
