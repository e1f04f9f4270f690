import type { Formula } from '../computed.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { photo } from './groups/documents.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { taxYear } from './groups/tax.ts'
import { departments, free, truthOrOffence } from './groups/words.ts'

/** Baht for every 500 square centimetres, by กฎกระทรวงกำหนดอัตราภาษีป้าย พ.ศ. 2563. */
const rates = { thaiMoving: 10, thai: 5, mixedMoving: 52, mixed: 26, foreignMoving: 52, foreign: 50 }
const leastPerSign = 200
/** Three months at a time: what is put up later in the year pays for what is left of it. */
const shares = { wholeYear: 1, fromApril: 0.75, fromJuly: 0.5, fromOctober: 0.25 }

/** Half of 500 square centimetres and less counts as none, more as one. */
const perSign: Formula = {
  larger: [
    leastPerSign,
    {
      product: [
        { round: { quotient: [{ product: ['width', 'height'] }, 500] } },
        { lookup: 'signType', in: rates },
      ],
    },
  ],
}

/** FIN-02: ภ.ป.1, one row for each kind of sign, with an estimate of the tax. */
export const signTax = defineService({
  code: 'FIN-02',
  name: 'ยื่นแบบแสดงรายการภาษีป้าย (ภ.ป.1)',
  description: 'แจ้งป้ายชื่อ ยี่ห้อ หรือเครื่องหมายการค้าที่ติดตั้งเพื่อประเมินภาษีป้าย',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    ownerPart: { kind: 'heading', label: 'เจ้าของป้าย' },
    year: taxYear,
    ...applicantKindFields,
    placePart: { kind: 'heading', label: 'สถานประกอบการ' },
    placeName: {
      kind: 'text',
      label: 'ชื่อสถานประกอบการค้าหรือกิจการอื่น',
      hint: 'เช่น ร้านบุญมีพาณิชย์',
      maxLength: 150,
    },
    placeAddress: { kind: 'address', label: 'ที่ตั้งสถานประกอบการ', prefill: 'address' },
    placePhone: { kind: 'phone', label: 'โทรศัพท์ของสถานประกอบการ', optional: true },
    signsPart: { kind: 'heading', label: 'รายการป้าย' },
    signs: {
      kind: 'rows',
      label: 'ป้าย',
      rowLabel: 'ป้าย',
      max: 20,
      item: defineFields({
        signType: {
          kind: 'choice',
          label: 'ประเภทป้าย',
          options: {
            thai: '1 (ข) อักษรไทยล้วน',
            thaiMoving: '1 (ก) อักษรไทยล้วน เคลื่อนที่หรือเปลี่ยนข้อความได้',
            mixed: '2 (ข) อักษรไทยปนอักษรต่างประเทศ ภาพ หรือเครื่องหมาย',
            mixedMoving: '2 (ก) เหมือน 2 (ข) แต่เคลื่อนที่หรือเปลี่ยนข้อความได้',
            foreign: '3 (ข) ไม่มีอักษรไทย หรืออักษรไทยอยู่ต่ำกว่าอักษรต่างประเทศ',
            foreignMoving: '3 (ก) เหมือน 3 (ข) แต่เคลื่อนที่หรือเปลี่ยนข้อความได้',
          },
        },
        width: { kind: 'decimal', label: 'กว้าง', min: 1, max: 100_000, unit: 'ซม.' },
        height: { kind: 'decimal', label: 'ยาว', min: 1, max: 100_000, unit: 'ซม.' },
        area: {
          kind: 'computed',
          label: 'เนื้อที่ต่อป้าย',
          unit: 'ตร.ซม.',
          formula: { product: ['width', 'height'] },
        },
        count: { kind: 'integer', label: 'จำนวน', min: 1, max: 500, unit: 'ป้าย' },
        wording: { kind: 'text', label: 'ข้อความหรือภาพโดยย่อ', maxLength: 200 },
        where: { kind: 'text', label: 'ติดตั้งที่', hint: 'เช่น หน้าร้าน ริมถนน ใกล้วัด', maxLength: 200 },
        pin: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
        putUpOn: { kind: 'date', label: 'วันที่ติดตั้ง', optional: true },
        putUp: {
          kind: 'choice',
          label: 'ช่วงที่ติดตั้ง',
          options: {
            wholeYear: 'ปีก่อน หรือมกราคม–มีนาคมปีนี้',
            fromApril: 'เมษายน–มิถุนายนปีนี้',
            fromJuly: 'กรกฎาคม–กันยายนปีนี้',
            fromOctober: 'ตุลาคม–ธันวาคมปีนี้',
          },
        },
        note: { kind: 'text', label: 'หมายเหตุ', maxLength: 150, optional: true },
        tax: {
          kind: 'computed',
          label: 'ภาษีโดยประมาณ',
          unit: 'บาท',
          formula: { product: [perSign, 'count', { lookup: 'putUp', in: shares }] },
        },
      }),
    },
    total: {
      kind: 'computed',
      label: 'ภาษีป้ายทั้งหมด (ประมาณการ)',
      hint: 'จำนวนที่ต้องชำระจริงเป็นไปตามหนังสือแจ้งการประเมินของพนักงานเจ้าหน้าที่',
      unit: 'บาท',
      formula: { total: 'signs', of: 'tax' },
    },
  }),
  documents: [
    { ...photo, slot: 'signPhoto', label: 'รูปถ่าย', hint: 'เห็นป้ายเต็มป้าย', perRow: 'signs' },
    { slot: 'lastReceipt', label: 'ใบเสร็จรับเงินภาษีป้ายปีก่อน', optional: true },
    ...juristicDocuments,
    { slot: 'commercialRegistration', label: 'ใบทะเบียนพาณิชย์', hint: 'ถ้ามี', optional: true },
  ],
  fee: `${free}ในการยื่นแบบ ภาษีคิดตามอัตรา ต่ำสุดป้ายละ 200 บาท`,
  days: 30,
  dayKind: 'calendar',
  level: 'B',
  form: 'แบบ ภ.ป.1',
  printsCitizenId: true,
  notice: 'ยื่นแบบภายในเดือนมีนาคมของทุกปี ป้ายใหม่ยื่นภายใน 15 วันนับแต่วันติดตั้ง ยื่นช้าอาจมีเงินเพิ่ม',
  unconfirmed: ['fee', 'days', 'amounts'],
  declarations: [truthOrOffence],
  law: ['พระราชบัญญัติภาษีป้าย พ.ศ. 2510', 'กฎกระทรวงกำหนดอัตราภาษีป้าย พ.ศ. 2563'],
})
