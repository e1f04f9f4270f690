import { conditionText } from '../condition-text.ts'
import type { Field, Fields } from '../fields.ts'
import type { Issue } from '../issuing/issue.ts'
import type { DocumentAsked, Service } from '../service.ts'
import { fieldFacts, serviceFacts } from './facts.ts'
import { issueFacts } from './issue-facts.ts'

/** One thing in which a definition differs from another, in words. */
export interface Difference {
  did: 'added' | 'removed' | 'changed' | 'moved'
  /** What it is about: คำถาม “เรื่อง” */
  what: string
  /** Of what was changed: each fact that is another, before and after. */
  facts: readonly FactDifference[]
}

export interface FactDifference {
  label: string
  before: string
  after: string
}

/** Everything in which `after` differs from `before`: texts first, then questions, documents and what is issued. */
export const differencesOf = (before: Service, after: Service): Difference[] => [
  ...changed('ข้อมูลบริการ', serviceFacts(before), serviceFacts(after)),
  ...amongFields(before.fields, after.fields, ''),
  ...amongDocuments(before, after),
  ...amongIssues(before, after),
]

type Facts = Readonly<Record<string, string>>

function changed(what: string, before: Facts, after: Facts): Difference[] {
  const facts = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((label) => {
    const pair = { label, before: before[label] ?? '', after: after[label] ?? '' }
    return pair.before === pair.after ? [] : [pair]
  })
  return facts.length > 0 ? [{ did: 'changed', what, facts }] : []
}

function amongFields(before: Fields, after: Fields, within: string): Difference[] {
  const called = (field: Field) =>
    `${field.kind === 'heading' ? 'หัวข้อ' : field.kind === 'paragraph' ? 'ข้อความ' : 'คำถาม'} “${field.label}”${within}`
  return among(Object.entries(before), Object.entries(after), {
    called,
    compare: (old, now) => [
      ...changed(called(now), fieldFacts(old, before), fieldFacts(now, after)),
      ...(old.kind === 'rows' && now.kind === 'rows'
        ? amongFields(old.item, now.item, ` ใน “${now.label}”`)
        : []),
    ],
  })
}

function amongDocuments(before: Service, after: Service): Difference[] {
  const called = ({ label }: DocumentAsked) => `เอกสาร “${label}”`
  const facts = ({ label, hint, optional, when, perRow }: DocumentAsked, fields: Fields): Facts => ({
    ชื่อ: label,
    คำแนะนำ: hint ?? '',
    ความจำเป็น: optional ? 'ไม่บังคับ' : 'บังคับ',
    ขอเมื่อ: when ? conditionText(when, fields) : '',
    แยกตามรายการ: perRow === undefined ? '' : (fields[perRow]?.label ?? perRow),
  })
  const bySlot = ({ documents }: Service) => documents.map((one): [string, DocumentAsked] => [one.slot, one])
  return among(bySlot(before), bySlot(after), {
    called,
    compare: (old, now) => changed(called(now), facts(old, before.fields), facts(now, after.fields)),
  })
}

function amongIssues(before: Service, after: Service): Difference[] {
  const called = ({ title }: Issue) => `เอกสารที่ออกให้ “${title}”`
  const byKey = ({ issues = [] }: Service) => issues.map((one): [string, Issue] => [one.key, one])
  return among(byKey(before), byKey(after), {
    called,
    compare: (old, now) =>
      changed(called(now), issueFacts(old, before.fields), issueFacts(now, after.fields)),
  })
}

interface Comparing<T> {
  called(one: T): string
  compare(old: T, now: T): Difference[]
}

function among<T>(
  before: readonly (readonly [string, T])[],
  after: readonly (readonly [string, T])[],
  { called, compare }: Comparing<T>,
): Difference[] {
  const olds = new Map(before)
  const news = new Map(after)
  const [oldOrder, newOrder] = [
    before.filter(([key]) => news.has(key)),
    after.filter(([key]) => olds.has(key)),
  ]
  const stayed = stayedAmong(
    oldOrder.map(([key]) => key),
    newOrder.map(([key]) => key),
  )
  return [
    ...after.flatMap(([key, now]): Difference[] => {
      const old = olds.get(key)
      if (old === undefined) return [{ did: 'added', what: called(now), facts: [] }]
      const difference = compare(old, now)
      return stayed.has(key) ? difference : [...difference, { did: 'moved', what: called(now), facts: [] }]
    }),
    ...before.flatMap(([key, old]): Difference[] =>
      news.has(key) ? [] : [{ did: 'removed', what: called(old), facts: [] }],
    ),
  ]
}

/** What did not move: the longest run of keys that stand in the same order in both. */
function stayedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((key) => before.indexOf(key))
  const best: { length: number; from: number }[] = []
  for (const place of places) {
    const earlier = best
      .map(({ length }, from) => ({ length, from }))
      .filter(({ from }) => (places[from] ?? 0) < place)
      .reduce((a, b) => (b.length > a.length ? b : a), { length: 0, from: -1 })
    best.push({ length: earlier.length + 1, from: earlier.from })
  }
  const stayed = new Set<string>()
  let at = best.reduce(
    (longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest),
    0,
  )
  while (at >= 0 && best[at]) {
    const key = after[at]
    if (key !== undefined) stayed.add(key)
    at = best[at]?.from ?? -1
  }
  return stayed
}
