import type { Address } from './answers.ts'
import type { BankAccount } from './banks.ts'
import type { Formula } from './computed.ts'
import type { Condition } from './conditions.ts'

/** A fact of the citizen's profile with which a question begins filled in. */
export type ProfileFact = 'fullName' | 'citizenId' | 'birthDate' | 'phone' | 'email' | 'address'

interface FieldBase {
  label: string
  /** One short sentence below the label. */
  hint?: string
  optional?: true
  /** Asked only when this holds of the answers before it. */
  when?: Condition
  prefill?: ProfileFact
}

/** What can be asked. A new kind does not compile until every place that interprets kinds has a line for it. */
export type Question =
  | (FieldBase & {
      kind: 'text'
      maxLength?: number
      /** Exactly that many digits, typed with or without dashes: a registration number. */
      digits?: number
    })
  | (FieldBase & { kind: 'long-text'; maxLength?: number })
  | (FieldBase & { kind: 'integer'; min?: number; max?: number; unit?: string })
  | (FieldBase & { kind: 'decimal'; min?: number; max?: number; places?: number; unit?: string })
  /** Baht, to the satang. */
  | (FieldBase & { kind: 'money'; min?: number; max?: number })
  /** `notBefore`: the key of the date in the same form (or row) that this one may not come before. */
  | (FieldBase & { kind: 'date'; notBefore?: string })
  | (FieldBase & { kind: 'month' })
  | (FieldBase & { kind: 'time' })
  | (FieldBase & { kind: 'choice'; options: Options })
  | (FieldBase & { kind: 'choices'; options: Options })
  | (FieldBase & { kind: 'yes-no' })
  | (FieldBase & { kind: 'citizen-id' })
  | (FieldBase & { kind: 'phone' })
  | (FieldBase & { kind: 'email' })
  | (FieldBase & { kind: 'address' })
  | (FieldBase & { kind: 'location' })
  | (FieldBase & { kind: 'bank-account' })
  /** Files that answer a question of the form; asked documents have slots of their own. */
  | (FieldBase & { kind: 'attachments'; max?: number })
  /** The same few questions, once per thing. Conditions in `item` look at the same row. */
  | (FieldBase & { kind: 'rows'; item: Fields; rowLabel: string; min?: number; max?: number })

export type Options = Readonly<Record<string, string>>

/** What a form shows without asking: the title of a part, a sentence to read, a number that follows from answers. */
export type Shown =
  /** Begins a part of the form; on the phone a step of its own. */
  | (FieldBase & { kind: 'heading' })
  | (FieldBase & { kind: 'paragraph' })
  | (FieldBase & { kind: 'computed'; formula: Formula; unit?: string })

export type Field = Question | Shown
export type QuestionKind = Question['kind']
export type FieldKind = Field['kind']
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>
/** A form: its questions in the order of the paper. */
export type Fields = Readonly<Record<string, Field>>
export const defineFields = <const F extends Fields>(fields: F): F => fields

export const isQuestion = (field: Field): field is Question =>
  field.kind !== 'heading' && field.kind !== 'paragraph' && field.kind !== 'computed'

/** What an answer of each kind is, once checked. */
export interface AnswerOf {
  text: string
  'long-text': string
  integer: number
  decimal: number
  money: number
  /** ISO day */
  date: string
  /** ISO month: 2026-11 */
  month: string
  /** 09:30 */
  time: string
  choice: string
  choices: readonly string[]
  'yes-no': boolean
  'citizen-id': string
  phone: string
  email: string
  address: Address
  location: Location
  'bank-account': BankAccount
  /** Ids of attachments */
  attachments: readonly string[]
  rows: readonly Row[]
  heading: never
  paragraph: never
  computed: number
}

/** A point on the map, and within how many metres the phone was sure of it. */
export interface Location {
  latitude: number
  longitude: number
  accuracy?: number | undefined
}
/** The answers of one row. */
export interface Row {
  readonly [name: string]: AnyAnswer | undefined
}
/** An answer of any kind, for code that shows answers by their field's kind. */
export type AnyAnswer = AnswerOf[FieldKind]

type AnswerTo<F extends Field> = F extends { kind: 'choice'; options: infer O }
  ? keyof O & string
  : F extends { kind: 'rows'; item: infer I extends Fields }
    ? Fields extends I
      ? readonly Row[]
      : readonly Answers<I>[]
    : AnswerOf[F['kind']]

/** An answer may be missing where it is optional, or not asked. */
type MaybeMissing = { optional: true } | { when: Condition } | { kind: 'computed' }
type Silent = { kind: 'heading' | 'paragraph' }

/** What was entered, typed by the form. */
export type Answers<F extends Fields = Fields> = {
  [N in keyof F as F[N] extends MaybeMissing | Silent ? never : N]: AnswerTo<F[N]>
} & { [N in keyof F as F[N] extends Silent ? never : F[N] extends MaybeMissing ? N : never]?: AnswerTo<F[N]> }
