import type { NewSignatory } from '#db/signatories.ts'
import { shortText } from '#templates/answers.ts'
import { type Numbering, numberFormNames, yearKindNames } from '#templates/issuing/numbering.ts'
import { actingHows, officePositionNames } from '#templates/issuing/signer.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'

type Form = Record<string, unknown>
const textOf = (form: Form, name: string) => (typeof form[name] === 'string' ? form[name].trim() : '')

/** A new signatory as typed, checked; or what is wrong. */
export function readSignatory(form: Form, people: readonly { id: string }[]): NewSignatory | string {
  const staffId = people.find(({ id }) => id === textOf(form, 'staff'))?.id
  if (!staffId) return 'กรุณาเลือกบัญชีเจ้าหน้าที่ของผู้ลงนาม'
  const name = shortText(150, 'กรุณากรอกชื่อผู้ลงนาม').safeParse(textOf(form, 'name'))
  if (!name.success) return name.error.issues[0]?.message ?? 'ชื่อไม่ถูกต้อง'
  const office = officePositionNames.find((position) => position === textOf(form, 'position'))
  const title = shortText(150, 'กรุณาเลือกหรือกรอกตำแหน่ง').safeParse(textOf(form, 'title'))
  if (!office && !title.success) return title.error.issues[0]?.message ?? 'ตำแหน่งไม่ถูกต้อง'
  const how = actingHows.find((one) => one === textOf(form, 'acting'))
  const actingFor = officePositionNames.find((position) => position === textOf(form, 'actingFor'))
  if (how && !actingFor) return 'กรุณาเลือกตำแหน่งที่ลงนามแทน'
  const typedFrom = textOf(form, 'validFrom')
  const typedUntil = textOf(form, 'validUntil')
  const validFrom = typedFrom ? parseTypedDay(typedFrom) : isoDayAt(new Date())
  const validUntil = typedUntil ? parseTypedDay(typedUntil) : null
  if (validFrom === undefined || validUntil === undefined)
    return 'กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 1/10/2569'
  if (validUntil !== null && validUntil < validFrom) return 'วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น'
  const order = textOf(form, 'orderNumber')
  return {
    staffId,
    name: name.data,
    position: office ? { office } : { title: title.data ?? '' },
    acting: how && actingFor ? { how, for: actingFor } : null,
    orderNumber: order ? order.slice(0, 150) : null,
    validFrom,
    validUntil,
  }
}

/** How a series is to be written, as typed, checked; or what is wrong. */
export function readNumbering(form: Form): { numbering: Numbering; revision: number } | string {
  const typedPrefix = textOf(form, 'prefix')
  const prefix = typedPrefix ? shortText(20).safeParse(typedPrefix) : { success: true as const, data: '' }
  if (!prefix.success) return `คำนำหน้าเลขที่: ${prefix.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`
  const numberForm = numberFormNames.find((one) => one === textOf(form, 'form'))
  const year = yearKindNames.find((one) => one === textOf(form, 'year'))
  const digits = Number(textOf(form, 'digits'))
  if (!numberForm || !year || !Number.isInteger(digits) || digits < 0 || digits > 6) return 'รูปแบบเลขที่ไม่ถูกต้อง'
  const startYear = textOf(form, 'startYear')
  const startNumber = textOf(form, 'startNumber')
  const start = { year: Number(startYear), number: Number(startNumber) }
  const isStart = startYear !== '' || startNumber !== ''
  const isRight = /^25\d\d$/.test(startYear) && Number.isInteger(start.number) && start.number > 0
  if (isStart && !isRight) return 'เลขเริ่มต้น: กรุณากรอกปี พ.ศ. และเลขถัดจากเลขสุดท้ายในทะเบียนเดิม'
  return {
    numbering: { prefix: prefix.data, form: numberForm, digits, year, ...(isStart && { start }) },
    revision: Number(textOf(form, 'revision')) || 0,
  }
}
