import { answerText } from '#templates/answer-text.ts'
import { askedFields } from '#templates/conditions.ts'
import type { Field, Fields, Row } from '#templates/fields.ts'
import { squeezed } from '#tests/support/paper.ts'

/** What a filled form has to say, question by question, without white space. */
export const printedAnswers = (fields: Fields, answers: Row): string[] =>
  Object.entries(askedFields(fields, answers)).flatMap(([name, field]) =>
    field.kind === 'rows'
      ? [
          field.label,
          ...((answers[name] ?? []) as readonly Row[]).flatMap((row) => cells(field.item, row)),
        ].map(squeezed)
      : [field.label, ...saying(field, answers[name] as never)].map(squeezed),
  )

const cells = (item: Fields, row: Row): string[] =>
  Object.entries(askedFields(item, row)).flatMap(([name, field]) =>
    'options' in field ? [] : saying(withoutUnit(field), row[name] as never),
  )

/** A table tells the unit once, above the column. */
const withoutUnit = (field: Field): Field =>
  field.kind === 'integer' || field.kind === 'decimal' ? { kind: field.kind, label: field.label } : field

/** Choices show every option, ticked or not; addresses and accounts are told part by part. */
function saying(field: Field, answer: never): string[] {
  if (answer === undefined || field.kind === 'heading' || field.kind === 'paragraph') return []
  if (field.kind === 'choice' || field.kind === 'choices')
    return Object.keys(field.options).length > 12 ? [answerText(field, answer)] : Object.values(field.options)
  if (field.kind === 'yes-no') return ['ใช่', 'ไม่ใช่']
  if (field.kind === 'citizen-id') return [answer]
  if (field.kind === 'address' || field.kind === 'bank-account')
    return answerText(field, answer)
      .replace(/ซอย(?=\S)/, '')
      .split(/(?<!เลขที่) /)
      .map((part) => part.replace(/^(ถนน|หมู่ที่|ธนาคาร)/, ''))
  return [answerText(field, answer).replace(/ บาท$/, '')]
}
