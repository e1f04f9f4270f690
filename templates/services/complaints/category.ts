import { type ComplaintRules, photoSlot } from '../../complaint.ts'
import { defineFields, type Field } from '../../fields.ts'
import type { DocumentAsked, Service } from '../../service.ts'
import type { departments } from '../groups/words.ts'

/** A category of complaints, as its file says it. */
export interface Category {
  code: string
  name: string
  description: string
  department: (typeof departments)[keyof typeof departments]
  /** What it may be about, in the words people use; อื่น ๆ comes last by itself. None where the category is enough. */
  problems?: Readonly<Record<string, string>>
  /** Of these problems, the ones with which somebody is called first. */
  urgent?: Readonly<Record<string, string>>
  /** Working days within which the office answers. */
  days: number
  rules: Omit<ComplaintRules, 'urgent'>
  notice?: string
  law?: readonly string[]
}

const decree = 'พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38'

const photo: DocumentAsked = { slot: photoSlot, label: 'รูปถ่ายประกอบ', optional: true }

const place = (needed: 'required' | 'optional'): Readonly<Record<string, Field>> => ({
  place: {
    kind: 'location',
    label: 'ตำแหน่งบนแผนที่',
    hint: 'ปักหมุดจุดที่เกิดเหตุ',
    ...(needed === 'optional' && { optional: true }),
  },
  village: { kind: 'integer', label: 'หมู่ที่', min: 1, max: 99, optional: true },
  where: {
    kind: 'text',
    label: 'สถานที่หรือจุดสังเกต',
    hint: 'เช่น หน้าวัด ข้างโรงเรียน',
    maxLength: 200,
    optional: true,
  },
})

/** Every complaint has one short form: what, in your own words, where, a picture. Who files never shows an ID card. */
export const complaint = ({ problems, urgent, rules, law = [], ...category }: Category): Service => ({
  ...category,
  group: 'complaint',
  level: 'A',
  complaint: { ...rules, ...(urgent && { urgent }) },
  fields: defineFields({
    ...(problems && {
      problem: {
        kind: 'choice',
        label: 'เรื่องที่แจ้ง',
        options: { ...problems, other: 'อื่น ๆ' },
        ...(urgent && { hint: Object.values(urgent).join(' ') }),
      } as const,
    }),
    details: {
      kind: 'long-text',
      label: 'รายละเอียด',
      hint: 'เล่าว่าเกิดอะไรขึ้น ตั้งแต่เมื่อไร',
      maxLength: 1000,
    },
    ...(rules.place !== 'none' && place(rules.place)),
  }),
  documents: [photo],
  fee: 'ไม่มีค่าธรรมเนียม',
  law: [decree, ...law],
})
