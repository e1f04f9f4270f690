import type { Condition } from '../conditions.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import {
  healthLicence,
  licenceOfficers,
  licencePurposeFields,
  licenceTime,
  localFee,
  mapWhenNew,
  oldLicenceDocuments,
} from './groups/licence.ts'
import { placeFields } from './groups/place.ts'
import { departments, publicHealthLaw, truthOrOffence } from './groups/words.ts'

const disposes: Condition = { field: 'work', is: ['sewageDisposal', 'rubbishDisposal'] }

/** HLT-05: สม.1, to carry away or dispose of what others throw away, as a business. */
export const wasteHauling = defineService({
  code: 'HLT-05',
  name: 'ขอใบอนุญาตเก็บ ขน กำจัดสิ่งปฏิกูล/มูลฝอย',
  description: 'รับทำการเก็บ ขน หรือกำจัดสิ่งปฏิกูลหรือมูลฝอยเป็นธุรกิจ เช่น รถดูดส้วม',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'คำขอและผู้ขอ' },
    ...licencePurposeFields,
    ...applicantKindFields,
    businessPart: { kind: 'heading', label: 'กิจการ' },
    work: {
      kind: 'choice',
      label: 'ประเภทกิจการ',
      options: {
        sewage: 'รับทำการเก็บและขนสิ่งปฏิกูล',
        sewageDisposal: 'รับทำการเก็บ ขน และกำจัดสิ่งปฏิกูล',
        rubbish: 'รับทำการเก็บและขนมูลฝอย',
        rubbishDisposal: 'รับทำการเก็บ ขน และกำจัดมูลฝอย',
      },
    },
    takenTo: {
      kind: 'text',
      label: 'นำไปกำจัดที่',
      hint: 'ชื่อและที่ตั้งของแหล่งกำจัด',
      maxLength: 200,
      when: { field: 'work', is: ['sewage', 'rubbish'] },
    },
    disposalSystem: {
      kind: 'text',
      label: 'ระบบหรือวิธีกำจัด',
      hint: 'เช่น ระบบหมัก ฝังกลบ เตาเผา',
      maxLength: 200,
      when: disposes,
    },
    disposalPlace: { kind: 'text', label: 'ที่ตั้งแหล่งกำจัด', maxLength: 200, when: disposes },
    businessName: { kind: 'text', label: 'ชื่อสถานประกอบกิจการ', maxLength: 150 },
    ...placeFields('business', 'ที่ตั้งสถานประกอบกิจการ'),
    vehicles: {
      kind: 'rows',
      label: 'รถที่ใช้',
      rowLabel: 'คัน',
      max: 20,
      item: defineFields({
        plate: { kind: 'text', label: 'ทะเบียนรถ', hint: 'เช่น 80-1234 และจังหวัด', maxLength: 40 },
        vehicle: { kind: 'text', label: 'ชนิดรถ', hint: 'เช่น รถดูดสิ่งปฏิกูล 6 ล้อ', maxLength: 100 },
      }),
    },
  }),
  documents: [
    optional(idCard),
    optional(houseRegistration),
    { slot: 'vehicleBooks', label: 'ทะเบียนรถทุกคัน' },
    { slot: 'disposalConsent', label: 'หลักฐานการอนุญาตให้นำไปกำจัด', optional: true },
    ...juristicDocuments,
    mapWhenNew,
    ...oldLicenceDocuments,
  ],
  fee: localFee,
  ...licenceTime,
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  form: 'แบบ สม.1',
  printsCitizenId: true,
  notice: 'ขอต่ออายุก่อนใบอนุญาตหมดอายุไม่น้อยกว่า 30 วัน',
  unconfirmed: ['fee', 'documents'],
  declarations: [truthOrOffence],
  officers: licenceOfficers,
  law: [`${publicHealthLaw} มาตรา 19 มาตรา 20 และมาตรา 54 ถึงมาตรา 58`],
  issues: [
    healthLicence({
      holder: 'juristicName',
      series: 'HLT-05',
      title: 'ใบอนุญาตรับทำการเก็บ ขน หรือกำจัดสิ่งปฏิกูลหรือมูลฝอย',
      states: 'ประกอบกิจการโดยทำเป็นธุรกิจหรือได้รับประโยชน์ตอบแทนด้วยการคิดค่าบริการ ตามรายการต่อไปนี้',
      prints: [
        'work',
        'businessName',
        'businessAddress',
        'takenTo',
        'disposalSystem',
        'disposalPlace',
        'vehicles',
      ],
      register: 'waste',
    }),
  ],
})
