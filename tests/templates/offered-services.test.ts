import { describe, expect, test } from 'vitest'
import type { OnlineLevel, Unconfirmed } from '#templates/service.ts'
import { catalogue } from '#templates/services/index.ts'

/** What a small municipality offers: what it is called, who answers, how far it goes online, in how many days. */
interface Row {
  name: string
  department: string
  level: OnlineLevel
  fee: string | RegExp
  days: number
  calendar?: true
  off?: true
  /** Numbers that no statute gives. */
  unconfirmed: Unconfirmed[]
}
const free = 'ไม่มีค่าธรรมเนียม'

const table: Record<string, Row> = {
  'GEN-01': {
    name: 'คำร้องทั่วไป',
    department: 'สำนักปลัด',
    level: 'A',
    fee: free,
    days: 7,
    unconfirmed: [],
  },
  'GEN-02': {
    name: 'ขอสนับสนุนน้ำอุปโภคบริโภค',
    department: 'สำนักปลัด',
    level: 'A',
    fee: free,
    days: 3,
    unconfirmed: ['days', 'law'],
  },
  'GEN-03': {
    name: 'ขอยืมพัสดุ/ครุภัณฑ์ (เต็นท์ โต๊ะ เก้าอี้)',
    department: 'กองคลัง',
    level: 'B',
    fee: free,
    days: 3,
    unconfirmed: ['days', 'law'],
  },
  'GEN-04': {
    name: 'ขอรถรับ–ส่งผู้ป่วย (ไม่ฉุกเฉิน)',
    department: 'สำนักปลัด',
    level: 'A',
    fee: free,
    days: 2,
    unconfirmed: ['days'],
  },
  'GEN-05': {
    name: 'ขอดู/ขอสำเนาภาพกล้องวงจรปิด',
    department: 'สำนักปลัด',
    level: 'B',
    fee: /ตามจริง/,
    days: 3,
    unconfirmed: ['fee', 'days', 'law'],
  },
  'GEN-06': {
    name: 'ขอข้อมูลข่าวสารของราชการ',
    department: 'สำนักปลัด',
    level: 'A',
    fee: /A4 หน้าละ 1 บาท.*คำรับรองหน้าละ 5 บาท/,
    days: 7,
    unconfirmed: ['fee', 'days'],
  },
  'GEN-07': {
    name: 'ขอรับการช่วยเหลือประชาชน',
    department: 'กองสวัสดิการสังคม',
    level: 'B',
    fee: free,
    days: 5,
    unconfirmed: ['days'],
  },
  'GEN-08': {
    name: 'ขออนุญาตโฆษณาโดยใช้เครื่องขยายเสียง',
    department: 'สำนักปลัด',
    level: 'B',
    fee: 'ตามกฎกระทรวง',
    days: 3,
    off: true,
    unconfirmed: ['fee', 'days'],
  },
  'GEN-09': {
    name: 'ขอใช้อาคารสถานที่/ลานกีฬา',
    department: 'สำนักปลัด',
    level: 'B',
    fee: /ประกาศของหน่วยงาน/,
    days: 3,
    off: true,
    unconfirmed: ['fee', 'days'],
  },
  'ENG-01': {
    name: 'แจ้งซ่อมไฟฟ้าสาธารณะ',
    department: 'กองช่าง',
    level: 'A',
    fee: free,
    days: 3,
    unconfirmed: ['days', 'law'],
  },
  'ENG-02': {
    name: 'ขออนุญาตก่อสร้าง/ดัดแปลง/รื้อถอนอาคาร (ข.1)',
    department: 'กองช่าง',
    level: 'B',
    fee: /ก่อสร้าง 20 บาท ดัดแปลง 10 บาท รื้อถอน 10 บาท.*ตรวจแบบ/,
    days: 45,
    calendar: true,
    unconfirmed: ['fee', 'days'],
  },
  'ENG-03': {
    name: 'ขอหนังสือรับรองสิ่งปลูกสร้าง (นอกเขตควบคุมอาคาร)',
    department: 'กองช่าง',
    level: 'B',
    fee: free,
    days: 7,
    unconfirmed: ['days', 'law'],
  },
  'ENG-04': {
    name: 'แจ้งขุดดิน/ถมดิน (ขถด.1)',
    department: 'กองช่าง',
    level: 'B',
    fee: /500 บาท/,
    days: 7,
    calendar: true,
    unconfirmed: ['days', 'amounts'],
  },
  'ENG-05': {
    name: 'ขอตัดแต่งต้นไม้',
    department: 'กองช่าง',
    level: 'A',
    fee: free,
    days: 7,
    unconfirmed: ['days'],
  },
  'WEL-01': {
    name: 'ยืนยันสิทธิเบี้ยยังชีพผู้สูงอายุ',
    department: 'กองสวัสดิการสังคม',
    level: 'B',
    fee: free,
    days: 15,
    calendar: true,
    unconfirmed: ['days', 'amounts'],
  },
  'WEL-02': {
    name: 'ลงทะเบียนเบี้ยความพิการ',
    department: 'กองสวัสดิการสังคม',
    level: 'B',
    fee: free,
    days: 15,
    calendar: true,
    unconfirmed: ['days', 'law', 'amounts'],
  },
  'WEL-03': {
    name: 'ลงทะเบียนเงินอุดหนุนเด็กแรกเกิด (ดร.01)',
    department: 'กองสวัสดิการสังคม',
    level: 'B',
    fee: free,
    days: 15,
    calendar: true,
    unconfirmed: ['days', 'law', 'amounts'],
  },
  'WEL-04': {
    name: 'ขอรับเงินสงเคราะห์ค่าจัดการศพผู้สูงอายุ',
    department: 'กองสวัสดิการสังคม',
    level: 'B',
    fee: free,
    days: 15,
    calendar: true,
    unconfirmed: ['days', 'law', 'amounts'],
  },
  'WEL-05': {
    name: 'ขอนัดหมายงานสวัสดิการ (เป็นการส่วนตัว)',
    department: 'กองสวัสดิการสังคม',
    level: 'C',
    fee: free,
    days: 3,
    off: true,
    unconfirmed: ['days'],
  },
  'WEL-06': {
    name: 'แจ้งเปลี่ยนบัญชี/ย้ายที่อยู่/ผู้มีสิทธิเสียชีวิต',
    department: 'กองสวัสดิการสังคม',
    level: 'A',
    fee: free,
    days: 3,
    unconfirmed: ['days'],
  },
}

