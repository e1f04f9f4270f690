import type { Agency } from './agency.ts'

/** What screens of citizens need to know of the agency. The rest is the office's own business. */
const facts = [
  'kind',
  'placeName',
  'district',
  'province',
  'postcode',
  'subdistricts',
  'villages',
  'address',
  'phone',
  'email',
  'lineId',
  'officeHours',
  'dataProtectionOfficer',
  'identityPhotos',
  'identityPhotoDays',
  'mapTileUrl',
  'mapAttribution',
  'mapCentre',
  // What the privacy notice says of them.
  'complaintYears',
  'requestYears',
  'messageDays',
  'seal',
] as const satisfies readonly (keyof Agency)[]

export type PublicAgency = Pick<Agency, (typeof facts)[number]>

/** The agency as everybody may know it: of its settings only what is named here, whatever comes to them. */
export const publicAgency = (agency: Agency): PublicAgency =>
  Object.fromEntries(
    facts.flatMap((fact) => (agency[fact] === undefined ? [] : [[fact, agency[fact]]])),
  ) as PublicAgency
