/** What the agency itself says of a service, whatever its form asks: its schema, and how it is put into a definition. */
import { z } from 'zod'
import { shortText } from './answers.ts'
import type { Service } from './service.ts'
import { arabicDigits } from './thai.ts'

export type ServiceTerms = Pick<
  Service,
  'department' | 'fee' | 'days' | 'dayKind' | 'time' | 'law' | 'notice'
>

const mostDays = 365
const daysBetween = `ต้องเป็นจำนวนวันเต็ม ตั้งแต่ 1 ถึง ${mostDays} วัน`
const optionalText = (most: number) =>
  z.union([z.literal('').transform(() => undefined), shortText(most)], 'ข้อความยาวเกินไป')

/** The form of the console. Errors are Thai sentences, one per input. */
export const serviceTermsSchema = z
  .object({
    department: shortText(100, 'กรุณากรอกกองหรืองานที่รับผิดชอบ'),
    fee: shortText(300, 'กรุณากรอกค่าธรรมเนียม หากไม่มีให้พิมพ์ว่า ไม่มีค่าธรรมเนียม'),
    days: z
      .string(daysBetween)
      .transform((text) => arabicDigits(text).trim())
      .pipe(z.string().regex(/^\d{1,3}$/, daysBetween))
      .transform(Number)
      .refine((days) => days >= 1 && days <= mostDays, daysBetween),
    dayKind: z.enum(['working', 'calendar'], 'กรุณาเลือกวันทำการหรือวันตามปฏิทิน'),
    time: optionalText(300),
    notice: optionalText(500),
    law: z
      .string()
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
      .pipe(
        z
          .array(shortText(300))
          .min(1, 'กรุณากรอกกฎหมายที่เกี่ยวข้องอย่างน้อยหนึ่งรายการ')
          .max(20, 'กรอกได้ไม่เกิน 20 รายการ'),
      ),
  })
  .transform(
    ({ dayKind, time, notice, ...terms }): ServiceTerms => ({
      ...terms,
      ...(dayKind === 'calendar' && { dayKind }),
      ...(time !== undefined && { time }),
      ...(notice !== undefined && { notice }),
    }),
  )

/** What stands in the form, by the name of the input. */
export type EnteredTerms = Readonly<Record<string, string>>

/** The form before anybody typed. */
export const enteredTerms = ({
  department,
  fee,
  days,
  dayKind,
  time,
  law,
  notice,
}: Service): EnteredTerms => ({
  department,
  fee,
  days: String(days),
  dayKind: dayKind ?? 'working',
  time: time ?? '',
  notice: notice ?? '',
  law: law.join('\n'),
})

export const termsOf = ({ department, fee, days, dayKind, time, law, notice }: Service): ServiceTerms => ({
  department,
  fee,
  days,
  law,
  ...(dayKind && { dayKind }),
  ...(time !== undefined && { time }),
  ...(notice !== undefined && { notice }),
})

/** The definition under other terms; what the new ones leave out it has no longer. */
export function underTerms(
  { dayKind: _, time: __, notice: ___, ...definition }: Service,
  terms: ServiceTerms,
): Service {
  return { ...definition, ...terms }
}

/** Whether two say the same. */
export const sameTerms = (a: ServiceTerms, b: ServiceTerms) =>
  a.department === b.department &&
  a.fee === b.fee &&
  a.days === b.days &&
  a.dayKind === b.dayKind &&
  a.time === b.time &&
  a.notice === b.notice &&
  a.law.join('\n') === b.law.join('\n')
