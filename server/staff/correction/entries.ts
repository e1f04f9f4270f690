import type { Question } from '#db/corrections.ts'
import { linesOrNothing, shortText } from '#templates/answers.ts'
import { type Defect, mostNoteLetters, mostReasonLetters } from '#templates/correction.ts'
import type { Correctable } from '#templates/mendable.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'
import type { Entered, Wrong } from '../forms/entered.ts'

type Item = Pick<Correctable, 'kind' | 'name'>
export const askInput = ({ kind, name }: Item) => `ask-${kind}-${name}`
export const reasonInput = ({ kind, name }: Item) => `reason-${kind}-${name}`

/** The question as it was entered, or what is wrong with it by input; under `ask` what concerns the whole form. */
export function readQuestion(
  items: readonly Correctable[],
  entered: Entered,
  at: Date,
): { question: Question } | { wrong: Wrong } {
  const wrong: Record<string, string> = {}
  const defects = items.flatMap((item): Defect[] => {
    const typed = entered[reasonInput(item)]?.trim() ?? ''
    if (!(askInput(item) in entered)) {
      if (typed !== '') wrong[reasonInput(item)] = 'กรุณาเลือกรายการนี้ หรือลบข้อความนี้'
      return []
    }
    const reason = shortText(mostReasonLetters, 'กรุณาบอกว่าต้องแก้ไขอย่างไร').safeParse(typed)
    if (!reason.success) wrong[reasonInput(item)] = reason.error.issues[0]?.message ?? ''
    return [{ kind: item.kind, name: item.name, reason: reason.data ?? '' }]
  })
  if (defects.length === 0) wrong.ask = 'กรุณาเลือกอย่างน้อยหนึ่งรายการที่ต้องแก้ไข'
  const note = linesOrNothing(mostNoteLetters).safeParse(entered.note ?? '')
  if (!note.success) wrong.note = note.error.issues[0]?.message ?? ''
  const typedDay = entered.answerBy?.trim() ?? ''
  const answerBy = typedDay === '' ? null : parseTypedDay(typedDay)
  if (answerBy === undefined) wrong.answerBy = 'กรุณากรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 22/12/2569'
  else if (answerBy !== null && answerBy <= isoDayAt(at)) wrong.answerBy = 'ต้องเป็นวันหลังจากวันนี้'
  if (Object.keys(wrong).length > 0) return { wrong }
  return { question: { defects, note: note.data ?? null, answerBy: answerBy ?? null } }
}
