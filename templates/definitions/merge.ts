import { equal } from '../equal.ts'
import type { DocumentAsked, Service } from '../service.ts'

/** Three definitions: what the product shipped before, what the agency made of it, what the product ships now. */
export interface Three<T> {
  base: T
  ours: T
  theirs: T
}

/**
 * What the product changed and what the agency changed, together: each question and document by itself. Where
 * both changed the same thing, the agency's stands.
 */
export function mergeDefinitions({ base, ours, theirs }: Three<Service>): Service {
  const merged = mergeRecords<unknown>({ base: { ...base }, ours: { ...ours }, theirs: { ...theirs } })
  return {
    ...(merged as unknown as Service),
    fields: mergeRecords({ base: base.fields, ours: ours.fields, theirs: theirs.fields }),
    documents: Object.values(
      mergeRecords({ base: bySlot(base), ours: bySlot(ours), theirs: bySlot(theirs) }),
    ),
  }
}

const bySlot = ({ documents }: Service): Record<string, DocumentAsked> =>
  Object.fromEntries(documents.map((asked) => [asked.slot, asked]))

type Keyed<T> = Readonly<Record<string, T>>

function mergeRecords<T>({ base, ours, theirs }: Three<Keyed<T>>): Record<string, T> {
  const chosen = new Map<string, T>()
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const untouched = equal(base[key], ours[key])
    const value = untouched ? theirs[key] : ours[key]
    if (value !== undefined) chosen.set(key, value)
  }
  const among = (record: Keyed<T>, keys: Keyed<T>) => Object.keys(record).filter((key) => key in keys)
  const reordered = !equal(among(theirs, base), among(base, theirs))
  const [first, second] = reordered ? [theirs, ours] : [ours, theirs]
  const order = Object.keys(first)
  for (const [place, key] of Object.keys(second).entries()) {
    if (order.includes(key)) continue
    const previous = Object.keys(second)[place - 1]
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key)
  }
  return Object.fromEntries(
    order.flatMap((key): [string, T][] => {
      const value = chosen.get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
