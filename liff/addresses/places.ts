/** What Thailand is divided into: province → district → subdistrict → its postcodes, the usual one first. */
export type Places = ReadonlyMap<string, Districts>
type Districts = ReadonlyMap<string, Subdistricts>
type Subdistricts = ReadonlyMap<string, readonly string[]>

/** Reads `thailand.txt`; its first lines say how it is written. */
export function readPlaces(text: string): Places {
  const places = new Map<string, Districts>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [province = '', ...districts] = line.split('|')
    places.set(province, new Map(districts.map(readDistrict)))
  }
  return places
}

/** บางกระทุ่ม:65110ท่าตาล,ไผ่ล้อม;65210วัดตายม,เนินกุ่ม */
function readDistrict(text: string): [string, Subdistricts] {
  const [district = '', byPostcode = ''] = text.split(':')
  const subdistricts = byPostcode.split(';').flatMap((group) => {
    const [, postcodes = '', names = ''] = /^([\d/]*)(.*)$/.exec(group) ?? []
    return names.split(',').map((name): [string, string[]] => [name, postcodes.split('/')])
  })
  const collator = new Intl.Collator('th')
  return [district, new Map(subdistricts.sort(([a], [b]) => collator.compare(a, b)))]
}

/** The parts of an address that are chosen from lists, each within the one before. */
export const placeLevels = ['province', 'district', 'subdistrict'] as const
export type PlaceLevel = (typeof placeLevels)[number]

/** What was chosen or typed so far. */
export type ChosenPlace = Partial<Record<PlaceLevel, string>>

/** The names to choose from; undefined where there is no list, such as in a province that was typed. */
export function placesToChoose(
  places: Places,
  { province = '', district = '' }: ChosenPlace,
  level: PlaceLevel,
): string[] | undefined {
  const names = {
    province: () => places.keys(),
    district: () => places.get(province)?.keys(),
    subdistrict: () => places.get(province)?.get(district)?.keys(),
  }[level]()
  return names && [...names]
}

/** The postcodes of a subdistrict; none for one that is not in the list. */
export const postcodesOf = (
  places: Places,
  { province = '', district = '', subdistrict = '' }: ChosenPlace,
): readonly string[] => places.get(province)?.get(district)?.get(subdistrict) ?? []

/** What choosing a name changes: everything within the old choice goes, and a subdistrict brings its postcode. */
export function choosePlace(
  places: Places,
  before: ChosenPlace,
  level: PlaceLevel,
  name: string,
): Record<PlaceLevel, string> & { postcode: string } {
  const kept = placeLevels.slice(0, placeLevels.indexOf(level))
  const place = { province: '', district: '', subdistrict: '' }
  for (const each of kept) place[each] = before[each] ?? ''
  place[level] = name
  return { ...place, postcode: postcodesOf(places, place)[0] ?? '' }
}
