import { arabicDigits } from '#templates/thai.ts'

/** A date as it is typed, in three boxes. */
export interface DateParts {
  day: string
  month: string
  /** Buddhist era, as everybody in Thailand says it. */
  year: string
}

export const monthNames =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ')
const shortMonths = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

/**
 * What the form keeps of a typed date: an ISO day when it is one, else the parts as typed (`31/2/2530`), so that
 * a half-typed date survives a reload and the check says what is wrong. '' when nothing was typed.
 */
export function dateValue({ day, month, year }: DateParts): string {
  const typed = [day, month, year].map((part) => part.trim())
  if (typed.every((part) => part === '')) return ''
  return isoDayOf(day, month, year) ?? typed.join('/')
}

/** The three boxes for what the form keeps. */
export function dateParts(value: unknown): DateParts {
  if (typeof value !== 'string') return { day: '', month: '', year: '' }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (iso)
    return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: String(Number(iso[1]) + 543) }
  const [day = '', month = '', year = ''] = value.split('/')
  return { day, month, year }
}

function isoDayOf(dayText: string, monthText: string, yearText: string): string | undefined {
  const day = wholeNumber(dayText)
  const month = monthNumber(monthText)
  const year = christianYear(wholeNumber(yearText))
  if (day === undefined || month === undefined || year === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  // 31 February would roll over into March.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** Years are Buddhist; one that can only be Christian (1900 to 2199) is taken as that. */
function christianYear(year: number | undefined): number | undefined {
  if (year === undefined) return undefined
  if (year >= 2443 && year < 2743) return year - 543
  return year >= 1900 && year < 2200 ? year : undefined
}

function monthNumber(text: string): number | undefined {
  const name = text.trim()
  const index = Math.max(monthNames.indexOf(name), shortMonths.indexOf(name))
  const number = index >= 0 ? index + 1 : wholeNumber(name)
  return number !== undefined && number >= 1 && number <= 12 ? number : undefined
}

function wholeNumber(text: string): number | undefined {
  const digits = arabicDigits(text).trim()
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined
}
