/**
 * Thai conventions: Buddhist-era dates, grouped numbers, the citizen ID's check digit.
 * Pure: every date comes in as an argument, always shown in Asia/Bangkok.
 */
const timeZone = 'Asia/Bangkok'

const dateFormats = {
  /** 23 พฤศจิกายน 2569 */
  long: new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  /** 23 พ.ย. 2569 */
  medium: new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
}
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone })
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })

/** 23 พฤศจิกายน 2569 (or 23 พ.ย. 2569). `at` is an ISO instant, an ISO day (2026-11-23) or a Date. */
export function thaiDate(at: string | Date, style: keyof typeof dateFormats = 'long'): string {
  const parts = dateFormats[style].formatToParts(new Date(at))
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('day')} ${part('month')} ${part('year')}`
}

/** วันจันทร์ */
export function thaiWeekday(at: string | Date): string {
  return new Intl.DateTimeFormat('th-TH', { timeZone, weekday: 'long' }).format(new Date(at))
}

/** 09.05 น. */
export function thaiTime(at: string | Date): string {
  return `${timeFormat.format(new Date(at)).replace(':', '.')} น.`
}

/** 23 พ.ย. 2569 เวลา 09.05 น. */
export function thaiDateTime(at: string | Date): string {
  return `${thaiDate(at, 'medium')} เวลา ${thaiTime(at)}`
}

/** ธันวาคม 2569, of an ISO month (2026-12) */
export function thaiMonth(month: string): string {
  return thaiDate(`${month}-01`).split(' ').slice(1).join(' ')
}

/** The parts of a date as Thai forms print them: วันที่ … เดือน … พ.ศ. … */
export function thaiDateParts(at: string | Date): { day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = thaiDate(at).split(' ')
  return { day, month, year }
}

/** The calendar day in Thailand at an instant: 2026-11-23 */
export function isoDayAt(at: string | Date): string {
  return dayFormat.format(new Date(at))
}

/** The clock in Thailand at an instant: 09:05 */
export const isoTimeAt = (at: string | Date) => timeFormat.format(new Date(at))
/** The calendar day so many days after an ISO day. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** 22/11/2570, as people type a day (ISO). */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${Number(year) + 543}`
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
/** What stands for a month in ธันวาคม, ธ.ค. and ธค. */
const monthLetters = (name: string) => name.replaceAll('.', '')

/** 11 พ.ย. 2570 → 11/11/2570, so that a day may be typed as it is printed. */
function withMonthNumber(text: string): string {
  return text.replace(/[ก-๛][ก-๛.]*/, (typed) => {
    const month = months.find((number) =>
      (['long', 'medium'] as const).some(
        (style) =>
          monthLetters(thaiDate(`2026-${number}-01`, style).split(' ')[1] ?? '') === monthLetters(typed),
      ),
    )
    return month ? `/${month}/` : typed
  })
}

/**
 * The ISO day that somebody typed: 22/11/2570, or 22 พ.ย. 2570 as we print it, in either era and either digits;
 * undefined when it is none.
 */
export function parseTypedDay(text: string): string | undefined {
  const typedNumbers = withMonthNumber(arabicDigits(text).trim())
  const parts = /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4})$/.exec(typedNumbers)
  if (!parts) return undefined
  const [, date = '', month = '', typed = ''] = parts
  const year = Number(typed) > 2400 ? Number(typed) - 543 : Number(typed)
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}

/** The Buddhist year of a day in Thailand: 2569 */
export const buddhistYear = (at: string | Date) => Number(isoDayAt(at).slice(0, 4)) + 543

/** The fiscal year, October to September, named after the Buddhist year in which it ends. */
export const fiscalYear = (at: string | Date) =>
  buddhistYear(at) + (Number(isoDayAt(at).slice(5, 7)) >= 10 ? 1 : 0)

/** Whole years between a birth date (ISO day) and an instant. */
export function ageAt(birthDate: string, at: string | Date): number {
  const day = isoDayAt(at)
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** ๑๒๓ → 123, so that people may type either. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
}

/** 123 → ๑๒๓ */
export function thaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
}

/**
 * Whether 13 digits carry the right check digit (Σ dᵢ·(13−i), i = 0…11; 11 − Σ mod 11, mod 10).
 * It guards against typing errors only; foreigners and stateless people have 0, 6, 7, 8 in front.
 */
export function isCitizenId(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (13 - i)
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}

/** 1-1017-00230-70-8, grouped 1-4-5-2-1 as on the card; works on a number half typed. */
export function groupCitizenId(digits: string): string {
  return [
    digits.slice(0, 1),
    digits.slice(1, 5),
    digits.slice(5, 10),
    digits.slice(10, 12),
    digits.slice(12, 13),
  ]
    .filter(Boolean)
    .join('-')
}

/** 1-1017-xxxxx-70-8: enough to recognise one's own number, not to use it. */
export function maskCitizenId(digits: string): string {
  return groupCitizenId(digits).replace(/-\d{5}-/, '-xxxxx-')
}

/** 08 1234 5678 and 0 5539 1234 as Thai offices print them. */
export function groupPhone(digits: string): string {
  if (digits.length === 10) return `${digits.slice(0, 2)} ${digits.slice(2, 6)} ${digits.slice(6)}`
  if (digits.length === 9) return `${digits.slice(0, 1)} ${digits.slice(1, 5)} ${digits.slice(5)}`
  return digits
}

/** 1,234.50 */
export function formatMoney(satang: number): string {
  return (satang / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

const digitWords = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const placeWords = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']

/** 123450 → หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์ (an amount in satang, in words as receipts print it). */
export function bahtText(satang: number): string {
  const baht = Math.floor(satang / 100)
  const rest = satang % 100
  const words = `${thaiNumber(baht)}บาท`
  return rest === 0 ? `${words}ถ้วน` : `${baht === 0 ? '' : words}${thaiNumber(rest)}สตางค์`
}

function thaiNumber(value: number): string {
  if (value === 0) return 'ศูนย์'
  const millions = Math.floor(value / 1_000_000)
  const head = millions > 0 ? `${thaiNumber(millions)}ล้าน` : ''
  const digits = String(value % 1_000_000)
  let words = ''
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i])
    const place = digits.length - 1 - i
    if (digit === 0) continue
    if (place === 1 && digit === 1) words += 'สิบ'
    else if (place === 1 && digit === 2) words += 'ยี่สิบ'
    else if (place === 0 && digit === 1 && (digits.length > 1 || millions > 0)) words += 'เอ็ด'
    else words += `${digitWords[digit]}${placeWords[place]}`
  }
  return head + words
}
