import { z } from 'zod'
import type { Agency } from './agency.ts'
import { arabicDigits } from './thai.ts'

const badBudget = 'ต้องเป็นจำนวนข้อความ ไม่เกิน 1,000,000 หรือเว้นว่างหากไม่จำกัด'
const budgetNumber = z
  .string(badBudget)
  .transform((text) => arabicDigits(text).replaceAll(',', '').trim())
  .pipe(z.string().regex(/^(\d{1,6}|1000000)$/, badBudget))

/** What an agency pays for messages in LINE. */
export const pushSettings = {
  /** 0 for as many as LINE lets. */
  pushBudget: z
    .preprocess((typed) => (typeof typed === 'string' && typed.trim() === '' ? '0' : typed), budgetNumber)
    .transform(Number),
  progressInLine: z.enum(['true', 'false'], 'กรุณาเลือกช่องทาง').transform((chosen) => chosen === 'true'),
}

export const progressLabels = { false: 'ทางอีเมล', true: 'ทาง LINE (ใช้โควตาข้อความ)' } as const

export const pushSettingsOf = ({ pushBudget = 0, progressInLine = false }: Agency) => ({
  pushBudget,
  progressInLine,
})

export const budgetText = (budget: number) =>
  budget === 0 ? 'ไม่จำกัด' : `${budget.toLocaleString('en-US')} ข้อความ`
