/** Changes to a definition, each giving a new one. What keeps the rest in order is the schema's business. */
import type { Field, Fields } from '../fields.ts'
import type { Issue } from '../issuing/issue.ts'
import type { DocumentAsked, Service } from '../service.ts'

/** Where a question stands: its key, or that of its rows and its own. */
export type FieldPath = readonly [name: string] | readonly [rows: string, name: string]
export type Direction = 'up' | 'down'

/** `list.kind` names a question of each row; undefined for what names no question at all. */
export function fieldPath(text: string): FieldPath | undefined {
  const [first = '', second, ...rest] = text.split('.')
  if (first === '' || rest.length > 0) return undefined
  return second === undefined ? [first] : [first, second]
}

/** The questions among which one stands: those of the form, or of the rows. */
export function levelOf({ fields }: Pick<Service, 'fields'>, rows: string | undefined): Fields | undefined {
  if (rows === undefined) return fields
  const field = Object.hasOwn(fields, rows) ? fields[rows] : undefined
  return field?.kind === 'rows' ? field.item : undefined
}

const split = (path: FieldPath): { rows: string | undefined; name: string } =>
  path.length === 1 ? { rows: undefined, name: path[0] } : { rows: path[0], name: path[1] }

/** The level of a question and the question itself, where it is there. */
export function fieldAt(service: Service, path: FieldPath): { level: Fields; field: Field } | undefined {
  const { rows, name } = split(path)
  const level = levelOf(service, rows)
  const field = level && Object.hasOwn(level, name) ? level[name] : undefined
  return level && field ? { level, field } : undefined
}

/** Puts a question in its place, or a new one at the end of its level or after another. */
export function withField(service: Service, path: FieldPath, field: Field, after?: string): Service {
  const { rows, name } = split(path)
  return withLevel(service, rows, (level) => {
    if (Object.hasOwn(level, name)) return { ...level, [name]: field }
    const entries = Object.entries(level)
    const place = entries.findIndex(([key]) => key === after) + 1 || (after === '' ? 0 : entries.length)
    return Object.fromEntries(entries.toSpliced(place, 0, [name, field]))
  })
}

export function withoutField(service: Service, path: FieldPath): Service {
  const { rows, name } = split(path)
  return withLevel(service, rows, ({ [name]: _, ...others }) => others)
}

/** One place up or down; at the end it stays. */
export function withFieldMoved(service: Service, path: FieldPath, direction: Direction): Service {
  const { rows, name } = split(path)
  return withLevel(service, rows, (level) =>
    Object.fromEntries(moved(Object.entries(level), ([key]) => key === name, direction)),
  )
}

function withLevel(service: Service, rows: string | undefined, change: (level: Fields) => Fields): Service {
  if (rows === undefined) return { ...service, fields: change(service.fields) }
  const field = service.fields[rows]
  if (field?.kind !== 'rows') return service
  return { ...service, fields: { ...service.fields, [rows]: { ...field, item: change(field.item) } } }
}

/** Puts a document in its place, or a new one at the end. */
export function withDocument(service: Service, asked: DocumentAsked): Service {
  const { documents } = service
  const known = documents.some(({ slot }) => slot === asked.slot)
  return {
    ...service,
    documents: known
      ? documents.map((one) => (one.slot === asked.slot ? asked : one))
      : [...documents, asked],
  }
}

export const withoutDocument = (service: Service, slot: string): Service => ({
  ...service,
  documents: service.documents.filter((one) => one.slot !== slot),
})

export const withDocumentMoved = (service: Service, slot: string, direction: Direction): Service => ({
  ...service,
  documents: moved(service.documents, (one) => one.slot === slot, direction),
})

/** Puts an issued document in its place, or a new one at the end. */
export function withIssue(service: Service, issue: Issue): Service {
  const { issues = [] } = service
  const place = issues.findIndex(({ key }) => key === issue.key)
  return { ...service, issues: place < 0 ? [...issues, issue] : issues.with(place, issue) }
}

/** A service that issues nothing more says nothing of it. */
export function withoutIssue({ issues = [], ...service }: Service, key: string): Service {
  const left = issues.filter((one) => one.key !== key)
  return left.length > 0 ? { ...service, issues: left } : service
}

function moved<T>(list: readonly T[], isIt: (one: T) => boolean, direction: Direction): readonly T[] {
  const from = list.findIndex(isIt)
  if (from < 0) return list
  const to = Math.max(0, from + (direction === 'up' ? -1 : 1))
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1))
}

/** The first free key of its sort: question7. Keys of earlier versions are not taken again. */
export function freeKey(stem: string, taken: readonly string[]): string {
  const used = new Set(taken)
  let number = 1
  while (used.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}
