import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { applicantKindFields } from './groups/juristic.ts'
import {
  healthLicence,
  licenceDocuments,
  licenceOfficers,
  licencePurposeFields,
  licenceTime,
  localFee,
  ownsPlace,
} from './groups/licence.ts'
import { placeFields } from './groups/place.ts'
import { departments, publicHealthLaw, truthOrOffence } from './groups/words.ts'

/** HLT-01: a licence for a business that the public health act watches over, a year at a time. */
export const healthHazardBusiness = defineService({
  code: 'HLT-01',
  name: 'ขอใบอนุญาตกิจการที่เป็นอันตรายต่อสุขภาพ',
  description: 'ขอรับหรือต่ออายุใบอนุญาต เช่น ร้านเสริมสวย อู่ซ่อมรถ ล้างรถ หอพัก โรงสี',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'คำขอและผู้ขอ' },
    ...licencePurposeFields,
    ...applicantKindFields,
    businessPart: { kind: 'heading', label: 'สถานประกอบกิจการ' },
    businessGroup: {
      kind: 'choice',
      label: 'กลุ่มกิจการ',
      options: {
        livestock: '1. การเลี้ยงสัตว์',
        animalProducts: '2. สัตว์และผลิตภัณฑ์',
        food: '3. อาหาร เครื่องดื่ม น้ำดื่ม',
        medicine: '4. ยา เวชภัณฑ์ อุปกรณ์การแพทย์ เครื่องสำอาง ผลิตภัณฑ์ทำความสะอาด',
        farming: '5. การเกษตร',
        metal: '6. โลหะหรือแร่',
        vehicles: '7. ยานยนต์ เครื่องจักร เครื่องกล',
        wood: '8. ไม้หรือกระดาษ',
        services: '9. การบริการ',
        textiles: '10. สิ่งทอ',
        stone: '11. หิน ดิน ทราย ซีเมนต์ หรือวัตถุคล้ายคลึง',
        chemicals: '12. ปิโตรเลียม ถ่านหิน ถ่านโค้ก สารเคมี',
        other: '13. กิจการอื่น ๆ',
      },
    },
    businessType: {
      kind: 'text',
      label: 'ประเภทกิจการ',
      hint: 'เช่น การประกอบกิจการเสริมสวย แต่งผม',
      maxLength: 200,
    },
    clause: { kind: 'text', label: 'ลำดับที่ในบัญชีกิจการ', hint: 'ถ้าทราบ', maxLength: 20, optional: true },
    businessName: { kind: 'text', label: 'ชื่อสถานประกอบกิจการ', maxLength: 150 },
    ...placeFields('business', 'ที่ตั้งสถานประกอบกิจการ'),
    businessPhone: { kind: 'phone', label: 'โทรศัพท์ของสถานประกอบกิจการ', optional: true },
    sizePart: { kind: 'heading', label: 'ขนาดกิจการและอาคาร' },
    area: { kind: 'decimal', label: 'พื้นที่ประกอบการ', min: 1, max: 1_000_000, unit: 'ตารางเมตร' },
    horsepower: { kind: 'decimal', label: 'กำลังเครื่องจักร', max: 100_000, unit: 'แรงม้า', optional: true },
    menWorkers: { kind: 'integer', label: 'คนงานชาย', max: 10_000, unit: 'คน' },
    womenWorkers: { kind: 'integer', label: 'คนงานหญิง', max: 10_000, unit: 'คน' },
    opens: { kind: 'time', label: 'เปิดตั้งแต่เวลา' },
    closes: { kind: 'time', label: 'ถึงเวลา' },
    ownsPlace,
    isFactory: { kind: 'yes-no', label: 'เป็นโรงงานที่มีใบอนุญาต ร.ง.4' },
  }),
  documents: [
    optional(idCard),
    optional(houseRegistration),
    ...licenceDocuments,
    {
      slot: 'buildingPermit',
      label: 'ใบอนุญาตก่อสร้าง (อ.1) หรือใบรับรองอาคาร',
      hint: 'เฉพาะอาคารในเขตควบคุมอาคาร',
      optional: true,
    },
    {
      slot: 'factoryLicence',
      label: 'ใบอนุญาตประกอบกิจการโรงงาน (ร.ง.4)',
      when: { field: 'isFactory', is: true },
    },
    optional({ slot: 'otherPermit', label: 'หลักฐานการอนุญาตตามกฎหมายอื่น' }),
  ],
  fee: localFee,
  ...licenceTime,
  level: 'B',
  identityLevel: 2,
  form: 'คำขอรับใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ',
  printsCitizenId: true,
  notice: 'ใบอนุญาตหนึ่งใบใช้กับกิจการประเภทเดียวและสถานที่แห่งเดียว ต่ออายุก่อนใบอนุญาตหมดอายุ',
  unconfirmed: ['fee'],
  declarations: [truthOrOffence],
  officers: licenceOfficers,
  law: [
    `${publicHealthLaw} มาตรา 31 ถึงมาตรา 33 มาตรา 54 ถึงมาตรา 58 มาตรา 63 และมาตรา 65`,
    'ประกาศกระทรวงสาธารณสุข เรื่อง กิจการที่เป็นอันตรายต่อสุขภาพ',
  ],
  issues: [
    healthLicence({
      holder: 'juristicName',
      series: 'HLT-01',
      title: 'ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ',
      states: 'ประกอบกิจการที่เป็นอันตรายต่อสุขภาพ ตามรายการต่อไปนี้',
      prints: ['businessType', 'clause', 'businessName', 'businessAddress', 'area', 'horsepower'],
      register: 'health_hazard',
    }),
  ],
})
