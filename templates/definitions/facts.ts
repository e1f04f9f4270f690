/** A definition told in words: what the console lists, and what the history compares. */
import { type ComplaintRules, complaintKindLabels, type Secrecy } from '../complaint.ts'
import type { Formula } from '../computed.ts'
import { conditionText } from '../condition-text.ts'
import type { Field, FieldKind, Fields } from '../fields.ts'
import { answerTime, type Service } from '../service.ts'

export const kindLabels: Readonly<Record<FieldKind, string>> = {
  text: 'ข้อความสั้น',
  'long-text': 'ข้อความยาว',
  integer: 'จำนวนเต็ม',
  decimal: 'จำนวนมีทศนิยม',
  money: 'จำนวนเงิน (บาท)',
  date: 'วันที่',
  month: 'เดือนและปี',
  time: 'เวลา',
  choice: 'เลือกหนึ่งข้อ',
  choices: 'เลือกได้หลายข้อ',
  'yes-no': 'ใช่หรือไม่ใช่',
  'citizen-id': 'เลขประจำตัวประชาชน',
  phone: 'เบอร์โทรศัพท์',
  email: 'อีเมล',
  address: 'ที่อยู่',
  location: 'ตำแหน่งบนแผนที่',
  'bank-account': 'บัญชีธนาคาร',
  attachments: 'แนบไฟล์',
  rows: 'รายการหลายแถว',
  heading: 'หัวข้อ (เริ่มส่วนใหม่)',
  paragraph: 'ข้อความให้อ่าน',
  computed: 'ผลคำนวณ',
}

export const prefillLabels = {
  fullName: 'ชื่อและนามสกุล',
  citizenId: 'เลขประจำตัวประชาชน',
  birthDate: 'วันเกิด',
  phone: 'เบอร์โทรศัพท์',
  email: 'อีเมล',
  address: 'ที่อยู่',
} as const

export const secrecyLabels: Readonly<Record<Secrecy, string>> = {
  open: 'เปิดเผยภายในสำนักงาน',
  complainant: 'ปกปิดผู้แจ้ง',
  secret: 'ลับ เฉพาะผู้ที่ได้รับมอบหมาย',
}

/** What a question is, each fact by its name. An empty one is a fact that there is none. */
export const fieldFacts = (field: Field, fields: Fields): Record<string, string> => ({
  ข้อความ: field.label,
  คำแนะนำ: field.hint ?? '',
  ชนิด: kindLabels[field.kind],
  ความจำเป็น: field.optional ? 'ไม่บังคับ' : '',
  ถามเมื่อ: field.when ? conditionText(field.when, fields) : '',
  เติมจากบัญชี: field.prefill ? prefillLabels[field.prefill] : '',
  ...limitsOf(field, fields),
})

function limitsOf(field: Field, fields: Fields): Record<string, string> {
  const number = (value: number | undefined) => (value === undefined ? '' : value.toLocaleString('en-US'))
  const facts: Record<string, string> = {}
  if ('options' in field) facts.ตัวเลือก = Object.values(field.options).join('\n')
  if ('min' in field) facts.อย่างน้อย = number(field.min)
  if ('max' in field) facts.ไม่เกิน = number(field.max)
  if ('places' in field) facts.ทศนิยม = number(field.places)
  if ('unit' in field) facts.หน่วย = field.unit ?? ''
  if ('maxLength' in field) facts.ความยาวไม่เกิน = number(field.maxLength)
  if ('digits' in field) facts.จำนวนหลัก = number(field.digits)
  if (field.kind === 'date' && field.notBefore) facts.ไม่ก่อน = fields[field.notBefore]?.label ?? ''
  if (field.kind === 'rows') facts.แต่ละแถวคือ = field.rowLabel
  if (field.kind === 'computed') facts.สูตร = formulaText(field.formula, fields)
  return facts
}

