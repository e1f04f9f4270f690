import { defineFields } from '../fields.ts'
import type { Service } from '../service.ts'

interface Category {
  code: string
  name: string
  description: string
  department: string
  /** Whom to call first when somebody is in danger. */
  emergency?: string
  /** What it may be about, in the words people use. */
  problems: Readonly<Record<string, string>>
  /** Working days within which the office answers. */
  days: number
  law?: readonly string[]
}

/** Every complaint has one short form: what, in your own words, where, a picture. */
const complaint = ({ emergency, problems, law = [], ...category }: Category): Service => ({
  ...category,
  group: 'complaint',
  level: 'A',
  fields: defineFields({
    problem: {
      kind: 'choice',
      label: 'เรื่องที่แจ้ง',
      options: problems,
      ...(emergency !== undefined && { hint: emergency }),
    },
    details: {
      kind: 'long-text',
      label: 'รายละเอียด',
      hint: 'เล่าว่าเกิดอะไรขึ้น ตั้งแต่เมื่อไร',
      maxLength: 1000,
    },
    where: { kind: 'text', label: 'สถานที่หรือจุดสังเกต', hint: 'เช่น หน้าวัด ข้างโรงเรียน หมู่ที่เท่าใด', maxLength: 200 },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดจุดที่เกิดเหตุ', optional: true },
  }),
  documents: [{ slot: 'photo', label: 'รูปถ่ายประกอบ', optional: true }],
  fee: 'ไม่มีค่าธรรมเนียม',
  law: ['พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38', ...law],
})

const publicHealth = ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535']

/** What people complain about, in the order of the menu. */
export const complaints: readonly Service[] = [
  complaint({
    code: 'C-ROAD',
    name: 'ถนน ทางเท้า สะพาน',
    description: 'ถนนเป็นหลุมบ่อ ไหล่ทางทรุด ฝาท่อชำรุด หรือมีสิ่งกีดขวาง',
    department: 'กองช่าง',
    problems: {
      pothole: 'ถนนเป็นหลุมบ่อ',
      shoulder: 'ไหล่ทางทรุด',
      cover: 'ฝาท่อชำรุด',
      sign: 'ป้ายหรือสัญญาณจราจรชำรุด',
      obstacle: 'สิ่งกีดขวาง',
      other: 'อื่น ๆ',
    },
    days: 7,
  }),
  complaint({
    code: 'C-LIGHT',
    name: 'ไฟฟ้าสาธารณะ',
    description: 'ไฟถนนดับ กะพริบ ติดกลางวัน หรือโคมและเสาชำรุด',
    department: 'กองช่าง',
    emergency: 'สายไฟขาดหรือเสาล้ม อย่าเข้าใกล้ และโทร 1129 ทันที',
    problems: {
      off: 'ไฟดับ',
      flickering: 'ไฟกะพริบ',
      daytime: 'ไฟติดกลางวัน',
      broken: 'โคมหรือเสาชำรุด',
      wire: 'สายไฟห้อยหรือขาด',
      other: 'อื่น ๆ',
    },
    days: 3,
  }),
  complaint({
    code: 'C-DRAIN',
    name: 'ท่อระบายน้ำ/น้ำท่วมขัง',
    description: 'ท่ออุดตัน น้ำท่วมขัง คลองหรือลำรางตื้นเขิน',
    department: 'กองช่าง',
    emergency: 'น้ำท่วมจนเป็นอันตราย โทร 1784 ทันที',
    problems: {
      blocked: 'ท่ออุดตัน',
      flooding: 'น้ำท่วมขัง',
      canal: 'คลองหรือลำรางตื้นเขิน',
      weeds: 'ผักตบชวา',
      other: 'อื่น ๆ',
    },
    days: 7,
  }),
  complaint({
    code: 'C-WASTE',
    name: 'ขยะและความสะอาด',
    description: 'ขยะตกค้าง ถังขยะชำรุด หรือมีคนลักลอบทิ้งขยะ',
    department: 'กองสาธารณสุขและสิ่งแวดล้อม',
    problems: {
      missed: 'ไม่มาเก็บตามรอบ',
      bin: 'ถังขยะชำรุดหรือเต็ม',
      dumping: 'ลักลอบทิ้งขยะ',
      hazardous: 'ขยะอันตรายหรือติดเชื้อ',
      carcass: 'ซากสัตว์',
      other: 'อื่น ๆ',
    },
    days: 3,
    law: publicHealth,
  }),
  complaint({
    code: 'C-NUIS',
    name: 'เหตุเดือดร้อนรำคาญ',
    description: 'เสียงดัง กลิ่นเหม็น ควัน ฝุ่น หรือน้ำเสียจากเพื่อนบ้านหรือสถานประกอบการ',
    department: 'กองสาธารณสุขและสิ่งแวดล้อม',
    problems: {
      noise: 'เสียงดัง',
      smell: 'กลิ่นเหม็น',
      smoke: 'ควันหรือฝุ่น',
      wastewater: 'น้ำเสีย',
      farm: 'ฟาร์มเลี้ยงสัตว์',
      other: 'อื่น ๆ',
    },
    days: 7,
    law: ['พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 25 ถึงมาตรา 28'],
  }),
  complaint({
    code: 'C-ANIMAL',
    name: 'สัตว์จรจัด/สัตว์มีพิษ',
    description: 'สุนัขหรือแมวจรจัด สุนัขดุ หรือสัตว์มีพิษเข้าบ้าน',
    department: 'กองสาธารณสุขและสิ่งแวดล้อม',
    emergency: 'มีคนถูกสัตว์ทำร้าย โทร 1669 สัตว์มีพิษเข้าบ้าน โทร 199 ทันที',
    problems: {
      stray: 'สุนัขหรือแมวจรจัด',
      aggressive: 'สุนัขดุหรือกัดคน',
      venomous: 'งูหรือสัตว์มีพิษเข้าบ้าน',
      dead: 'สัตว์ตายผิดปกติ',
      other: 'อื่น ๆ',
    },
    days: 7,
    law: publicHealth,
  }),
  complaint({
    code: 'C-OTHER',
    name: 'เรื่องร้องเรียนร้องทุกข์อื่น ๆ',
    description: 'เรื่องที่ไม่อยู่ในหมวดใด เจ้าหน้าที่จะส่งให้กองที่รับผิดชอบ',
    department: 'สำนักปลัด',
    problems: { grievance: 'ร้องทุกข์', complaint: 'ร้องเรียน', suggestion: 'ข้อเสนอแนะ' },
    days: 7,
  }),
]
