import { departments } from '../groups/words.ts'
import { complaint } from './category.ts'

const rules = {
  kind: 'grievance',
  secrecy: 'open',
  anonymous: true,
  place: 'required',
  acknowledgeDays: 1,
} as const
const department = departments.health
const publicHealth = ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535']

export const waste = complaint({
  code: 'C-WASTE',
  name: 'ขยะและความสะอาด',
  description: 'ขยะตกค้าง ถังขยะชำรุด หรือมีคนลักลอบทิ้งขยะ',
  department,
  problems: {
    missed: 'ไม่มาเก็บตามรอบ',
    bin: 'ถังขยะชำรุดหรือเต็ม',
    dumping: 'ลักลอบทิ้งขยะ',
    hazardous: 'ขยะอันตรายหรือติดเชื้อ',
    carcass: 'ซากสัตว์',
  },
  days: 3,
  rules: {
    ...rules,
    onMap: true,
    words: ['ขยะ', 'ถังขยะ', 'ทิ้งขยะ', 'รถขยะ', 'ซากสัตว์', 'สกปรก'],
    problemWords: {
      missed: ['ไม่มาเก็บ', 'ไม่เก็บขยะ', 'ตกค้าง'],
      bin: ['ถังขยะ', 'ขยะเต็ม', 'ขยะล้น'],
      dumping: ['ลักลอบ', 'แอบทิ้ง', 'เอาขยะมาทิ้ง'],
      hazardous: ['ขยะอันตราย', 'ติดเชื้อ', 'สารเคมี'],
      carcass: ['ซาก'],
    },
  },
  law: publicHealth,
})

export const nuisances = complaint({
  code: 'C-NUIS',
  name: 'เหตุเดือดร้อนรำคาญ',
  description: 'เสียงดัง กลิ่นเหม็น ควัน ฝุ่น หรือน้ำเสียจากเพื่อนบ้านหรือสถานประกอบการ',
  department,
  problems: {
    noise: 'เสียงดัง',
    smell: 'กลิ่นเหม็น',
    smoke: 'ควันหรือฝุ่น',
    wastewater: 'น้ำเสีย',
    farm: 'ฟาร์มเลี้ยงสัตว์',
  },
  days: 7,
  rules: {
    ...rules,
    secrecy: 'complainant',
    onMap: false,
    words: ['เสียงดัง', 'กลิ่นเหม็น', 'เหม็น', 'ควัน', 'ฝุ่น', 'น้ำเสีย', 'รำคาญ', 'คาราโอเกะ', 'ฟาร์มหมู', 'ขี้หมู', 'ฟาร์ม'],
    problemWords: {
      noise: ['เสียง', 'คาราโอเกะ'],
      smell: ['เหม็น'],
      smoke: ['ควัน', 'ฝุ่น'],
      wastewater: ['น้ำเสีย'],
      farm: ['ฟาร์ม'],
    },
  },
  law: ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 25 ถึงมาตรา 28'],
})

export const burning = complaint({
  code: 'C-BURN',
  name: 'เผาในที่โล่ง/ฝุ่น PM2.5',
  description: 'เผาหญ้า เผาตอซัง หรือเผาขยะ',
  department: departments.disasters,
  problems: { stubble: 'เผาหญ้าหรือตอซัง', garbage: 'เผาขยะ', fire: 'ไฟไหม้' },
  urgent: { fire: 'ไฟไหม้ โทร 199 ทันที' },
  days: 1,
  rules: {
    ...rules,
    secrecy: 'complainant',
    acknowledgeDays: 0,
    onMap: true,
    words: ['เผา', 'ไฟไหม้', 'ตอซัง', 'เผาหญ้า', 'เผาขยะ', 'เผาอ้อย', 'pm2.5', 'pm 2.5', 'ฝุ่นพิษ'],
    problemWords: { stubble: ['เผาหญ้า', 'ตอซัง', 'เผาฟาง', 'เผาอ้อย', 'เผานา'], fire: ['ไฟไหม้'] },
  },
  law: publicHealth,
})

export const animals = complaint({
  code: 'C-ANIMAL',
  name: 'สัตว์จรจัด/สัตว์มีพิษ',
  description: 'สุนัขหรือแมวจรจัด สุนัขดุ หรือสัตว์มีพิษเข้าบ้าน',
  department,
  problems: {
    stray: 'สุนัขหรือแมวจรจัด',
    aggressive: 'สุนัขดุหรือกัดคน',
    venomous: 'งูหรือสัตว์มีพิษเข้าบ้าน',
    dead: 'สัตว์ตายผิดปกติ',
  },
  urgent: { aggressive: 'มีคนถูกสัตว์ทำร้าย โทร 1669', venomous: 'งูหรือสัตว์มีพิษเข้าบ้าน โทร 199' },
  days: 7,
  rules: {
    ...rules,
    onMap: true,
    words: ['สุนัข', 'หมาจร', 'หมากัด', 'หมาดุ', 'หมา', 'แมวจร', 'งูเข้า', 'งู', 'ตัวเงินตัวทอง', 'สัตว์จรจัด'],
    problemWords: {
      stray: ['หมาจร', 'แมวจร', 'จรจัด'],
      aggressive: ['หมากัด', 'หมาดุ', 'กัดคน', 'ไล่กัด'],
      venomous: ['งู', 'ตะขาบ'],
    },
  },
  law: publicHealth,
})

export const mosquitoes = complaint({
  code: 'C-MOSQ',
  name: 'ยุงลาย/โรคติดต่อ',
  description: 'แหล่งเพาะพันธุ์ยุง พบผู้ป่วยไข้เลือดออก หรือขอพ่นหมอกควัน',
  department,
  problems: { breeding: 'แหล่งเพาะพันธุ์ยุง', fogging: 'ขอพ่นหมอกควัน', dengue: 'พบผู้ป่วยไข้เลือดออก' },
  urgent: { dengue: 'มีไข้สูงไม่ลด ซึม หรือเลือดออก รีบพบแพทย์หรือโทร 1669' },
  days: 3,
  rules: { ...rules, onMap: false, words: ['ยุง', 'ไข้เลือดออก', 'พ่นหมอก', 'พ่นยุง', 'ลูกน้ำ', 'โรคระบาด'] },
  law: ['พระราชบัญญัติโรคติดต่อ พ.ศ. 2558'],
})

export const traders = complaint({
  code: 'C-TRADE',
  name: 'ร้านค้า/ตลาด/หาบเร่',
  description: 'วางของกีดขวางทางเท้า อาหารไม่สะอาด หรือไม่มีใบอนุญาต',
  department,
  problems: { pavement: 'กีดขวางทางเท้า', food: 'อาหารไม่สะอาด', licence: 'ไม่มีใบอนุญาต' },
  days: 7,
  rules: {
    ...rules,
    kind: 'complaint',
    secrecy: 'complainant',
    onMap: false,
    words: ['ร้านค้า', 'ร้านอาหาร', 'ตลาด', 'หาบเร่', 'แผงลอย', 'แม่ค้า', 'อาหารไม่สะอาด'],
  },
  law: publicHealth,
})
