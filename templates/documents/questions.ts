import { addressWords } from '../address-text.ts'
import { answerText } from '../answer-text.ts'
import type { Address } from '../answers.ts'
import { bankAccountLabels, banks } from '../banks.ts'
import { conditionText } from '../condition-text.ts'
import { askedFields, type Condition } from '../conditions.ts'
import type { AnswerOf, AnyAnswer, Field, FieldKind, FieldOf, Fields, Row } from '../fields.ts'
import { bahtText, formatMoney, groupPhone } from '../thai.ts'
import { choiceBoxes } from './choice-boxes.ts'
import { digitBoxes, entry, fixedGap, gap, labelled, placeName, ruledLine, value } from './ink.ts'
import { type Content, partTitle, sketchMap } from './page.ts'
import { keptTogether, type Piece, paragraphsOf, type Sheet } from './piece.ts'
import { repeatedRows } from './repeated-rows.ts'

type Writer<K extends FieldKind> = (
  field: FieldOf<K>,
  answer: AnswerOf[K] | undefined,
  sheet: Sheet,
) => Piece | readonly Piece[]

/** Label, then the answer on its dotted line, or room to write as much. */
const line =
  <K extends FieldKind>(room: number | ((field: FieldOf<K>) => number), after = ''): Writer<K> =>
  (field, answer, { toFill }) => {
    const wide = typeof room === 'number' ? room : room(field)
    // ไร่ … needs no second ไร่.
    const unit = 'unit' in field && field.unit && field.unit !== field.label ? ` ${field.unit}` : after
    const text = answerText(field, answer)
    const written =
      answer === undefined && toFill ? [gap(wide), unit && `\u00a0${unit.trim()}`] : [entry(text)]
    return { run: [labelled(field.label), ...written.filter((part) => part !== '')] }
  }

/** On one line: it is read at a glance. */
const inWords: Content = { text: '\u00a0บาท\u00a0(ตัวอักษร\u00a0', noWrap: true }

const textRoom = ({ maxLength = 200 }: { maxLength?: number }) =>
  maxLength <= 30 ? 100 : maxLength <= 80 ? 170 : 300

const writers: { [K in FieldKind]: Writer<K> } = {
  text: line(textRoom),
  'long-text': longText,
  integer: line(48),
  decimal: line(64),
  money: (field, answer, { toFill }) =>
    answer === undefined && toFill
      ? { own: true, run: [labelled(field.label), gap(90, 1), inWords, gap(170, 2), ')'] }
      : { run: [labelled(field.label), ...amount(answer)] },
  date: (field, answer, { toFill }) =>
    answer === undefined && toFill
      ? {
          run: [
            ...dateLabel(field.label),
            gap(28, 10),
            '\u00a0เดือน\u00a0',
            gap(80, 30),
            '\u00a0พ.ศ.\u00a0',
            gap(40, 12),
          ],
        }
      : { run: [labelled(field.label), entry(answerText(field, answer))] },
  month: (field, answer, { toFill }) =>
    answer === undefined && toFill
      ? { run: [labelled(`${field.label} เดือน`), gap(80, 30), '\u00a0พ.ศ.\u00a0', gap(40, 12)] }
      : { run: [labelled(field.label), entry(answerText(field, answer))] },
  time: line(48, 'น.'),
  choice: (field, answer, { toFill }) =>
    !toFill && Object.keys(field.options).length > 12
      ? { run: [labelled(field.label), entry(answerText(field, answer))] }
      : choiceBoxes(field.label, field.options, answer === undefined ? [] : [answer]),
  choices: ({ label, options }, answer) => choiceBoxes(label, options, answer ?? []),
  'yes-no': ({ label }, answer) =>
    choiceBoxes(label, { yes: 'ใช่', no: 'ไม่ใช่' }, answer === undefined ? [] : [answer ? 'yes' : 'no']),
  'citizen-id': ({ label }, answer, { toFill }) => ({
    own: true,
    run: [labelled(label), ...(answer === undefined && !toFill ? [entry('')] : digitBoxes(answer))],
  }),
  phone: line(100),
  email: line(170),
  address: ({ label }, answer, { toFill }) => ({
    own: true,
    run:
      answer === undefined && !toFill
        ? [labelled(label), entry('')]
        : [...(/^ที่อยู่$/.test(label) ? [] : [`${label}  `]), ...addressLine(answer)],
  }),
  location: ({ label }, answer, { toFill }) =>
    answer === undefined && toFill
      ? { block: sketchMap(label) }
      : { run: [labelled(label), entry(answer ? answerText({ kind: 'location', label }, answer) : '')] },
  'bank-account': ({ label }, answer, { toFill }) => ({
    own: true,
    run:
      answer === undefined && !toFill
        ? [labelled(label), entry('')]
        : [
            labelled(`${label} ${bankAccountLabels.bank}`),
            answer ? entry(banks[answer.bank]) : gap(120),
            ` ${bankAccountLabels.number}\u00a0`,
            answer ? entry(accountNumber(answer.number)) : gap(150),
            ` ${bankAccountLabels.name}\u00a0`,
            answer ? entry(answer.name) : gap(220),
          ],
  }),
  attachments: (field, answer, { toFill }) =>
    answer === undefined && toFill
      ? { own: true, run: [`${field.label} แนบมาพร้อมนี้ จำนวน\u00a0`, fixedGap(48), '\u00a0แผ่น'] }
      : { run: [labelled(field.label), entry(answerText(field, answer))] },
  rows: (field, answer, sheet) => ({ block: rowsOf(field, answer, sheet) }),
  heading: ({ label }) => ({ block: [partTitle(label)] }),
  paragraph: ({ label }) => ({ block: [{ text: label, margin: [0, 0, 0, 2] }] }),
  computed: (field, answer, { toFill }) => {
    if (field.unit === 'บาท' && answer !== undefined)
      return { run: [labelled(field.label), ...amount(answer)] }
    return line<'computed'>(80)(field, answer, { toFill })
  },
}

