import { getDocumentProxy } from 'unpdf'
import type { Applicant } from '#templates/applicant.ts'
import { compute } from '#templates/computed.ts'
import { askedFields } from '#templates/conditions.ts'
import {
  type AnyAnswer,
  type Fields,
  isQuestion,
  type Question,
  type QuestionKind,
} from '#templates/fields.ts'

export { agency } from './agency.ts'

/** One line of a page, as somebody who copies it gets it. */
export interface PrintedLine {
  page: number
  text: string
  right: number
}

export interface Printed {
  title: unknown
  language: unknown
  pages: number
  lines: PrintedLine[]
  /** All of it without white space, which PDF does not keep. */
  text: string
}

/** What a reader gets out of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Printed> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false })
  const lines: PrintedLine[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    let y = Number.NaN
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      const [, , , , left = 0, bottom = 0] = item.transform as number[]
      const right = left + item.width
      const last = lines.at(-1)
      if (last && Math.abs(bottom - y) < 1) Object.assign(last, { text: last.text + item.str, right })
      else lines.push({ page, text: item.str, right })
      y = bottom
    }
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: unknown; Language?: unknown } }
  const printed = { title: info.Title, language: info.Language, pages: document.numPages }
  await document.loadingTask.destroy()
  return { ...printed, lines, text: squeezed(lines.map(({ text }) => text).join('')) }
}

export const squeezed = (text: string) => text.replace(/\s+/g, '')

/** Every part of the address is different, so that a value in the wrong place shows. */
export const applicant: Applicant = {
  prefix: 'นางสาว',
  firstName: 'กัญญาณัฐ',
  lastName: 'ตั้งใจทำดี',
  birthDate: '1980-02-03',
  phone: '0812345678',
  email: 'kanyanat@example.com',
  address: {
    houseNo: '77/3',
    moo: '12',
    soi: 'ร่วมใจ',
    road: 'สุขสันต์',
    subdistrict: 'วัดตายม',
    district: 'บางกระทุ่ม',
    province: 'พิษณุโลก',
    postcode: '65210',
  },
}

const samples: { [K in QuestionKind]: (field: Extract<Question, { kind: K }>) => AnyAnswer } = {
  text: ({ digits }) => (digits ? '1234567890123'.slice(0, digits) : 'ตัวอย่างคำตอบ'),
  'long-text': () => 'บรรทัดแรกของปู่\nบรรทัดที่สองเรื่องน้ำและฝุ่น',
  integer: ({ min = 1, max = min + 1 }) => Math.min(min + 1, max),
  date: () => '2026-12-01',
  time: () => '09:05',
  choice: ({ options }) => Object.keys(options)[0] ?? '',
  choices: ({ options }) => Object.keys(options),
  'yes-no': () => true,
  'citizen-id': () => '1101700230708',
  phone: () => '0812345678',
  email: () => 'kanyanat@example.com',
  address: () => applicant.address,
  location: () => ({ latitude: 16.541, longitude: 100.458 }),
  decimal: ({ min = 0, places = 2 }) => (places > 0 ? min + 1.5 : min + 1),
  money: ({ min }) => (min ?? 0) + 1250.5,
  month: () => '2026-12',
  'bank-account': () => ({ bank: 'ktb', number: '1234567890', name: 'นางสาวกัญญาณัฐ ใจดี' }),
  attachments: () => ['6b1b3c62-2a52-4cf5-8c2e-5b3f9e0c7d11'],
  rows: ({ item }) => [sampleAnswers(item)],
}

/** An answer to every question that these answers ask; `given` instead of the usual one where it is. */
export function sampleAnswers(
  fields: Fields,
  given: Readonly<Record<string, AnyAnswer>> = {},
): Record<string, AnyAnswer> {
  const questions = Object.entries(fields).filter((entry): entry is [string, Question] =>
    isQuestion(entry[1]),
  )
  const answers: Record<string, AnyAnswer> = Object.fromEntries(
    questions.map(([name, field]) => [
      name,
      given[name] ?? (samples[field.kind] as (field: Question) => AnyAnswer)(field),
    ]),
  )
  const asked = Object.entries(askedFields(fields, answers))
  return Object.fromEntries(
    asked.flatMap(([name, field]) => {
      const answer = field.kind === 'computed' ? compute(field.formula, answers) : answers[name]
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}
