import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** HLT-08: fogging against mosquitoes, or larvicide. */
export const mosquitoFogging = defineService({
  code: 'HLT-08',
  name: 'ขอพ่นหมอกควันกำจัดยุง/ทรายอะเบท',
  description: 'ขอให้พ่นหมอกควันหรือขอทรายกำจัดลูกน้ำยุงลาย',
  group: 'request',
  department: 'กองสาธารณสุขและสิ่งแวดล้อม',
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
    where: { kind: 'address', label: 'สถานที่' },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    households: { kind: 'integer', label: 'จำนวนบ้านเรือน', min: 1, max: 2000, unit: 'หลังคาเรือน' },
    convenientOn: { kind: 'date', label: 'วันที่สะดวก' },
    convenientAt: { kind: 'time', label: 'เวลาที่สะดวก', optional: true },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535', 'พระราชบัญญัติโรคติดต่อ พ.ศ. 2558'],
})
