import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { onlyWhen } from './groups/naming.ts'
import { personFields } from './groups/person.ts'
import { placeFields } from './groups/place.ts'
import { departments, free, municipalLaw } from './groups/words.ts'

/** GEN-04: a ride to an appointment at the hospital, and back. */
export const patientTransport = defineService({
  code: 'GEN-04',
  name: 'ขอรถรับ–ส่งผู้ป่วย (ไม่ฉุกเฉิน)',
  description: 'ขอรถไปพบแพทย์ตามนัด สำหรับผู้ที่เดินทางเองไม่สะดวก',
  group: 'request',
  department: departments.disasters,
  notice: 'หากเจ็บป่วยฉุกเฉิน โปรดโทร 1669 ทันที',
  fields: defineFields({
    patientPart: { kind: 'heading', label: 'ผู้ป่วย' },
    isPatient: { kind: 'yes-no', label: 'ผู้ป่วยเป็นคนเดียวกับผู้ยื่น' },
    ...onlyWhen({ field: 'isPatient', is: false }, personFields('patient', 'ผู้ป่วย', ['name', 'age', 'phone'])),
    mobility: {
      kind: 'choice',
      label: 'การเคลื่อนไหวของผู้ป่วย',
      options: { sits: 'นั่งได้', wheelchair: 'ใช้รถเข็น', lies: 'ต้องนอนเปล' },
    },
    needs: {
      kind: 'text',
      label: 'สิ่งที่เจ้าหน้าที่ควรทราบ',
      hint: 'เช่น ใช้ออกซิเจน เดินขึ้นบันไดไม่ได้',
      maxLength: 200,
      optional: true,
    },
    companions: {
      kind: 'integer',
      label: 'ผู้ติดตาม',
      hint: 'หากไม่มีให้ใส่ 0',
      min: 0,
      max: 5,
      unit: 'คน',
    },
    tripPart: { kind: 'heading', label: 'การเดินทาง' },
    ...placeFields('pickUp', 'สถานที่รับผู้ป่วย', { atHome: true }),
    destination: {
      kind: 'text',
      label: 'ส่งที่',
      hint: 'ชื่อโรงพยาบาลหรือ รพ.สต.',
      maxLength: 150,
    },
    appointmentOn: { kind: 'date', label: 'วันที่แพทย์นัด' },
    appointmentAt: { kind: 'time', label: 'เวลาที่แพทย์นัด' },
    trip: {
      kind: 'choice',
      label: 'ต้องการรถ',
      options: { both: 'ไปและกลับ', there: 'ขาไป', back: 'ขากลับ' },
    },
  }),
  documents: [{ slot: 'appointment', label: 'ใบนัดแพทย์', optional: true }],
  fee: free,
  days: 2,
  level: 'A',
  unconfirmed: ['days', 'law'],
  officers: ['หัวหน้าสำนักปลัด', 'ปลัด', 'นายก'],
  law: [municipalLaw],
})
