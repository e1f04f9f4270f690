import type { Fields } from '../../fields.ts'
import { prefixed } from './naming.ts'

/**
 * A place with its address, its pin and what stands nearby: `...placeFields('site', 'สถานที่ก่อสร้าง')` asks
 * siteAddress, sitePin, siteNearby. `atHome` begins with the applicant's own address.
 */
export const placeFields = <const P extends string>(prefix: P, label: string, { atHome = false } = {}) =>
  prefixed(prefix, {
    address: { kind: 'address', label, ...(atHome && { prefill: 'address' }) },
    pin: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: `ปักหมุด${label}`, optional: true },
    nearby: {
      kind: 'text',
      label: 'จุดสังเกตใกล้เคียง',
      hint: 'เช่น ข้างวัด ตรงข้ามร้านค้า',
      maxLength: 150,
      optional: true,
    },
  } as const satisfies Fields)

/** A spot that has no address: a lamp, a tree, a hole in the road. */
export const spotFields = {
  where: {
    kind: 'text',
    label: 'บริเวณ',
    hint: 'เช่น ปากซอยข้างวัด ตรงข้ามร้านค้า หมู่ที่ 3',
    maxLength: 200,
  },
  pin: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
} as const satisfies Fields

/** Where the applicant really lives, when that is not where the profile says. */
export const currentHomeFields = {
  livesAtProfile: {
    kind: 'yes-no',
    label: 'อยู่จริงตามที่อยู่ที่แจ้งไว้',
    hint: 'ที่อยู่ในข้อมูลส่วนตัวของท่าน',
  },
  currentAddress: {
    kind: 'address',
    label: 'ที่อยู่ปัจจุบัน',
    when: { field: 'livesAtProfile', is: false },
  },
} as const satisfies Fields
