import { expect, test } from 'vitest'
import { shownTerms } from '#templates/terms-content.ts'
import { shippedTerms } from '#templates/terms-shipped.ts'
import { agency } from '#tests/support/paper.ts'

const noticeOf = (facts: Partial<typeof agency>) =>
  shownTerms({ ...agency, ...facts }, { version: 1, note: '', content: shippedTerms })
    .notice.map(({ text }) => text)
    .join('\n')

test('the privacy notice names the identity photos and how long they are kept', () => {
  expect(noticeOf({ identityPhotoDays: 7 })).toContain('เลขประจำตัวประชาชน ภาพยืนยันตัวตน รหัสผู้ใช้ LINE')
  expect(noticeOf({ identityPhotoDays: 7 })).toContain('ภาพยืนยันตัวตน 7 วันหลังตรวจเสร็จ')
})

test('an agency that asks for no identity photos tells of none', () => {
  const notice = noticeOf({ identityPhotos: [] })
  expect(notice).not.toContain('ภาพยืนยันตัวตน')
  expect(notice).toContain('เลขประจำตัวประชาชน รหัสผู้ใช้ LINE')
  expect(notice).toContain('บันทึกการใช้งานระบบ อย่างน้อย 2 ปี เมื่อพ้นกำหนด')
})
