import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { idCard, optional } from './groups/documents.ts'
import { paidBy } from './groups/licence.ts'
import { nationalityFields } from './groups/person.ts'
import { placeFields } from './groups/place.ts'
import { departments } from './groups/words.ts'

/** GEN-08: to advertise by loudspeaker. */
export const loudspeaker = defineService({
  code: 'GEN-08',
  name: 'ขออนุญาตโฆษณาโดยใช้เครื่องขยายเสียง',
  description: 'ขออนุญาตใช้เครื่องขยายเสียงโฆษณาหรือประชาสัมพันธ์',
  group: 'request',
  department: departments.office,
  offByDefault: true,
  fields: defineFields({
    equipmentPart: { kind: 'heading', label: 'ผู้ขอและเครื่องขยายเสียง' },
    ...nationalityFields,
    amplifierNumber: {
      kind: 'text',
      label: 'เลขทะเบียนเครื่องขยายเสียง',
      hint: 'ดูจากใบอนุญาตให้มีเพื่อใช้ซึ่งเครื่องขยายเสียง',
      maxLength: 60,
    },
    microphones: { kind: 'integer', label: 'ไมโครโฟน', hint: 'หากไม่มีให้ใส่ 0', max: 50, unit: 'ตัว' },
    recorders: {
      kind: 'integer',
      label: 'เครื่องบันทึกเสียง',
      hint: 'หากไม่มีให้ใส่ 0',
      max: 50,
      unit: 'เครื่อง',
    },
    usePart: { kind: 'heading', label: 'การโฆษณา' },
    advertises: {
      kind: 'text',
      label: 'โฆษณากิจการ',
      hint: 'เช่น งานวัด ขายสินค้า ประชาสัมพันธ์งาน',
      maxLength: 200,
    },
    ...placeFields('use', 'สถานที่ใช้เครื่องขยายเสียง'),
    timePart: { kind: 'heading', label: 'วันและเวลา' },
    days: { kind: 'integer', label: 'มีกำหนด', min: 1, max: 365, unit: 'วัน' },
    fromOn: { kind: 'date', label: 'ตั้งแต่วันที่' },
    untilOn: { kind: 'date', label: 'ถึงวันที่', notBefore: 'fromOn' },
    fromAt: { kind: 'time', label: 'ตั้งแต่เวลา' },
    untilAt: { kind: 'time', label: 'ถึงเวลา' },
  }),
  documents: [{ slot: 'amplifierLicence', label: 'ใบอนุญาตให้มีเพื่อใช้ซึ่งเครื่องขยายเสียง' }, optional(idCard)],
  fee: 'ตามกฎกระทรวง',
  days: 3,
  level: 'B',
  identityLevel: 2,
  form: 'แบบ ฆ.ษ.1',
  printsCitizenId: true,
  unconfirmed: ['fee', 'days', 'documents'],
  law: ['พระราชบัญญัติควบคุมการโฆษณาโดยใช้เครื่องขยายเสียง พ.ศ. 2493'],
  issues: [
    {
      key: 'licence',
      kind: 'licence',
      title: 'ใบอนุญาตให้โฆษณาโดยใช้เครื่องขยายเสียง',
      series: 'GEN-08',
      authority: 'พนักงานเจ้าหน้าที่',
      grants: 'อนุญาตให้',
      states: 'ทำการโฆษณาโดยใช้เครื่องขยายเสียง ตามรายการต่อไปนี้',
      prints: [
        'advertises',
        'amplifierNumber',
        'useAddress',
        'days',
        'fromOn',
        'untilOn',
        'fromAt',
        'untilAt',
      ],
      adds: paidBy,
      validity: { answer: 'untilOn' },
      conditions: ['ใช้เครื่องขยายเสียงได้เฉพาะสถานที่ วัน และเวลาที่ได้รับอนุญาต', 'ต้องไม่ใช้เสียงดังจนเป็นเหตุเดือดร้อนรำคาญ'],
      notice:
        'ต้องนำใบอนุญาตนี้ติดตัวไว้ขณะทำการโฆษณา และแสดงต่อเจ้าหน้าที่เมื่อขอตรวจ แสดงทางอิเล็กทรอนิกส์ได้ตามประกาศของหน่วยงาน',
      approval: true,
      register: 'loudspeaker',
    },
  ],
})
