import { type AgencyTexts, type MessageCode, messageOf } from '#templates/texts/say.ts'
import { faultIn, tidy } from '#templates/texts/text.ts'
import type { Entered, Wrong } from '../forms/entered.ts'

/** What a message says by these texts, with what ships where the agency says nothing of its own. */
export const wordingOf = (code: MessageCode, texts: AgencyTexts | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messageOf(code).parts).map(([part, { text }]) => [part, texts?.[code]?.[part] ?? text]),
  )

export interface Checked {
  wording: Record<string, string>
  /** By the name of the part. */
  wrong: Wrong
}

/** What was typed of a message, tidied and checked part by part. */
export function checkedWording(code: MessageCode, entered: Entered): Checked {
  const { parts } = messageOf(code)
  const wording = Object.fromEntries(Object.keys(parts).map((part) => [part, tidy(entered[part] ?? '')]))
  const wrong = Object.fromEntries(
    Object.entries(parts).flatMap(([part, definition]) => {
      const fault = faultIn(wording[part] ?? '', definition)
      return fault ? [[part, fault]] : []
    }),
  )
  return { wording, wrong }
}

/** All texts of the agency with a message worded anew; what is as it ships is not kept. */
export function withWording(
  texts: AgencyTexts,
  code: MessageCode,
  wording: Readonly<Record<string, string>>,
): AgencyTexts {
  const { parts } = messageOf(code)
  const own = Object.fromEntries(Object.entries(wording).filter(([part, text]) => text !== parts[part]?.text))
  const { [code]: _, ...others } = texts
  return Object.keys(own).length > 0 ? { ...others, [code]: own } : others
}
