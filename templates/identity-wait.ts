/** A request of a service that asks who files for more than their word waits for the identity check, and says so. */
import type { IdentityStatus } from './identity.ts'

/** For what a request waits, as its reader sees it: their own check, or that of whoever filed for them. */
export const waitKinds = ['none', 'pending', 'rejected', 'another'] as const
export type WaitKind = (typeof waitKinds)[number]
export interface IdentityWait {
  kind: WaitKind
  /** Why the office could not verify them, a line each; for themselves alone. */
  reason: string | null
}

/** On chips, cards and badges. */
export const waitLabel = 'รอการยืนยันตัวตน'

/** To the reader: why nothing moves and what to do about it. `link` leads to the identity photos. */
export const waitTexts: Readonly<Record<WaitKind, { text: string; link?: string }>> = {
  none: {
    text: 'เจ้าหน้าที่จะรับเรื่องเมื่อท่านยืนยันตัวตนแล้ว กรุณากด “ยืนยันตัวตน” หรือนำบัตรประชาชนตัวจริงมาแสดงที่สำนักงาน ไม่ต้องยื่นใหม่',
    link: 'ยืนยันตัวตน',
  },
  pending: {
    text: 'เจ้าหน้าที่กำลังตรวจสอบภาพยืนยันตัวตนของท่าน ตรวจเสร็จแล้วจะรับเรื่องต่อ ไม่ต้องยื่นใหม่',
  },
  rejected: {
    text: 'เจ้าหน้าที่ยังยืนยันตัวตนของท่านไม่ได้ จึงยังรับเรื่องไม่ได้ กรุณาแก้ไขแล้วยืนยันตัวตนใหม่ ไม่ต้องยื่นใหม่',
    link: 'ดูเหตุผลและยืนยันตัวตนใหม่',
  },
  another: {
    text: 'เจ้าหน้าที่จะรับเรื่องเมื่อผู้ยื่นแทนยืนยันตัวตนแล้ว ท่านไม่ต้องดำเนินการใด',
  },
}

/** To officers. */
export const waitForOfficers: Readonly<Record<Exclude<IdentityStatus, 'verified'>, string>> = {
  none: 'ผู้ยื่นยังไม่ได้ยืนยันตัวตน',
  pending: 'ผู้ยื่นส่งภาพยืนยันตัวตนแล้ว รอเจ้าหน้าที่ตรวจสอบ',
  rejected: 'แจ้งให้ผู้ยื่นยืนยันตัวตนใหม่แล้ว รอผู้ยื่นแก้ไข',
}
export const cannotAcceptYet = 'บริการนี้รับเรื่องและออกเอกสารได้เมื่อยืนยันตัวตนของผู้ยื่นแล้ว'
/** What may be sent to somebody all the same. */
export const lettersOnly = 'ระหว่างนี้แนบได้เฉพาะหนังสือแจ้งผล'
/** Before one begins. */
export const levelAsked = 'ต้องยืนยันตัวตนก่อนเจ้าหน้าที่รับเรื่อง ยื่นไว้ก่อนได้'
