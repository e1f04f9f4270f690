import { z } from 'zod'
import { addressSchema, citizenIdSchema, cleanText, emailSchema, isoDay, phoneSchema } from './answers.ts'
import { type BankAccount, banks } from './banks.ts'
import { compute } from './computed.ts'
import { askedFields, numberOf } from './conditions.ts'
import {
  type AnswerOf,
  type Answers,
  type FieldOf,
  type Fields,
  isQuestion,
  type Options,
  type Question,
  type QuestionKind,
} from './fields.ts'
import { arabicDigits } from './thai.ts'

const required = 'กรุณากรอกข้อมูลนี้'
const choose = 'กรุณาเลือกคำตอบ'
const pinAgain = 'ตำแหน่งไม่ถูกต้อง กรุณาปักหมุดบนแผนที่อีกครั้ง'
const pin = 'กรุณาปักหมุดตำแหน่ง'
const notAPlace = 'พิกัดไม่ถูกต้อง กรุณาปักหมุดบนแผนที่ หรือพิมพ์เช่น 16.735, 100.302'
const grouped = (number: number) => number.toLocaleString('en-US')
const tooLong = (maxLength: number) => `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${grouped(maxLength)} ตัวอักษร`

const textOf = (maxLength: number, multiline: boolean, missing = required) =>
  z
    .string(missing)
    // Refused before cleaning, so that a megabyte of text costs nothing.
    .max(20_000, tooLong(maxLength))
    .transform((text, context) => cleanText(text, context, multiline))
    .pipe(z.string().min(1, missing).max(maxLength, tooLong(maxLength)))

const digitsOf = (length: number) =>
  z
    .string(required)
    .transform((text) => arabicDigits(text).replace(/[\s-]/g, ''))
    .refine((digits) => /^\d+$/.test(digits) && digits.length === length, `กรุณากรอกตัวเลข ${length} หลัก`)

const keysOf = (options: Options) => z.enum(Object.keys(options), choose)

interface NumberLimits {
  min: number
  max: number
  /** Digits after the point. */
  places: number
}
/** A number, typed with or without commas, in Arabic or Thai numerals. */
const numberIn = ({ min, max, places }: NumberLimits) =>
  z.preprocess(
    (typed) => (typed === '' || typed === null ? undefined : (numberOf(typed) ?? typed)),
    z
      .number({ error: ({ input }) => (input === undefined ? required : 'กรุณากรอกเป็นตัวเลข') })
      .refine(
        (number) => Number(number.toFixed(places)) === number,
        places === 0 ? 'กรุณากรอกเป็นจำนวนเต็ม' : `กรุณากรอกทศนิยมไม่เกิน ${places} ตำแหน่ง`,
      )
      .min(min, `ต้องไม่น้อยกว่า ${grouped(min)}`)
      .max(max, `ต้องไม่เกิน ${grouped(max)}`),
  )

const bankAccountSchema = z.object(
  {
    bank: z.enum(Object.keys(banks) as [keyof typeof banks, ...(keyof typeof banks)[]], 'กรุณาเลือกธนาคาร'),
    number: z
      .string('กรุณากรอกเลขที่บัญชี')
      .transform((text) => arabicDigits(text).replace(/[\s-]/g, ''))
      .refine((digits) => /^\d{10,15}$/.test(digits), 'เลขที่บัญชีต้องมี 10 ถึง 15 หลัก'),
    name: textOf(150, false, 'กรุณากรอกชื่อบัญชี'),
  },
  'กรุณากรอกบัญชีธนาคาร',
)

