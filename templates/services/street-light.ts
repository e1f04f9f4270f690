import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { photo } from './groups/documents.ts'
import { spotFields } from './groups/place.ts'
import { departments, free, municipalLaw } from './groups/words.ts'

/** ENG-01: street lights that do not work. */
export const streetLight = defineService({
  code: 'ENG-01',
  name: 'แจ้งซ่อมไฟฟ้าสาธารณะ',
  description: 'แจ้งไฟถนนดับ กะพริบ หรือชำรุด ส่วนการขอติดไฟจุดใหม่ โปรดใช้คำร้องทั่วไป',
  group: 'request',
  department: departments.works,
  notice: 'สายไฟขาดหรือเสาล้ม อย่าเข้าใกล้ และโทร 1129 (การไฟฟ้าส่วนภูมิภาค) ทันที',
  fields: defineFields({
    spots: {
      kind: 'rows',
      label: 'จุดที่ชำรุด',
      rowLabel: 'จุด',
      max: 10,
      item: defineFields({
        poleNumber: {
          kind: 'text',
          label: 'เลขเสาไฟ',
          hint: 'ถ้ามี ดูที่ป้ายบนเสา',
          maxLength: 60,
          optional: true,
        },
        ...spotFields,
        symptom: {
          kind: 'choice',
          label: 'อาการ',
          options: {
            off: 'ดับทั้งดวง',
            flickering: 'ติด ๆ ดับ ๆ',
            alwaysOn: 'ติดตลอดวัน',
            broken: 'โคมหรือเสาชำรุด/เอียง',
            wire: 'สายไฟขาดหรือห้อย (อันตราย)',
            newSpot: 'ขอเพิ่มจุดใหม่ (ยื่นคำร้องทั่วไป)',
          },
        },
        danger: {
          kind: 'paragraph',
          label: 'อย่าเข้าใกล้สายไฟ และโทร 1129 ทันที แล้วจึงแจ้งทางนี้',
          when: { field: 'symptom', is: 'wire' },
        },
      }),
    },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [{ ...photo, label: 'รูปถ่าย', perRow: 'spots' }],
  fee: free,
  days: 3,
  level: 'A',
  form: 'คำร้องแจ้งซ่อมไฟฟ้าสาธารณะ',
  unconfirmed: ['days', 'law'],
  officers: ['ช่างไฟฟ้า', 'ผู้อำนวยการกองช่าง', 'ปลัด', 'นายก'],
  law: [`${municipalLaw} (ให้มีไฟฟ้าหรือแสงสว่าง)`],
})
