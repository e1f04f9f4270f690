import type { Condition } from '../conditions.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { photo } from './groups/documents.ts'
import { spotFields } from './groups/place.ts'
import { departments, free, publicHealthLaw } from './groups/words.ts'

const vaccination: Condition = { field: 'matter', is: 'vaccination' }
const stray: Condition = { field: 'matter', is: 'stray' }

/** HLT-09: one's own animals vaccinated, or strays that somebody should see to. */
export const rabiesVaccination = defineService({
  code: 'HLT-09',
  name: 'ขอฉีดวัคซีนพิษสุนัขบ้า/แจ้งสัตว์จรจัด',
  description: 'ขอฉีดวัคซีนให้สุนัขและแมวของท่าน หรือแจ้งสัตว์จรจัด',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    matter: {
      kind: 'choice',
      label: 'เรื่องที่ขอ',
      options: { vaccination: 'ขอฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า', stray: 'แจ้งสัตว์จรจัด' },
    },
    animals: {
      kind: 'rows',
      label: 'สัตว์เลี้ยง',
      rowLabel: 'ตัว',
      max: 30,
      when: vaccination,
      item: defineFields({
        species: { kind: 'choice', label: 'ชนิด', options: { dog: 'สุนัข', cat: 'แมว', other: 'อื่น ๆ' } },
        name: { kind: 'text', label: 'ชื่อ', maxLength: 60 },
        sex: { kind: 'choice', label: 'เพศ', options: { male: 'ผู้', female: 'เมีย' } },
        age: { kind: 'text', label: 'อายุ', hint: 'เช่น 2 ปี 3 เดือน', maxLength: 40 },
        colour: { kind: 'text', label: 'สีหรือลักษณะ', maxLength: 100, optional: true },
        neutered: { kind: 'yes-no', label: 'ทำหมันแล้ว' },
      }),
    },
    lastVaccinatedOn: {
      kind: 'date',
      label: 'ฉีดวัคซีนครั้งล่าสุดเมื่อวันที่',
      optional: true,
      when: vaccination,
    },
    convenientOn: { kind: 'date', label: 'วันที่สะดวก', when: vaccination },
    strays: { kind: 'integer', label: 'จำนวนสัตว์จรจัดที่พบ', min: 1, max: 200, unit: 'ตัว', when: stray },
    behaviour: {
      kind: 'choices',
      label: 'ลักษณะที่พบ',
      options: {
        calm: 'ไม่ดุร้าย',
        aggressive: 'ดุร้ายหรือไล่คน',
        sick: 'ป่วยหรือบาดเจ็บ',
        suspicious: 'สงสัยว่าเป็นโรคพิษสุนัขบ้า',
      },
      when: stray,
    },
    ...spotFields,
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [photo],
  fee: free,
  days: 7,
  level: 'A',
  unconfirmed: ['fee', 'days'],
  notice: 'ถูกสุนัขหรือแมวกัด ล้างแผลด้วยน้ำและสบู่ แล้วไปโรงพยาบาลทันที มีคนถูกทำร้ายโทร 1669',
  law: ['พระราชบัญญัติโรคพิษสุนัขบ้า พ.ศ. 2535', publicHealthLaw],
})