/** How an answer of each kind is checked and cleaned. */
const schemas: { [K in QuestionKind]: (field: FieldOf<K>) => z.ZodType<AnswerOf[K]> } = {
  text: ({ maxLength = 200, digits }) => (digits === undefined ? textOf(maxLength, false) : digitsOf(digits)),
  'long-text': ({ maxLength = 1500 }) => textOf(maxLength, true),
  integer: ({ min = 0, max = 1_000_000 }) => numberIn({ min, max, places: 0 }),
  decimal: ({ min = 0, max = 1_000_000, places = 2 }) => numberIn({ min, max, places }),
  money: ({ min = 0, max = 1_000_000_000 }) => numberIn({ min, max, places: 2 }),
  date: () => isoDay,
  month: () =>
    z
      .string('กรุณาเลือกเดือน')
      .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'กรุณากรอกเดือนและปี พ.ศ. เช่น ธันวาคม 2569'),
  time: () => z.string(required).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'กรุณากรอกเวลา เช่น 09:30'),
  choice: ({ options }) => keysOf(options),
  choices: ({ options }) => z.array(keysOf(options), choose).min(1, choose).transform(withoutRepeats),
  'yes-no': () => z.boolean(choose),
  'citizen-id': () => citizenIdSchema,
  phone: () => phoneSchema,
  email: () => emailSchema,
  address: () => addressSchema,
  location: () =>
    z.object(
      {
        latitude: z.number(pinAgain).min(-90, pinAgain).max(90, pinAgain),
        longitude: z.number(pinAgain).min(-180, pinAgain).max(180, pinAgain),
        accuracy: z.number(pinAgain).min(0, pinAgain).max(100_000, pinAgain).optional(),
      },
      // What was typed and is no place stays as it was typed.
      { error: ({ input }) => (typeof input === 'string' && input.trim() !== '' ? notAPlace : pin) },
    ),
  'bank-account': () => bankAccountSchema as z.ZodType<BankAccount>,
  attachments: ({ max = 5 }) =>
    z
      .array(z.uuid('กรุณาแนบไฟล์ใหม่อีกครั้ง'), 'กรุณาแนบไฟล์')
      .min(1, 'กรุณาแนบไฟล์')
      .max(max, `แนบได้ไม่เกิน ${max} ไฟล์`)
      .transform(withoutRepeats),
  rows: ({ item, rowLabel, min = 1, max = 10 }) =>
    z
      .array(answersSchema(item), `กรุณาเพิ่ม${rowLabel}`)
      .min(min, min > 1 ? `กรุณาเพิ่ม${rowLabel}อย่างน้อย ${min} รายการ` : `กรุณาเพิ่ม${rowLabel}`)
      .max(max, `เพิ่มได้ไม่เกิน ${max} รายการ`) as unknown as z.ZodType<AnswerOf['rows']>,
}

function withoutRepeats<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}

/** The check of one question. Optional ones also take an empty answer, which then is no answer. */
export function fieldSchema(field: Question): z.ZodType {
  // Correlating kind and schema is beyond the checker; the table above is exhaustive.
  const schema = (schemas[field.kind] as (field: Question) => z.ZodType)(field)
  return field.optional
    ? z.preprocess((value) => (isEmpty(value) ? undefined : value), schema.optional())
    : schema
}

/**
 * The check of a whole form: unknown answers are refused, errors carry the field's name as their path. Answers to
 * questions that are not asked are left out, and what follows from the others is worked out here, whatever was sent.
 */
export function answersSchema<F extends Fields>(fields: F): z.ZodType<Answers<F>> {
  const schema = z.unknown().transform((typed, context) => {
    const sent = isRecord(typed) ? typed : {}
    const asked = askedFields(fields, sent)
    const questions = Object.entries(asked).filter((entry): entry is [string, Question] =>
      isQuestion(entry[1]),
    )
    const shape = Object.fromEntries(questions.map(([name, field]) => [name, fieldSchema(field)]))
    const result = z.strictObject(shape).safeParse(isRecord(typed) ? answered(fields, sent, shape) : typed)
    const wrong = [...(result.success ? [] : plainIssues(result.error)), ...outOfOrder(questions, sent)]
    for (const { message, path } of wrong) context.addIssue({ code: 'custom', message, path })
    if (!result.success || wrong.length > 0) return z.NEVER
    const answers: Record<string, unknown> = result.data
    for (const [name, field] of Object.entries(asked)) {
      const number = field.kind === 'computed' ? compute(field.formula, answers) : undefined
      if (number !== undefined) answers[name] = number
    }
    return answers as Answers<F>
  })
  return schema as unknown as z.ZodType<Answers<F>>
}

/** Dates that come before the one which they may not. A day is text that sorts; what is none says so itself. */
function outOfOrder(questions: readonly (readonly [string, Question])[], sent: Record<string, unknown>) {
  const asked = new Map(questions)
  return questions.flatMap(([name, field]) => {
    const earliest = field.kind === 'date' && field.notBefore ? field.notBefore : undefined
    const first = earliest === undefined ? undefined : asked.get(earliest)
    if (!earliest || !first) return []
    const [from, until] = [isoDay.safeParse(sent[earliest]).data, isoDay.safeParse(sent[name]).data]
    return from && until && until < from
      ? [{ message: `ต้องไม่ก่อนวันที่ในช่อง “${first.label}”`, path: [name] }]
      : []
  })
}

/** Without what the form knows and does not ask (now); what it does not know at all stays, to be refused. */
const answered = (fields: Fields, sent: Record<string, unknown>, shape: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(sent).filter(([name]) => Object.hasOwn(shape, name) || !Object.hasOwn(fields, name)),
  )

const plainIssues = (error: z.ZodError) =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ message: 'ไม่มีช่องนี้ในแบบฟอร์ม', path: [...issue.path, key] }))
      : [{ message: issue.message, path: issue.path }],
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every(isEmpty))
