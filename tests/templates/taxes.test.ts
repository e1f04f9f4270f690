import { expect, test } from 'vitest'
import { answersSchema } from '#templates/field-schemas.ts'
import { landTaxInstalments } from '#templates/services/land-tax-instalments.ts'
import { signTax } from '#templates/services/sign-tax.ts'
import { applicant } from '#tests/support/paper.ts'

const sign = {
  signType: 'thai',
  width: 100,
  height: 50,
  count: 1,
  wording: 'ร้านบุญมี',
  where: 'หน้าร้าน',
  putUp: 'wholeYear',
}
const owner = { applicantKind: 'person', year: 2570 }
const taxOf = (...signs: object[]) =>
  answersSchema(signTax.fields).parse({
    ...owner,
    placeName: 'ร้านบุญมี',
    placeAddress: applicant.address,
    signs,
  })

test('a small sign in Thai letters pays the least there is: 10 units at 5 baht are 50, and so 200', () => {
  expect(taxOf(sign)).toMatchObject({ signs: [{ area: 5000, tax: 200 }], total: 200 })
})

test('a sign with a picture of 300 × 200 cm: 120 units at 26 baht are 3,120, for two of them 6,240', () => {
  const mixed = { ...sign, signType: 'mixed', width: 300, height: 200, count: 2 }
  expect(taxOf(mixed)).toMatchObject({ signs: [{ area: 60_000, tax: 6240 }], total: 6240 })
})

test('a foreign sign put up in July pays half the year: 240 × 122.5 cm, 59 units at 50 baht, 1,475', () => {
  // 29,400 / 500 = 58.8 units, of which the rest is more than half: 59.
  const foreign = { ...sign, signType: 'foreign', width: 240, height: 122.5, putUp: 'fromJuly' }
  expect(taxOf(foreign, sign)).toMatchObject({ signs: [{ tax: 1475 }, { tax: 200 }], total: 1675 })
  // 29,250 / 500 = 58.5 units: half of one counts as none, 58 × 50 / 2.
  expect(taxOf({ ...foreign, width: 300, height: 97.5 })).toMatchObject({ total: 1450 })
})

const instalmentsOf = (amount: number | string) =>
  answersSchema(landTaxInstalments.fields).parse({
    ...owner,
    noticeNumber: 'พล 1/2570',
    noticeDate: '2026-04-01',
    amount,
    acceptsTerms: true,
  })

test('three equal payments in whole baht, what does not divide with the first', () => {
  const thirds = (first: number, each: number) => ({
    firstPayment: first,
    secondPayment: each,
    thirdPayment: each,
  })
  expect(instalmentsOf(9000)).toMatchObject(thirds(3000, 3000))
  expect(instalmentsOf('10,000')).toMatchObject(thirds(3334, 3333))
  expect(instalmentsOf(5000.5)).toMatchObject(thirds(1668.5, 1666))
  expect(instalmentsOf(3002.99)).toMatchObject(thirds(1002.99, 1000))
})
