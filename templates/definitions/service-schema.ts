/** The one check of a service or complaint category, wherever its definition comes from: the product, an edit, a file. */
import { z } from 'zod'
import { shortText } from '../answers.ts'
import { type ComplaintRules, secrecies } from '../complaint.ts'
import { type Issue, issueKinds } from '../issuing/issue.ts'
import { licenceKindNames } from '../licences.ts'
import type { DocumentAsked, OfficeRecord, Service } from '../service.ts'
import { conditionSchema } from './condition-schema.ts'
import { faultsOf } from './faults.ts'
import { fieldsSchema } from './field-schema.ts'
import { exactly, keyed, keySchema, line, lines, optionKeySchema, wholeNumber, yes } from './texts-schema.ts'

/** Every property has its check: what is added to a definition does not compile without one. */
type ShapeOf<T> = { [K in keyof T]-?: z.ZodType }

const document = exactly({
  slot: keySchema,
  label: shortText(200, 'กรุณากรอกชื่อเอกสาร'),
  hint: line(300),
  optional: yes,
  when: conditionSchema.exactOptional(),
  perRow: keySchema.exactOptional(),
} satisfies ShapeOf<DocumentAsked>)

const validity = z.union(
  [
    exactly({ days: wholeNumber(1, 36_500) }),
    exactly({ months: wholeNumber(1, 1200) }),
    exactly({ years: wholeNumber(1, 100) }),
    exactly({ answer: keySchema }),
    z.enum(['year-end', 'fiscal-year-end']),
  ],
  'อายุของเอกสารไม่ถูกต้อง',
)

const issue = exactly({
  key: keySchema,
  kind: z.enum(issueKinds, 'ชนิดของเอกสารที่ออกไม่ถูกต้อง'),
  title: shortText(300),
  series: shortText(40),
  when: conditionSchema.exactOptional(),
  authority: line(200),
  holder: keySchema.exactOptional(),
  grants: line(300),
  states: line(1000),
  prints: z.array(keySchema).max(150).exactOptional(),
  adds: lines(200, 40).exactOptional(),
  validity: validity.exactOptional(),
  conditions: lines(1000, 40).exactOptional(),
  notice: line(1000),
  approval: yes,
  register: z.enum(licenceKindNames, 'ไม่มีทะเบียนชนิดนี้').exactOptional(),
} satisfies ShapeOf<Issue>)

const words = lines(60, 300)

const complaint = exactly({
  kind: z.enum(['grievance', 'complaint'], 'ต้องเป็น grievance หรือ complaint'),
  secrecy: z.enum(secrecies, 'กรุณาเลือกว่าเปิดเผยเพียงใด'),
  anonymous: z.boolean('ต้องเป็น true หรือ false'),
  place: z.enum(['required', 'optional', 'none'], 'ต้องเป็น required, optional หรือ none'),
  onMap: z.boolean('ต้องเป็น true หรือ false'),
  acknowledgeDays: wholeNumber(0, 365),
  words,
  problemWords: z.record(optionKeySchema, words, keyed('ต้องเป็นรายการ')).exactOptional(),
  urgent: z.record(optionKeySchema, shortText(300), keyed('ต้องเป็นรายการ')).exactOptional(),
  elsewhere: line(300),
} satisfies ShapeOf<ComplaintRules>)

const officeRecord = exactly({
  title: shortText(200, 'กรุณากรอกหัวข้อ'),
  lines: lines(500, 20),
  table: exactly({ columns: lines(60, 8).min(1), rows: wholeNumber(1, 20) }).exactOptional(),
  signed: lines(100, 6),
  slip: yes,
} satisfies ShapeOf<OfficeRecord>)

const mark = z.enum(['fee', 'days', 'law', 'documents', 'amounts'], 'ไม่รู้จักเครื่องหมายนี้')

const shape = exactly({
  code: z
    .string('กรุณากรอกรหัส')
    .regex(
      /^([A-Z]{3}-\d{2,3}|C-[A-Z]{2,20}(-\d{1,3})?)$/,
      'รหัสเป็นแบบ ABC-01 สำหรับบริการ หรือ C-ABC สำหรับหมวดร้องเรียน',
    ),
  name: shortText(100, 'กรุณากรอกชื่อ'),
  description: shortText(300, 'กรุณากรอกคำอธิบายสั้น ๆ'),
  group: z.enum(['request', 'complaint'], 'ต้องเป็น request หรือ complaint'),
  complaint: complaint.exactOptional(),
  department: shortText(100, 'กรุณากรอกกองหรืองานที่รับผิดชอบ'),
  fields: fieldsSchema,
  documents: z.array(document, 'ต้องเป็นรายการเอกสาร').max(40, 'ขอเอกสารได้ไม่เกิน 40 รายการ'),
  fee: shortText(300, 'กรุณากรอกค่าธรรมเนียม'),
  days: wholeNumber(1, 365),
  dayKind: z.literal('calendar', 'ใส่ calendar หรือไม่ต้องใส่').exactOptional(),
  time: line(300),
  level: z.enum(['A', 'B', 'C'], 'ต้องเป็น A, B หรือ C'),
  identityLevel: z.union([z.literal(1), z.literal(2)], 'ต้องเป็น 1 หรือ 2').exactOptional(),
  offByDefault: yes,
  printsCitizenId: yes,
  form: line(200),
  unconfirmed: z.array(mark, 'ต้องเป็นรายการ').max(5).exactOptional(),
  notice: line(500),
  declarations: lines(1000, 20).exactOptional(),
  officers: lines(200, 10).exactOptional(),
  officePage: z.array(officeRecord, 'ต้องเป็นรายการ').min(1).max(8).exactOptional(),
  ownPaper: exactly({
    title: shortText(200, 'กรุณากรอกชื่อแบบ'),
    note: shortText(300, 'กรุณากรอกวิธีใช้'),
  }).exactOptional(),
  law: lines(300, 20).min(1, 'กรุณากรอกกฎหมายที่เกี่ยวข้องอย่างน้อยหนึ่งรายการ'),
  issues: z.array(issue, 'ต้องเป็นรายการ').max(20).exactOptional(),
} satisfies ShapeOf<Service>)

/** Errors are Thai sentences at the path of what is wrong. */
export const serviceSchema: z.ZodType<Service> = (shape as unknown as z.ZodType<Service>).superRefine(
  (service, context) => {
    for (const { path, message } of faultsOf(service)) context.addIssue({ code: 'custom', message, path })
  },
)
