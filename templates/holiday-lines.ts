import { z } from 'zod'
import type { Holidays } from './holidays.ts'
import { arabicDigits, parseTypedDay, thaiDate } from './thai.ts'

/** A table of days off, by ISO day. */
export const holidaysSchema = z
  .record(z.iso.date(), z.string().trim().min(1).max(120))
  .refine((days) => Object.keys(days).length <= 500, 'มีวันหยุดมากเกินไป กรุณาลบปีเก่าออกก่อน')

/** Lines as people write and paste them, read: the days, or what is wrong, a sentence for each line. */
export function readHolidayLines(
  text: string,
  years: { first: number; last: number },
): { days: Holidays; wrong: string[] } {
  const days: Record<string, string> = {}
  const wrong: string[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readHoliday(line, years)
    if (typeof read === 'string') wrong.push(`บรรทัดที่ ${i + 1} “${line.trim().slice(0, 60)}” ${read}`)
    else days[read.day] = read.name
  }
  return { days, wrong }
}

function readHoliday(line: string, years: { first: number; last: number }) {
  const { day, name } = splitLine(line) ?? splitLine(line.replace(/^\s*[\d๐-๙]+[.)]\s+/, '')) ?? {}
  if (!day) return 'ระบบอ่านวันที่ไม่ออก พิมพ์เช่น 31 ธ.ค. 2569 วันสิ้นปี'
  const year = Number(day.slice(0, 4)) + 543
  if (year < years.first || year > years.last) return `ต้องเป็นวันในปี ${years.first} ถึง ${years.last}`
  if (!name) return 'ยังไม่มีชื่อวันหยุด'
  return name.length > 120 ? 'ชื่อวันหยุดยาวเกิน 120 ตัวอักษร' : { day, name }
}

/** วันพฤหัสบดีที่ may come first, as the cabinet writes it; numbers in either digits, years of either era. */
const shapes = [
  /^(?<date>\d{1,2})\s*(?<month>[ก-๙.]+?)\s*(?:พ\.\s?ศ\.)?\s*(?<year>\d{4})(?!\d)/,
  /^(?<date>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?!\d)/,
]

function splitLine(line: string): { day: string | undefined; name: string } | undefined {
  const text = line
    .trim()
    .replace(/^[-•*]\s*/, '')
    .replace(/^วัน\S*?ที่\s*/, '')
  // Only to find the date: Thai digits in a name stay Thai.
  const readable = arabicDigits(text)
  for (const shape of shapes) {
    const found = shape.exec(readable)
    if (!found) continue
    const { date, month = '', year } = found.groups ?? {}
    const day = parseTypedDay(`${date}/${/^\d/.test(month) ? month : monthNumber(month)}/${year}`)
    return { day, name: text.slice(found[0].length).replace(/^[\s,:–|-]+/, '') }
  }
  return undefined
}

/** 12 of ธ.ค., ธค or ธันวาคม; 0 of anything else. */
function monthNumber(typed: string): number {
  const bare = typed.replaceAll('.', '')
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1)
  const isTyped = (style: 'long' | 'medium') => (number: number) =>
    thaiDate(`2026-${String(number).padStart(2, '0')}-15`, style)
      .split(' ')[1]
      ?.replaceAll('.', '') === bare
  return numbers.find(isTyped('long')) ?? numbers.find(isTyped('medium')) ?? 0
}