const byCode = (code: string) => {
  const service = catalogue.find((known) => known.code === code)
  if (!service) throw new Error(`${code} is not in the catalogue`)
  return service
}

describe.each(Object.entries(table))('%s', (code, row) => {
  test(`is “${row.name}” of ${row.department}`, () => {
    const service = byCode(code)
    expect(service.name).toBe(row.name)
    expect(service.department.startsWith(row.department)).toBe(true)
    expect([
      service.level,
      service.days,
      service.dayKind === 'calendar',
      service.offByDefault === true,
    ]).toEqual([row.level, row.days, row.calendar === true, row.off === true])
    expect(service.fee).toMatch(row.fee)
  })

  test('marks the numbers that its agency has to confirm', () => {
    expect(byCode(code).unconfirmed ?? []).toEqual(expect.arrayContaining(row.unconfirmed))
  })
})

test('a repair of the road is a complaint', () => {
  expect(byCode('C-ROAD')).toMatchObject({ group: 'complaint', department: 'กองช่าง', days: 7 })
})

test('nobody has to name an illness to be met', () => {
  const { fields, name, description, law } = byCode('WEL-05')
  expect(JSON.stringify([name, description, law])).not.toMatch(/เอดส์|ติดเชื้อ|HIV/)
  const asked = Object.values(fields).filter(({ kind }) =>
    ['text', 'long-text', 'attachments'].includes(kind),
  )
  expect(asked).toEqual([])
})

test.each(['WEL-01', 'WEL-02', 'WEL-03', 'WEL-04', 'ENG-02', 'ENG-04', 'GEN-05', 'GEN-08'])(
  '%s prints the 13 boxes',
  (code) => expect(byCode(code).printsCitizenId).toBe(true),
)

test('an elderly person confirms the right without a copy of a card or a house registration', () => {
  expect(byCode('WEL-01').documents.map(({ slot }) => slot)).toEqual(['passbook'])
})
