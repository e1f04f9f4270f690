import type { Fields } from './fields.ts'

/** Where a service stands in the menu: what one asks for, or what one complains about. */
export type ServiceGroup = 'request' | 'complaint'

/** A document the citizen is asked to attach, in its own slot. */
export interface DocumentAsked {
  /** Stable key, unique within the service. */
  slot: string
  label: string
  hint?: string
  optional?: true
}

/** What a service is. JSON-serialisable: it is stored, by version, with every request that it opened. */
export interface Service<F extends Fields = Fields> {
  /** Open311 `service_code`: GEN-01 */
  code: string
  /** คำร้องทั่วไป, as the menu shows it. */
  name: string
  /** One sentence: when to choose it. */
  description: string
  group: ServiceGroup
  department: string
  fields: F
  documents: readonly DocumentAsked[]
  /** ไม่มีค่าธรรมเนียม, or the fee in words. */
  fee: string
  /** Working days within which the office answers. */
  days: number
  law: readonly string[]
}

/** Keeps the literal types of the fields so that `Answers<typeof service.fields>` is exact. */
export const defineService = <const F extends Fields>(service: Service<F>): Service<F> => service
