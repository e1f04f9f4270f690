import {
  neededInNotice,
  type TermsContent,
  termsPlaceholders,
  type WrittenSection,
  type WrittenTerm,
} from '#templates/terms-content.ts'
import { faultInBraces, namesIn, tidy } from '#templates/texts/text.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'
import type { Entered } from '../forms/entered.ts'

export const most = { text: 3000, title: 150, note: 500, parts: 40 } as const
/** Empty places below what is there, for what comes to it. */
const spare = 2

/** How many places the form has for each: those filled in, and a few more. */
export const places = (entered: Entered, kind: 'term' | 'section'): number =>
  Math.min(
    most.parts,
    numbersUpTo(most.parts).reduce((last, n) => (entered[`${kind}.${n - 1}`]?.trim() ? n : last), 0) + spare,
  )
const numbersUpTo = (n: number) => [...Array(n).keys()].map((index) => index + 1)

/** A version as the form shows it; the day and what changed are those of the next one. */
export const enteredOf = ({ terms, notice }: TermsContent, from: string): Entered => ({
  ...Object.fromEntries(
    terms.flatMap(({ text, urgent }, index) => [
      [`term.${index}`, text],
      ...(urgent ? [[`urgent.${index}`, 'yes']] : []),
    ]),
  ),
  ...Object.fromEntries(
    notice.flatMap(({ title, text }, index) => [
      [`title.${index}`, title],
      [`section.${index}`, text],
    ]),
  ),
  from,
  note: '',
})

export interface CheckedTerms {
  content: TermsContent
  note: string
  /** By the name of the input. */
  wrong: Record<string, string>
}

/** What was typed of a new version, tidied and checked; what is left empty is not in it. */
export function checkedTerms(entered: Entered, today = isoDayAt(new Date())): CheckedTerms {
  const wrong: Record<string, string> = {}
  const taken = (name: string, longest: number): string => {
    const text = tidy(entered[name] ?? '')
    const fault =
      text.length > longest
        ? `ยาวเกินไป พิมพ์ได้ไม่เกิน ${longest.toLocaleString('en')} ตัวอักษร`
        : faultInBraces(text, termsPlaceholders)
    if (fault) wrong[name] = fault
    return text
  }
  const indexes = [...Array(most.parts).keys()]
  const terms = indexes.flatMap((index): WrittenTerm[] => {
    const text = taken(`term.${index}`, most.text)
    return text === '' ? [] : [{ text, ...(entered[`urgent.${index}`] === 'yes' && { urgent: true }) }]
  })
  const notice = indexes.flatMap((index): WrittenSection[] => {
    const title = taken(`title.${index}`, most.title)
    const text = taken(`section.${index}`, most.text)
    if (title === '' && text === '') return []
    if (title === '') wrong[`title.${index}`] = 'กรุณากรอกหัวข้อ หรือลบข้อความของหัวข้อนี้'
    if (text === '') wrong[`section.${index}`] = 'กรุณากรอกข้อความ หรือลบหัวข้อนี้'
    return [{ title, text }]
  })
  if (terms.length === 0) wrong['term.0'] = 'กรุณากรอกข้อตกลงอย่างน้อยหนึ่งข้อ'
  if (notice.length === 0) wrong['title.0'] = 'กรุณากรอกประกาศความเป็นส่วนตัวอย่างน้อยหนึ่งหัวข้อ'
  else if (!notice.some(({ text }) => namesIn(text).includes(neededInNotice)))
    wrong['section.0'] = `ประกาศต้องบอกระยะเวลาเก็บข้อมูล กรุณาใส่ {${neededInNotice}} ไว้ในหัวข้อใดหัวข้อหนึ่ง`
  const note = tidy(entered.note ?? '')
  if (note === '') wrong.note = 'กรุณาบอกสั้น ๆ ว่าเปลี่ยนอะไร ประชาชนจะเห็นข้อความนี้'
  else if (note.length > most.note) wrong.note = `ยาวเกินไป พิมพ์ได้ไม่เกิน ${most.note} ตัวอักษร`
  const typed = entered.from?.trim() ?? ''
  const from = typed === '' ? today : parseTypedDay(typed)
  if (from === undefined) wrong.from = 'กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 1/12/2569'
  else if (from < today) wrong.from = 'วันที่มีผลต้องไม่อยู่ก่อนวันนี้'
  if (entered.asks !== 'yes' && entered.asks !== 'no') wrong.asks = 'กรุณาเลือก'
  return { content: { terms, notice, from: from ?? today, asksAgain: entered.asks === 'yes' }, note, wrong }
}
