import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { choosePlace, placesToChoose, postcodesOf, readPlaces } from '#liff/addresses/places.ts'

const file = readFileSync('liff/addresses/thailand.txt')
const places = readPlaces(file.toString())
const home = { province: 'พิษณุโลก', district: 'บางกระทุ่ม' }

test('all of Thailand is there: 77 provinces, 928 districts, 7,436 subdistricts', () => {
  const districts = [...places.values()].flatMap((province) => [...province.values()])
  const subdistricts = districts.flatMap((district) => [...district.entries()])
  expect([places.size, districts.length, subdistricts.length]).toEqual([77, 928, 7436])
  for (const [name, postcodes] of subdistricts) {
    expect(name).toMatch(/^[ก-๛.-]+$/)
    for (const postcode of postcodes) expect(postcode).toMatch(/^[1-9]\d{4}$/)
  }
})

test('it is small enough for a phone on the edge of coverage', () => {
  expect(gzipSync(file).byteLength).toBeLessThan(60 * 1024)
})

test('เนินกุ่ม and วัดตายม have another postcode than the rest of บางกระทุ่ม', () => {
  expect(postcodesOf(places, { ...home, subdistrict: 'เนินกุ่ม' })).toEqual(['65210'])
  expect(postcodesOf(places, { ...home, subdistrict: 'วัดตายม' })).toEqual(['65210'])
  expect(postcodesOf(places, { ...home, subdistrict: 'ท่าตาล' })).toEqual(['65110'])
})

test('each list holds what is within the choice before it, in the order of the alphabet', () => {
  const subdistricts = placesToChoose(places, home, 'subdistrict')
  expect(subdistricts).toHaveLength(9)
  expect(subdistricts).toEqual(subdistricts?.toSorted(new Intl.Collator('th').compare))
  expect(placesToChoose(places, home, 'district')).toContain('เมืองพิษณุโลก')
  // The name is that of districts in five provinces.
  const chaloem = { province: 'นครราชสีมา', district: 'เฉลิมพระเกียรติ' }
  expect(placesToChoose(places, chaloem, 'subdistrict')).toContain('ท่าช้าง')
  expect(placesToChoose(places, chaloem, 'subdistrict')).not.toContain('ห้วยขุนราม')
})

test('there is no list within a province that is not known', () => {
  expect(placesToChoose(places, { province: 'เชียงตุง' }, 'district')).toBeUndefined()
})

test('choosing another province takes away what was chosen within the old one', () => {
  const before = { ...home, subdistrict: 'เนินกุ่ม' }
  expect(choosePlace(places, before, 'province', 'แพร่')).toEqual({
    province: 'แพร่',
    district: '',
    subdistrict: '',
    postcode: '',
  })
})

test('choosing a subdistrict brings its postcode', () => {
  expect(choosePlace(places, home, 'subdistrict', 'เนินกุ่ม')).toEqual({
    ...home,
    subdistrict: 'เนินกุ่ม',
    postcode: '65210',
  })
})
