import { expect, test } from 'vitest'
import { fileSize, fileTrouble } from '#liff/filing/file-check.ts'

const MB = 1024 * 1024

test.each([
  { name: 'ทะเบียนบ้าน.pdf', type: 'application/pdf', size: 16 * MB },
  { name: 'IMG_0001.HEIC', type: '', size: MB },
  { name: 'photo', type: 'image/jpeg', size: 1 },
])('$name can be attached', (file) => {
  expect(fileTrouble(file)).toBeUndefined()
})

test.each([
  [{ name: 'ใหญ่.pdf', type: 'application/pdf', size: 16 * MB + 1 }, 'ไม่เกิน 16 MB'],
  [{ name: 'ว่าง.pdf', type: 'application/pdf', size: 0 }, 'ว่างเปล่า'],
  [{ name: 'งาน.docx', type: 'application/vnd.openxmlformats', size: 9 }, 'PDF และไฟล์รูปภาพ'],
  [{ name: 'งาน.docx', type: '', size: 9 }, 'PDF และไฟล์รูปภาพ'],
])('what cannot be attached says why (%o)', (file, why) => {
  expect(fileTrouble(file)).toContain(why)
})

test('sizes read as people know them', () => {
  expect([fileSize(1), fileSize(850 * 1024), fileSize(1.25 * MB)]).toEqual(['1 KB', '850 KB', '1.3 MB'])
})
