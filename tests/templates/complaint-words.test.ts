import { describe, expect, test } from 'vitest'
import { guessCategories, guessProblem, isAsking, namesTrouble } from '#templates/complaint-words.ts'
import { emergencyIn } from '#templates/emergencies.ts'
import { complaints } from '#templates/services/complaints/index.ts'

const guess = (text: string) => guessCategories(text, complaints)
const byCode = (code: string) => {
  const found = complaints.find((service) => service.code === code)
  if (!found) throw new Error(code)
  return found
}

test.each([
  ['ไฟถนนดับหน้าวัด', 'C-LIGHT', 'off'],
  ['ไฟทาง กะพริบ มาสามวันแล้วครับ', 'C-LIGHT', 'flickering'],
  ['ถนนเป็นหลุมลึกมาก รถล้มบ่อย', 'C-ROAD', 'pothole'],
  ['ฝาท่อหายหน้าตลาด', 'C-ROAD', 'cover'],
  ['น้ำท่วมขังถนนหน้าบ้าน', 'C-DRAIN', 'flooding'],
  ['น้ำประปาไม่ไหลตั้งแต่เช้า', 'C-WATER', 'none'],
  ['ขยะไม่มาเก็บสองอาทิตย์', 'C-WASTE', 'missed'],
  ['มีคนแอบทิ้งขยะริมคลอง', 'C-WASTE', 'dumping'],
  ['ข้างบ้านร้องคาราโอเกะเสียงดังทุกคืน', 'C-NUIS', 'noise'],
  ['เหม็นขี้หมูจากฟาร์ม', 'C-NUIS', undefined],
  ['เผาขยะควันเต็มหมู่บ้าน', 'C-BURN', 'garbage'],
  ['หมาจรไล่กัดเด็ก', 'C-ANIMAL', undefined],
  ['งูเข้าบ้าน', 'C-ANIMAL', 'venomous'],
  ['ขอพ่นหมอกควัน ยุงเยอะมาก', 'C-MOSQ', 'fogging'],
  ['ต้นไม้ล้มขวางทาง', 'C-TREE', 'fallen'],
  ['ตึกข้างบ้านต่อเติมรุกล้ำที่สาธารณะ', 'C-BUILD', undefined],
  ['แม่ค้าวางของเต็มฟุตบาทหน้าตลาด', 'C-TRADE', undefined],
  ['พายุพัดหลังคาปลิว', 'C-DISAST', undefined],
  ['มีคนมั่วสุมเสพยาเสพติด', 'C-SAFETY', 'drugs'],
  ['ยายถูกทอดทิ้งอยู่คนเดียว', 'C-WELF', undefined],
  ['เจ้าหน้าที่พูดจาไม่ดี', 'C-STAFF', undefined],
  ['โดนเรียกเงินใต้โต๊ะ', 'C-CORR', undefined],
])('“%s” is likeliest of %s', (text, code, problem) => {
  expect(guess(text)[0]).toBe(code)
  if (problem !== undefined) expect(guessProblem(text, byCode(code))).toBe(problem)
})

test('what may be of several is offered in the order of what was said, and a longer word hides the shorter in it', () => {
  expect(guess('เผาขยะข้างต้นไม้')).toEqual(['C-BURN', 'C-TREE'])
  expect(guess('ไฟถนนดับ')).toEqual(['C-LIGHT'])
  expect(guess('น้ำท่วมขัง')).toEqual(['C-DRAIN'])
  expect(guessProblem('ไฟดับ บางดวงกะพริบ', byCode('C-LIGHT'))).toBeUndefined()
})

test.each([
  'ขอหมายเลขติดต่อ',
  'เหมาะสมดี',
  'ช่วยพยุงแม่ขึ้นรถ',
  'ได้รับจดหมายแล้ว',
  'ขอบคุณมากค่ะ',
  'เป็นงูสวัด',
  'สวัสดีปีใหม่',
  'asdf',
  '',
  '🙏',
])('“%s” is about no trouble', (text) => {
  expect(guess(text)).toEqual([])
})

test('what people have to do with is no trouble yet', () => {
  for (const text of ['ขอพบเจ้าหน้าที่', 'อยากจ่ายภาษี', 'ขอบคุณเจ้าหน้าที่ค่ะ', 'ขอมิเตอร์น้ำประปา', 'จะก่อสร้างบ้าน']) {
    expect(guess(text), text).not.toEqual([])
    expect(namesTrouble(text, complaints), text).toBe(false)
  }
  for (const text of ['เจ้าหน้าที่พูดจาไม่ดี', 'น้ำประปาไม่ไหล', 'จ่ายภาษีแล้วยังมียอดค้าง'])
    expect(namesTrouble(text, complaints), text).toBe(true)
})

test('whoever asks is told apart from whoever complains', () => {
  for (const text of ['ค่าขยะเท่าไหร่คะ', 'จ่ายภาษีที่ไหน', 'ต่อเติมบ้านต้องขออนุญาตไหมครับ', 'เก็บขยะวันไหน?'])
    expect(isAsking(text), text).toBe(true)
  for (const text of ['ทำไมน้ำไม่ไหลสักที', 'ถนนพังไม่รู้กี่ปีแล้ว', 'ไฟดับ']) expect(isAsking(text), text).toBe(false)
})

describe('what cannot wait', () => {
  test.each([
    ['ไฟไหม้บ้านข้าง ๆ', '199'],
    ['สายไฟขาดห้อยลงมา', '1129'],
    ['รถชนกัน มีคนบาดเจ็บ', '1669'],
    ['มีคนตีกันหน้าเซเว่น', '191'],
    ['น้ำป่ามาแล้ว', '1784'],
    ['งูเห่าอยู่ในห้องน้ำ', '199'],
    ['ไม่อยากมีชีวิตอยู่แล้ว', '1323'],
    ['ต้นไม้ล้มทับสายไฟ', '1129'],
    ['สายไฟหน้าบ้านขาดค่ะ', '1129'],
    ['กิ่งไม้พาดสายไฟ มีประกายไฟ', '1129'],
    ['เสาไฟหน้าวัดเอียงจะล้มแล้ว', '1129'],
    ['แก๊สที่ตลาดรั่ว', '199'],
    ['ได้กลิ่นก๊าซแรงมาก', '199'],
    ['งูเข้าบ้านค่ะ', '199'],
    ['มีงูตัวใหญ่อยู่ในครัว', '199'],
    ['คนจมน้ำที่คลอง', '1669'],
    ['เด็กตกน้ำ', '1669'],
    ['มอเตอร์ไซค์ชนกันหน้าตลาด', '1669'],
  ])('“%s” is a call to %s', (text, phone) => {
    expect(emergencyIn(text)?.phone).toBe(phone)
  })
  test.each([
    'ไฟถนนดับ',
    'เสียงดัง',
    'สวัสดี',
    'ขยะล้น',
    'เป็นงูสวัด',
    'ต้นไม้ล้มขวางทาง',
    'ขอเดินสายไฟเข้าบ้าน',
    'ขออนุญาตเก็บแก๊ส',
  ])('“%s” is none', (text) => {
    expect(emergencyIn(text)).toBeUndefined()
  })
})

test('every word of a problem belongs to a problem that there is', () => {
  for (const { code, complaint, fields } of complaints) {
    const options = fields.problem?.kind === 'choice' ? Object.keys(fields.problem.options) : []
    expect(options, code).toEqual(expect.arrayContaining(Object.keys(complaint?.problemWords ?? {})))
  }
})
