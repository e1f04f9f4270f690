import { expect, test } from 'vitest'
import { privacyNoticeOf } from '#templates/terms.ts'
import { agency } from '#tests/support/paper.ts'

const noticeOf = (facts: Partial<typeof agency>) =>
  privacyNoticeOf({ ...agency, ...facts })
    .map(({ text }) => text)
    .join('\n')

test('the privacy notice names the identity photos and how long they are kept', () => {
  expect(noticeOf({ identityPhotoDays: 7 })).toContain('เลขประจำตัวประชาชน ภาพยืนยันตัวตน รหัสผู้ใช้ LINE')
  expect(noticeOf({ identityPhotoDays: 7 })).toContain('ภาพยืนยันตัวตน 7 วันหลังตรวจเสร็จ')
})

test('an agency that asks for no identity photos tells of none', () => {
  const notice = noticeOf({ identityPhotos: [] })
  expect(notice).not.toContain('ภาพยืนยันตัวตน')
  expect(notice).toContain('เลขประจำตัวประชาชน รหัสผู้ใช้ LINE')
  expect(notice).toContain('บันทึกการใช้งานระบบ 2 ปี เมื่อพ้นกำหนด')
})
