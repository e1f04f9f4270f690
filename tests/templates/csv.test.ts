import { expect, test } from 'vitest'
import { csv } from '#templates/csv.ts'

test('a table opens in Excel as Unicode, with commas, quotes and lines where they were', () => {
  expect(
    csv([
      ['ชื่อ', 'จำนวน'],
      ['ถนน, "ทางเท้า"\nสะพาน', 3],
    ]),
  ).toBe('\ufeffชื่อ,จำนวน\r\n"ถนน, ""ทางเท้า""\nสะพาน",3\r\n')
})

test.each(['=1+1', '+66', '-2', '@SUM(A1)', '\t=1'])('%j is no formula', (text) => {
  expect(csv([[text]])).toBe(`\ufeff'${text}\r\n`)
})

test('a negative number stays a number', () => {
  expect(csv([[-2]])).toBe('\ufeff-2\r\n')
})
