/** What an agency has to have in place before it lets citizens in, from the law and from what the system can see. */

/** What a person vouches for: no system can see it. */
export const vouchedItems = {
  channel: {
    title: 'ประกาศช่องทางอิเล็กทรอนิกส์ตามมาตรา 10 แล้ว',
    about:
      'ประกาศบนเว็บไซต์ของหน่วยงาน ระบุที่อยู่ระบบนี้ บัญชี LINE และอีเมล (พ.ร.บ.การปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565)',
  },
  system: {
    title: 'มีคำสั่งกำหนดระบบตามมาตรา 16 แล้ว',
    about: 'ให้เจ้าหน้าที่รับเรื่อง อนุญาต และแจ้งผลในระบบนี้แทนการทำเป็นหนังสือ โดยใช้บัญชีของตนเอง',
  },
  licences: {
    title: 'ประกาศการแสดงใบอนุญาตตามมาตรา 13 แล้ว',
    about: 'ในราชกิจจานุเบกษา หากหน่วยงานออกใบอนุญาตทางระบบนี้ ถ้าไม่ออก ให้ยืนยันพร้อมหมายเหตุ',
  },
  privacy: {
    title: 'แต่งตั้ง DPO และทำบันทึกรายการกิจกรรม (RoPA) แล้ว',
    about: 'ตามมาตรา 39 และ 41 แห่ง พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
  },
  processors: {
    title: 'มีข้อตกลงกับผู้ประมวลผลข้อมูลแล้ว',
    about: 'ผู้ให้บริการเครื่องแม่ข่าย อีเมล และผู้ดูแลบัญชี LINE (มาตรา 40)',
  },
  fees: {
    title: 'ตรวจค่าธรรมเนียมกับข้อบัญญัติแล้ว',
    about: 'ทุกบริการที่เปิด ตรงกับเทศบัญญัติหรือข้อบัญญัติที่ใช้อยู่',
  },
  area: {
    title: 'ตรวจตำบลและหมู่บ้านในเขตรับผิดชอบแล้ว',
    about: 'ครบทุกตำบลที่หน่วยงานดูแล ตำบลที่ตั้งสำนักงานอยู่แรก',
  },
  emergencies: {
    title: 'ตรวจหมายเลขฉุกเฉินแล้ว',
    about: '191 199 1669 และหมายเลขของหน่วยงาน โทรติดและมีผู้รับ',
  },
  restore: {
    title: 'ทดลองกู้คืนข้อมูลสำรองสำเร็จแล้ว',
    about: 'บนเครื่องอื่น โดยใช้เพียงรหัสที่จดไว้บนกระดาษ ทำปีละครั้ง',
  },
} as const
export type VouchedItem = keyof typeof vouchedItems
export const vouchedItemNames = Object.keys(vouchedItems) as VouchedItem[]

export interface Check {
  key: string
  title: string
  isDone: boolean
  /** How it stands, in a sentence. */
  said: string
  /** Where it is set. */
  href: string
}

/** What the store and the server know, as far as the checklist asks. */
export interface GoLiveFacts {
  hasLine: boolean
  hasMenus: boolean
  missingContact: readonly string[]
  hasOfficer: boolean
  hasSeal: boolean
  unconfirmedServices: number
  openServices: number
  /** Names of open departments with services and without anybody. */
  unstaffed: readonly string[]
  /** Who signs for the executive today. */
  signers: number
  seers: number
  admins: number
  secondFactor: boolean
  isRetentionApproved: boolean
  ownTerms: boolean
  /** The Buddhist year whose days off are missing. */
  yearWithoutHolidays: string | undefined
  /** ISO instant of the last good backup; null while there is none, undefined where others make them. */
  backedUpAt: string | null | undefined
  isEncrypted: boolean
}

/** A backup older than this is none. */
const freshBackupMs = 36 * 3_600_000