/** A formula as people write it: “ผู้ปรุง” + “ผู้เสิร์ฟ” */
export function formulaText(formula: Formula, fields: Fields): string {
  const name = (key: string) => `“${fields[key]?.label ?? key}”`
  const text = (part: Formula) => formulaText(part, fields)
  if (typeof formula === 'number') return formula.toLocaleString('en-US')
  if (typeof formula === 'string') return name(formula)
  if ('sum' in formula) return `(${formula.sum.map(text).join(' + ')})`
  if ('product' in formula) return formula.product.map(text).join(' × ')
  if ('quotient' in formula) return formula.quotient.map(text).join(' ÷ ')
  if ('larger' in formula) return `ค่าที่มากกว่าของ ${formula.larger.map(text).join(' กับ ')}`
  if ('round' in formula) return `ปัดเศษ ${text(formula.round)}`
  if ('floor' in formula) return `ปัดลง ${text(formula.floor)}`
  if ('lookup' in formula) return `อัตราตาม ${name(formula.lookup)} (${Object.values(formula.in).join(', ')})`
  if ('hours' in formula) return `จำนวนชั่วโมงจาก ${formula.hours.map(name).join(' ถึง ')}`
  if ('count' in formula) return `จำนวนรายการของ ${name(formula.count)}`
  const rows = fields[formula.total]
  const column = rows?.kind === 'rows' ? (rows.item[formula.of]?.label ?? formula.of) : formula.of
  return `ผลรวม “${column}” ของ ${name(formula.total)}`
}

/** What a service is beside its questions and documents. */
export const serviceFacts = (service: Service): Record<string, string> => ({
  ชื่อ: service.name,
  คำอธิบาย: service.description,
  กองหรืองานที่รับผิดชอบ: service.department,
  ค่าธรรมเนียม: service.fee,
  ระยะเวลา: answerTime(service),
  ข้อความแจ้งก่อนเริ่มกรอก: service.notice ?? '',
  ชื่อแบบฟอร์มกระดาษ: service.form ?? '',
  คำรับรองของผู้ยื่น: (service.declarations ?? []).join('\n'),
  ผู้ลงความเห็นในแบบฟอร์ม: (service.officers ?? []).join('\n'),
  กฎหมาย: service.law.join('\n'),
  การยืนยันตัวตน: service.identityLevel === 2 ? 'ต้องยืนยันตัวตนก่อนรับเรื่อง' : '',
  ช่องเลขประจำตัวประชาชนในแบบ: service.printsCitizenId ? 'พิมพ์' : '',
  ...(service.complaint && complaintFacts(service.complaint, service.fields)),
})

function complaintFacts(rules: ComplaintRules, { problem }: Fields): Record<string, string> {
  const names = problem && 'options' in problem ? problem.options : {}
  const byProblem = (texts: Readonly<Record<string, string>> = {}) =>
    Object.entries(texts)
      .map(([key, text]) => `${names[key] ?? key}: ${text}`)
      .join('\n')
  return {
    ประเภท: complaintKindLabels[rules.kind],
    ชั้นความลับ: secrecyLabels[rules.secrecy],
    แจ้งโดยไม่ระบุชื่อ: rules.anonymous ? 'ได้' : 'ไม่ได้',
    ตำแหน่ง: { required: 'ต้องระบุ', optional: 'ระบุหรือไม่ก็ได้', none: 'ไม่ถาม' }[rules.place],
    แสดงบนแผนที่สาธารณะ: rules.onMap ? 'แสดง' : 'ไม่แสดง',
    ตอบรับภายใน: rules.acknowledgeDays === 0 ? 'ทันที' : `${rules.acknowledgeDays} วันทำการ`,
    คำที่ประชาชนใช้: rules.words.join(' '),
    คำของแต่ละปัญหา: byProblem(
      Object.fromEntries(
        Object.entries(rules.problemWords ?? {}).map(([key, each]) => [key, each.join(' ')]),
      ),
    ),
    เรื่องด่วน: byProblem(rules.urgent),
    แจ้งหน่วยงานอื่น: rules.elsewhere ?? '',
  }
}
