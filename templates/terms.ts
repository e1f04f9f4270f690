/** What one agrees to, what one is told about one's data, and what one may consent to. The agency reviews the texts. */
import { type Agency, agencyName, officeName } from './agency.ts'
import { asksPhotos, photoDays, unusedPhotoDays } from './identity.ts'
import { keptForText } from './retention.ts'
import { termsFrom, termsVersion } from './terms-version.ts'
import { groupPhone, thaiDate } from './thai.ts'

export const termsTitle = 'ข้อตกลงและเงื่อนไขการให้บริการระบบ Local Government e-Service'

export interface Term {
  text: string
  /** Stands out: it may save a life. */
  urgent?: true
}

/** The terms, in the order in which they are numbered. */
export function termsOf(agency: Agency): readonly Term[] {
  const [name, office] = [agencyName(agency), officeName(agency)]
  return [
    {
      text: `ระบบนี้เป็นช่องทางอิเล็กทรอนิกส์ของ${name} สำหรับยื่นคำขอ ติดต่อ และร้องเรียน ตามพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 ท่านยังเลือกยื่นด้วยตนเองที่${office}ได้เสมอ`,
    },
    {
      text: 'คำขอที่ส่งนอกเวลาราชการ (จันทร์–ศุกร์ 08.30–16.30 น.) หรือในวันหยุดราชการ ถือว่าได้รับในวันและเวลาทำการถัดไป',
    },
    { text: 'โปรดกรอกข้อมูลตามความเป็นจริง การแจ้งข้อความอันเป็นเท็จต่อเจ้าพนักงานอาจมีความผิดตามกฎหมาย' },
    { text: 'หากยื่นแทนผู้อื่น ท่านต้องได้รับมอบหมายหรือมอบอำนาจจากผู้นั้น' },
    { text: `${name}จะแจ้งผลผ่าน LINE อีเมล และหน้าระบบ โปรดตรวจสอบสถานะและอย่าบล็อกบัญชีทางการ` },
    {
      text: 'เหตุฉุกเฉินโปรดโทร 191 / 199 / 1669 ระบบนี้ไม่ได้เฝ้าระวังตลอด 24 ชั่วโมง',
      urgent: true,
    },
    { text: 'เจ้าหน้าที่จะไม่ขอรหัสผ่าน รหัส OTP รูปด้านหลังบัตรประชาชน หรือให้โอนเงินเข้าบัญชีบุคคล' },
    { text: 'ห้ามส่งข้อมูลหรือภาพที่ละเมิดสิทธิผู้อื่นหรือผิดกฎหมาย' },
    {
      text: `${name}อาจปรับปรุงข้อตกลงโดยประกาศในระบบล่วงหน้า ฉบับที่ ${termsVersion} มีผลตั้งแต่วันที่ ${thaiDate(termsFrom)}`,
    },
  ]
}

export const privacyTitle = 'ประกาศความเป็นส่วนตัว'

export interface NoticeSection {
  title: string
  text: string
}

/** Section 23 of the data protection act: told when data is collected, apart from the terms, and not agreed to. */
export function privacyNoticeOf(agency: Agency): readonly NoticeSection[] {
  return [
    {
      title: `${agencyName(agency)} (“เรา”) เป็นผู้ควบคุมข้อมูลส่วนบุคคล`,
      text: `${contactOf(agency)} เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (DPO): ${agency.dataProtectionOfficer || `ติดต่อผ่าน${officeName(agency)}`}`,
    },
    {
      title: 'ข้อมูลที่เก็บ',
      text: `ชื่อ ที่อยู่ โทรศัพท์ อีเมล วันเกิด เลขประจำตัวประชาชน ${asksPhotos(agency) ? 'ภาพยืนยันตัวตน ' : ''}รหัสผู้ใช้ LINE ตำแหน่งและภาพที่ท่านแนบ เอกสารประกอบคำขอ ประวัติการดำเนินการ และบันทึกการใช้งานระบบ บางบริการ (เช่น เบี้ยความพิการ) มีข้อมูลสุขภาพหรือความพิการ ซึ่งเก็บเท่าที่กฎหมายให้อำนาจ`,
    },
    {
      title: 'วัตถุประสงค์และฐานทางกฎหมาย',
      text: 'รับและพิจารณาคำขอ ให้บริการสาธารณะ จัดเก็บภาษี และตอบเรื่องร้องเรียน ตามหน้าที่และอำนาจรัฐ (มาตรา 24 (4)) และหน้าที่ตามกฎหมาย (มาตรา 24 (6)) ข้อมูลอ่อนไหวเพื่อสวัสดิการสังคม (มาตรา 26 (5)) ข่าวสารประชาสัมพันธ์เมื่อท่านยินยอม (มาตรา 19)',
    },
    {
      title: 'ถ้าไม่ให้ข้อมูล',
      text: 'ช่องที่ไม่ได้ระบุว่า “ไม่บังคับ” จำเป็นต่อการพิจารณา หากไม่ให้ เราอาจดำเนินการไม่ได้',
    },
    {
      title: 'ผู้ที่อาจได้รับข้อมูล',
      text: 'เจ้าหน้าที่ผู้รับผิดชอบ หน่วยงานรัฐที่เกี่ยวข้องกับคำขอ (เช่น กรมส่งเสริมการปกครองท้องถิ่น อำเภอ พมจ.) ผู้ให้บริการระบบที่เราว่าจ้าง และ LINE ในส่วนของการส่งข้อความ ซึ่งอาจมีการประมวลผลนอกประเทศ',
    },
    {
      title: 'ระยะเวลา',
      text: `${[keptForText(agency), ...photoRetention(agency)].join(' · ')} เมื่อพ้นกำหนดจะลบหรือทำให้ระบุตัวไม่ได้`,
    },
    {
      title: 'สิทธิของท่าน',
      text: `ขอเข้าถึงและรับสำเนา แก้ไข ลบ ระงับ คัดค้าน โอนย้าย หรือถอนความยินยอม ทำได้ที่เมนู “บัญชี” หรือ${officeName(agency)} เราจะตอบภายใน ${answerDays} วัน และท่านร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส.) ได้`,
    },
  ]
}

const photoRetention = (agency: Agency) =>
  asksPhotos(agency)
    ? [`ภาพยืนยันตัวตน ${photoDays(agency)} วันหลังตรวจเสร็จ (หากตรวจไม่ผ่านหรือไม่ได้ใช้ ${unusedPhotoDays} วัน)`]
    : []

/** Section 30: within how many days the office answers a request about data. */
export const answerDays = 30

/** The law under which they are kept, as a citizen is told. */
export const retentionLaw =
  'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และมาตรา 33 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562'

/** Optional, never ticked beforehand, withdrawn as easily as given. */
export const newsConsentOf = (agency: Pick<Agency, 'kind' | 'placeName'>) =>
  `ข้าพเจ้ายินยอมรับข่าวสารและประกาศของ${agencyName(agency)}ทาง LINE และอีเมล`

function contactOf(agency: Agency): string {
  const parts = [
    [officeName(agency), agency.address].filter(Boolean).join(' '),
    agency.phone && `โทร ${groupPhone(agency.phone)}`,
    agency.email && `อีเมล ${agency.email}`,
  ]
  return `ติดต่อ ${parts.filter(Boolean).join(' ')}`
}
