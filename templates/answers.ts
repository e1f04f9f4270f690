import { z } from 'zod'
import { arabicDigits, isCitizenId } from './thai.ts'

/** Characters that no eye sees and that break search, print and copying: control, zero-width, bidi, half a pair. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]|\p{Variation_Selector}/gu
/** To Unicode ©, ® and ™ are pictures as well; a form prints them. */
const emoji = /(?![©®™])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3]/gu
/** What the forms' typeface can print. */
const printable =
  /^[\n\u0020-\u007e\u00a0-\u017e\u0e01-\u0e3a\u0e3f-\u0e5b\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122]$/

/**
 * Typed text as it is kept: no invisible characters or emoji, one way to write ำ and แ, spaces tidied.
 * A character that the typeset form could not print is refused and named.
 */
export function cleanText(text: string, context: z.RefinementCtx<string>, multiline: boolean): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(emoji, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1ำ')
    .replace(/เเ/g, 'แ')
    .replace(/\u2011/g, '-')
    .replace(multiline ? /[^\S\n]+/g : /\s+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const foreign = [...clean].find((character) => !printable.test(character))
  if (foreign !== undefined) {
    context.addIssue({ code: 'custom', message: `พิมพ์ตัวอักษร “${foreign}” ลงแบบฟอร์มไม่ได้ กรุณาลบออก` })
    return z.NEVER
  }
  return clean
}

/** A short line of typed text. */
export const shortText = (maxLength: number, message = 'กรุณากรอกข้อมูลนี้') =>
  z
    .string(message)
    .max(2_000, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength} ตัวอักษร`)
    .transform((text, context) => cleanText(text, context, false))
    .pipe(z.string().min(1, message).max(maxLength, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength} ตัวอักษร`))

/** Lines of typed text that may be left empty, which is null. */
export const linesOrNothing = (maxLength: number) =>
  z
    .string('กรุณากรอกข้อมูลนี้')
    .max(20_000, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength} ตัวอักษร`)
    .transform((text, context) => cleanText(text, context, true))
    .pipe(z.string().max(maxLength, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength} ตัวอักษร`))
    .transform((text) => text || null)

const optionalText = (maxLength: number) =>
  z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    shortText(maxLength).optional(),
  )

/** A Thai address in the order in which forms print it. */
export const addressSchema = z.object(
  {
    houseNo: shortText(50, 'กรุณากรอกบ้านเลขที่'),
    moo: optionalText(20),
    soi: optionalText(100),
    road: optionalText(100),
    subdistrict: shortText(100, 'กรุณาเลือกตำบล'),
    district: shortText(100, 'กรุณาเลือกอำเภอ'),
    province: shortText(100, 'กรุณาเลือกจังหวัด'),
    postcode: z
      .string('กรุณากรอกรหัสไปรษณีย์')
      .transform((text) => arabicDigits(text).trim())
      .refine((digits) => /^\d{5}$/.test(digits), 'รหัสไปรษณีย์ต้องมี 5 หลัก'),
  },
  'กรุณากรอกที่อยู่',
)
export type Address = z.output<typeof addressSchema>

/** A Thai telephone number as digits: mobile 06, 08, 09 (10 digits), landline 02 to 07 (9 digits). */
export const phoneSchema = z
  .string('กรุณากรอกเบอร์โทรศัพท์')
  .transform((text) =>
    arabicDigits(text)
      .replace(/[\s()-]/g, '')
      .replace(/^\+66/, '0'),
  )
  .refine((digits) => /^(0[689]\d{8}|0[2-57]\d{7})$/.test(digits), 'เบอร์โทรศัพท์ไม่ถูกต้อง เช่น 08 1234 5678')

/** A real calendar day, ISO: 2026-11-23. A Buddhist year here is a mistake of the caller. */
export const isoDay = z
  .string('กรุณากรอกวันที่')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'วันที่ไม่ถูกต้อง')
  .refine((day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return (
      !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= '1900' && day < '2200'
    )
  }, 'วันที่ไม่ถูกต้อง')

/** 13 digits, typed with or without dashes, in Arabic or Thai numerals. */
export const citizenIdSchema = z
  .string('กรุณากรอกเลขประจำตัวประชาชน')
  // Pasted ones bring dashes of all kinds and letters that nobody sees.
  .transform((text) => arabicDigits(text).replace(/[\s\p{Pd}\p{Cf}]/gu, ''))
  .refine((digits) => /^\d{13}$/.test(digits), 'เลขประจำตัวประชาชนต้องมี 13 หลัก')
  .refine(
    (digits) => !/^\d{13}$/.test(digits) || isCitizenId(digits),
    'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  )

export const emailSchema = z
  .string('กรุณากรอกอีเมล')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('อีเมลไม่ถูกต้อง เช่น somchai@example.com').max(254, 'อีเมลยาวเกินไป'))
