import type { Field, Fields } from '../../fields.ts'

/** ประจำปี พ.ศ. of a tax or a bill. */
export const taxYear = {
  kind: 'integer',
  label: 'ประจำปี พ.ศ.',
  hint: 'เช่น 2570',
  min: 2500,
  max: 2700,
} as const satisfies Field

/** The letter by which the office told what is to be paid. */
export const assessmentFields = {
  noticeNumber: {
    kind: 'text',
    label: 'หนังสือแจ้งการประเมินเลขที่',
    hint: 'ดูที่มุมบนของหนังสือแจ้ง (ภ.ด.ส.6 ภ.ด.ส.7 หรือ ภ.ด.ส.8)',
    maxLength: 60,
  },
  noticeDate: { kind: 'date', label: 'หนังสือแจ้งลงวันที่' },
} as const satisfies Fields

export const landTaxLaw = 'พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562'
