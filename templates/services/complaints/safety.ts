import { departments } from '../groups/words.ts'
import { complaint } from './category.ts'

const rules = { kind: 'grievance', secrecy: 'open', anonymous: true, acknowledgeDays: 1 } as const

export const disasters = complaint({
  code: 'C-DISAST',
  name: 'สาธารณภัย',
  description: 'น้ำท่วม ลมพายุ ไฟไหม้ ดินสไลด์ หรือภัยแล้ง',
  department: departments.disasters,
  problems: { flood: 'น้ำท่วม', storm: 'วาตภัย', fire: 'อัคคีภัย', landslide: 'ดินสไลด์', drought: 'ภัยแล้ง' },
  urgent: {
    flood: 'น้ำท่วมจนเป็นอันตราย โทร 1784',
    fire: 'ไฟไหม้ โทร 199',
    landslide: 'ดินสไลด์ ออกห่างและโทร 1784',
  },
  days: 1,
  rules: {
    ...rules,
    place: 'required',
    acknowledgeDays: 0,
    onMap: true,
    words: ['น้ำท่วม', 'พายุ', 'ลมพัด', 'หลังคาปลิว', 'ดินสไลด์', 'ดินถล่ม', 'ภัยแล้ง', 'ไฟไหม้บ้าน', 'วาตภัย'],
  },
  law: ['พระราชบัญญัติป้องกันและบรรเทาสาธารณภัย พ.ศ. 2550'],
})

export const safety = complaint({
  code: 'C-SAFETY',
  name: 'ความปลอดภัย/กล้อง/ยาเสพติด',
  description: 'จุดเสี่ยง กล้องวงจรปิดชำรุด มั่วสุม หรือยาเสพติด',
  department: departments.disasters,
  problems: { risk: 'จุดเสี่ยง', camera: 'กล้องวงจรปิดชำรุด', drugs: 'มั่วสุมหรือยาเสพติด' },
  urgent: { drugs: 'แจ้งยาเสพติดโทร 1386 เหตุด่วนเหตุร้ายโทร 191' },
  days: 3,
  rules: {
    ...rules,
    secrecy: 'secret',
    place: 'required',
    onMap: false,
    words: ['ยาเสพติด', 'ยาบ้า', 'มั่วสุม', 'กล้องวงจรปิด', 'กล้องเสีย', 'จุดเสี่ยง', 'ขโมย', 'แก๊ง'],
    elsewhere: 'เหตุด่วนเหตุร้าย 191 · ยาเสพติด 1386',
  },
})

export const welfare = complaint({
  code: 'C-WELF',
  name: 'ผู้ด้อยโอกาส/สวัสดิการ',
  description: 'ผู้สูงอายุถูกทอดทิ้ง คนพิการหรือผู้ป่วยติดเตียง เด็กถูกทารุณ หรือความรุนแรงในครอบครัว',
  department: departments.welfare,
  problems: {
    elderly: 'ผู้สูงอายุถูกทอดทิ้ง',
    bedridden: 'คนพิการหรือผู้ป่วยติดเตียง',
    child: 'เด็กถูกทารุณ',
    violence: 'ความรุนแรงในครอบครัว',
  },
  urgent: { child: 'เด็กถูกทำร้าย โทร 1300 ทันที', violence: 'ถูกทำร้ายอยู่ในขณะนี้ โทร 191 หรือ 1300 ทันที' },
  days: 3,
  rules: {
    ...rules,
    secrecy: 'secret',
    place: 'optional',
    onMap: false,
    words: ['ทอดทิ้ง', 'ผู้ป่วยติดเตียง', 'ทำร้าย', 'ทารุณ', 'ตีลูก', 'ความรุนแรง', 'เบี้ยยังชีพ', 'สวัสดิการ', 'ยากไร้'],
    elsewhere: 'ศูนย์ช่วยเหลือสังคม 1300',
  },
})
