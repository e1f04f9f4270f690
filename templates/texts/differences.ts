import type { Difference } from '../definitions/differences.ts'
import { type AgencyTexts, messageCodes, messageOf } from './say.ts'

/** In what one wording of the agency differs from another, message by message. */
export const textDifferences = (before: AgencyTexts, after: AgencyTexts): Difference[] =>
  messageCodes.flatMap((code): Difference[] => {
    const { title, parts } = messageOf(code)
    const facts = Object.entries(parts).flatMap(([part, { label, text }]) => {
      const pair = { before: before[code]?.[part] ?? text, after: after[code]?.[part] ?? text }
      return pair.before === pair.after ? [] : [{ label, ...pair }]
    })
    return facts.length > 0 ? [{ did: 'changed', what: `“${title}”`, facts }] : []
  })
