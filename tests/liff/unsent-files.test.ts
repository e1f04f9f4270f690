import { expect, test } from 'vitest'
import { unsentFiles } from '#liff/filing/unsent-files.ts'

const file = (name: string) => new File(['x'], name)
const everywhere = () => true

test('files that were refused or left half-sent are named at their input, those on their way are not', () => {
  const found = unsentFiles(
    {
      list: [
        { slot: 'house', file: file('ล็อกไว้.pdf'), trouble: 'ไฟล์นี้ใส่รหัสผ่านไว้' },
        { slot: 'house', file: file('กำลังส่ง.pdf') },
      ],
      begun: [{ slot: 'house', name: 'ค้าง.pdf' }],
    },
    everywhere,
  )
  expect(Object.keys(found)).toEqual(['documents.house'])
  expect(found['documents.house']).toContain('“ล็อกไว้.pdf” “ค้าง.pdf” ยังไม่ได้แนบ')
  expect(found['documents.house']).not.toContain('กำลังส่ง.pdf')
})

test('a photo that answers a question stands at the question; what another page asks stops nobody here', () => {
  const left = { list: [{ slot: 'trees', file: file('ต้นไม้.jpg'), trouble: 'ใหญ่เกินไป' }], begun: [] }
  expect(Object.keys(unsentFiles(left, (path) => path === 'trees'))).toEqual(['trees'])
  expect(unsentFiles(left, () => false)).toEqual({})
})
