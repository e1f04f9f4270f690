/** How the agency's settings, and changes of them, read. */
import { agencyKindLabels } from './agency.ts'
import { publicComplaintsLabels, type Setting, type Settings, secondFactorLabels } from './agency-settings.ts'
import { otherAgencyLine } from './forwarding.ts'
import { holidaysMissingIn } from './holidays.ts'
import { weekText } from './opening-hours.ts'
import { budgetText, progressLabels } from './push-settings.ts'
import { groupPhone, thaiDate } from './thai.ts'
import { villageLine } from './villages.ts'

/** How each setting reads; empty where nothing is set. */
const texts: { [S in Setting]: (value: Settings[S]) => string } = {
  kind: (kind) => agencyKindLabels[kind],
  placeName: String,
  district: String,
  province: String,
  address: String,
  phone: groupPhone,
  email: String,
  openingHours: weekText,
  officeHours: String,
  holidays: (days) =>
    Object.entries(days)
      .map(([day, name]) => `${thaiDate(day, 'medium')} ${name}`)
      .join('\n'),
  dataProtectionOfficer: String,
  subdistricts: (names) => names.join(', '),
  villages: (all) => all.map(villageLine).join('\n'),
  postcode: String,
  identityPhotos: (photos) => photos.map(({ label, hint }) => `${label} (${hint})`).join('\n') || 'ไม่ขอภาพ',
  identityPhotoDays: (days) => `${days} วัน`,
  uploadFileMb: (mb) => `${mb} MB`,
  uploadFiles: (files) => `${files} ไฟล์`,
  uploadTotalMb: (mb) => `${mb} MB`,
  secondFactorRequired: (required) => secondFactorLabels[`${required}`],
  publicComplaints: (shown) => publicComplaintsLabels[`${shown}`],
  otherAgencies: (others) => others.map(otherAgencyLine).join('\n'),
  complaintsADay: (n) => `${n} เรื่อง`,
  anonymousADay: (n) => `${n} เรื่อง`,
  pushBudget: budgetText,
  progressInLine: (inLine) => progressLabels[`${inLine}`],
  complaintYears: (n) => `${n} ปี`,
  requestYears: (n) => `${n} ปี`,
  messageDays: (n) => `${n} วัน`,
  retentionApproved: (periods) => (periods === '' ? 'ปิด' : 'เปิด'),
  mapTileUrl: String,
  mapAttribution: String,
  mapCentre: String,
}

/** A setting as a person reads it. */
export const settingText = <S extends Setting>(setting: S, value: Settings[S]): string =>
  texts[setting](value)

/** Of a long table, what one has and the other has not; anything else is told whole. */
const parts: { [S in Setting]?: (other: Settings[S], value: Settings[S]) => Settings[S] } = {
  holidays: (other, days) => ({ ...holidaysMissingIn(other, days) }),
}

/** A change as a person reads it; an empty text where there was, or is, nothing. */
export function changeTexts<S extends Setting>(
  setting: S,
  { from, to }: { from: Settings[S]; to: Settings[S] },
): { before: string; after: string } {
  const only = parts[setting] ?? ((_, value) => value)
  return { before: settingText(setting, only(to, from)), after: settingText(setting, only(from, to)) }
}
