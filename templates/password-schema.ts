import { z } from 'zod'
import { longestPassword, passwordTroubles, shortestPassword } from './password-advice.ts'
import { isCommon } from './passwords.ts'

/** The check of a new password that needs to know nobody. */
export const passwordSchema = z
  .string('กรุณาตั้งรหัสผ่าน')
  .min(shortestPassword, passwordTroubles.short)
  .max(longestPassword, passwordTroubles.long)
  .refine((password) => !isCommon(password), passwordTroubles.common)
