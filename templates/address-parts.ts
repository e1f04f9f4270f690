export interface AddressPart {
  label: string
  optional?: true
  inputMode?: 'numeric'
  autocomplete?: string
}

/** The parts of an address: what is typed, then what is chosen from the widest to the narrowest. */
export const addressParts = {
  houseNo: { label: 'บ้านเลขที่' },
  moo: { label: 'หมู่ที่', optional: true, inputMode: 'numeric' },
  soi: { label: 'ซอย', optional: true },
  road: { label: 'ถนน', optional: true },
  province: { label: 'จังหวัด', autocomplete: 'address-level1' },
  district: { label: 'อำเภอ/เขต', autocomplete: 'address-level2' },
  subdistrict: { label: 'ตำบล/แขวง', autocomplete: 'address-level3' },
  postcode: { label: 'รหัสไปรษณีย์', inputMode: 'numeric', autocomplete: 'postal-code' },
} as const satisfies Record<string, AddressPart>
