import { linesOrNothing, shortText } from '#templates/answers.ts'
import { appealDays, mostAppealDays, mostRefusalLetters, type Refusal } from '#templates/refusal.ts'
import { arabicDigits } from '#templates/thai.ts'
import { dueDay, type OfficeCalendar } from '#templates/working-days.ts'
import type { Entered, Wrong } from '../forms/entered.ts'

const missing = {
  facts: 'กรุณาเขียนข้อเท็จจริงที่พิจารณา',
  law: 'กรุณาระบุข้อกฎหมายที่ใช้',
  reasons: 'กรุณาเขียนเหตุผลที่ไม่รับดำเนินการ',
  appeal: 'กรุณาบอกวิธีอุทธรณ์',
} as const

/** The refusal as it was entered, or what is wrong with it by input. */
export function readRefusal(
  entered: Entered,
  calendar: OfficeCalendar,
  at: Date,
): { refusal: Refusal } | { wrong: Wrong } {
  const wrong: Record<string, string> = {}
  const lines = (name: keyof typeof missing): string => {
    const read = linesOrNothing(mostRefusalLetters).safeParse(entered[name] ?? '')
    if (!read.success) wrong[name] = read.error.issues[0]?.message ?? ''
    else if (read.data === null) wrong[name] = missing[name]
    return read.data ?? ''
  }
  const refusal = {
    facts: lines('facts'),
    law: lines('law'),
    reasons: lines('reasons'),
    appeal: lines('appeal'),
  }
  const decidedBy = shortText(200, 'กรุณาระบุชื่อและตำแหน่งผู้พิจารณา').safeParse(entered.decidedBy ?? '')
  if (!decidedBy.success) wrong.decidedBy = decidedBy.error.issues[0]?.message ?? ''
  const typedDays = arabicDigits(entered.appealDays ?? '').trim()
  const days = Number(typedDays)
  // The law's days are the least: a special one may give more.
  if (!/^\d{1,3}$/.test(typedDays) || days < appealDays || days > mostAppealDays)
    wrong.appealDays = `กรุณากรอกจำนวนวัน ${appealDays} ถึง ${mostAppealDays}`
  if (Object.keys(wrong).length > 0) return { wrong }
  const appealBy = dueDay(calendar, at, { days, kind: 'calendar' })
  return { refusal: { ...refusal, appealBy, decidedBy: decidedBy.data ?? '' } }
}
