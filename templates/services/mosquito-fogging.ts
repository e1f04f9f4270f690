import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { departments, free, publicHealthLaw } from './groups/words.ts'

/** HLT-08: fogging against mosquitoes, or larvicide. */
export const mosquitoFogging = defineService({
  code: 'HLT-08',
  name: 'ขอพ่นหมอกควันกำจัดยุง/ทรายอะเบท',
  description: 'ขอให้พ่นหมอกควันหรือขอทรายกำจัดลูกน้ำยุงลาย',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    wanted: {
      kind: 'choices',
      label: 'มีความประสงค์',
      options: { fogging: 'พ่นหมอกควัน', larvicide: 'ขอทรายอะเบท' },
    },
    reason: {
      kind: 'choice',
      label: 'เหตุที่ขอ',
      options: {
        dengue: 'มีผู้ป่วยไข้เลือดออกในบริเวณนี้',
        mosquitoes: 'ยุงชุกชุม',
        ceremony: 'จัดงานพิธี',
        other: 'อื่น ๆ',
      },
    },
    reasonOther: otherOf('reason', 'เหตุที่ขอ (โปรดระบุ)'),
    dengueSince: {
      kind: 'date',
      label: 'ทราบว่ามีผู้ป่วยเมื่อวันที่',
      hint: 'ไม่ต้องบอกชื่อผู้ป่วย',
      when: { field: 'reason', is: 'dengue' },
    },
    where: { kind: 'address', label: 'สถานที่', prefill: 'address' },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    households: { kind: 'integer', label: 'จำนวนบ้านเรือน', min: 1, max: 2000, unit: 'หลังคาเรือน' },
    convenientOn: {
      kind: 'date',
      label: 'วันที่สะดวก',
      when: { field: 'wanted', includes: 'fogging' },
    },
    convenientAt: {
      kind: 'time',
      label: 'เวลาที่สะดวก',
      optional: true,
      when: { field: 'wanted', includes: 'fogging' },
    },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [],
  fee: free,
  days: 3,
  time: 'มีผู้ป่วยไข้เลือดออก ดำเนินการภายใน 24 ชั่วโมง',
  level: 'A',
  unconfirmed: ['days'],
  law: [publicHealthLaw, 'พระราชบัญญัติโรคติดต่อ พ.ศ. 2558'],
})
