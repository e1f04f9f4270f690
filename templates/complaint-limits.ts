import type { Agency } from './agency.ts'
import { groupPhone, isoDayAt, thaiDate } from './thai.ts'

/** How many complaints a day are taken: of one citizen, and without a name from one address. */
export interface ComplaintLimits {
  citizen: number
  anonymous: number
}

/** More than anybody has who means it; a village's mobile network may share one address. */
const usual: ComplaintLimits = { citizen: 10, anonymous: 10 }
export const mostComplaintsADay = 100

export const complaintLimitsOf = ({ complaintsADay, anonymousADay }: Agency): ComplaintLimits => ({
  citizen: complaintsADay ?? usual.citizen,
  anonymous: anonymousADay ?? usual.anonymous,
})

type Office = Pick<Agency, 'phone'>
const reach = ({ phone }: Office) => (phone ? `กรุณาโทร ${groupPhone(phone)} ` : 'กรุณาติดต่อสำนักงาน')
const call = (office: Office) => `หากเร่งด่วน ${reach(office)}ในเวลาทำการ`

const dayMs = 86_400_000

/** Today's are used up: since when there are new ones. */
export const dayUsedUp = (office: Office, limit: number, at: Date) =>
  `วันนี้ท่านแจ้งเรื่องครบ ${limit} เรื่องแล้ว แจ้งเรื่องใหม่ได้ตั้งแต่วันที่ ${thaiDate(
    isoDayAt(new Date(at.getTime() + dayMs)),
  )} เวลา 00.00 น. เรื่องที่ทำค้างไว้ยังอยู่ ${call(office)}`

/** For somebody from whom the office takes no complaints for a while; why is told by the office itself. */
export const complaintsBlocked = (office: Office, until: string) =>
  `ขออภัย ระบบยังไม่รับเรื่องร้องเรียนร้องทุกข์จากท่านจนถึงวันที่ ${thaiDate(until)} ท่านยังยื่นคำขอบริการอื่นได้ตามปกติ หากต้องการสอบถาม โต้แย้ง หรือมีเรื่องเร่งด่วน ${reach(office)}ในเวลาทำการ`
