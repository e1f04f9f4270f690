/** What an office says to citizens again and again, with placeholders for what differs. */
import { z } from 'zod'
import { linesOrNothing, shortText } from './answers.ts'

/** Each placeholder and what stands there in the end. */
export const placeholders = {
  ชื่อ: 'ชื่อและนามสกุลของผู้ยื่นหรือผู้แจ้ง (คำว่า “ท่าน” เมื่อไม่เปิดเผยชื่อ)',
  เลขที่คำร้อง: 'เลขที่คำร้องหรือเลขที่เรื่อง',
  บริการ: 'ชื่อบริการหรือประเภทเรื่อง',
  สถานะ: 'สถานะในขณะที่เขียน',
  วันที่ยื่น: 'วันที่ยื่นหรือแจ้ง',
  วันครบกำหนด: 'วันครบกำหนด',
  กอง: 'กองที่รับผิดชอบ',
  หน่วยงาน: 'ชื่อหน่วยงานของท่าน',
  โทรศัพท์: 'โทรศัพท์ของหน่วยงาน',
  เวลาทำการ: 'เวลาทำการ',
  เจ้าหน้าที่: 'ชื่อเจ้าหน้าที่ที่เขียน',
} as const

export type Placeholder = keyof typeof placeholders
export type PlaceholderValues = Readonly<Record<Placeholder, string>>

export const mostReplyTitleLetters = 80
export const mostReplyLetters = 1000
/** For the officer to write over: nothing is known here. */
const gap = '……'

const placeholder = /\{([^{}\n]*)\}/g
const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)

/** What is wrong with the placeholders of a text, in a sentence; nothing where all are known and closed. */
export function placeholderTrouble(text: string): string | undefined {
  const unknown = [...text.matchAll(placeholder)]
    .map(([, name = '']) => name)
    .filter((n) => !isPlaceholder(n))
  if (unknown.length > 0)
    return `ไม่รู้จัก ${[...new Set(unknown)].map((name) => `{${name}}`).join(' ')} กรุณาใช้คำในรายการ`
  return /[{}]/.test(text.replaceAll(placeholder, '')) ? 'วงเล็บปีกกา { } ต้องเปิดและปิดเป็นคู่' : undefined
}

/** The text for one citizen; what is not known is left as a gap to be filled in by hand. */
export const fillReply = (text: string, values: PlaceholderValues): string =>
  text.replaceAll(placeholder, (whole, name: string) => (isPlaceholder(name) ? values[name] || gap : whole))

/** A reply as an administrator entered it. */
export const cannedReplySchema = z.object({
  title: shortText(mostReplyTitleLetters, 'กรุณาตั้งชื่อข้อความ'),
  text: linesOrNothing(mostReplyLetters)
    .transform((text) => text ?? '')
    .pipe(
      z
        .string()
        .min(1, 'กรุณาเขียนข้อความ')
        .superRefine((text, context) => {
          const message = placeholderTrouble(text)
          if (message) context.addIssue({ code: 'custom', message })
        }),
    ),
})

/** Somebody invented, for a look at how a text reads. */
export const exampleValues: PlaceholderValues = {
  ชื่อ: 'นางสมศรี ใจดี',
  เลขที่คำร้อง: '690-123-456',
  บริการ: 'ขอหนังสือรับรองสิ่งปลูกสร้าง',
  สถานะ: 'กำลังดำเนินการ',
  วันที่ยื่น: '23 พฤศจิกายน 2569',
  วันครบกำหนด: '7 ธันวาคม 2569',
  กอง: 'กองช่าง',
  หน่วยงาน: 'เทศบาลตำบลเนินกุ่ม',
  โทรศัพท์: '055 123 456',
  เวลาทำการ: 'วันจันทร์–ศุกร์ 08.30–16.30 น.',
  เจ้าหน้าที่: 'นายสมชาย เดินสาร',
}

/** What comes with the product; an office rewords or removes it. */
export const shippedReplies: readonly { id: string; title: string; text: string }[] = [
  {
    id: 'shipped-unclear-document',
    title: 'เอกสารไม่ชัด',
    text: 'ภาพเอกสารไม่ชัดหรือไม่ครบทั้งหน้า กรุณาถ่ายใหม่ในที่สว่าง ให้เห็นครบทั้งสี่มุม แล้วส่งกลับมาอีกครั้ง',
  },
  {
    id: 'shipped-missing-document',
    title: 'เอกสารไม่ครบ',
    text: 'เอกสารที่แนบยังไม่ครบ กรุณาแนบเอกสารที่ขาดเพิ่มเติม หากยังไม่มี สอบถามได้ที่{กอง} โทร. {โทรศัพท์}',
  },
  {
    id: 'shipped-details',
    title: 'ขอรายละเอียดเพิ่ม',
    text: 'กรุณาระบุรายละเอียดให้ชัดเจนขึ้น เช่น สถานที่ จุดสังเกต หรือวันเวลาที่เกิดเหตุ เพื่อให้เจ้าหน้าที่ดำเนินการได้ถูกต้อง',
  },
  {
    id: 'shipped-inspection',
    title: 'ต้องออกตรวจสถานที่',
    text: 'ต้องออกตรวจสถานที่จริงก่อนพิจารณา จึงไม่อาจดำเนินการให้เสร็จได้ภายในวันที่ {วันครบกำหนด} เจ้าหน้าที่{กอง}จะติดต่อนัดหมายกับท่านโดยเร็ว',
  },
  {
    id: 'shipped-other-agency-answer',
    title: 'รอคำตอบจากหน่วยงานอื่น',
    text: 'อยู่ระหว่างรอคำตอบจากหน่วยงานที่เกี่ยวข้อง เมื่อได้รับแล้วจะดำเนินการให้ท่านทันที ขออภัยในความล่าช้า',
  },
  {
    id: 'shipped-not-ours',
    title: 'ไม่อยู่ในอำนาจหน้าที่',
    text: 'เรื่องนี้ไม่อยู่ในอำนาจหน้าที่ของ{หน่วยงาน} จึงไม่อาจดำเนินการให้ได้ หากต้องการคำแนะนำว่าควรติดต่อหน่วยงานใด สอบถามได้ที่ โทร. {โทรศัพท์}',
  },
  {
    id: 'shipped-repaired',
    title: 'แก้ไขเรียบร้อยแล้ว',
    text: 'เรียน {ชื่อ} เจ้าหน้าที่{กอง}ได้ดำเนินการตามเรื่อง {เลขที่คำร้อง} เรียบร้อยแล้ว หากพบว่ายังไม่เรียบร้อย กรุณาแจ้งให้ทราบ ขอขอบคุณที่ช่วยกันดูแลชุมชน',
  },
  {
    id: 'shipped-collect',
    title: 'มารับเอกสารที่สำนักงาน',
    text: 'เรียน {ชื่อ} เอกสารตามคำร้อง {เลขที่คำร้อง} พร้อมแล้ว กรุณานำบัตรประจำตัวประชาชนมารับที่{หน่วยงาน} {เวลาทำการ}',
  },
]
