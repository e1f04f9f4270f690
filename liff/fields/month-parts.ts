import { dateParts, dateValue, monthNames } from './date-parts.ts'

export { monthNames }

/** A month as it is chosen and typed. */
export interface MonthParts {
  /** 1 to 12 */
  month: string
  /** Buddhist era */
  year: string
}

/** What the form keeps: an ISO month when it is one, else the parts as typed (`12/25`); '' when nothing was. */
export function monthValue({ month, year }: MonthParts): string {
  if (month === '' && year.trim() === '') return ''
  const day = dateValue({ day: '1', month, year })
  return /^\d{4}-\d{2}-01$/.test(day) ? day.slice(0, 7) : `${month}/${year.trim()}`
}

/** The two parts of what the form keeps. */
export function monthParts(value: unknown): MonthParts {
  if (typeof value !== 'string') return { month: '', year: '' }
  if (/^\d{4}-\d{2}$/.test(value)) {
    const { month, year } = dateParts(`${value}-01`)
    return { month, year }
  }
  const [month = '', year = ''] = value.split('/')
  return { month, year }
}
