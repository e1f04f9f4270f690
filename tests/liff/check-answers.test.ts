import { expect, test } from 'vitest'
import { checkAnswers, checkRegistration } from '#liff/forms/check-answers.ts'
import type { Fields } from '#templates/fields.ts'

const fields: Fields = {
  subject: { kind: 'text', label: 'เรื่อง' },
  place: { kind: 'address', label: 'สถานที่' },
  otherPlace: { kind: 'address', label: 'สถานที่อื่น', optional: true },
}
const place = {
  houseNo: '9/9',
  subdistrict: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
}

test('right answers come back cleaned', () => {
  expect(checkAnswers(fields, { subject: '  ขอซ่อมถนน ', place })).toEqual({
    ok: true,
    answers: expect.objectContaining({ subject: 'ขอซ่อมถนน' }),
  })
})

test('an address that nobody touched says of each part what is missing', () => {
  const checked = checkAnswers(fields, { subject: 'ขอซ่อมถนน' })
  expect(checked).toMatchObject({
    ok: false,
    errors: { 'place.houseNo': 'กรุณากรอกบ้านเลขที่', 'place.postcode': 'กรุณากรอกรหัสไปรษณีย์' },
  })
})

test('an optional address that was typed and cleared again is no answer', () => {
  expect(checkAnswers(fields, { subject: 'ขอซ่อมถนน', place, otherPlace: { houseNo: '', moo: '' } }).ok).toBe(
    true,
  )
})

test('answers to questions that the form does not ask are left out', () => {
  expect(checkAnswers(fields, { subject: 'ขอซ่อมถนน', place, old: 'x' }).ok).toBe(true)
})

test('an empty registration names every field once', () => {
  const checked = checkRegistration({ acceptedTerms: '1' })
  expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual(
    expect.arrayContaining([
      'prefix',
      'firstName',
      'lastName',
      'citizenId',
      'birthDate',
      'phone',
      'email',
      'password',
    ]),
  )
})
