import { expect, test } from 'vitest'
import { titleOf } from '#templates/documents/form-head.ts'
import { titleLines, titleWidth } from '#templates/documents/title-lines.ts'
import { catalogue } from '#templates/services/index.ts'

const [width, size] = [220, 15.5]

test.each([
  ['คำร้องทั่วไป', 'คำร้องทั่วไป'],
  ['คัดค้านการประเมินภาษีที่ดิน (ภ.ด.ส.10)', 'คัดค้านการประเมินภาษีที่ดิน\n(ภ.ด.ส.10)'],
  ['แจ้งเปลี่ยนบัญชี/ย้ายที่อยู่/ผู้มีสิทธิเสียชีวิต', 'แจ้งเปลี่ยนบัญชี/\nย้ายที่อยู่/ผู้มีสิทธิเสียชีวิต'],
  ['ขออนุญาตโฆษณาโดยใช้เครื่องขยายเสียง', 'ขออนุญาตโฆษณา\nโดยใช้เครื่องขยายเสียง'],
])('the title %s is written as people would write it', (title, written) => {
  expect(titleLines(title, width, size)).toBe(written)
})

test('no title of the catalogue is left to be cut wherever its place ends', () => {
  const cut = catalogue.map(titleOf).filter((title) => titleWidth(title, size) > width)
  expect(cut.length).toBeGreaterThan(5)
  expect(cut.filter((title) => !titleLines(title, width, size).includes('\n'))).toEqual([])
})
