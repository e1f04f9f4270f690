import { arabicDigits } from '#templates/thai.ts'

/**
 * The number told to the citizen: 692-184-906. The Buddhist year's last two digits, six random digits and a
 * check digit (Luhn), in groups of three as one reads them aloud; digits only, since letters get confused.
 */
export function newReference(at: Date): string {
  const year = (Number(at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Bangkok' }).slice(0, 4)) + 543) % 100
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  const digits = `${String(year).padStart(2, '0')}${String(random % 1_000_000).padStart(6, '0')}`
  return grouped(`${digits}${checkDigit(digits)}`)
}

/** The reference in what somebody typed, in any spelling (๖๙๒ ๑๘๔ ๙๐๗), or undefined when there is none. */
export function parseReference(text: string): string | undefined {
  return nineDigits(text)
    .filter((digits) => checkDigit(digits.slice(0, 8)) === Number(digits[8]))
    .map(grouped)[0]
}

/** What looks like a reference and is none: a digit is wrong. Telephone numbers begin with 0, references never do. */
export function mistypedReference(text: string): string | undefined {
  if (parseReference(text)) return undefined
  return nineDigits(text)
    .filter((digits) => !digits.startsWith('0'))
    .map(grouped)[0]
}

const nineDigits = (text: string) =>
  (arabicDigits(text).match(/(?<!\d)\d{3}[\s.–-]?\d{3}[\s.–-]?\d{3}(?!\d)/g) ?? []).map((candidate) =>
    candidate.replace(/\D/g, ''),
  )

const grouped = (digits: string) => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`

function checkDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}
