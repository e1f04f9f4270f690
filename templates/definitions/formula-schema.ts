import { z } from 'zod'
import type { Formula } from '../computed.ts'
import type { Fields } from '../fields.ts'
import { isNumber } from './condition-schema.ts'
import { exactly } from './texts-schema.ts'

const name = z.string().max(60)
const part = z.lazy(() => formulaSchema)
const several = z.array(part).min(1).max(40)
const two = z.tuple([part, part])

/** How a number follows from answers, as data; whether these are there is the business of `formulaFault`. */
export const formulaSchema: z.ZodType<Formula> = z.union(
  [
    name,
    z.number(),
    exactly({ sum: several }),
    exactly({ product: several }),
    exactly({ quotient: two }),
    exactly({ larger: two }),
    exactly({ round: part }),
    exactly({ floor: part }),
    exactly({ lookup: name, in: z.record(name, z.number()) }),
    exactly({ hours: z.tuple([name, name]) }),
    exactly({ total: name, of: name }),
    exactly({ count: name }),
  ],
  'สูตรคำนวณไม่ถูกต้อง',
)

/** Why a formula cannot be worked out from answers to these questions; undefined when it can. */
export function formulaFault(formula: Formula, fields: Fields): string | undefined {
  const [lacking] = lackingIn(formula, fields)
  return lacking === undefined
    ? undefined
    : `สูตรคำนวณใช้คำตอบของ “${fields[lacking]?.label ?? lacking}” ซึ่งไม่มีอยู่หรือไม่ใช่ชนิดที่คำนวณได้`
}

function lackingIn(formula: Formula, fields: Fields): string[] {
  if (typeof formula === 'number') return []
  if (typeof formula === 'string') return isNumber(fields[formula]) ? [] : [formula]
  if ('sum' in formula) return formula.sum.flatMap((each) => lackingIn(each, fields))
  if ('product' in formula) return formula.product.flatMap((each) => lackingIn(each, fields))
  if ('quotient' in formula) return formula.quotient.flatMap((each) => lackingIn(each, fields))
  if ('larger' in formula) return formula.larger.flatMap((each) => lackingIn(each, fields))
  if ('round' in formula) return lackingIn(formula.round, fields)
  if ('floor' in formula) return lackingIn(formula.floor, fields)
  if ('hours' in formula) return formula.hours.filter((each) => fields[each]?.kind !== 'time')
  if ('lookup' in formula) {
    const field = fields[formula.lookup]
    const keys = field?.kind === 'choice' ? Object.keys(field.options) : ['']
    return keys.every((key) => key in formula.in) ? [] : [formula.lookup]
  }
  const rows = fields['count' in formula ? formula.count : formula.total]
  if (rows?.kind !== 'rows') return ['count' in formula ? formula.count : formula.total]
  return 'count' in formula || isNumber(rows.item[formula.of]) ? [] : [formula.of]
}
