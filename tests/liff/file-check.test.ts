import { expect, test } from 'vitest'
import { fileTrouble, troubles } from '#liff/filing/file-check.ts'
import { fileSize } from '#liff/filing/file-size.ts'
import { mostPages, usualUploadLimits } from '#templates/upload-limits.ts'

const MB = 1024 * 1024

test.each([
  { name: 'ทะเบียนบ้าน.pdf', type: 'application/pdf', size: 16 * MB },
  { name: 'IMG_0001.HEIC', type: '', size: MB },
  { name: 'photo', type: 'image/jpeg', size: 1 },
])('$name can be attached', (file) => {
  expect(fileTrouble(file, usualUploadLimits)).toBeUndefined()
})

test.each([
  [{ name: 'ใหญ่.pdf', type: 'application/pdf', size: 16 * MB + 1 }, 'ไม่เกิน 16 MB'],
  [{ name: 'ว่าง.pdf', type: 'application/pdf', size: 0 }, 'ว่างเปล่า'],
  [{ name: 'งาน.docx', type: 'application/vnd.openxmlformats', size: 9 }, 'PDF และไฟล์รูปภาพ'],
  [{ name: 'งาน.docx', type: '', size: 9 }, 'PDF และไฟล์รูปภาพ'],
])('what cannot be attached says why (%o)', (file, why) => {
  expect(fileTrouble(file, usualUploadLimits)).toContain(why)
})

test('sizes read as people know them', () => {
  expect([fileSize(1), fileSize(850 * 1024), fileSize(1.25 * MB)]).toEqual(['1 KB', '850 KB', '1.3 MB'])
})

test('of several files those that fit are taken, and each other says why not', () => {
  const file = (size: number) => ({ slot: 'photo', name: 'a.jpg', type: 'image/jpeg', size: size * MB })
  const limits = { fileMb: 5, files: 4, totalMb: 10 }
  expect(troubles('photo', [file(6), file(4), file(4), file(1), file(1)], [file(2)], limits)).toEqual([
    expect.stringContaining('5 MB'),
    undefined,
    undefined,
    expect.stringContaining('รวมกันเกิน 10 MB'),
    expect.stringContaining('รวมกันเกิน 10 MB'),
  ])
  expect(troubles('photo', [file(1), file(1)], [file(1), file(1), file(1)], limits)).toEqual([
    undefined,
    'แนบได้ไม่เกิน 4 ไฟล์',
  ])
})

test('pages of a signed form take no place from the other papers, and too many of them belong in one PDF', () => {
  const page = { slot: 'signedForm', name: 'a.jpg', type: 'image/jpeg', size: 1 }
  const paper = { ...page, slot: 'idCard' }
  const limits = { fileMb: 5, files: 2, totalMb: 10 }
  expect(troubles('signedForm', [page, page, page], [paper, paper], limits)).toEqual(Array(3).fill(undefined))
  expect(troubles('idCard', [paper, paper], [page, page, page, paper], limits)).toEqual([
    undefined,
    'แนบได้ไม่เกิน 2 ไฟล์',
  ])
  expect(troubles('signedForm', [page], Array(mostPages).fill(page), limits)).toEqual([
    expect.stringContaining('PDF ไฟล์เดียว'),
  ])
})
