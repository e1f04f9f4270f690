import type { Service } from './service.ts'

/** ร้องทุกข์ asks for help against a trouble; ร้องเรียน is about what somebody did or failed to do. */
export type ComplaintKind = 'grievance' | 'complaint'
export const complaintKindLabels: Readonly<Record<ComplaintKind, string>> = {
  grievance: 'ร้องทุกข์',
  complaint: 'ร้องเรียน',
}

/**
 * How closely a category is held. `complainant`: everybody of the office works on it, and only named officers see who
 * filed it. `secret`: only named officers see that it exists.
 */
export const secrecies = ['open', 'complainant', 'secret'] as const
export type Secrecy = (typeof secrecies)[number]

/** Where photos of a complaint go, in every category. */
export const photoSlot = 'photo'

/** What a complaint is beside being a service. JSON-serialisable, as the service is. */
export interface ComplaintRules {
  kind: ComplaintKind
  secrecy: Secrecy
  /** Whether it is taken from somebody who does not say who they are. */
  anonymous: boolean
  /** Whether the spot has to be known; `none` where there is none. */
  place: 'required' | 'optional' | 'none'
  /** Whether it may stand, blurred and without names, on the public map. */
  onMap: boolean
  /** Working days within which the office says that it has it; 0 is at once. */
  acknowledgeDays: number
  /** What people write of it: a sentence in the chat that has one of these may be about it. */
  words: readonly string[]
  /** What they say for one of its problems, beside the problem's own name. */
  problemWords?: Readonly<Record<string, readonly string[]>>
  /** Problems with which somebody has to be called first, and the sentence that says whom. */
  urgent?: Readonly<Record<string, string>>
  /** Where else one may turn with it: ป.ป.ช. 1205 */
  elsewhere?: string
}

/** What a complaint is about, as its category lists it; the category itself where it has no such list. */
export function problemLabel({ fields, name }: Pick<Service, 'fields' | 'name'>, problem: unknown): string {
  const field = fields.problem
  return (field?.kind === 'choice' && typeof problem === 'string' && field.options[problem]) || name
}

/** How much of themselves somebody shows with a complaint. */
export const disclosures = {
  named: { label: 'แจ้งชื่อ', hint: 'เจ้าหน้าที่ติดต่อกลับได้' },
  withheld: { label: 'ขอปกปิดชื่อ', hint: 'เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นชื่อ ผู้ถูกร้องไม่เห็น' },
  anonymous: { label: 'ไม่ระบุชื่อ', hint: 'ระบบไม่เก็บว่าใครแจ้ง ท่านติดตามด้วยเลขที่เรื่องและรหัสลับ' },
} as const
export type Disclosure = keyof typeof disclosures
export const disclosureNames = Object.keys(disclosures) as [Disclosure, ...Disclosure[]]

/** What one may choose of them for this category. */
export const disclosuresOf = ({ anonymous }: Pick<ComplaintRules, 'anonymous'>): readonly Disclosure[] =>
  anonymous ? disclosureNames : disclosureNames.filter((name) => name !== 'anonymous')

/** How closely one complaint is held: as its category says or, where the filer asked for it, without their name. */
export const secrecyOf = (
  rules: Pick<ComplaintRules, 'secrecy'> | undefined,
  disclosure: Disclosure,
): Secrecy => {
  const secrecy = rules?.secrecy ?? 'open'
  return secrecy === 'open' && disclosure === 'withheld' ? 'complainant' : secrecy
}
