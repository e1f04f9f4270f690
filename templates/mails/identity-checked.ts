import { type Agency, agencyName } from '../agency.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface IdentityMail {
  agency: Agency
  name: string
  /** ISO instant of the check. */
  at: string
  /** Where the citizen goes on: the mini-app's start, or the very step to mend. */
  link: string
}

/** The office has checked who somebody is. */
export const identityVerifiedMail = ({ agency, name, at, link }: IdentityMail): Mail =>
  mail({
    agency,
    subject: `ยืนยันตัวตนเรียบร้อยแล้ว: บริการประชาชนออนไลน์ ${agencyName(agency)}`,
    headline: 'ยืนยันตัวตนเรียบร้อยแล้ว',
    greeting: `เรียน ${name}`,
    paragraphs: ['เจ้าหน้าที่ตรวจสอบการยืนยันตัวตนของท่านเรียบร้อยแล้ว ท่านใช้บริการออนไลน์ได้ทุกบริการ'],
    facts: [['ตรวจสอบเมื่อ', thaiDateTime(at)]],
    actions: [{ label: 'เข้าสู่ระบบ', url: link }],
  })

/** The photos have to be taken again; `reason` has a line for each thing to mend. */
export const identityRejectedMail = ({
  agency,
  name,
  at,
  link,
  reason,
}: IdentityMail & { reason: string }): Mail =>
  mail({
    agency,
    subject: `กรุณาส่งภาพยืนยันตัวตนใหม่: บริการประชาชนออนไลน์ ${agencyName(agency)}`,
    headline: 'กรุณาส่งภาพยืนยันตัวตนใหม่',
    greeting: `เรียน ${name}`,
    paragraphs: [
      'เจ้าหน้าที่ตรวจสอบภาพที่ท่านส่งแล้ว แต่ยังยืนยันตัวตนไม่ได้ เนื่องจาก',
      ...reason
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `• ${line}`),
      'กรุณาถ่ายภาพและส่งใหม่จากลิงก์ด้านล่าง หากไม่สะดวก นำบัตรประชาชนมาแสดงที่สำนักงานในวันและเวลาทำการได้',
    ],
    facts: [['ตรวจสอบเมื่อ', thaiDateTime(at)]],
    actions: [{ label: 'ส่งภาพใหม่', url: link }],
  })
