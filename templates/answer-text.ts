import type { Address } from './answers.ts'
import type { AnyAnswer, Field, FieldKind, FieldOf } from './fields.ts'
import { groupCitizenId, groupPhone, thaiDate } from './thai.ts'

type AnswerOf = {
  text: string
  'long-text': string
  integer: number
  date: string
  time: string
  choice: string
  choices: readonly string[]
  'yes-no': boolean
  'citizen-id': string
  phone: string
  email: string
  address: Address
  location: { latitude: number; longitude: number }
}

/** How an answer of each kind reads. */
const texts: { [K in FieldKind]: (answer: AnswerOf[K], field: FieldOf<K>) => string } = {
  text: (answer) => answer,
  'long-text': (answer) => answer,
  // A year is not a quantity: only amounts with a unit are grouped.
  integer: (answer, { unit }) => (unit ? `${answer.toLocaleString('en-US')} ${unit}` : String(answer)),
  date: (answer) => thaiDate(answer),
  time: (answer) => `${answer.replace(':', '.')} น.`,
  choice: (answer, { options }) => options[answer] ?? answer,
  choices: (answer, { options }) => answer.map((key) => options[key] ?? key).join(', '),
  'yes-no': (answer) => (answer ? 'ใช่' : 'ไม่ใช่'),
  'citizen-id': groupCitizenId,
  phone: groupPhone,
  email: (answer) => answer,
  address: addressText,
  location: ({ latitude, longitude }) => `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`,
}

/** An answer as people read it, in the console, on paper and in a spreadsheet; '' when there is none. */
export function answerText(field: Field, answer: AnyAnswer | undefined): string {
  if (answer === undefined || answer === null) return ''
  // Correlating kind and answer is beyond the checker; the table above is exhaustive.
  return (texts[field.kind] as (answer: AnyAnswer, field: Field) => string)(answer, field)
}

/** The words that Bangkok has for its parts, and everywhere else. */
export const addressWords = (province: string) =>
  province === 'กรุงเทพมหานคร'
    ? { subdistrict: 'แขวง', district: 'เขต', province: '' }
    : { subdistrict: 'ตำบล', district: 'อำเภอ', province: 'จังหวัด' }

/** บ้านเลขที่ 9/9 หมู่ที่ 4 ตำบลเนินกุ่ม อำเภอบางกระทุ่ม จังหวัดพิษณุโลก 65210 */
export function addressText(address: Address): string {
  const words = addressWords(address.province)
  return [
    `บ้านเลขที่ ${address.houseNo}`,
    address.moo && `หมู่ที่ ${address.moo}`,
    address.soi && `ซอย${address.soi}`,
    address.road && `ถนน${address.road}`,
    `${words.subdistrict}${address.subdistrict}`,
    `${words.district}${address.district}`,
    `${words.province}${address.province}`,
    address.postcode,
  ]
    .filter(Boolean)
    .join(' ')
}
