import { z } from 'zod'
import type { Condition } from '../conditions.ts'
import type { Field, Fields } from '../fields.ts'
import { exactly } from './texts-schema.ts'

const key = z.union([z.string().max(60), z.boolean()])
const field = z.string().max(60)

/** A condition as data; whether its questions are there is the business of `conditionFault`. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      exactly({ field, is: z.union([key, z.array(key).min(1).max(200)]) }),
      exactly({ field, includes: z.string().max(60) }),
      exactly({ field, atLeast: z.number() }),
      exactly({ field, below: z.number() }),
      exactly({ all: z.array(conditionSchema).min(1).max(20) }),
      exactly({ any: z.array(conditionSchema).min(1).max(20) }),
      exactly({ not: conditionSchema }),
    ],
    'เงื่อนไขไม่ถูกต้อง',
  ),
)

/** What can be compared with a number. */
export const isNumber = (field: Field | undefined) =>
  field !== undefined && ['integer', 'decimal', 'money', 'computed'].includes(field.kind)

/** Why a condition cannot hold of answers to these questions, those before it; undefined when it can. */
export function conditionFault(condition: Condition, before: Fields): string | undefined {
  if ('all' in condition) return first(condition.all, before)
  if ('any' in condition) return first(condition.any, before)
  if ('not' in condition) return conditionFault(condition.not, before)
  const asked = before[condition.field]
  if (!asked) return `เงื่อนไขอ้างถึงคำถาม “${condition.field}” ซึ่งไม่มีอยู่ก่อนหน้านี้`
  if ('atLeast' in condition || 'below' in condition)
    return isNumber(asked) ? undefined : `เงื่อนไขเทียบจำนวนกับ “${asked.label}” ซึ่งไม่ใช่ตัวเลข`
  if ('includes' in condition)
    return asked.kind === 'choices' && condition.includes in asked.options ? undefined : noSuchAnswer(asked)
  const keys = [condition.is].flat()
  const fits =
    asked.kind === 'yes-no'
      ? keys.every((one) => typeof one === 'boolean')
      : asked.kind === 'choice' && keys.every((one) => typeof one === 'string' && one in asked.options)
  return fits ? undefined : noSuchAnswer(asked)
}

const first = (conditions: readonly Condition[], before: Fields) =>
  conditions.map((part) => conditionFault(part, before)).find((fault) => fault !== undefined)

const noSuchAnswer = ({ label }: Field) => `คำถาม “${label}” ไม่มีคำตอบที่เงื่อนไขนี้ใช้`
