import { z } from 'zod'
import { addressSchema, cleanText, isoDay, phoneSchema } from './answers.ts'
import { arabicDigits, isCitizenId } from './thai.ts'

interface FieldBase {
  label: string
  /** One short sentence below the label. */
  hint?: string
  optional?: true
}

/** One question of a form. A new kind does not compile until every place that interprets kinds has a line for it. */
export type Field =
  | (FieldBase & { kind: 'text'; maxLength?: number })
  | (FieldBase & { kind: 'long-text'; maxLength?: number })
  | (FieldBase & { kind: 'integer'; min?: number; max?: number; unit?: string })
  | (FieldBase & { kind: 'date' })
  | (FieldBase & { kind: 'time' })
  | (FieldBase & { kind: 'choice'; options: Readonly<Record<string, string>> })
  | (FieldBase & { kind: 'choices'; options: Readonly<Record<string, string>> })
  | (FieldBase & { kind: 'yes-no' })
  | (FieldBase & { kind: 'citizen-id' })
  | (FieldBase & { kind: 'phone' })
  | (FieldBase & { kind: 'email' })
  | (FieldBase & { kind: 'address' })
  | (FieldBase & { kind: 'location' })

export type FieldKind = Field['kind']
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>
/** A form: its questions in the order of the paper. */
export type Fields = Readonly<Record<string, Field>>
export const defineFields = <const F extends Fields>(fields: F): F => fields

const required = 'กรุณากรอกข้อมูลนี้'
const choose = 'กรุณาเลือกคำตอบ'
const textOf = (maxLength: number, multiline: boolean) =>
  z
    .string(required)
    // Refused before cleaning, so that a megabyte of text costs nothing.
    .max(20_000, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength.toLocaleString('en-US')} ตัวอักษร`)
    .transform((text, context) => cleanText(text, context, multiline))
    .pipe(
      z
        .string()
        .min(1, required)
        .max(maxLength, `ยาวเกินไป กรุณาพิมพ์ไม่เกิน ${maxLength.toLocaleString('en-US')} ตัวอักษร`),
    )
const keysOf = (options: Readonly<Record<string, string>>) => z.enum(Object.keys(options), choose)

/** How an answer of each kind is checked and cleaned. */
const schemas = {
  text: ({ maxLength = 200 }: FieldOf<'text'>) => textOf(maxLength, false),
  'long-text': ({ maxLength = 1500 }: FieldOf<'long-text'>) => textOf(maxLength, true),
  integer: ({ min = 0, max = 1_000_000 }: FieldOf<'integer'>) =>
    z.coerce
      .number('กรุณากรอกเป็นตัวเลข')
      .int('กรุณากรอกเป็นจำนวนเต็ม')
      .min(min, `ต้องไม่น้อยกว่า ${min.toLocaleString('en-US')}`)
      .max(max, `ต้องไม่เกิน ${max.toLocaleString('en-US')}`),
  date: (_: FieldOf<'date'>) => isoDay,
  time: (_: FieldOf<'time'>) =>
    z.string(required).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'กรุณากรอกเวลา เช่น 09:30'),
  choice: ({ options }: FieldOf<'choice'>) => keysOf(options),
  choices: ({ options }: FieldOf<'choices'>) => z.array(keysOf(options), choose).min(1, choose),
  'yes-no': (_: FieldOf<'yes-no'>) => z.boolean(choose),
  'citizen-id': (_: FieldOf<'citizen-id'>) => citizenIdSchema,
  phone: (_: FieldOf<'phone'>) => phoneSchema,
  email: (_: FieldOf<'email'>) => emailSchema,
  address: (_: FieldOf<'address'>) => addressSchema,
  location: (_: FieldOf<'location'>) =>
    z.object(
      { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) },
      'กรุณาปักหมุดตำแหน่ง',
    ),
} satisfies { [K in FieldKind]: (field: FieldOf<K>) => z.ZodType }

/** 13 digits, typed with or without dashes, in Arabic or Thai numerals. */
export const citizenIdSchema = z
  .string(required)
  .transform((text) => arabicDigits(text).replace(/[\s-]/g, ''))
  .refine((digits) => /^\d{13}$/.test(digits), 'เลขประจำตัวประชาชนต้องมี 13 หลัก')
  .refine(
    (digits) => !/^\d{13}$/.test(digits) || isCitizenId(digits),
    'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  )

export const emailSchema = z
  .string(required)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('อีเมลไม่ถูกต้อง เช่น somchai@example.com').max(254, 'อีเมลยาวเกินไป'))

type Answer<K extends FieldKind> = z.output<ReturnType<(typeof schemas)[K]>>

/** What was entered, typed by the form. */
export type Answers<F extends Fields = Fields> = {
  [N in keyof F as F[N] extends { optional: true } ? never : N]: AnswerTo<F[N]>
} & { [N in keyof F as F[N] extends { optional: true } ? N : never]?: AnswerTo<F[N]> }
type AnswerTo<F extends Field> = F extends { kind: 'choice'; options: infer O }
  ? keyof O & string
  : Answer<F['kind']>
/** An answer of any kind, for code that shows answers by their field's kind. */
export type AnyAnswer = Answer<FieldKind>

/** The check of one field. Optional fields also take an empty answer, which then is no answer. */
export function fieldSchema(field: Field): z.ZodType {
  // Correlating kind and schema is beyond the checker; the table above is exhaustive.
  const schema = (schemas[field.kind] as (field: Field) => z.ZodType)(field)
  return field.optional
    ? z.preprocess((value) => (isEmpty(value) ? undefined : value), schema.optional())
    : schema
}

/** The check of a whole form: unknown answers are refused, errors carry the field's name as their path. */
export function answersSchema<F extends Fields>(fields: F): z.ZodType<Answers<F>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]))
  return z.strictObject(shape) as unknown as z.ZodType<Answers<F>>
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
