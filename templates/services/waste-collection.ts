import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { departments, publicHealthLaw } from './groups/words.ts'

/** HLT-06: to have one's rubbish collected, or a bin. */
export const wasteCollection = defineService({
  code: 'HLT-06',
  name: 'ขอรับบริการเก็บขนขยะ/ขอถังขยะ',
  description: 'เริ่มใช้บริการเก็บขนขยะ ขอถังขยะ หรือเปลี่ยนถังที่ชำรุด',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    wherePart: { kind: 'heading', label: 'สถานที่ขอรับบริการ' },
    premises: {
      kind: 'choice',
      label: 'ประเภทสถานที่',
      options: {
        home: 'บ้านที่อยู่อาศัย',
        rental: 'บ้านเช่าหรืออาคารให้เช่า',
        shop: 'ร้านค้า',
        business: 'โรงงานหรือสถานประกอบการ',
        other: 'อื่น ๆ',
      },
    },
    premisesOther: otherOf('premises', 'ประเภทสถานที่ (โปรดระบุ)'),
    serviceAddress: { kind: 'address', label: 'สถานที่ขอรับบริการ', prefill: 'address' },
    nearby: { kind: 'text', label: 'สถานที่ใกล้เคียง', maxLength: 120, optional: true },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดจุดวางถัง', optional: true },
    wantedPart: { kind: 'heading', label: 'บริการที่ขอ' },
    wanted: {
      kind: 'choices',
      label: 'มีความประสงค์',
      options: {
        collection: 'เริ่มใช้บริการเก็บขนขยะ',
        bin: 'ขอถังขยะ',
        replacement: 'เปลี่ยนถังขยะที่ชำรุด',
      },
    },
    bins: {
      kind: 'integer',
      label: 'จำนวนถังขยะที่ขอ',
      min: 1,
      max: 50,
      unit: 'ใบ',
      when: {
        any: [
          { field: 'wanted', includes: 'bin' },
          { field: 'wanted', includes: 'replacement' },
        ],
      },
    },
    billing: {
      kind: 'choice',
      label: 'การชำระค่าธรรมเนียม',
      options: { monthly: 'รายเดือน', halfYearly: 'ราย 6 เดือน', yearly: 'รายปี' },
      when: { field: 'wanted', includes: 'collection' },
    },
    startMonth: {
      kind: 'month',
      label: 'เริ่มตั้งแต่เดือน',
      when: { field: 'wanted', includes: 'collection' },
    },
    rules: {
      kind: 'paragraph',
      label:
        'ขยะต้องใส่ถุงมัดปากแน่น วางตามวันและเวลาที่กำหนด รถไม่รับเศษวัสดุก่อสร้าง สุขภัณฑ์ ตู้ เตียง ที่นอน ยางรถ กระจก กิ่งไม้ หญ้า และซากสัตว์',
    },
    acceptsRules: {
      kind: 'yes-no',
      label: 'ยินดีปฏิบัติตามข้อตกลงข้างต้น และชำระค่าธรรมเนียมตามอัตรา',
    },
  }),
  documents: [],
  fee: 'ค่าเก็บขนรายเดือนตามอัตราในข้อบัญญัติของหน่วยงาน',
  days: 7,
  level: 'A',
  unconfirmed: ['fee', 'days'],
  officers: ['ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม', 'ปลัด', 'นายก'],
  law: [
    `${publicHealthLaw} มาตรา 18 ถึงมาตรา 20`,
    'พระราชบัญญัติรักษาความสะอาดและความเป็นระเบียบเรียบร้อยของบ้านเมือง พ.ศ. 2535',
    'ประกาศกระทรวงมหาดไทย เรื่อง การจัดการมูลฝอย พ.ศ. 2560 และที่แก้ไขเพิ่มเติม',
  ],
})
