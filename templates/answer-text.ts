import { addressText } from './address-text.ts'
import { bankAccountText } from './banks.ts'
import { askedFields } from './conditions.ts'
import type { AnswerOf, AnyAnswer, Field, FieldKind, FieldOf, Fields, Row } from './fields.ts'
import { computedText, moneyText, withUnit } from './number-text.ts'
import { groupCitizenId, groupPhone, thaiDate, thaiMonth } from './thai.ts'

/** How an answer of each kind reads. */
const texts: { [K in FieldKind]: (answer: AnswerOf[K], field: FieldOf<K>) => string } = {
  text: (answer) => answer,
  'long-text': (answer) => answer,
  // A year is not a quantity: only amounts with a unit are grouped.
  integer: (answer, { unit }) => (unit ? withUnit(answer, unit) : String(answer)),
  decimal: (answer, { unit }) => withUnit(answer, unit),
  money: moneyText,
  date: (answer) => thaiDate(answer),
  month: thaiMonth,
  time: (answer) => `${answer.replace(':', '.')} น.`,
  choice: (answer, { options }) => options[answer] ?? answer,
  choices: (answer, { options }) => answer.map((key) => options[key] ?? key).join(', '),
  'yes-no': (answer) => (answer ? 'ใช่' : 'ไม่ใช่'),
  'citizen-id': groupCitizenId,
  phone: groupPhone,
  email: (answer) => answer,
  address: addressText,
  location: ({ latitude, longitude }) => `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`,
  'bank-account': bankAccountText,
  attachments: (answer) => `แนบ ${answer.length} ไฟล์`,
  rows: (answer, { item }) => answer.map((row, index) => `${index + 1}) ${rowText(item, row)}`).join('\n'),
  heading: () => '',
  paragraph: () => '',
  computed: (answer, { unit }) => computedText(answer, unit),
}

/** An answer as people read it, in the console, on paper and in a spreadsheet; '' when there is none. */
export function answerText(field: Field, answer: AnyAnswer | undefined): string {
  if (answer === undefined || answer === null) return ''
  // Correlating kind and answer is beyond the checker; the table above is exhaustive.
  return (texts[field.kind] as (answer: AnyAnswer, field: Field) => string)(answer, field)
}

/** จุดที่ชำรุด: หน้าวัด · อาการ: ดับทั้งดวง */
const rowText = (item: Fields, row: Row) =>
  Object.entries(item)
    .map(([name, field]) => [field.label, answerText(field, row[name])])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join(' · ')

/** One line of an answered form, for whoever shows it. */
export type AnswerLine =
  | { show: 'heading'; name: string; label: string }
  | { show: 'paragraph'; name: string; label: string }
  | { show: 'answer'; name: string; field: Field; label: string; text: string }
  | { show: 'rows'; name: string; label: string; rows: { label: string; lines: AnswerLine[] }[] }

/**
 * An answered form as it reads, in its order: what was asked, with the answers. An optional question that nobody
 * answered has the text ''.
 */
export function answerLines(fields: Fields, answers: Row): AnswerLine[] {
  return Object.entries(askedFields(fields, answers)).flatMap(([name, field]): AnswerLine[] => {
    const { kind, label } = field
    if (kind === 'heading' || kind === 'paragraph') return [{ show: kind, name, label }]
    if (kind !== 'rows')
      return [{ show: 'answer', name, field, label, text: answerText(field, answers[name]) }]
    const rows = (answers[name] ?? []) as readonly Row[]
    return [
      {
        show: 'rows',
        name,
        label,
        rows: rows.map((row, index) => ({
          label: `${field.rowLabel}ที่ ${index + 1}`,
          lines: answerLines(field.item, row),
        })),
      },
    ]
  })
}
