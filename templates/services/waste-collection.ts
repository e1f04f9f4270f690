import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** HLT-06: to have one's rubbish collected, or a bin. */
export const wasteCollection = defineService({
  code: 'HLT-06',
  name: 'ขอรับบริการเก็บขนขยะ/ขอถังขยะ',
  description: 'เริ่มใช้บริการเก็บขนขยะ ขอถังขยะ หรือเปลี่ยนถังที่ชำรุด',
  group: 'request',
  department: 'กองสาธารณสุขและสิ่งแวดล้อม',
  fields: defineFields({
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
    wanted: {
      kind: 'choices',
      label: 'มีความประสงค์',
      options: {
        collection: 'เริ่มใช้บริการเก็บขนขยะ',
        bin: 'ขอถังขยะ',
        replacement: 'เปลี่ยนถังขยะที่ชำรุด',
      },
    },
    bins: { kind: 'integer', label: 'จำนวนถังขยะที่ขอ', min: 1, max: 50, unit: 'ใบ', optional: true },
    serviceAddress: { kind: 'address', label: 'สถานที่ขอรับบริการ' },
    nearby: { kind: 'text', label: 'สถานที่ใกล้เคียง', maxLength: 120, optional: true },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    billing: {
      kind: 'choice',
      label: 'การชำระค่าธรรมเนียม',
      options: { monthly: 'รายเดือน', halfYearly: 'ราย 6 เดือน', yearly: 'รายปี' },
    },
    startsOn: { kind: 'date', label: 'เริ่มตั้งแต่วันที่' },
    acceptsRules: {
      kind: 'yes-no',
      label: 'ยินดีใส่ขยะในถุงมัดปาก วางตามวันเวลาที่กำหนด และชำระค่าธรรมเนียมตามอัตรา',
    },
  }),
  documents: [],
  fee: 'ค่าเก็บขนรายเดือนตามอัตราในข้อบัญญัติของหน่วยงาน',
  days: 7,
  level: 'A',
  law: [
    'พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 18 ถึงมาตรา 20',
    'พระราชบัญญัติรักษาความสะอาดและความเป็นระเบียบเรียบร้อยของบ้านเมือง พ.ศ. 2535',
    'ประกาศกระทรวงมหาดไทย เรื่อง การจัดการมูลฝอย พ.ศ. 2560 และที่แก้ไขเพิ่มเติม',
  ],
})
