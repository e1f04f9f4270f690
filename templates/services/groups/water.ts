import type { Field, Fields } from '../../fields.ts'

/** Of who has tap water already. */
export const waterUserFields = {
  userNumber: {
    kind: 'text',
    label: 'เลขที่ผู้ใช้น้ำ',
    hint: 'ดูจากใบแจ้งค่าน้ำหรือใบเสร็จ',
    maxLength: 40,
  },
  meterNumber: { kind: 'text', label: 'หมายเลขมาตรวัดน้ำ', hint: 'ถ้าทราบ', maxLength: 40, optional: true },
  meterAddress: { kind: 'address', label: 'สถานที่ใช้น้ำ', prefill: 'address' },
} as const satisfies Fields

export const meterReading = (label: string) =>
  ({ kind: 'integer', label, hint: 'ตัวเลขบนหน้าปัดมาตร', max: 999_999, unit: 'หน่วย' }) as const satisfies Field

export const waterFee = 'ตามอัตราค่าน้ำประปาในข้อบัญญัติของหน่วยงาน'
export const waterLaw =
  'พระราชบัญญัติเทศบาล พ.ศ. 2496 หรือพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 และข้อบัญญัติของหน่วยงานว่าด้วยการประปา'
/** A village waterworks may be its users' own. */
export const villageWaterworks = 'หมู่บ้านที่คณะกรรมการผู้ใช้น้ำดูแลระบบประปาเอง เจ้าหน้าที่จะส่งเรื่องต่อให้คณะกรรมการ'
