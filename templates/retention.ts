/** How long what is over is kept: the agency says so, and the defaults follow the archive rules and the PDPA. */
import type { Agency } from './agency.ts'
import { draftDays } from './draft-life.ts'

export interface Periods {
  /** After a complaint was closed; secret ones are kept as long as requests. */
  complaintYears: number
  /** After a request was closed, or after the last document issued for it ran out. */
  requestYears: number
  /** Messages and mails that were delivered, or never could be. */
  messageDays: number
}

const usual: Periods = { complaintYears: 2, requestYears: 10, messageDays: 365 }
export const mostYears = 50
export const mostMessageDays = 3650
/** Whether a message was delivered is asked for weeks afterwards. */
export const leastMessageDays = 90

type Keeping = Pick<Agency, 'complaintYears' | 'requestYears' | 'messageDays' | 'retentionApproved'>

export const periodsOf = (agency: Keeping): Periods => ({
  complaintYears: agency.complaintYears ?? usual.complaintYears,
  requestYears: agency.requestYears ?? usual.requestYears,
  messageDays: agency.messageDays ?? usual.messageDays,
})

/** What an administrator approves: other periods need another look. */
export const approvalOf = ({ complaintYears, requestYears, messageDays }: Periods) =>
  `${complaintYears}/${requestYears}/${messageDays}`

/** Whether the nightly deletion is on: somebody has seen what these very periods delete. */
export const isApproved = (agency: Keeping): boolean =>
  agency.retentionApproved !== undefined && agency.retentionApproved === approvalOf(periodsOf(agency))

/** What is kept and for how long, by the agency's own periods: a line each, as citizens and officers read it. */
export function keptFor(agency: Keeping): readonly (readonly [what: string, howLong: string])[] {
  const { complaintYears, requestYears, messageDays } = periodsOf(agency)
  return [
    ['คำขอ ภาษี การเงิน สวัสดิการ และเอกสารที่ออกให้', `${requestYears} ปีหลังปิดเรื่อง`],
    ['ใบอนุญาตและเอกสารที่มีวันหมดอายุ', `ตลอดอายุเอกสารและต่อไปอีก ${requestYears} ปี`],
    ['เรื่องร้องเรียน', `${complaintYears} ปีหลังปิดเรื่อง (เรื่องลับ ${requestYears} ปี)`],
    ['เรื่องที่กรอกค้างไว้', `${draftDays.deletion} วันหลังแก้ไขครั้งสุดท้าย`],
    ['ข้อความและอีเมลที่ส่งถึงท่าน', `${messageDays} วันหลังส่ง`],
    ['บันทึกการใช้งานระบบ', 'อย่างน้อย 2 ปี'],
  ]
}

/** The same as one sentence, for a notice. */
export const keptForText = (agency: Keeping): string =>
  keptFor(agency)
    .map((kept) => kept.join(' '))
    .join(' · ')
