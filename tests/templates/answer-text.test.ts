import { expect, test } from 'vitest'
import { addressText } from '#templates/address-text.ts'
import { answerText } from '#templates/answer-text.ts'
import type { AnyAnswer, Field } from '#templates/fields.ts'

const address = {
  houseNo: '9/9',
  moo: '4',
  soi: 'ร่วมใจ',
  road: 'สุขสันต์',
  subdistrict: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
}
const options = { a: 'ไฟดับ', b: 'ไฟกะพริบ' }

const readings: [Field, AnyAnswer | undefined, string][] = [
  [{ kind: 'text', label: '' }, 'ขอซ่อมถนน', 'ขอซ่อมถนน'],
  [{ kind: 'long-text', label: '' }, 'หนึ่ง\nสอง', 'หนึ่ง\nสอง'],
  [{ kind: 'integer', label: '', unit: 'ลิตร' }, 12000, '12,000 ลิตร'],
  [{ kind: 'integer', label: '' }, 2569, '2569'],
  [{ kind: 'integer', label: '', unit: 'คน' }, 0, '0 คน'],
  [{ kind: 'date', label: '' }, '2026-11-23', '23 พฤศจิกายน 2569'],
  [{ kind: 'time', label: '' }, '09:05', '09.05 น.'],
  [{ kind: 'choice', label: '', options }, 'b', 'ไฟกะพริบ'],
  [{ kind: 'choices', label: '', options }, ['a', 'b'], 'ไฟดับ, ไฟกะพริบ'],
  [{ kind: 'yes-no', label: '' }, true, 'ใช่'],
  [{ kind: 'yes-no', label: '' }, false, 'ไม่ใช่'],
  [{ kind: 'citizen-id', label: '' }, '1101700230708', '1-1017-00230-70-8'],
  [{ kind: 'phone', label: '' }, '0812345678', '08 1234 5678'],
  [{ kind: 'email', label: '' }, 'somchai@example.com', 'somchai@example.com'],
  [
    { kind: 'address', label: '' },
    address,
    'บ้านเลขที่ 9/9 หมู่ที่ 4 ซอยร่วมใจ ถนนสุขสันต์ ตำบลเนินกุ่ม อำเภอบางกระทุ่ม จังหวัดพิษณุโลก 65210',
  ],
  [{ kind: 'location', label: '' }, { latitude: 16.541, longitude: 100.4583 }, '16.541000, 100.458300'],
  [{ kind: 'text', label: '', optional: true }, undefined, ''],
]
test.each(readings)('%j answered %j', (field, answer, text) => {
  expect(answerText(field, answer)).toBe(text)
})

test('an address in the capital has its own words, and what is not there leaves no gap', () => {
  const capital = {
    houseNo: '1',
    subdistrict: 'บางรัก',
    district: 'บางรัก',
    province: 'กรุงเทพมหานคร',
    postcode: '10500',
  }
  expect(addressText(capital)).toBe('บ้านเลขที่ 1 แขวงบางรัก เขตบางรัก กรุงเทพมหานคร 10500')
})
