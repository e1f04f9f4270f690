import { expect, test } from 'vitest'
import { placesOfRows } from '#liff/filing/row-files.ts'

const [temple, school, bridge] = [{ where: 'วัด' }, { where: 'โรงเรียน' }, { where: 'สะพาน' }]
const moved = (before: object[], after: object[]) => [...placesOfRows(before, after)]

test('photos follow their rows when one goes, and those of the gone row wait behind the last', () => {
  expect(moved([temple, school, bridge], [school, bridge])).toEqual([
    [1, 0],
    [2, 1],
    [0, 2],
  ])
  expect(moved([temple, school], [temple])).toEqual([])
})

test('a row that is put back finds its photos again, and the others make room', () => {
  expect(moved([school, bridge], [temple, school, bridge])).toEqual([
    [0, 1],
    [1, 2],
    [2, 0],
  ])
  expect(moved([temple], [temple, school])).toEqual([])
})

test('a new row begins without photos, also of one that was removed before', () => {
  expect(moved([temple], [temple, {}])).toEqual([[1, 'gone']])
})

test('nothing moves while somebody types', () => {
  expect(moved([temple, school], [temple, { where: 'ตลาด' }])).toEqual([])
})
