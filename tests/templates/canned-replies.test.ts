import { expect, test } from 'vitest'
import {
  cannedReplySchema,
  exampleValues,
  fillReply,
  placeholderTrouble,
  shippedReplies,
} from '#templates/canned-replies.ts'

test('placeholders are filled in; what is not known is left for the officer to write', () => {
  const text = 'เรียน {ชื่อ} เรื่อง {เลขที่คำร้อง} โทร. {โทรศัพท์}'
  expect(fillReply(text, { ...exampleValues, โทรศัพท์: '' })).toBe(
    `เรียน ${exampleValues.ชื่อ} เรื่อง ${exampleValues.เลขที่คำร้อง} โทร. ……`,
  )
})

test.each([
  ['เรียน {ชื่อผู้ยื่น} ที่ {ที่อยู่}', '{ชื่อผู้ยื่น} {ที่อยู่}'],
  ['เรียน {constructor}', '{constructor}'],
  ['เรียน {}', '{}'],
  ['เรียน {ชื่อ', 'เปิดและปิดเป็นคู่'],
  ['เรียน ชื่อ}', 'เปิดและปิดเป็นคู่'],
])('%s is refused with what is wrong', (text, sentence) => {
  expect(placeholderTrouble(text)).toContain(sentence)
  expect(cannedReplySchema.safeParse({ title: 'ทักทาย', text }).success).toBe(false)
})

test('a reply needs a title and a text', () => {
  const { error } = cannedReplySchema.safeParse({ title: ' ', text: ' ' })
  expect(error?.issues.map(({ message }) => message)).toEqual(['กรุณาตั้งชื่อข้อความ', 'กรุณาเขียนข้อความ'])
})

test.each(shippedReplies)('what comes with the product can be saved as it is: $title', ({ title, text }) => {
  expect(cannedReplySchema.parse({ title, text })).toEqual({ title, text })
  expect(fillReply(text, exampleValues)).not.toMatch(/[{}…]/)
})
