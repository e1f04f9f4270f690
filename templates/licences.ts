/** Kinds of licence whose holders the agency has to make public, online and free (e-Gov Act ม.13). */
export const licenceKinds = {
  health_hazard: 'กิจการที่เป็นอันตรายต่อสุขภาพ',
  food_place: 'สถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร (เกิน 200 ตารางเมตร)',
  food_notice: 'หนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายหรือสะสมอาหาร (ไม่เกิน 200 ตารางเมตร)',
  market: 'ตลาด',
  public_selling: 'จำหน่ายสินค้าในที่หรือทางสาธารณะ',
  waste: 'เก็บ ขน หรือกำจัดสิ่งปฏิกูลหรือมูลฝอย',
  building: 'ก่อสร้าง ดัดแปลง รื้อถอน เคลื่อนย้าย หรือเปลี่ยนการใช้อาคาร',
  excavation: 'ใบรับแจ้งการขุดดิน',
  filling: 'ใบรับแจ้งการถมดิน',
  commerce: 'ทะเบียนพาณิชย์',
  loudspeaker: 'โฆษณาโดยใช้เครื่องขยายเสียง',
  fuel: 'สถานีบริการน้ำมันหรือกิจการควบคุมประเภทที่ 3',
  factory: 'โรงงาน',
  dormitory: 'หอพัก',
} as const

export type LicenceKind = keyof typeof licenceKinds
export const licenceKindNames = Object.keys(licenceKinds) as [LicenceKind, ...LicenceKind[]]
