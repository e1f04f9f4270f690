/** The usual declaration, and that a false one is an offence. */
export const truth = 'ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ'
export const truthOrOffence = `${truth} และรับทราบว่าการแจ้งข้อความอันเป็นเท็จแก่เจ้าพนักงานอาจมีความผิดตามกฎหมาย`

/** As the department's own welfare forms word it. */
export const welfareConsent =
  'ข้าพเจ้ายินยอมให้นำข้อมูลส่วนบุคคลเข้าสู่ระบบคอมพิวเตอร์ของกรมส่งเสริมการปกครองท้องถิ่น และยินยอมให้ตรวจสอบข้อมูลกับฐานข้อมูลทะเบียนกลางภาครัฐ'

export const free = 'ไม่มีค่าธรรมเนียม'

/** Who answers; an agency without one of these gives its work to สำนักปลัด. */
export const departments = {
  office: 'สำนักปลัด',
  disasters: 'สำนักปลัด (งานป้องกันและบรรเทาสาธารณภัย)',
  treasury: 'กองคลัง',
  works: 'กองช่าง',
  health: 'กองสาธารณสุขและสิ่งแวดล้อม',
  welfare: 'กองสวัสดิการสังคม',
  education: 'กองการศึกษา',
  waterworks: 'กองการประปา',
  clerk: 'ปลัด/หน่วยตรวจสอบภายใน',
} as const

export const municipalLaw = 'พระราชบัญญัติเทศบาล พ.ศ. 2496 หรือพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537'
export const electronicLaw = 'พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565'
export const publicHealthLaw = 'พระราชบัญญัติการสาธารณสุข พ.ศ. 2535'
