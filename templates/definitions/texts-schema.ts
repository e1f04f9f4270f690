import { z } from 'zod'
import { shortText } from '../answers.ts'

/** Names that every object has by itself: a question called so would seem to be there where it is not. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

/** The key of a question, a choice or an asked document: what code, conditions and exports call it by. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_]*$/, 'รหัสต้องขึ้นต้นด้วยอักษรอังกฤษตัวเล็ก และใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข และ _')
  .max(40, 'รหัสยาวเกินไป ใช้ไม่เกิน 40 ตัวอักษร')
  .refine((key) => !inherited.includes(key), 'รหัสนี้ใช้ไม่ได้ กรุณาใช้รหัสอื่น')

/** Keys that are numbers would lose their order. */
export const optionKeySchema = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_-]*$/, 'รหัสตัวเลือกต้องขึ้นต้นด้วยอักษรอังกฤษ และใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข _ และ -')
  .max(40, 'รหัสตัวเลือกยาวเกินไป ใช้ไม่เกิน 40 ตัวอักษร')
  .refine((key) => !inherited.includes(key), 'รหัสนี้ใช้ไม่ได้ กรุณาใช้รหัสอื่น')

/** A property that somebody left out is not there, and one that is there has a value. */
export const line = (most: number) => shortText(most).exactOptional()
export const lines = (each: number, most: number) =>
  z.array(shortText(each), 'ต้องเป็นรายการข้อความ').max(most, `ใส่ได้ไม่เกิน ${most} รายการ`)
export const yes = z.literal(true, 'ใส่ true หรือไม่ต้องใส่').exactOptional()
export const wholeNumber = (min: number, max: number) => {
  const sentence = `ต้องเป็นจำนวนเต็ม ตั้งแต่ ${grouped(min)} ถึง ${grouped(max)}`
  return z.number(sentence).int(sentence).min(min, sentence).max(max, sentence)
}
export const anyNumber = (min: number, max: number) => {
  const sentence = `ต้องเป็นตัวเลข ตั้งแต่ ${grouped(min)} ถึง ${grouped(max)}`
  return z.number(sentence).min(min, sentence).max(max, sentence)
}
const grouped = (number: number) => number.toLocaleString('en-US')

/** An object with these properties and no other; what is not known is named. */
export const exactly = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `ไม่รู้จัก ${(issue.keys as string[]).map((key) => `“${key}”`).join(' ')}`
        : 'ต้องเป็นข้อมูลแบบ { … }',
  })

/** What is wrong with a record: a key by the key's own sentence, anything that is none by this one. */
export const keyed = (sentence: string) => ({
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? sentence) : sentence,
})
