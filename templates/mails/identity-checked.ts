import { type Agency, agencyName } from '../agency.ts'
import { type IdentityWay, identityRejectedTexts } from '../identity.ts'
import { say } from '../texts/say.ts'
import { thaiDateTime } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface IdentityMail {
  agency: Agency
  name: string
  way: IdentityWay
  /** ISO instant of the check. */
  at: string
  /** Where the citizen goes on: the mini-app's start, or the very step to mend. */
  link: string
}

/** The office has checked who somebody is. */
export const identityVerifiedMail = ({ agency, name, way, at, link }: IdentityMail): Mail =>
  mail({
    agency,
    subject: `ยืนยันตัวตนเรียบร้อยแล้ว: บริการประชาชนออนไลน์ ${agencyName(agency)}`,
    headline: 'ยืนยันตัวตนเรียบร้อยแล้ว',
    greeting: `เรียน ${name}`,
    paragraphs: [say(agency, 'identityVerified', way)],
    facts: [['ตรวจสอบเมื่อ', thaiDateTime(at)]],
    actions: [{ label: 'เข้าสู่ระบบ', url: link }],
  })

/** It could not be verified; `reason` has a line for each thing to mend. */
export const identityRejectedMail = ({
  agency,
  name,
  way,
  at,
  link,
  reason,
}: IdentityMail & { reason: string }): Mail => {
  const { headline, button } = identityRejectedTexts[way]
  return mail({
    agency,
    subject: `${headline}: บริการประชาชนออนไลน์ ${agencyName(agency)}`,
    headline,
    greeting: `เรียน ${name}`,
    paragraphs: [
      `${say(agency, 'identityRejected', way)} เนื่องจาก`,
      ...reason
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `• ${line}`),
      whatNext[way],
    ],
    facts: [['ตรวจสอบเมื่อ', thaiDateTime(at)]],
    actions: [{ label: button, url: link }],
  })
}

const whatNext: Readonly<Record<IdentityWay, string>> = {
  photos: 'กรุณาถ่ายภาพและส่งใหม่จากลิงก์ด้านล่าง หากไม่สะดวก นำบัตรประชาชนมาแสดงที่สำนักงานในวันและเวลาทำการได้',
  counter: 'กรุณาแก้ไขแล้วนำบัตรประชาชนฉบับจริงมาแสดงที่สำนักงานอีกครั้งในวันและเวลาทำการ',
}
