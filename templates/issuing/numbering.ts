import { buddhistYear, fiscalYear } from '../thai.ts'

/** How the numbers of one series read. */
export const numberForms = {
  'number/year': 'เลข/ปี เช่น 12/2570',
  'year-number': 'ปี-เลข เช่น 2570-12',
  number: 'เลขอย่างเดียว เช่น 12',
} as const
export type NumberForm = keyof typeof numberForms
export const numberFormNames = Object.keys(numberForms) as [NumberForm, ...NumberForm[]]

export const yearKinds = { calendar: 'ปีปฏิทิน (มกราคม–ธันวาคม)', fiscal: 'ปีงบประมาณ (ตุลาคม–กันยายน)' } as const
export type YearKind = keyof typeof yearKinds
export const yearKindNames = Object.keys(yearKinds) as [YearKind, ...YearKind[]]

/** A series of numbers that begins anew each year. */
export interface Numbering {
  /** Before the number, as it is printed: สธ  */
  prefix: string
  form: NumberForm
  /** Filled up with zeros to so many digits. */
  digits: number
  year: YearKind
  /** Where the first year on this system goes on from the paper ledger. */
  start?: { year: number; number: number } | undefined
}

export const usualNumbering: Numbering = { prefix: '', form: 'number/year', digits: 0, year: 'calendar' }

/** The Buddhist year in which a number given now is counted. */
export const numberYear = ({ year }: Numbering, at: string | Date) =>
  year === 'fiscal' ? fiscalYear(at) : buddhistYear(at)

/** The number after `last`, the highest one given in that year so far. */
export const nextNumber = ({ start }: Numbering, year: number, last: number | undefined) =>
  last === undefined ? (start?.year === year ? start.number : 1) : last + 1

/** สธ 0012/2570 */
export function numberText({ prefix, form, digits }: Numbering, year: number, number: number): string {
  const counted = String(number).padStart(digits, '0')
  const texts: Record<NumberForm, string> = {
    'number/year': `${counted}/${year}`,
    'year-number': `${year}-${counted}`,
    number: counted,
  }
  return prefix ? `${prefix} ${texts[form]}` : texts[form]
}

/** The register of acceptance: one for all services. */
export const acceptanceSeries = 'acceptance'