/** Every question that belongs on this sheet, in the order of the form. */
export const written = (fields: Fields, answers: Row, sheet: Sheet): Content[] =>
  keptTogether(
    sheet.toFill
      ? withConditions(fields, answers, sheet)
      : paragraphsOf(piecesOf(askedFields(fields, answers), answers, sheet)),
  )

const piecesOf = (fields: Fields, answers: Row, sheet: Sheet): Piece[] =>
  Object.entries(fields).flatMap(([name, field], index, all) => {
    const titled = all[index - 1]?.[1]
    // A part that has one table is not told its name twice.
    if (field.kind === 'rows' && titled?.kind === 'heading' && titled.label.endsWith(field.label))
      return { block: untitled(rowsOf(field, answers[name] as AnswerOf['rows'] | undefined, sheet)) }
    // Correlating kind and answer is beyond the checker; the table above is exhaustive.
    const write = writers[field.kind] as (
      field: Field,
      answer: AnyAnswer | undefined,
      sheet: Sheet,
    ) => Piece | readonly Piece[]
    return write(field, answers[name], sheet)
  })

/** On paper all questions stand; those of one condition stand in, below the words that say when to answer them. */
function withConditions(fields: Fields, answers: Row, sheet: Sheet): Content[] {
  const groups: { when: Condition | undefined; fields: Record<string, Field> }[] = []
  for (const [name, field] of Object.entries(fields)) {
    const last = groups.at(-1)
    if (last && JSON.stringify(last.when) === JSON.stringify(field.when)) last.fields[name] = field
    else groups.push({ when: field.when, fields: { [name]: field } })
  }
  return groups.flatMap((group): Content[] => {
    const contents = paragraphsOf(piecesOf(group.fields, answers, sheet))
    if (!group.when) return contents
    const text = `ถ้า${conditionText(group.when, fields)}`
    const lead = { text, fontSize: 10.5, needs: text.length > 70 ? 84 : 60 } as Content
    return [{ margin: [16, 1, 0, 2], stack: keptTogether([lead, ...contents]) }]
  })
}

const rowsOf = (field: FieldOf<'rows'>, answer: AnswerOf['rows'] | undefined, sheet: Sheet): Content[] =>
  repeatedRows(field, answer, { sheet, stacked: (item, row) => written(item, row, sheet) })

/** Without its title; the heading above stays with the head of the table in its stead. */
const untitled = ([, first, ...others]: readonly Content[]): Content[] =>
  typeof first === 'object' ? [{ ...first, ...{ needs: 40 } } as Content, ...others] : []

function longText(
  { label, maxLength = 1000 }: FieldOf<'long-text'>,
  answer: string | undefined,
  { toFill }: Sheet,
): Piece {
  if (answer !== undefined || !toFill) return { own: true, run: [labelled(label), entry(answer ?? '')] }
  const more = Math.min(7, Math.max(2, Math.round(maxLength / 130)))
  return {
    block: [
      { text: [labelled(label), gap(60)], needs: 70 } as Content,
      ...Array.from({ length: more }, ruledLine),
    ],
  }
}

/** 1,250.50 บาท (หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์) */
function amount(baht: number | undefined): Content[] {
  if (baht === undefined) return [entry('')]
  const satang = Math.round(baht * 100)
  return [value(`${formatMoney(satang)} บาท`), `\u00a0(${bahtText(satang)})`]
}

/** No form says วันที่เกิด วันที่. */
const dateLabel = (label: string) => [labelled(/วัน/.test(label) ? label : `${label} วันที่`)]

const accountNumber = (digits: string) => digits.replace(/^(\d{3})(\d)(\d{5})(\d)$/, '$1-$2-$3-$4')

/** บ้านเลขที่ … หมู่ที่ … ตรอก/ซอย … ถนน … ตำบล… อำเภอ… จังหวัด… รหัสไปรษณีย์ …; dotted lines where nothing is known. */
export function addressLine(address: Address | undefined): Content[] {
  const words = addressWords(address?.province ?? '')
  const part = (text: string | undefined, room: number) =>
    address ? entry(text ?? '', room / 60) : gap(room)
  const place = (text: string | undefined, room: number) =>
    address ? { ...placeName(text ?? ''), grow: room / 60 } : gap(room)
  return [
    'บ้านเลขที่\u00a0',
    part(address?.houseNo, 50),
    ' หมู่ที่\u00a0',
    part(address?.moo, 30),
    ' ตรอก/ซอย\u00a0',
    part(address?.soi, 90),
    ' ถนน\u00a0',
    part(address?.road, 90),
    ` ${words.subdistrict}`,
    place(address?.subdistrict, 90),
    ` ${words.district}`,
    place(address?.district, 90),
    ` ${words.province}`,
    place(address?.province, 90),
    ' รหัสไปรษณีย์\u00a0',
    part(address?.postcode, 50),
  ]
}

/** โทรศัพท์ … */
export const phoneLine = (phone: string | undefined, toFill: boolean): Content[] => [
  ' โทรศัพท์\u00a0',
  phone || !toFill ? entry(groupPhone(phone ?? '')) : gap(100),
]