/** Every item that the system can see, in the order in which an office sets things up. */
export function checksOf(facts: GoLiveFacts, at: Date): Check[] {
  const check = (
    key: string,
    title: string,
    isDone: boolean,
    href: string,
    done: string,
    undone: string,
  ) => ({
    ...{ key, title, isDone, href },
    said: isDone ? done : undone,
  })
  const { unconfirmedServices: waiting, unstaffed, backedUpAt, missingContact: missing } = facts
  const isFresh = typeof backedUpAt === 'string' && at.getTime() - Date.parse(backedUpAt) < freshBackupMs
  const settings = '/staff/settings'
  return [
    check(
      'https',
      'ที่อยู่ระบบใช้ https',
      facts.isEncrypted,
      settings,
      'ข้อมูลถูกเข้ารหัสระหว่างทาง',
      'ตั้ง PUBLIC_URL เป็น https:// ของหน่วยงาน',
    ),
    check(
      'line',
      'เชื่อมต่อบัญชี LINE',
      facts.hasLine,
      '/staff/deliveries',
      'LINE ตอบรับแล้ว',
      'LINE ยังไม่ตอบรับ ตรวจ LINE_CHANNEL_ACCESS_TOKEN',
    ),
    check(
      'menus',
      'เผยแพร่เมนู LINE',
      facts.hasMenus,
      `${settings}/menus`,
      'เมนูอยู่ใน LINE แล้ว',
      'ยังไม่มีเมนูใน LINE',
    ),
    check(
      'contact',
      'ข้อมูลติดต่อสำนักงาน',
      missing.length === 0,
      `${settings}/office`,
      'ครบแล้ว',
      `ยังไม่มี${missing.join(' ')}`,
    ),
    check('seal', 'ตราหน่วยงาน', facts.hasSeal, `${settings}/seal`, 'อัปโหลดแล้ว', 'ยังไม่ได้อัปโหลด'),
    check(
      'holidays',
      'วันหยุดราชการ',
      facts.yearWithoutHolidays === undefined,
      `${settings}/hours#holidays`,
      'กำหนดแล้ว',
      `ยังไม่ได้กำหนดของปี ${facts.yearWithoutHolidays ?? ''}`,
    ),
    check(
      'services',
      'บริการยืนยันตามคู่มือสำหรับประชาชน',
      waiting === 0 && facts.openServices > 0,
      '/staff/catalogue',
      `เปิดแล้ว ${facts.openServices} รายการ`,
      waiting > 0 ? `รอยืนยัน ${waiting} รายการ` : 'ยังไม่มีบริการที่เปิด',
    ),
    check(
      'departments',
      'ทุกกองที่รับผิดชอบบริการมีเจ้าหน้าที่',
      unstaffed.length === 0,
      '/staff/people',
      'ครบทุกกอง',
      `ยังไม่มีเจ้าหน้าที่: ${unstaffed.join(' ')}`,
    ),
    check(
      'signatory',
      'ผู้ลงนามแทนผู้บริหารวันนี้',
      facts.signers > 0,
      `${settings}/documents`,
      `มี ${facts.signers} คน`,
      'ยังไม่มีผู้ลงนามที่อยู่ในวาระ',
    ),
    check(
      'secrets',
      'ผู้รับเรื่องร้องเรียนลับ',
      facts.seers > 0,
      '/staff/people',
      `มอบหมายแล้ว ${facts.seers} คน`,
      'ยังไม่ได้มอบหมาย เรื่องร้องเรียนเจ้าหน้าที่จึงยังไม่เปิดรับ',
    ),
    check(
      'officer',
      'เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (DPO)',
      facts.hasOfficer,
      `${settings}/office`,
      'ระบุแล้ว',
      'ยังไม่ได้ระบุชื่อและช่องทางติดต่อ',
    ),
    check(
      'terms',
      'ข้อตกลงและประกาศความเป็นส่วนตัว',
      facts.ownTerms,
      `${settings}/terms`,
      'หน่วยงานตรวจและเผยแพร่แล้ว',
      'ยังใช้ฉบับที่มากับระบบ กรุณาตรวจและเผยแพร่เป็นของหน่วยงาน',
    ),
    check(
      'retention',
      'ระยะเวลาเก็บข้อมูล',
      facts.isRetentionApproved,
      '/staff/retention',
      'อนุมัติแล้ว',
      'ยังไม่ได้อนุมัติ ระบบจึงยังไม่ลบข้อมูลที่พ้นกำหนด',
    ),
    check(
      'admins',
      'ผู้ดูแลระบบอย่างน้อยสองคน',
      facts.admins >= 2,
      '/staff/people',
      `มี ${facts.admins} คน`,
      `มี ${facts.admins} คน หากคนเดียวเข้าระบบไม่ได้ ไม่มีใครช่วยได้`,
    ),
    check(
      'factor',
      'ทุกคนต้องใช้การยืนยันตัวตนสองขั้น',
      facts.secondFactor,
      `${settings}/access`,
      'กำหนดแล้ว',
      'ยังไม่ได้กำหนด',
    ),
    check(
      'backup',
      'สำรองข้อมูลล่าสุด',
      backedUpAt === undefined || isFresh,
      `${settings}#backup`,
      backedUpAt === undefined ? 'ผู้ให้บริการระบบคลาวด์เป็นผู้สำรองข้อมูล' : 'สำเร็จภายในหนึ่งวัน',
      backedUpAt ? 'ครั้งล่าสุดนานเกินหนึ่งวันแล้ว' : 'ยังไม่เคยสำรอง',
    ),
  ]
}
