import { type Agency, agencyName, executiveTitle } from '../agency.ts'
import { addressWords } from '../answer-text.ts'
import { type Applicant, fullName } from '../applicant.ts'
import { consentWays, type Represented, relations } from '../representation.ts'
import { ageAt, thaiDate } from '../thai.ts'
import { digitBoxes, entry, gap, value } from './ink.ts'
import { type Content, datedLine, headed, paragraph } from './page.ts'
import { addressLine, phoneLine } from './questions.ts'

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
    ...(attachments.length > 0 ? [headed('สิ่งที่ส่งมาด้วย', { stack: enclosures(attachments) }, 88)] : []),
  ]
}

/** 1. ทะเบียนบ้าน  2. รูปถ่าย (3 ไฟล์) */
function enclosures(attachments: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const label of attachments) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(
    ([label, count], index) => `${index + 1}. ${label}${count > 1 ? ` (${count} ไฟล์)` : ''}`,
  )
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
  ...(citizenId === undefined ? [] : ['เลขประจำตัวประชาชน', ...digitBoxes(citizenId), ' ']),
  'อยู่',
  ...addressLine(person?.address),
  ...phoneLine(person?.phone, toFill),
]

/** ข้าพเจ้า … ขอยื่นเรื่องต่อ… ดังนี้ */
export const sender = (
  agency: Agency,
  applicant: Applicant | undefined,
  asked: Asked & { forAnother?: boolean },
): Content =>
  paragraph([
    'ข้าพเจ้า\u00a0',
    ...personLine(applicant, asked),
    ...(asked.forAnother ? [] : [` ขอยื่นเรื่องต่อ${executiveTitle(agency)} ดังนี้`]),
  ])

/** ขอยื่นคำร้องต่อ… แทน … อายุ … ปี อยู่บ้านเลขที่ … โดยข้าพเจ้าเกี่ยวข้องเป็น … และผู้นั้นยินยอมแล้ว … เมื่อวันที่ … ดังนี้ */
export function onBehalfOf(represented: Represented, agency: Agency, at: string): Content {
  const { relation, consent } = represented
  const how = consent.how === 'written' ? `ตาม${consentWays.written}` : consentWays[consent.how]
  return paragraph([
    `ขอยื่นคำร้องต่อ${executiveTitle(agency)} แทน\u00a0`,
    ...personLine(represented, { at, toFill: false }),
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
