/** What a sentence that citizens read may hold, and what is wrong with one that somebody typed. */

/** What stands in braces until the message is made: {ชื่อหน่วยงาน} */
export const placeholders = {
  agency: 'ชื่อหน่วยงาน',
  name: 'ชื่อผู้รับ',
  service: 'ชื่อบริการ',
  date: 'วันที่',
  what: 'สิ่งที่จะทำ',
  // What a request is called: a complaint is called otherwise.
  request: 'คำร้อง',
  filed: 'คำร้องที่ยื่น',
} as const
export type Placeholder = keyof typeof placeholders

/** One sentence, or a few that belong together. */
export interface TextPart {
  /** What it is on the card or in the mail. */
  label: string
  /** As it ships. */
  text: string
  /** Letters at most, placeholders as typed. */
  most: number
  /** Without these nobody would understand it. The agency's name may stand in every text. */
  needs?: readonly Placeholder[]
  may?: readonly Placeholder[]
}

/** Of what is said of a request, be it a complaint or not. */
export const ofRequest = ['request', 'filed'] as const satisfies readonly Placeholder[]

/** What is sent together, and is edited together. */
export interface TextMessage {
  title: string
  /** When somebody gets it. */
  when: string
  parts: Readonly<Record<string, TextPart>>
}

/** Room on a card: LINE takes far more of each, but a phone shows no more than this at a glance. */
export const room = { headline: 60, sentence: 400, hint: 200, paragraph: 600 } as const

export const headline = <T extends string>(text: T) =>
  ({ label: 'หัวเรื่อง', text, most: room.headline }) as const
export const sentence = <T extends string>(label: string, text: T) =>
  ({ label, text, most: room.sentence }) as const
export const hint = <T extends string>(label: string, text: T) => ({ label, text, most: room.hint }) as const
export const paragraph = <T extends string>(label: string, text: T) =>
  ({ label, text, most: room.paragraph }) as const

const inBraces = /\{([^{}]*)\}/g
export const braced = (code: Placeholder) => `{${placeholders[code]}}`
/** Which placeholders a text may hold, those that it must hold first. */
export const allowedIn = ({ needs = [], may = [] }: TextPart): Placeholder[] => [
  ...new Set<Placeholder>([...needs, ...may, 'agency']),
]

/** The text with what stands for something replaced; what is not known stays as it was typed. */
export const filled = (text: string, values: Partial<Record<Placeholder, string>>): string =>
  filledByName(
    text,
    Object.fromEntries(
      (Object.keys(values) as Placeholder[]).map((code) => [placeholders[code], values[code] ?? '']),
    ),
  )

/** The same by what stands in the braces. */
export const filledByName = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(inBraces, (typed, name: string) => values[name.trim()] ?? typed)

/** As it is kept: without stray blanks, and never more than one empty line. */
export const tidy = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Characters that nobody sees would count against LINE's limits, or turn the line around.
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** What is wrong with a tidied text, in a sentence; nothing when it can be sent. */
export function faultIn(text: string, part: TextPart): string | undefined {
  if (text === '') return 'กรุณากรอกข้อความ หรือกลับไปใช้ข้อความที่มากับระบบ'
  if (text.length > part.most) return `ยาวเกินไป พิมพ์ได้ไม่เกิน ${part.most} ตัวอักษร (ขณะนี้ ${text.length})`
  if (part.most === room.headline && text.includes('\n')) return 'หัวเรื่องต้องเป็นบรรทัดเดียว'
  const allowed = allowedIn(part).map((code) => placeholders[code])
  const missing = part.needs?.find((code) => !namesIn(text).includes(placeholders[code]))
  return faultInBraces(text, allowed) ?? (missing && `ต้องมี ${braced(missing)} อยู่ในข้อความ`)
}

export const namesIn = (text: string): string[] =>
  [...text.matchAll(inBraces)].map(([, name = '']) => name.trim())

/** What is wrong with what stands in braces, where only these names may. */
export function faultInBraces(text: string, allowed: readonly string[]): string | undefined {
  const list = allowed.map((name) => `{${name}}`).join(' ')
  const unknown = namesIn(text).find((name) => !allowed.includes(name))
  if (unknown !== undefined) return `ใช้ {${unknown}} ที่นี่ไม่ได้ ใช้ได้เฉพาะ ${list}`
  if (/[{}]/.test(text.replace(inBraces, ''))) return `วงเล็บปีกกาไม่ครบคู่ ใช้ได้เฉพาะ ${list}`
  return undefined
}
