import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { placeFields } from './groups/place.ts'
import { villageWaterworks, waterFee, waterLaw } from './groups/water.ts'
import { departments, truth } from './groups/words.ts'

/** WAT-01: tap water for a house that has none. */
export const waterConnection = defineService({
  code: 'WAT-01',
  name: 'ขอใช้น้ำประปา',
  description: 'ขอติดตั้งมาตรวัดน้ำใหม่',
  group: 'request',
  department: departments.waterworks,
  fields: defineFields({
    placePart: { kind: 'heading', label: 'สถานที่ติดตั้ง' },
    ...placeFields('install', 'สถานที่ติดตั้งมาตร', { atHome: true }),
    isOwner: { kind: 'yes-no', label: 'ท่านเป็นเจ้าของบ้านหรืออาคาร' },
    usePart: { kind: 'heading', label: 'การใช้น้ำ' },
    userKind: {
      kind: 'choice',
      label: 'ประเภทผู้ใช้น้ำ',
      options: {
        home: 'ที่อยู่อาศัย',
        business: 'ร้านค้าหรือธุรกิจ',
        factory: 'โรงงาน',
        office: 'ส่วนราชการ วัด โรงเรียน',
        temporary: 'ชั่วคราว เช่น ก่อสร้าง',
        other: 'อื่น ๆ',
      },
    },
    userKindOther: otherOf('userKind', 'ประเภทผู้ใช้น้ำ (โปรดระบุ)'),
    meterSize: {
      kind: 'choice',
      label: 'ขนาดมาตร',
      options: {
        half: '1/2 นิ้ว (บ้านทั่วไป)',
        threeQuarters: '3/4 นิ้ว',
        one: '1 นิ้ว',
        larger: 'ใหญ่กว่า 1 นิ้ว',
      },
    },
    acceptsFee: {
      kind: 'yes-no',
      label: 'ยินยอมชำระค่าติดตั้ง เงินประกัน และค่าน้ำตามอัตราของหน่วยงาน',
    },
  }),
  documents: [
    optional(idCard),
    optional(houseRegistration),
    optional({ slot: 'plan', label: 'แผนผังบริเวณบ้านและจุดติดตั้งมาตร' }),
    {
      slot: 'ownerConsent',
      label: 'หนังสือยินยอมของเจ้าของบ้าน',
      when: { field: 'isOwner', is: false },
    },
  ],
  fee: waterFee,
  days: 7,
  level: 'B',
  offByDefault: true,
  notice: villageWaterworks,
  unconfirmed: ['fee', 'days', 'law', 'documents'],
  declarations: [truth],
  law: [waterLaw],
})
