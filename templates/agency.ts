import type { AgencySeal } from './agency-seal.ts'
import type { OtherAgency } from './forwarding.ts'
import { type Holidays, holidays2569 } from './holidays.ts'
import { type OpeningWeek, officeWeek, usualHours } from './opening-hours.ts'
import type { AgencyTexts } from './texts/say.ts'
import type { Village } from './villages.ts'
import type { OfficeCalendar } from './working-days.ts'

/** The municipality that runs this installation, as its forms and messages name it. */
export interface Agency {
  kind: AgencyKind
  /** The place without its kind: เนินกุ่ม */
  placeName: string
  district: string
  province: string
  postcode: string
  /** Subdistricts it looks after, its own first. */
  subdistricts: string[]
  /** The villages in them; none where the office has not listed them. */
  villages?: readonly Village[] | undefined
  /** Office address in one line, without subdistrict and below; may be empty until the agency gave it. */
  address: string
  phone: string
  email: string
  /** LINE basic ID, with @. */
  lineId: string
  officeHours: string
  /** The same for the clock; Monday to Friday where this is missing. */
  openingHours?: OpeningWeek | undefined
  /** How it was said when all days had the same hours: read still, written no more. */
  opens?: string | undefined
  closes?: string | undefined
  /** Days off; those of 2569 where this is missing. */
  holidays?: Holidays | undefined
  /** Name and contact of the data protection officer (DPO); the office itself where this is missing. */
  dataProtectionOfficer?: string | undefined
  /** The photos asked to prove who one is; the usual two where this is missing. */
  identityPhotos?: readonly AskedPhoto[] | undefined
  /** How many days after the check those photos are deleted; 30 where this is missing. */
  identityPhotoDays?: number | undefined
  /** What may be attached to a request: largest file and all files together in MB, and how many; the usual limits where missing. */
  uploadFileMb?: number | undefined
  uploadTotalMb?: number | undefined
  uploadFiles?: number | undefined
  /** Where it sends on what is not its own business; none where this is missing. */
  otherAgencies?: readonly OtherAgency[] | undefined
  /** Address and owner of the map's pictures, and where the map opens; no map where they are missing or empty. */
  mapTileUrl?: string | undefined
  mapAttribution?: string | undefined
  mapCentre?: string | undefined
  /** Statistics and map of complaints are open to everybody; off where this is missing. */
  publicComplaints?: boolean | undefined
  /** Whether the staff must have a second factor; left out, each decides. */
  secondFactorRequired?: boolean | undefined
  /** How many complaints a day are taken of one citizen, and without a name from one address; the usual limits where missing. */
  complaintsADay?: number | undefined
  anonymousADay?: number | undefined
  /** How many pushes a month may cost; as many as LINE lets where this is 0 or missing. */
  pushBudget?: number | undefined
  /** Steps on the way are pushed; where this is missing or false they are mailed, for a push costs the agency. */
  progressInLine?: boolean | undefined
  /** How long what is over is kept, and which periods an administrator approved; the usual ones, and none, where missing. */
  complaintYears?: number | undefined
  requestYears?: number | undefined
  messageDays?: number | undefined
  retentionApproved?: string | undefined
  /** Its seal; none until it is uploaded. */
  seal?: AgencySeal | undefined
  /** What it words for itself in messages and mails; everything else is said as it ships. */
  texts?: AgencyTexts | undefined
}

/** A photo that somebody sends to prove who they are. */
export interface AskedPhoto {
  slot: string
  label: string
  /** How to take it, in a sentence or two. */
  hint: string
}

const kinds = {
  subdistrict_municipality: {
    prefix: 'เทศบาลตำบล',
    executive: 'นายกเทศมนตรีตำบล',
    clerk: 'ปลัดเทศบาลตำบล',
    office: 'สำนักงานเทศบาลตำบล',
  },
  town_municipality: {
    prefix: 'เทศบาลเมือง',
    executive: 'นายกเทศมนตรีเมือง',
    clerk: 'ปลัดเทศบาลเมือง',
    office: 'สำนักงานเทศบาลเมือง',
  },
  city_municipality: {
    prefix: 'เทศบาลนคร',
    executive: 'นายกเทศมนตรีนคร',
    clerk: 'ปลัดเทศบาลนคร',
    office: 'สำนักงานเทศบาลนคร',
  },
  subdistrict_administration: {
    prefix: 'องค์การบริหารส่วนตำบล',
    executive: 'นายกองค์การบริหารส่วนตำบล',
    clerk: 'ปลัดองค์การบริหารส่วนตำบล',
    office: 'ที่ทำการองค์การบริหารส่วนตำบล',
  },
} as const

export type AgencyKind = keyof typeof kinds
export const agencyKinds = Object.keys(kinds) as [AgencyKind, ...AgencyKind[]]
export const agencyKindLabels = Object.fromEntries(
  agencyKinds.map((kind) => [kind, kinds[kind].prefix]),
) as Record<AgencyKind, string>

export const officeCalendar = ({ openingHours, opens, closes, holidays }: Agency): OfficeCalendar => ({
  week: openingHours ?? officeWeek({ opens: opens ?? usualHours.opens, closes: closes ?? usualHours.closes }),
  holidays: holidays ?? holidays2569,
})

type Named = Pick<Agency, 'kind' | 'placeName'>

/** เทศบาลตำบลเนินกุ่ม. Titles are derived, never typed, so that no form names the wrong office. */
export const agencyName = (agency: Named) => `${kinds[agency.kind].prefix}${agency.placeName}`
/** นายกเทศมนตรีตำบลเนินกุ่ม */
export const executiveTitle = (agency: Named) => `${kinds[agency.kind].executive}${agency.placeName}`
/** ปลัดเทศบาลตำบลเนินกุ่ม */
export const clerkTitle = (agency: Named) => `${kinds[agency.kind].clerk}${agency.placeName}`
/** สำนักงานเทศบาลตำบลเนินกุ่ม */
export const officeName = (agency: Named) => `${kinds[agency.kind].office}${agency.placeName}`
