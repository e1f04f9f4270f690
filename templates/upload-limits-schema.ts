import { z } from 'zod'
import type { UploadLimits } from './upload-limits.ts'

const whole = (least: number, most: number, unit: string) =>
  z.coerce
    .number({ error: 'กรุณากรอกเป็นตัวเลข' })
    .int('กรุณากรอกเป็นจำนวนเต็ม')
    .min(least, `กรุณากรอกตั้งแต่ ${least} ${unit}ขึ้นไป`)
    .max(most, `กรุณากรอกไม่เกิน ${most} ${unit}`)

/** What an agency may set, for its settings page. */
export const uploadLimitsSchema: z.ZodType<UploadLimits> = z
  .object({
    fileMb: whole(1, 50, 'MB'),
    files: whole(1, 30, 'ไฟล์'),
    totalMb: whole(1, 500, 'MB'),
  })
  .refine(({ fileMb, totalMb }) => totalMb >= fileMb, {
    path: ['totalMb'],
    error: 'ขนาดรวมต้องไม่น้อยกว่าขนาดของไฟล์เดียว',
  })
