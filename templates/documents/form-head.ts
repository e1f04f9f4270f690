import { addressWords } from '../address-text.ts'
import { type Agency, agencyName, executiveTitle } from '../agency.ts'
import { type Applicant, fullName } from '../applicant.ts'
import type { Row } from '../fields.ts'
import { consentWays, type Represented, relations } from '../representation.ts'
import type { Service } from '../service.ts'
import { ageAt, thaiDate } from '../thai.ts'
import { digitBoxes, entry, gap, value } from './ink.ts'
import { type Content, datedLine, headed, paragraph } from './page.ts'
import { addressLine, phoneLine } from './questions.ts'

/** What stands above the form: the paper's own name where it has one, else the service's. */
export function titleOf({ group, name, form }: Service): string {
  if (group === 'complaint') return 'คำร้องเรียน/ร้องทุกข์'
  return form === undefined || isCode(form) ? name : form
}
/** แบบ ข.1, for the corner. */
export const codeOf = ({ form }: Service) => (form !== undefined && isCode(form) ? form : undefined)
/** The names of some papers are codes, those of others say what is asked for. */
const isCode = (form: string) => form.length <= 18 && /[0-9.]/.test(form)

/** Where and when: the right half above the letter. */
export const writtenAt = (place: Content[], date: Content[]): Content => ({
  margin: [170, 0, 0, 6],
  stack: [{ text: ['เขียนที่\u00a0', ...place] }, { text: date }],
})

export const dateToFill = (): Content[] => [
  'วันที่\u00a0',
  gap(30, 10),
  ' เดือน\u00a0',
  gap(80, 30),
  ' พ.ศ.\u00a0',
  gap(44, 12),
]
export const dateOf = datedLine

/** เรื่อง … เรียน … สิ่งที่ส่งมาด้วย … */
export function letterHead(agency: Agency, subject: Content, attachments: readonly string[]): Content[] {
  return [
    headed('เรื่อง', subject),
    headed('เรียน', executiveTitle(agency)),
    ...(attachments.length > 0 ? [headed('สิ่งที่ส่งมาด้วย', enclosures(attachments), 88)] : []),
  ]
}

/** 1. ทะเบียนบ้าน  2. รูปถ่าย (3 ไฟล์) */
function enclosures(attachments: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const label of attachments) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
    .map(([label, count], index) => `${index + 1}.\u00a0${label}${count > 1 ? ` (${count}\u00a0ไฟล์)` : ''}`)
    .join(' \u00a0')
}

type Person = Pick<Applicant, 'prefix' | 'firstName' | 'lastName' | 'birthDate' | 'address'> & {
  phone?: string | undefined
}
interface Asked {
  /** ISO instant: their age on that day. */
  at: string
  /** The 13 boxes, with the number where it is known; without boxes where this is missing. */
  citizenId?: string | undefined
  toFill: boolean
}

/** … อายุ … ปี เลขประจำตัวประชาชน … อยู่บ้านเลขที่ … หมู่ที่ … ตรอก/ซอย … ถนน … ตำบล… อำเภอ… จังหวัด… โทรศัพท์ … */
export const personLine = (person: Person | undefined, { at, citizenId, toFill }: Asked): Content[] => [
  person ? entry(fullName(person), 3) : gap(190),
  ' อายุ\u00a0',
  person ? entry(String(ageAt(person.birthDate, at)), 0.3) : gap(30, 10),
  '\u00a0ปี ',
  ...(citizenId === undefined ? [] : ['เลขประจำตัวประชาชน', ...digitBoxes(citizenId), ' \u00a0']),
  'อยู่',
  ...addressLine(person?.address),
  ...phoneLine(person?.phone, toFill),
]

/** ข้าพเจ้า … ขอยื่นเรื่องต่อ… ดังนี้ */
export const sender = (
  agency: Agency,
  applicant: Applicant | null | undefined,
  asked: Asked & { forAnother?: boolean },
): Content =>
  applicant === null
    ? paragraph([`${hiddenName} ขอแจ้งเรื่องต่อ${executiveTitle(agency)} ดังนี้`])
    : paragraph([
        'ข้าพเจ้า\u00a0',
        ...personLine(applicant, asked),
        ...(asked.forAnother
          ? []
          : [' ', { text: `ขอยื่นเรื่องต่อ${executiveTitle(agency)}\u00a0ดังนี้`, noWrap: true }]),
      ])

/** In place of a name that is not for everybody who reads the form. */
export const hiddenName = 'ผู้แจ้งซึ่งไม่เปิดเผยชื่อ'

/** ขอยื่นคำร้องต่อ… แทน … อายุ … ปี อยู่บ้านเลขที่ … โดยข้าพเจ้าเกี่ยวข้องเป็น … และผู้นั้นยินยอมแล้ว … เมื่อวันที่ … ดังนี้ */
export function onBehalfOf(
  represented: Represented,
  agency: Agency,
  at: string,
  citizenId: string | undefined,
): Content {
  const { relation, consent } = represented
  const how = consent.how === 'written' ? `ตาม${consentWays.written}` : consentWays[consent.how]
  return paragraph([
    `ขอยื่นคำร้องต่อ${executiveTitle(agency)} แทน\u00a0`,
    ...personLine(represented, { at, citizenId, toFill: false }),
    ' โดยข้าพเจ้าเกี่ยวข้องเป็น\u00a0',
    value(relations[relation]),
    ' และผู้นั้นรับทราบและยินยอมแล้ว\u00a0',
    value(how),
    ' เมื่อวันที่\u00a0',
    value(thaiDate(consent.on)),
    ' มีรายละเอียดดังนี้',
  ])
}

/** Proper names, which no dictionary knows; those of places with their kind. */
export const namesOfAgency = (agency: Agency): string[] => [
  agencyName(agency),
  agency.placeName,
  agency.district,
  agency.province,
  ...agency.subdistricts.flatMap((name) => [name, `ตำบล${name}`]),
]

/** Words of short answers: names of people, shops, villages and roads, which may come again in a long one. */
export const namesInAnswers = (answers: Row): string[] =>
  Object.values(answers).flatMap((answer): string[] => {
    if (typeof answer === 'string')
      return answer.length <= 60 ? answer.split(/[\s()"“”/,]+/).filter(isName) : []
    if (Array.isArray(answer)) return answer.flatMap((row) => (isRow(row) ? namesInAnswers(row) : []))
    return isRow(answer) ? namesInAnswers(answer) : []
  })
const isRow = (answer: unknown): answer is Row => typeof answer === 'object' && answer !== null
/** Anything longer is a sentence without spaces. */
const isName = (word: string) => word.length <= 18 && /^[\u0e01-\u0e4e]+$/.test(word)

export function namesOf({
  firstName,
  lastName,
  address,
}: Pick<Person, 'firstName' | 'lastName' | 'address'>) {
  const words = addressWords(address.province)
  return [
    `${words.subdistrict}${address.subdistrict}`,
    `${words.district}${address.district}`,
    `${words.province}${address.province}`,
    firstName,
    lastName,
    ...[address.road, address.soi].filter((name) => name !== undefined),
  ]
}
