import type { ComplaintRules } from './complaint.ts'
import type { Condition } from './conditions.ts'
import type { Fields } from './fields.ts'
import type { IdentityLevel } from './identity.ts'
import type { Issue } from './issuing/issue.ts'

/** Where a service stands in the menu: what one asks for, or what one complains about. */
export type ServiceGroup = 'request' | 'complaint'

/** A document the citizen is asked to attach, in its own slot. */
export interface DocumentAsked {
  /** Stable key, unique within the service. */
  slot: string
  label: string
  hint?: string
  optional?: true
  /** Asked only when this holds of the answers. */
  when?: Condition
  /** Once for each row of this question: a photo of each spot. */
  perRow?: string
}

/** What nobody has confirmed yet for this agency: fees and times differ by local law, and our sources may err. */
export type Unconfirmed = 'fee' | 'days' | 'law' | 'documents' | 'amounts'

/**
 * How far a service can go online: to its end (A), up to an inspection, a committee or a signature at the counter (B),
 * or only to an appointment (C).
 */
export type OnlineLevel = 'A' | 'B' | 'C'

/** One part of what the office writes. In a line … is room to write, [ ] a box to tick, and {ชื่อ} whoever asks. */
export interface OfficeRecord {
  title: string
  lines: readonly string[]
  /** Things to list, a row each: the heads of the columns, and how many rows. */
  table?: { columns: readonly string[]; rows: number }
  /** Who signs it; นายก by the full title. */
  signed: readonly string[]
  /** Torn off and handed to whoever asks. */
  slip?: true
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
  /** What holds of it as a complaint; missing for what one asks for, and in complaints of before there were such rules. */
  complaint?: ComplaintRules
  department: string
  fields: F
  documents: readonly DocumentAsked[]
  /** ไม่มีค่าธรรมเนียม, or the fee in words. */
  fee: string
  /** Days within which the office answers. */
  days: number
  /** Working days where this is missing. */
  dayKind?: 'calendar'
  /** What the law says of the time beyond that number: ขยายได้ไม่เกิน 2 คราว คราวละไม่เกิน 45 วัน */
  time?: string
  level: OnlineLevel
  /** How sure the office must be of who files before it accepts; 1 where this is missing. One may file before. */
  identityLevel?: IdentityLevel
  /** Not every agency has it: offered only once the agency switches it on. */
  offByDefault?: true
  /** The form prints the citizen IDs of the applicant and of the represented person in their 13 boxes. */
  printsCitizenId?: true
  /** The name of the paper form, where it has one: แบบ ข.1 */
  form?: string
  /** What is marked here is shown to officers, and closes the service to citizens until the agency has confirmed it. */
  unconfirmed?: readonly Unconfirmed[]
  /** To be read before one begins: เจ็บป่วยฉุกเฉินโทร 1669 */
  notice?: string
  /** What the applicant declares above the signature; the usual sentence where this is missing. */
  declarations?: readonly string[]
  /** Who of the office writes below the form, in order; ปลัด and นายก where this is missing, nobody where it is empty. */
  officers?: readonly string[]
  /** What the office records on a last page of its own, where the paper form has one. */
  officePage?: readonly OfficeRecord[]
  /** Where others than the office fill that page in, as a paper by itself: its title, and what one does with it. */
  ownPaper?: { title: string; note: string }
  law: readonly string[]
  /** The documents that it ends in. */
  issues?: readonly Issue[]
}

/** ภายใน 7 วันทำการ, or ภายใน 45 วัน with what the law says beyond it. */
export const answerTime = ({ days, dayKind, time }: Pick<Service, 'days' | 'dayKind' | 'time'>) =>
  `ภายใน ${days} ${dayKind === 'calendar' ? 'วัน' : 'วันทำการ'}${time ? ` (${time})` : ''}`

/** Keeps the literal types of the fields so that `Answers<typeof service.fields>` is exact. */
export const defineService = <const F extends Fields>(service: Service<F>): Service<F> => service
