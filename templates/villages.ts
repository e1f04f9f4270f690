/** The villages (หมู่บ้าน) of the area, as the office lists them: a line each. */
export interface Village {
  subdistrict: string
  number: number
  name: string
}

export const mostVillages = 200

/** เนินกุ่ม หมู่ 4 บ้านหนองนา */
export const villageLine = ({ subdistrict, number, name }: Village) => `${subdistrict} หมู่ ${number} ${name}`

/** The same, as it was typed; what is left out stays empty for the schema to complain about. */
export function villageIn(line: string): { subdistrict: string; number: string; name: string } {
  const [, subdistrict = '', number = '', name = ''] =
    /^(?:ตำบล|ต\.)?\s*(\S+?)\s+(?:หมู่ที่|หมู่|ม\.)?\s*([0-9๐-๙]{1,2})\s+(.+)$/.exec(line.trim()) ?? []
  return { subdistrict, number, name: name.trim() }
}

/** What the villages of this number are called; several subdistricts may each have one. */
export const villagesOfNumber = (villages: readonly Village[], number: number): string =>
  villages
    .filter((village) => village.number === number)
    .map(({ name }) => name)
    .join(' / ')

/** The numbers to offer, each with what its villages are called; those of one subdistrict where that is known. */
export function villageNumbers(
  villages: readonly Village[],
  subdistrict = '',
): { number: number; name: string }[] {
  const there = subdistrict === '' ? villages : villages.filter((one) => one.subdistrict === subdistrict)
  const numbers = new Set(there.map(({ number }) => number))
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({ number, name: villagesOfNumber(there, number) }))
}
