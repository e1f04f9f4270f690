import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** HLT-01: a licence for a business that the public health act watches over, a year at a time. */
export const healthHazardBusiness = defineService({
  code: 'HLT-01',
  name: 'ขอใบอนุญาตกิจการที่เป็นอันตรายต่อสุขภาพ',
  description: 'ขอรับหรือต่ออายุใบอนุญาต เช่น ร้านเสริมสวย อู่ซ่อมรถ ล้างรถ หอพัก โรงสี',
  group: 'request',
  department: 'กองสาธารณสุขและสิ่งแวดล้อม',
  fields: defineFields({
    purpose: {
      kind: 'choice',
      label: 'มีความประสงค์',
      options: {
        new: 'ขอรับใบอนุญาตใหม่',
        renew: 'ขอต่ออายุใบอนุญาต',
        replace: 'ขอใบแทนใบอนุญาต',
        change: 'ขอเปลี่ยนแปลงรายการในใบอนุญาต',
      },
    },
    oldLicence: {
      kind: 'text',
      label: 'ใบอนุญาตเดิมเลขที่',
      hint: 'กรอกเมื่อขอต่ออายุ ขอใบแทน หรือขอเปลี่ยนแปลง',
      maxLength: 60,
      optional: true,
    },
    businessType: {
      kind: 'text',
      label: 'ประเภทกิจการ',
      hint: 'เช่น การประกอบกิจการเสริมสวย แต่งผม',
      maxLength: 200,
    },
    businessName: { kind: 'text', label: 'ชื่อสถานประกอบกิจการ', maxLength: 150 },
    businessAddress: { kind: 'address', label: 'สถานประกอบกิจการตั้งอยู่' },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    businessPhone: { kind: 'phone', label: 'โทรศัพท์ของสถานประกอบกิจการ', optional: true },
    area: { kind: 'integer', label: 'พื้นที่ประกอบการ', min: 1, max: 1_000_000, unit: 'ตารางเมตร' },
    horsepower: { kind: 'integer', label: 'กำลังเครื่องจักร', max: 100_000, unit: 'แรงม้า', optional: true },
    menWorkers: { kind: 'integer', label: 'คนงานชาย', max: 10_000, unit: 'คน' },
    womenWorkers: { kind: 'integer', label: 'คนงานหญิง', max: 10_000, unit: 'คน' },
    opens: { kind: 'time', label: 'เปิดตั้งแต่เวลา' },
    closes: { kind: 'time', label: 'ถึงเวลา' },
  }),
  documents: [
    {
      slot: 'rightToUse',
      label: 'สัญญาเช่าหรือหนังสือยินยอมให้ใช้สถานที่',
      hint: 'กรณีไม่ใช่เจ้าของสถานที่',
      optional: true,
    },
    {
      slot: 'buildingPermit',
      label: 'ใบอนุญาตก่อสร้าง (อ.1) หรือใบรับรองอาคาร',
      hint: 'กรณีอยู่ในเขตควบคุมอาคาร',
      optional: true,
    },
    { slot: 'map', label: 'แผนที่สังเขปที่ตั้ง', hint: 'กรณีขอใหม่และไม่ได้ปักหมุด', optional: true },
  ],
  fee: 'ตามเทศบัญญัติหรือข้อบัญญัติของหน่วยงาน',
  days: 30,
  level: 'B',
  identityLevel: 2,
  unconfirmed: ['fee', 'days'],
  law: ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 31–33 และมาตรา 54–58'],
  issues: [
    {
      key: 'licence',
      kind: 'licence',
      title: 'ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ',
      series: 'HLT-01',
      grants: 'อนุญาตให้',
      states: 'ประกอบกิจการที่เป็นอันตรายต่อสุขภาพ ตามรายการต่อไปนี้',
      prints: ['businessType', 'businessName', 'businessAddress', 'area', 'horsepower'],
      validity: { years: 1 },
      conditions: [
        'ผู้รับใบอนุญาตต้องปฏิบัติตามหลักเกณฑ์ วิธีการ และเงื่อนไขที่กำหนดในข้อบัญญัติท้องถิ่น',
        'หากปรากฏภายหลังว่าการประกอบกิจการนี้ขัดต่อกฎหมายอื่นที่เกี่ยวข้อง เจ้าพนักงานท้องถิ่นอาจพิจารณาเพิกถอนการอนุญาต',
      ],
      notice:
        'ต้องแสดงใบอนุญาตนี้ไว้โดยเปิดเผยและเห็นได้ง่าย ณ สถานประกอบกิจการ และแสดงทางอิเล็กทรอนิกส์ได้ตามประกาศของหน่วยงาน',
      approval: true,
      register: 'health_hazard',
    },
  ],
})
