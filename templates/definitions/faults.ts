import { attachmentFields } from '../attachment-answers.ts'
import type { Condition } from '../conditions.ts'
import { powerOfAttorneySlot, rowsOf, signedFormSlot } from '../documents-asked.ts'
import { type Field, type FieldOf, type Fields, isQuestion } from '../fields.ts'
import { groupOf } from '../request-words.ts'
import type { Service } from '../service.ts'
import { conditionFault } from './condition-schema.ts'
import { formulaFault } from './formula-schema.ts'

/** What does not hold together in a definition whose every part is well formed. */
export interface Fault {
  path: (string | number)[]
  message: string
}

/** Conditions and formulas that look at what is not there, keys used twice, and the like. */
export const faultsOf = (service: Service): Fault[] => [
  ...(Object.values(service.fields).some(isQuestion)
    ? []
    : [{ path: ['fields'], message: 'แบบฟอร์มต้องมีคำถามอย่างน้อยหนึ่งข้อ' }]),
  ...levelFaults(service.fields, ['fields']),
  ...documentFaults(service),
  ...issueFaults(service),
  ...complaintFaults(service),
]

function levelFaults(fields: Fields, path: readonly (string | number)[]): Fault[] {
  const before: Record<string, Field> = {}
  const faults: Fault[] = []
  for (const [name, field] of Object.entries(fields)) {
    const at = (...rest: string[]) => [...path, name, ...rest]
    faults.push(...conditionFaults(field.when, before, at('when')), ...fieldFaults(field, fields, at))
    before[name] = field
  }
  return faults
}

function conditionFaults(when: Condition | undefined, before: Fields, path: Fault['path']): Fault[] {
  const message = when && conditionFault(when, before)
  return message === undefined ? [] : [{ path, message }]
}

/** Questions that a row cannot have: its own are few and short. */
const notInRows: readonly Field['kind'][] = ['rows', 'attachments', 'heading']

function fieldFaults(field: Field, level: Fields, at: (...rest: string[]) => Fault['path']): Fault[] {
  if (field.kind === 'computed') {
    const message = formulaFault(field.formula, level)
    return message === undefined ? [] : [{ path: at('formula'), message }]
  }
  if (field.kind === 'date' && field.notBefore !== undefined && !isDateBefore(field, level))
    return [{ path: at('notBefore'), message: `ไม่มีคำถามวันที่ “${field.notBefore}” อื่นให้เทียบ` }]
  const limits = 'max' in field && 'min' in field && field.min !== undefined && field.max !== undefined
  const faults: Fault[] =
    limits && Number(field.min) > Number(field.max)
      ? [{ path: at('max'), message: 'ค่ามากที่สุดต้องไม่น้อยกว่าค่าน้อยที่สุด' }]
      : []
  if (field.kind !== 'rows') return faults
  if (!Object.values(field.item).some(isQuestion))
    faults.push({ path: at('item'), message: 'แต่ละแถวต้องมีคำถามอย่างน้อยหนึ่งข้อ' })
  for (const [column, { kind }] of Object.entries(field.item))
    if (notInRows.includes(kind))
      faults.push({ path: at('item', column, 'kind'), message: 'ในแถวใช้คำถามชนิดนี้ไม่ได้' })
  return [...faults, ...levelFaults(field.item, at('item'))]
}

const isDateBefore = (field: FieldOf<'date'>, level: Fields) => {
  const earlier = level[field.notBefore ?? '']
  return earlier?.kind === 'date' && earlier !== field
}

/** Slots that every form may have by itself. */
const reserved: readonly string[] = [powerOfAttorneySlot, signedFormSlot]

function documentFaults({ documents, fields }: Service): Fault[] {
  const taken = new Set([...reserved, ...attachmentFields(fields).map(({ slot }) => slot)])
  return documents.flatMap(({ slot, when, perRow }, index) => {
    const used = taken.has(slot)
    taken.add(slot)
    return [
      ...(used ? [{ path: ['documents', index, 'slot'], message: `รหัสเอกสาร “${slot}” ใช้แล้ว` }] : []),
      ...(perRow !== undefined && !rowsOf({ perRow }, fields)
        ? [{ path: ['documents', index, 'perRow'], message: `ไม่มีรายการ “${perRow}” ให้แนบแยก` }]
        : []),
      ...conditionFaults(when, fields, ['documents', index, 'when']),
    ]
  })
}

function issueFaults({ issues = [], fields }: Service): Fault[] {
  const keys = new Set<string>()
  return issues.flatMap(({ key, when, holder, prints = [], validity, title }, index) => {
    const path = ['issues', index]
    const isUsed = keys.has(key)
    keys.add(key)
    const named = [holder, ...prints, typeof validity === 'object' && 'answer' in validity && validity.answer]
    const gone = named.filter((name) => typeof name === 'string' && !(name in fields))
    return [
      ...(isUsed ? [{ path: [...path, 'key'], message: `รหัส “${key}” ใช้แล้ว` }] : []),
      ...gone.map((name) => ({ path, message: `“${title}” พิมพ์คำตอบของคำถาม “${name}” ซึ่งไม่มีอยู่` })),
      ...conditionFaults(when, fields, [...path, 'when']),
    ]
  })
}

/** Questions that the chat and the maps know by their keys. */
const known: Readonly<Record<string, readonly Field['kind'][]>> = {
  problem: ['choice'],
  details: ['text', 'long-text'],
  place: ['location'],
  village: ['integer'],
  where: ['text', 'long-text'],
}

function complaintFaults({ group, complaint, fields, code }: Service): Fault[] {
  const faults: Fault[] = []
  if (group !== groupOf(code))
    faults.push({ path: ['code'], message: 'รหัสของหมวดร้องเรียนขึ้นต้นด้วย C- และของบริการไม่ขึ้นต้นด้วย C-' })
  if (group === 'request') {
    if (complaint) faults.push({ path: ['complaint'], message: 'บริการไม่มีข้อกำหนดของเรื่องร้องเรียน' })
    return faults
  }
  if (!('details' in fields))
    faults.push({ path: ['fields'], message: 'เรื่องร้องเรียนต้องมีคำถาม “details” ให้เล่ารายละเอียด' })
  for (const [name, kinds] of Object.entries(known)) {
    const field = fields[name]
    if (field && !kinds.includes(field.kind))
      faults.push({
        path: ['fields', name, 'kind'],
        message: `คำถาม “${name}” เปลี่ยนชนิดไม่ได้ เพราะแชตและแผนที่ใช้`,
      })
  }
  if (!complaint) return faults
  if (complaint.place === 'required' && !('place' in fields))
    faults.push({ path: ['fields'], message: 'หมวดนี้ต้องรู้ตำแหน่ง จึงต้องมีคำถาม “place” ให้ปักหมุด' })
  const problems = fields.problem?.kind === 'choice' ? fields.problem.options : {}
  for (const part of ['urgent', 'problemWords'] as const)
    for (const name of Object.keys(complaint[part] ?? {}))
      if (!(name in problems))
        faults.push({ path: ['complaint', part, name], message: `ไม่มีตัวเลือก “${name}” ในคำถามเรื่องที่แจ้ง` })
  return faults
}
