import { arabicDigits, groupCitizenId } from '#templates/thai.ts'

/** A citizen ID being typed: grouped 1-4-5-2-1, with the caret behind the same digit as before. */
export function groupWhileTyping(typed: string, caret: number): { text: string; caret: number } {
  const text = groupCitizenId(digitsOf(typed).slice(0, 13))
  const digitsBefore = digitsOf(typed.slice(0, caret)).length
  return { text, caret: positionBehind(text, digitsBefore) }
}

const digitsOf = (text: string) => arabicDigits(text).replace(/\D/g, '')

function positionBehind(text: string, digits: number): number {
  let position = 0
  for (let seen = 0; seen < digits && position < text.length; position++) if (text[position] !== '-') seen++
  return position
}
