import { expect, test } from 'vitest'
import { fullName } from '#templates/applicant.ts'
import { registrationSchema } from '#templates/registration.ts'

const registration = {
  prefix: 'นาย',
  firstName: 'สมชาย',
  lastName: 'ใจดี',
  citizenId: '1-1017-00230-70-8',
  birthDate: '1980-02-03',
  phone: '08 1234 5678',
  email: 'Somchai@Example.com',
  address: {
    houseNo: '9/9',
    subdistrict: 'เนินกุ่ม',
    district: 'บางกระทุ่ม',
    province: 'พิษณุโลก',
    postcode: '65210',
  },
  password: 'correct horse',
  acceptedTerms: '1',
}

test('a registration is taken in the form in which it is kept', () => {
  expect(registrationSchema.parse(registration)).toMatchObject({
    citizenId: '1101700230708',
    phone: '0812345678',
    email: 'somchai@example.com',
  })
})

test.each([
  ['citizenId', '1101700230709', 'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง'],
  ['citizenId', '123', 'เลขประจำตัวประชาชนต้องมี 13 หลัก'],
  ['password', 'short', 'รหัสผ่านต้องยาวอย่างน้อย 8 ตัวอักษร'],
  ['acceptedTerms', undefined, 'กรุณายอมรับเงื่อนไขก่อนลงทะเบียน'],
  ['email', 'somchai', 'อีเมลไม่ถูกต้อง เช่น somchai@example.com'],
  ['firstName', '', 'กรุณากรอกชื่อ'],
])('a registration with %s %j is refused at that field', (field, answer, message) => {
  const { error } = registrationSchema.safeParse({ ...registration, [field]: answer })
  expect(error?.issues.map((issue) => [issue.path.join(), issue.message])).toEqual([[field, message]])
})

test('a full name has no space after the title', () => {
  expect(fullName(registration)).toBe('นายสมชาย ใจดี')
})
