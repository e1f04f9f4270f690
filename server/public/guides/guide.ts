import { statuses, steps } from '#db/workflow.ts'
import type { PictureName } from '../picture.tsx'

export interface GuideStep {
  title: string
  text: string
  /** What the screen looks like, in a picture and, for who cannot see it, in words. */
  picture?: { name: PictureName; alt: string }
  /** Where the step can be taken or is explained. */
  link?: { href: string; label: string }
}

export interface GuideSection {
  title: string
  lead?: string
  /** Things to know rather than to do one after the other. */
  unordered?: true
  steps: readonly GuideStep[]
}

export interface Guide {
  title: string
  lead: string
  /** What one should have at hand. */
  needed?: readonly string[]
  sections: readonly GuideSection[]
  /** Sections of the law on which it stands. */
  law: readonly string[]
}

export const act = 'พ.ร.บ.การปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565'
export const lawOfFiling = [
  `มาตรา 7 แห่ง ${act}: ยื่นเรื่องทางอิเล็กทรอนิกส์ได้ และไม่ต้องลงนามในสำเนาเอกสารหลักฐาน`,
  'มาตรา 10: คำขอที่ยื่นทางอิเล็กทรอนิกส์ ถือว่าหน่วยงานได้รับเรื่องแล้ว',
  'มาตรา 11: เมื่อท่านยื่นทางอิเล็กทรอนิกส์ หน่วยงานต้องติดต่อกลับและดำเนินการทางอิเล็กทรอนิกส์ด้วย',
]
export const lawOfDocuments = [
  'มาตรา 13: แสดงใบอนุญาตทางอิเล็กทรอนิกส์ได้ โดยไม่ต้องติดไว้ในที่เปิดเผย',
  'มาตรา 14: แสดงภาพใบอนุญาตหรือเอกสารทางอิเล็กทรอนิกส์ต่อเจ้าพนักงานได้',
]
export const statusNames = steps.map((status) => `“${statuses[status].label}”`).join(' → ')
