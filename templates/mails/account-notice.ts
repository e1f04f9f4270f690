import { type Agency, agencyName } from '../agency.ts'
import { erased, keptByLaw } from '../erasure.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

/** What happened to an account, as its owner is told by e-mail and in LINE. */
export const accountNotices = {
  passwordReset: {
    headline: 'เปลี่ยนรหัสผ่านแล้ว',
    text: 'รหัสผ่านของท่านถูกเปลี่ยนผ่านลิงก์ “แจ้งเปลี่ยนรหัสผ่าน” และทุกอุปกรณ์ที่เข้าสู่ระบบไว้ออกจากระบบแล้ว',
  },
  passwordChanged: {
    headline: 'เปลี่ยนรหัสผ่านแล้ว',
    text: 'รหัสผ่านของท่านถูกเปลี่ยนจากหน้าบัญชี และอุปกรณ์อื่นที่เข้าสู่ระบบไว้ออกจากระบบแล้ว',
  },
  emailChanged: {
    headline: 'เปลี่ยนอีเมลแล้ว',
    text: 'อีเมลของบัญชีท่านถูกเปลี่ยน จากนี้ระบบจะแจ้งข่าวสารไปที่อีเมลใหม่',
  },
  lineLinked: {
    headline: 'เชื่อมต่อบัญชี LINE แล้ว',
    text: 'มีการเข้าสู่ระบบใน LINE และเชื่อมต่อบัญชี LINE กับบัญชีของท่าน',
  },
  lineUnlinked: {
    headline: 'ยกเลิกการเชื่อมต่อ LINE แล้ว',
    text: 'บัญชี LINE ที่เคยเชื่อมต่อไว้จะไม่ได้รับการแจ้งเตือนและเข้าสู่ระบบแทนท่านไม่ได้อีก',
  },
  dataExported: {
    headline: 'มีการดาวน์โหลดข้อมูลของท่าน',
    text: 'มีการขอสำเนาข้อมูลทั้งหมดในบัญชีของท่าน',
  },
  deletionAsked: {
    headline: 'ได้รับคำขอลบข้อมูลแล้ว',
    text: 'เจ้าหน้าที่จะพิจารณาและแจ้งผลภายใน 30 วัน ระหว่างนี้ท่านยกเลิกคำขอได้ที่หน้าบัญชี',
  },
  deletionWithdrawn: {
    headline: 'ยกเลิกคำขอลบข้อมูลแล้ว',
    text: 'คำขอลบข้อมูลของท่านถูกยกเลิกตามที่แจ้ง บัญชีของท่านใช้งานได้ตามปกติ',
  },
  deletionAnswered: {
    headline: 'แจ้งผลคำขอลบข้อมูล',
    text: 'เจ้าหน้าที่ดำเนินการตามคำขอลบข้อมูลของท่านแล้ว เปิดดูรายละเอียดได้ที่หน้าบัญชี',
  },
  deletionAccepted: {
    headline: 'รับคำขอลบข้อมูลแล้ว',
    text: `เมื่อผู้ดูแลระบบยืนยัน ระบบจะลบ ${erased.join(' · ')} และเก็บ${keptByLaw.join(' และ')}ไว้ตามกฎหมาย ก่อนถึงเวลานั้นท่านยกเลิกคำขอได้ที่หน้าบัญชี`,
  },
  deletionReopened: {
    headline: 'คำขอลบข้อมูลอยู่ระหว่างพิจารณา',
    text: 'เจ้าหน้าที่ขอพิจารณาคำขอลบข้อมูลของท่านอีกครั้ง ยังไม่มีการลบข้อมูล',
  },
  erased: {
    headline: 'ลบข้อมูลของท่านแล้ว',
    text: 'บัญชีของท่านถูกลบตามคำขอ และใช้เข้าสู่ระบบไม่ได้อีก หากต้องการใช้บริการอีกครั้ง ลงทะเบียนใหม่ได้เสมอ',
  },
} as const
/** What the office did on one's own request, after which nobody need be warned of a stranger. */
export const isByOffice = (notice: AccountNotice) =>
  ['deletionAnswered', 'deletionAccepted', 'deletionReopened', 'erased'].includes(notice)
export type AccountNotice = keyof typeof accountNotices

/** What to do if it was somebody else. */
export const notMe = 'หากท่านไม่ได้ดำเนินการ กรุณาตั้งรหัสผ่านใหม่ทันทีที่ “ลืมรหัสผ่าน” และติดต่อเจ้าหน้าที่'

interface AccountNoticeMail {
  agency: Agency
  name: string
  notice: AccountNotice
  at: string
  /** The account's page. */
  link: string
  /** In the office's own words. */
  note?: string
}

/** Something happened to an account; its owner should know, above all if it was not their doing. */
export const accountNoticeMail = ({ agency, name, notice, at, link, note }: AccountNoticeMail): Mail =>
  mail({
    agency,
    subject: `${accountNotices[notice].headline} · e-Service ${agencyName(agency)}`,
    headline: accountNotices[notice].headline,
    greeting: `เรียน ${name}`,
    paragraphs: [
      accountNotices[notice].text,
      ...(note ? (notice === 'erased' ? note.split('\n') : [`ข้อความจากเจ้าหน้าที่: ${note}`]) : []),
      ...(isByOffice(notice) ? [] : [notMe]),
    ],
    facts: [['เมื่อ', thaiDateTime(at)]],
    actions: notice === 'erased' ? [] : [{ label: 'เปิดหน้าบัญชี', url: link }],
  })
