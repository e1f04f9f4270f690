import { freeKey } from '#templates/definitions/edits.ts'
import type { Options } from '#templates/fields.ts'

/**
 * The choices of a list with one to a line. A choice keeps its key by its words or, reworded, by its line: stored
 * answers and conditions go on meaning the same.
 */
export function optionsFrom(text: string, old: Options): Options {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const before = Object.entries(old)
  const byWords = new Map(before.map(([key, label]) => [label, key]))
  const claimed = new Set(lines.flatMap((line) => byWords.get(line) ?? []))
  const taken = [...Object.keys(old)]
  return Object.fromEntries(
    lines.map((line, place) => {
      const inPlace = before[place]?.[0]
      const reworded = lines.length === before.length && inPlace !== undefined && !claimed.has(inPlace)
      const key = byWords.get(line) ?? (reworded ? inPlace : freeKey('option', taken))
      taken.push(key)
      return [key, line]
    }),
  )
}
