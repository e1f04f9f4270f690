import { numberOf } from '#templates/conditions.ts'
import type { Field, Fields } from '#templates/fields.ts'
import type { Issue, Validity } from '#templates/issuing/issue.ts'
import type { Entered } from '../../forms/entered.ts'
import { conditionFrom, enteredCondition } from './conditions.ts'
import { linesIn } from './lines.ts'

/** What no paper prints: it is no answer, or too much of somebody. */
const neverPrinted: readonly Field['kind'][] = [
  'heading',
  'paragraph',
  'attachments',
  'citizen-id',
  'bank-account',
]
export const printable = (fields: Fields) =>
  Object.entries(fields).filter(([, { kind }]) => !neverPrinted.includes(kind))

/** The questions of these kinds as choices, each key behind its prefix. */
const questions = (fields: Fields, kinds: readonly Field['kind'][], prefix: string, words: string) =>
  Object.entries(fields).flatMap(([name, { kind, label }]) =>
    kinds.includes(kind) ? [[`${prefix}${name}`, `${words} “${label}”`]] : [],
  )

/** To whom a document can be given: whoever asks, or the name that they answered. */
export const holderOptions = (fields: Fields): Record<string, string> => ({
  '': 'ผู้ยื่นคำขอ',
  ...Object.fromEntries(questions(fields, ['text'], '', 'ชื่อที่ตอบใน')),
})

const counted = { days: 'วัน', months: 'เดือน', years: 'ปี' } as const
type Counted = keyof typeof counted
const isCounted = (text: string): text is Counted => Object.hasOwn(counted, text)

/** Until when a document can be good; of those that are counted the number stands in an input beside. */
export const validityOptions = (fields: Fields): Record<string, string> => ({
  '': 'ใช้ได้ตลอดไป',
  ...Object.fromEntries(Object.entries(counted).map(([unit, words]) => [unit, `นับเป็น${words} จากวันที่ออก`])),
  'year-end': 'ถึงวันที่ 31 ธันวาคมของปีที่ออก',
  'fiscal-year-end': 'ถึงวันที่ 30 กันยายนของปีงบประมาณที่ออก',
  ...Object.fromEntries(questions(fields, ['date'], 'answer:', 'ถึงวันที่ที่ตอบใน')),
  ...Object.fromEntries(questions(fields, ['integer'], 'answer:', 'เท่าจำนวนวันที่ตอบใน')),
})

function enteredValidity(validity: Validity | undefined): Entered {
  if (typeof validity !== 'object') return { validity: validity ?? '' }
  if ('answer' in validity) return { validity: `answer:${validity.answer}` }
  const [[unit, number] = ['', '']] = Object.entries(validity)
  return { validity: unit, validityCount: String(number) }
}

/** The validity that the form says; whether it is one, the schema says. */
function validityFrom({ validity = '', validityCount = '' }: Entered): Validity | undefined {
  if (validity === '') return undefined
  const count = numberOf(validityCount) ?? validityCount
  const said = isCounted(validity)
    ? { [validity]: count }
    : validity.startsWith('answer:')
      ? { answer: validity.slice('answer:'.length) }
      : validity
  return said as Validity
}

/** A wrong number is said at the number. */
export const placedValidity = ({ validity, ...wrong }: Record<string, string>, entered: Entered) =>
  validity === undefined
    ? wrong
    : isCounted(entered.validity ?? '')
      ? { ...wrong, validityCount: 'กรุณากรอกจำนวนเต็มตั้งแต่ 1 ขึ้นไป และไม่เกิน 100 ปี' }
      : { ...wrong, validity }

export const enteredIssue = (issue: Issue): Entered => ({
  kind: issue.kind,
  title: issue.title,
  authority: issue.authority ?? '',
  holder: issue.holder ?? '',
  grants: issue.grants ?? '',
  states: issue.states ?? '',
  prints: (issue.prints ?? []).join(','),
  adds: (issue.adds ?? []).join('\n'),
  ...enteredValidity(issue.validity),
  conditions: (issue.conditions ?? []).join('\n'),
  notice: issue.notice ?? '',
  ...(issue.approval && { approval: 'yes' }),
  register: issue.register ?? '',
  ...enteredCondition(issue.when),
})

/** The document as the form says; what is printed keeps its order, and what is new follows. */
export function issueFrom(
  { key, kind, series, when: oldWhen, prints: oldPrints = [] }: Issue,
  entered: Entered,
  fields: Fields,
): Issue {
  const ticked = new Set((entered.prints ?? '').split(',').filter(Boolean))
  const asked = printable(fields).map(([name]) => name)
  const prints = [...new Set([...oldPrints, ...asked])].filter((name) => ticked.has(name))
  const texts = ['authority', 'holder', 'grants', 'states', 'notice', 'register'].flatMap((name) => {
    const text = (entered[name] ?? '').trim()
    return text === '' ? [] : [[name, text]]
  })
  const [adds, conditions] = [linesIn(entered.adds), linesIn(entered.conditions)]
  const when = conditionFrom(entered, fields, oldWhen)
  const validity = validityFrom(entered)
  return {
    ...{ key, kind, series, title: (entered.title ?? '').trim() },
    ...(when && { when }),
    ...(validity !== undefined && { validity }),
    ...Object.fromEntries(texts),
    ...(prints.length > 0 && { prints }),
    ...(adds.length > 0 && { adds }),
    ...(conditions.length > 0 && { conditions }),
    ...(entered.approval === 'yes' && { approval: true }),
  }
}
