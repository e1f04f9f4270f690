import type { Address } from './answers.ts'

/** The words that Bangkok has for its parts, and everywhere else. */
export const addressWords = (province: string) =>
  province === 'กรุงเทพมหานคร'
    ? { subdistrict: 'แขวง', district: 'เขต', province: '' }
    : { subdistrict: 'ตำบล', district: 'อำเภอ', province: 'จังหวัด' }

/** บ้านเลขที่ 9/9 หมู่ที่ 4 ตำบลเนินกุ่ม อำเภอบางกระทุ่ม จังหวัดพิษณุโลก 65210 */
export function addressText(address: Address): string {
  const words = addressWords(address.province)
  return [
    `บ้านเลขที่ ${address.houseNo}`,
    address.moo && `หมู่ที่ ${address.moo}`,
    address.soi && `ซอย${address.soi}`,
    address.road && `ถนน${address.road}`,
    `${words.subdistrict}${address.subdistrict}`,
    `${words.district}${address.district}`,
    `${words.province}${address.province}`,
    address.postcode,
  ]
    .filter(Boolean)
    .join(' ')
}
