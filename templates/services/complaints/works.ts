import { complaint } from './category.ts'

const rules = {
  kind: 'grievance',
  secrecy: 'open',
  anonymous: true,
  place: 'required',
  acknowledgeDays: 1,
} as const

export const streetLights = complaint({
  code: 'C-LIGHT',
  name: 'ไฟฟ้าสาธารณะ',
  description: 'ไฟถนนดับ กะพริบ ติดกลางวัน หรือโคมและเสาชำรุด',
  department: 'กองช่าง',
  problems: {
    off: 'ไฟดับ',
    flickering: 'ไฟกะพริบ',
    daytime: 'ไฟติดกลางวัน',
    broken: 'โคมหรือเสาชำรุด',
    wire: 'สายไฟห้อยหรือขาด',
  },
  urgent: { wire: 'สายไฟขาดหรือเสาล้ม อย่าเข้าใกล้ และโทร 1129 ทันที' },
  days: 3,
  rules: {
    ...rules,
    onMap: true,
    words: [
      'ไฟถนน',
      'ไฟทาง',
      'ไฟสาธารณะ',
      'ไฟส่องสว่าง',
      'ไฟดับ',
      'หลอดไฟ',
      'โคมไฟ',
      'เสาไฟ',
      'สายไฟ',
      'ไฟกะพริบ',
    ],
  },
})

export const roads = complaint({
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
  },
  urgent: { cover: 'ฝาท่อเปิดหรือหายบนทางสัญจร โปรดระวังและโทร 191 หากมีผู้บาดเจ็บโทร 1669' },
  days: 7,
  rules: {
    ...rules,
    onMap: true,
    words: [
      'ถนน',
      'หลุม',
      'ทางเท้า',
      'ฟุตบาท',
      'สะพาน',
      'ไหล่ทาง',
      'ฝาท่อ',
      'ป้ายจราจร',
      'ไฟแดง',
      'สัญญาณไฟ',
      'กีดขวาง',
    ],
  },
})

export const drains = complaint({
  code: 'C-DRAIN',
  name: 'ท่อระบายน้ำ/น้ำท่วมขัง',
  description: 'ท่ออุดตัน น้ำท่วมขัง คลองหรือลำรางตื้นเขิน',
  department: 'กองช่าง',
  problems: { blocked: 'ท่ออุดตัน', flooding: 'น้ำท่วมขัง', canal: 'คลองหรือลำรางตื้นเขิน', weeds: 'ผักตบชวา' },
  urgent: { flooding: 'น้ำท่วมจนเป็นอันตราย โทร 1784 ทันที' },
  days: 7,
  rules: {
    ...rules,
    onMap: true,
    words: ['ท่อระบาย', 'ท่อตัน', 'ท่ออุดตัน', 'น้ำท่วมขัง', 'น้ำขัง', 'ระบายน้ำ', 'คลอง', 'ลำราง', 'ผักตบ', 'รางน้ำ'],
  },
})

export const tapWater = complaint({
  code: 'C-WATER',
  name: 'น้ำประปา/น้ำอุปโภคบริโภค',
  description: 'น้ำไม่ไหล น้ำไหลอ่อน ท่อแตก น้ำขุ่นหรือมีกลิ่น',
  department: 'กองการประปา',
  problems: {
    none: 'น้ำไม่ไหล',
    weak: 'น้ำไหลอ่อน',
    leak: 'ท่อแตกหรือรั่ว',
    murky: 'น้ำขุ่นหรือมีกลิ่น',
    shortage: 'ขาดแคลนน้ำ',
  },
  days: 2,
  rules: {
    ...rules,
    onMap: true,
    words: ['น้ำประปา', 'ประปา', 'น้ำไม่ไหล', 'น้ำไหลอ่อน', 'ท่อแตก', 'ท่อรั่ว', 'น้ำขุ่น', 'ขาดน้ำ', 'น้ำแดง'],
  },
  notice: 'หากขาดแคลนน้ำกินน้ำใช้ ขอรับน้ำได้ที่บริการ “คำร้องขอสนับสนุนน้ำเพื่ออุปโภคบริโภค”',
})

export const trees = complaint({
  code: 'C-TREE',
  name: 'ต้นไม้/กิ่งไม้',
  description: 'กิ่งไม้ล้ำสายไฟ ต้นไม้ล้ม หรือหญ้ารก',
  department: 'กองช่าง',
  problems: { wires: 'กิ่งล้ำสายไฟ', fallen: 'ต้นไม้ล้ม', prune: 'ขอตัดแต่งกิ่ง', grass: 'หญ้ารก' },
  urgent: { wires: 'กิ่งไม้พาดสายไฟ อย่าเข้าใกล้ และโทร 1129', fallen: 'ต้นไม้ล้มขวางทางหรือทับคน โทร 199 ทันที' },
  days: 7,
  rules: {
    ...rules,
    onMap: true,
    words: ['ต้นไม้', 'กิ่งไม้', 'ตัดหญ้า', 'หญ้ารก', 'ไม้ล้ม', 'ตัดแต่งกิ่ง', 'รกร้าง'],
  },
})

export const buildings = complaint({
  code: 'C-BUILD',
  name: 'อาคาร/การก่อสร้าง',
  description: 'ก่อสร้างไม่ได้รับอนุญาต รุกล้ำที่สาธารณะ อาคารทรุดโทรม หรือขุดถมดินกระทบข้างเคียง',
  department: 'กองช่าง',
  problems: {
    permit: 'ก่อสร้างไม่ได้รับอนุญาต',
    encroach: 'รุกล้ำที่หรือทางสาธารณะ',
    dangerous: 'อาคารทรุดโทรมอันตราย',
    earth: 'ขุดดินหรือถมดินกระทบข้างเคียง',
  },
  urgent: { dangerous: 'อาคารเสี่ยงพังถล่ม ออกห่างและโทร 199 ทันที' },
  days: 15,
  rules: {
    ...rules,
    kind: 'complaint',
    secrecy: 'complainant',
    onMap: false,
    words: ['ก่อสร้าง', 'ต่อเติม', 'รุกล้ำ', 'ล้ำที่', 'อาคาร', 'ตึกร้าว', 'ขุดดิน', 'ถมดิน', 'ถมที่'],
  },
  law: ['พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522'],
})
