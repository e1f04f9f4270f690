import { addressParts } from '#templates/address-parts.ts'
import { bankAccountLabels } from '#templates/banks.ts'
import { parseCoordinates } from '#templates/coordinates.ts'
import type { Field, FieldKind, FieldOf, Fields } from '#templates/fields.ts'
import { arabicDigits, parseTypedDay } from '#templates/thai.ts'

type Sent = Pick<FormData, 'get' | 'getAll'>
export type Typed = Readonly<Record<string, unknown>>

/** The input that says how many rows of a question a form showed: of rows with nothing ticked nothing else comes. */
export const countInput = (path: string) => `${path}.count`
export const fewestRows = ({ min = 1, optional }: FieldOf<'rows'>) => (optional ? 0 : min)
export const mostRows = ({ max = 10 }: FieldOf<'rows'>) => max

const text = (form: Sent, path: string): string | undefined => {
  const value = form.get(path)
  // As long as the check of a long text reads at all, so that what is too long is called so.
  const kept = typeof value === 'string' ? value.slice(0, 20_001).replace(/\r\n?/g, '\n') : ''
  return kept.trim() === '' ? undefined : kept
}

const parts = (form: Sent, path: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, text(form, `${path}.${name}`) ?? '']))

/** 9.05 and ๙:๐๕ น. are 09:05. */
function clock(typed: string | undefined): string | undefined {
  const [, hour = '', minute] = /^(\d{1,2})[.:](\d{2})( ?น\.)?$/.exec(arabicDigits(typed ?? '').trim()) ?? []
  return minute === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`
}

function month(form: Sent, path: string): string | undefined {
  const chosen = [text(form, `${path}.month`) ?? '', text(form, `${path}.year`) ?? '']
  if (chosen.every((part) => part === '')) return undefined
  return parseTypedDay(`1/${chosen.join('/')}`)?.slice(0, 7) ?? chosen.join('/')
}

/** What the inputs of each kind sent, as a draft keeps it: an answer, or the text that is none yet. */
const readers: { [K in FieldKind]: (form: Sent, path: string, field: FieldOf<K>) => unknown } = {
  text,
  'long-text': text,
  integer: text,
  decimal: text,
  money: text,
  date: (form, path) => {
    const typed = text(form, path)
    return typed && (parseTypedDay(typed) ?? typed)
  },
  month,
  time: (form, path) => clock(text(form, path)),
  choice: text,
  choices: (form, path) => form.getAll(path).filter((key) => typeof key === 'string'),
  'yes-no': (form, path) => ({ true: true, false: false })[text(form, path) ?? ''],
  'citizen-id': text,
  phone: text,
  email: text,
  address: (form, path) => parts(form, path, Object.keys(addressParts)),
  location: (form, path) => {
    const typed = text(form, path)
    return typed && (parseCoordinates(typed) ?? typed)
  },
  'bank-account': (form, path) => parts(form, path, Object.keys(bankAccountLabels)),
  attachments: () => undefined,
  rows: (form, path, field) => {
    const count = Math.min(Number(text(form, countInput(path)) ?? 0) || 0, mostRows(field))
    return Array.from({ length: count }, (_, row) => readForm(form, field.item, `${path}.${row}.`))
  },
  heading: () => undefined,
  paragraph: () => undefined,
  computed: () => undefined,
}

/** What was typed into a form of the console. What nobody filled in is not there. */
export function readForm(form: Sent, fields: Fields, within = ''): Typed {
  const typed = Object.entries(fields).map(([name, field]) => {
    const read = readers[field.kind] as (form: Sent, path: string, field: Field) => unknown
    return [name, read(form, within + name, field)] as const
  })
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined))
}

/** A row more at the end of a question, or without the one of that number; another one does not change. */
export function withRows(fields: Fields, typed: Typed, pressed: string): Typed {
  const [what, name = '', number] = pressed.split(':')
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field?.kind !== 'rows') return typed
  const rows = rowsIn(field, typed[name])
  if (what === 'add' && rows.length < mostRows(field)) return { ...typed, [name]: [...rows, {}] }
  if (what === 'remove') return { ...typed, [name]: rows.filter((_, row) => String(row) !== number) }
  return typed
}

/** The rows that a form shows: what was typed, and those that have to be there. */
export function rowsIn(field: FieldOf<'rows'>, value: unknown): Typed[] {
  const rows = Array.isArray(value) ? (value as (Typed | null)[]).map((row) => row ?? {}) : []
  return [...rows, ...Array.from({ length: Math.max(0, fewestRows(field) - rows.length) }, () => ({}))]
}
