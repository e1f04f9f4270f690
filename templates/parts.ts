import { askedFields } from './conditions.ts'
import type { Field, Fields } from './fields.ts'

/** A part of a form: what stands under one of its headings. */
export interface Part {
  /** 1, 2, 3 in the order of the paper, whether or not the parts before it are asked. */
  number: number
  title?: string
  fields: Fields
}

/** A form with several headings falls into parts, one screen of the phone each; any other is one part. */
export function partsOf(fields: Fields): Part[] {
  const headings = Object.values(fields).filter(({ kind }) => kind === 'heading').length
  if (headings < 2) return [{ number: 1, fields }]
  const parts: { title?: string; fields: Record<string, Field> }[] = []
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'heading') parts.push({ title: field.label, fields: {} })
    else {
      if (parts.length === 0) parts.push({ fields: {} })
      const part = parts.at(-1)
      if (part) part.fields[name] = field
    }
  }
  return parts.map((part, index) => ({ number: index + 1, ...part }))
}

/** The parts in which these answers ask anything. */
export function askedParts(fields: Fields, typed: Readonly<Record<string, unknown>>): Part[] {
  const parts = partsOf(fields)
  if (parts.length === 1) return parts
  const asked = askedFields(fields, typed)
  return parts.filter((part) => Object.keys(part.fields).some((name) => name in asked))
}

/** The number of the part in which a field stands. */
export const partOf = (fields: Fields, name: string): number =>
  partsOf(fields).find((part) => name in part.fields)?.number ?? 1
