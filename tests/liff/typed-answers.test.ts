import { expect, test } from 'vitest'
import { typedAnswers } from '#liff/filing/typed-answers.ts'
import { checkAnswers } from '#liff/forms/check-answers.ts'
import { type Field, type FieldKind, isQuestion } from '#templates/fields.ts'
import { sampleAnswers } from '#tests/support/paper.ts'

const label = 'คำถาม'
const options = { a: 'หนึ่ง', b: 'สอง' }
const fields: { [K in FieldKind]: Extract<Field, { kind: K }> } = {
  text: { kind: 'text', label },
  'long-text': { kind: 'long-text', label },
  integer: { kind: 'integer', label },
  date: { kind: 'date', label },
  time: { kind: 'time', label },
  choice: { kind: 'choice', label, options },
  choices: { kind: 'choices', label, options },
  'yes-no': { kind: 'yes-no', label },
  'citizen-id': { kind: 'citizen-id', label },
  phone: { kind: 'phone', label },
  email: { kind: 'email', label },
  address: { kind: 'address', label },
  location: { kind: 'location', label },
  decimal: { kind: 'decimal', label },
  money: { kind: 'money', label },
  month: { kind: 'month', label },
  'bank-account': { kind: 'bank-account', label },
  attachments: { kind: 'attachments', label },
  rows: { kind: 'rows', label, rowLabel: 'จุด', item: { where: { kind: 'text', label } } },
  heading: { kind: 'heading', label },
  paragraph: { kind: 'paragraph', label },
  computed: { kind: 'computed', label, formula: { product: ['integer', 2] } },
}

test('right answers are shown as the schemas would clean them', () => {
  const typed = sampleAnswers(fields)
  expect(typedAnswers(fields, typed)).toEqual(typed)
  const loose = { integer: '12', 'citizen-id': '1-1017-00230-70-8', phone: '๐๘ 1234 5678', text: ' ก ' }
  const some = {
    integer: fields.integer,
    'citizen-id': fields['citizen-id'],
    phone: fields.phone,
    text: fields.text,
  }
  expect(checkAnswers(some, loose)).toEqual({ ok: true, answers: typedAnswers(some, loose) })
})

test.each(Object.values(fields).filter(isQuestion))(
  'a required answer of kind $kind that is missing is told',
  (field) => {
    for (const typed of [undefined, null, ''])
      expect(typedAnswers({ it: field }, { it: typed })).toBeUndefined()
    expect(typedAnswers({ it: { ...field, optional: true } }, {})).toEqual({})
  },
)

test.each([
  ['date', '31/2/2530'],
  ['time', '9 โมง'],
  ['integer', 'สอง'],
  ['location', 'หน้าวัด'],
  ['address', { houseNo: '9' }],
  ['choices', []],
] as const)('what is no %s yet is no answer', (kind, typed) => {
  expect(typedAnswers({ it: fields[kind] }, { it: typed })).toBeUndefined()
})
