import { z } from 'zod'
import { addressSchema, citizenIdSchema, emailSchema, isoDay, phoneSchema, shortText } from './answers.ts'
import { passwordTroubles } from './password-advice.ts'
import { passwordSchema } from './password-schema.ts'
import { isPersonal, type PasswordOwner } from './passwords.ts'

/** Who somebody is, as they declare it. */
export const profileShape = {
  prefix: shortText(30, 'กรุณาเลือกคำนำหน้า'),
  firstName: shortText(100, 'กรุณากรอกชื่อ'),
  lastName: shortText(100, 'กรุณากรอกนามสกุล'),
  birthDate: isoDay,
  phone: phoneSchema,
  address: addressSchema,
}

/** What somebody enters to register. Errors are Thai sentences, one per field. */
export const registrationSchema = z
  .strictObject({
    ...profileShape,
    citizenId: citizenIdSchema,
    email: emailSchema,
    password: passwordSchema,
    /** The version of the terms that was accepted. */
    acceptedTerms: z.string('กรุณายอมรับเงื่อนไขก่อนลงทะเบียน').min(1, 'กรุณายอมรับเงื่อนไขก่อนลงทะเบียน').max(40),
    /** Consent to news, apart from the terms; missing is no. */
    newsConsent: z.boolean().optional(),
  })
  .refine(({ password, ...owner }) => !isPersonal(password, owner), {
    path: ['password'],
    message: passwordTroubles.personal,
    // Told at once with what else is wrong, not only when nothing else is.
    when: ({ value }) => isWithPassword(value),
  })
export type Registration = z.output<typeof registrationSchema>
export type RegistrationInput = z.input<typeof registrationSchema>

const isWithPassword = (value: unknown): value is PasswordOwner & { password: string } =>
  typeof value === 'object' && value !== null && 'password' in value && typeof value.password === 'string'
