import { z } from 'zod'
import { type Address, addressSchema, isoDay, phoneSchema, shortText } from './answers.ts'
import { citizenIdSchema, emailSchema } from './fields.ts'

/** The version of the terms and the privacy notice that registration shows. */
export const termsVersion = '1'

export const prefixes = ['นาย', 'นาง', 'นางสาว', 'เด็กชาย', 'เด็กหญิง'] as const

/** Who files: the profile, and, as a snapshot of that day, part of each request. */
export interface Applicant {
  prefix: string
  firstName: string
  lastName: string
  /** ISO day */
  birthDate: string
  phone: string
  email: string
  address: Address
}

/** นายสมชาย ใจดี */
export const fullName = (person: Pick<Applicant, 'prefix' | 'firstName' | 'lastName'>) =>
  `${person.prefix}${person.firstName} ${person.lastName}`

const password = z
  .string('กรุณาตั้งรหัสผ่าน')
  .min(8, 'รหัสผ่านต้องยาวอย่างน้อย 8 ตัวอักษร')
  .max(128, 'รหัสผ่านยาวเกินไป (ไม่เกิน 128 ตัวอักษร)')

/** What somebody enters to register. Errors are Thai sentences, one per field. */
export const registrationSchema = z.strictObject({
  prefix: shortText(30, 'กรุณาเลือกคำนำหน้า'),
  firstName: shortText(100, 'กรุณากรอกชื่อ'),
  lastName: shortText(100, 'กรุณากรอกนามสกุล'),
  citizenId: citizenIdSchema,
  birthDate: isoDay,
  phone: phoneSchema,
  email: emailSchema,
  address: addressSchema,
  password,
  /** The version of the terms that was accepted. */
  acceptedTerms: z.literal(termsVersion, 'กรุณายอมรับเงื่อนไขก่อนลงทะเบียน'),
})
export type Registration = z.output<typeof registrationSchema>
export type RegistrationInput = z.input<typeof registrationSchema>
