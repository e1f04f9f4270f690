import { expect, test } from 'vitest'
import { photoTrouble } from '#liff/identity/photo-check.ts'

const limit = 16 * 1024 * 1024

test.each([
  ['IMG_0001.HEIC', '', 3_000_000],
  ['IMG_0001.heic', 'image/heic', limit],
  ['photo.jpg', 'image/jpeg', 200],
])('%s (%s) is sent as it is when the browser cannot read it', (name, type, size) => {
  expect(photoTrouble({ name, type, size })).toBeUndefined()
})

test.each([
  ['card.pdf', 'application/pdf', 9_000, 'ไม่ใช่ภาพถ่าย'],
  ['card.docx', '', 9_000, 'ไม่ใช่ภาพถ่าย'],
  ['card.heic', 'image/heic', limit + 1, 'ใหญ่เกินไป'],
  ['card.jpg', 'image/jpeg', 0, 'ว่างเปล่า'],
])('%s (%s, %i bytes) is refused before it is sent', (name, type, size, sentence) => {
  expect(photoTrouble({ name, type, size })).toContain(sentence)
})
