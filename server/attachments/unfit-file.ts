import { DomainError } from '#db/errors.ts'
import { refuse } from '../errors.ts'

/** Why a file cannot be taken, by what is in it. */
const reasons = {
  type: () => refuse(415, 'รองรับเฉพาะไฟล์ PDF และไฟล์รูปภาพ (JPG, PNG, WebP, HEIC)'),
  heic: () =>
    refuse(415, 'ระบบนี้ยังเปิดไฟล์ HEIC ไม่ได้ กรุณาส่งเป็นไฟล์ JPG (ใน iPhone: การตั้งค่า > กล้อง > รูปแบบ > ใช้ได้มากที่สุด)'),
  encrypted: () =>
    unfit(
      'ไฟล์ PDF นี้ถูกเข้ารหัสหรือใส่รหัสผ่านไว้ เจ้าหน้าที่จะเปิดหรือพิมพ์ไม่ได้ กรุณาบันทึกใหม่โดยไม่ใส่รหัสผ่าน หรือถ่ายภาพเอกสารแล้วแนบแทน',
    ),
  brokenPdf: () => unfit('ไฟล์ PDF นี้เสียหายหรือไม่ครบ เปิดไม่ได้ กรุณาบันทึกหรือสแกนใหม่ หรือถ่ายภาพเอกสารแล้วแนบแทน'),
  brokenPicture: () => unfit('ไฟล์ภาพนี้เสียหายหรือไม่ครบ เปิดไม่ได้ กรุณาถ่ายภาพใหม่หรือเลือกไฟล์อื่น'),
  tooManyPixels: () => unfit('ภาพมีความละเอียดสูงเกินไป กรุณาใช้ภาพไม่เกิน 100 ล้านพิกเซล'),
} as const

const unfit = (detail: string) => new DomainError('invalid_answers', detail)

export type UnfitFor = keyof typeof reasons
/** The refusal as whoever sent the file reads it. */
export const unfitFile = (reason: UnfitFor): Error => reasons[reason]()

/** More than any telephone takes in one picture of paper; a picture of more is there to exhaust whoever opens it. */
export const mostPixels = 100e6
