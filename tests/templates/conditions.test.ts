import { expect, test } from 'vitest'
import { answerLines, answerText } from '#templates/answer-text.ts'
import { compute } from '#templates/computed.ts'
import { askedFields, holds } from '#templates/conditions.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { defineFields } from '#templates/fields.ts'

const signs = defineFields({
  owner: { kind: 'choice', label: 'เจ้าของป้าย', options: { person: 'บุคคลธรรมดา', company: 'นิติบุคคล' } },
  companyName: { kind: 'text', label: 'ชื่อนิติบุคคล', when: { field: 'owner', is: 'company' } },
  branch: { kind: 'yes-no', label: 'มีสาขา', when: { field: 'owner', is: 'company' } },
  branches: { kind: 'integer', label: 'จำนวนสาขา', when: { field: 'branch', is: true } },
  signs: {
    kind: 'rows',
    label: 'ป้าย',
    rowLabel: 'ป้าย',
    max: 2,
    item: defineFields({
      type: { kind: 'choice', label: 'ประเภทป้าย', options: { thai: 'อักษรไทยล้วน', mixed: 'ไทยปนต่างประเทศ' } },
      width: { kind: 'decimal', label: 'กว้าง', unit: 'ซม.' },
      height: { kind: 'decimal', label: 'ยาว', unit: 'ซม.' },
      note: { kind: 'text', label: 'ข้อความ', when: { field: 'type', is: 'mixed' } },
      tax: {
        kind: 'computed',
        label: 'ภาษี',
        unit: 'บาท',
        formula: {
          larger: [
            200,
            {
              product: [
                { round: { quotient: [{ product: ['width', 'height'] }, 500] } },
                { lookup: 'type', in: { thai: 5, mixed: 26 } },
              ],
            },
          ],
        },
      },
    }),
  },
  total: { kind: 'computed', label: 'รวม', unit: 'บาท', formula: { total: 'signs', of: 'tax' } },
})
const schema = answersSchema(signs)
const small = { type: 'thai', width: '100', height: '50' }
const large = { type: 'mixed', width: 300, height: '๒๐๐', note: 'ร้านกาแฟ CAFE' }

test('a question is asked only when its condition holds, and so are those that follow from it', () => {
  expect(Object.keys(askedFields(signs, { owner: 'person', branch: true }))).not.toContain('branches')
  const asked = askedFields(signs, { owner: 'company', branch: true })
  expect(Object.keys(asked)).toEqual(['owner', 'companyName', 'branch', 'branches', 'signs', 'total'])
})

test('an answer to a question that is not asked any more is left out, not refused', () => {
  const typed = { owner: 'person', companyName: 'บริษัท ก จำกัด', branch: true, branches: 3, signs: [small] }
  expect(schema.parse(typed)).toEqual({
    owner: 'person',
    signs: [{ type: 'thai', width: 100, height: 50, tax: 200 }],
    total: 200,
  })
})

test('a question that is asked wants its answer', () => {
  const result = schema.safeParse({ owner: 'company', branch: true, signs: [large] })
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['companyName', 'branches'])
})

test('what is wrong in a row says which row and which question', () => {
  const result = schema.safeParse({
    owner: 'person',
    signs: [small, { type: 'mixed', width: 'กว้าง', height: 1 }],
  })
  expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['signs.1.width', 'กรุณากรอกเป็นตัวเลข'],
    ['signs.1.note', 'กรุณากรอกข้อมูลนี้'],
  ])
})

test('there are as many rows as the form allows, and no fewer than it needs', () => {
  const of = (rows: unknown[]) => schema.safeParse({ owner: 'person', signs: rows })
  expect(of([]).error?.issues[0]?.message).toBe('กรุณาเพิ่มป้าย')
  expect(of([small, large]).success).toBe(true)
  expect(of([small, large, small]).error?.issues[0]?.message).toBe('เพิ่มได้ไม่เกิน 2 รายการ')
})

test('numbers that follow from answers are worked out here, whatever was sent', () => {
  const answers = schema.parse({ owner: 'person', signs: [small, { ...large, tax: 1 }], total: 5 })
  // 300 × 200 / 500 = 120 units of 26 baht, and the least of 200.
  expect(answers.signs.map((row) => row.tax)).toEqual([200, 3120])
  expect(answers.total).toBe(3320)
})

test.each([
  [0.5, 0],
  [0.51, 1],
  [1.5, 1],
  [2, 2],
])('%d units are rounded to %d: more than half counts', (units, whole) => {
  expect(compute({ round: units }, {})).toBe(whole)
})

test('a number that follows from a missing answer is missing, and a division by nothing too', () => {
  expect(compute({ sum: ['a', 1] }, {})).toBeUndefined()
  expect(compute({ quotient: ['a', 'b'] }, { a: 1, b: 0 })).toBeUndefined()
  expect(compute({ lookup: 'a', in: { x: 1 } }, { a: 'y' })).toBeUndefined()
  expect(compute({ total: 'rows', of: 'n' }, { rows: [{ n: 1 }, {}] })).toBeUndefined()
  expect(compute({ count: 'rows' }, { rows: [{}, {}] })).toBe(2)
})

test('conditions combine', () => {
  const answers = { a: 'x', b: true, c: ['k'], d: '1,200.50' }
  expect(
    holds(
      {
        all: [
          { field: 'a', is: ['w', 'x'] },
          { field: 'b', is: true },
        ],
      },
      answers,
    ),
  ).toBe(true)
  expect(
    holds(
      {
        any: [
          { field: 'a', is: 'w' },
          { field: 'c', includes: 'k' },
        ],
      },
      answers,
    ),
  ).toBe(true)
  expect(holds({ not: { field: 'c', includes: 'z' } }, answers)).toBe(true)
  expect(holds({ field: 'd', atLeast: 1200.5 }, answers)).toBe(true)
  expect(holds({ field: 'd', below: 1200.5 }, answers)).toBe(false)
  expect(holds({ field: 'nothing', below: 1 }, answers)).toBe(false)
})

test('an answered form reads as lines: rows by number, nothing of what was not asked', () => {
  const answers = schema.parse({ owner: 'person', signs: [small, large] })
  const lines = answerLines(signs, answers)
  expect(lines.map(({ label }) => label)).toEqual(['เจ้าของป้าย', 'ป้าย', 'รวม'])
  const [, rows] = lines
  if (rows?.show !== 'rows') throw new Error('rows expected')
  expect(rows.rows.map(({ label }) => label)).toEqual(['ป้ายที่ 1', 'ป้ายที่ 2'])
  expect(rows.rows[1]?.lines.at(-1)).toMatchObject({ label: 'ภาษี', text: '3,120.00 บาท' })
  expect(answerText(signs.signs, answers.signs)).toContain('1) ประเภทป้าย: อักษรไทยล้วน · กว้าง: 100 ซม.')
})

test.each([
  ['08:00', '17:30', 9.5],
  ['18:00', '02:00', 8],
  ['06:00', '06:00', 24],
])('from %s to %s it is open for %s hours', (opens, closes, hours) => {
  expect(compute({ hours: ['opens', 'closes'] }, { opens, closes })).toBe(hours)
  expect(compute({ hours: ['opens', 'closes'] }, { opens })).toBeUndefined()
  expect(compute({ hours: ['opens', 'closes'] }, { opens, closes: 'ค่ำ' })).toBeUndefined()
})
