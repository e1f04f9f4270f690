import { type Agency, clerkTitle, executiveTitle } from '../agency.ts'

/** Positions whose titles follow from the agency's kind and place. */
export const officePositions = {
  executive: (agency: Agency) => executiveTitle(agency),
  deputy_executive: (agency: Agency) => `รอง${executiveTitle(agency)}`,
  clerk: (agency: Agency) => clerkTitle(agency),
  deputy_clerk: (agency: Agency) => `รอง${clerkTitle(agency)}`,
} as const satisfies Record<string, (agency: Agency) => string>
export type OfficePosition = keyof typeof officePositions
export const officePositionNames = Object.keys(officePositions) as [OfficePosition, ...OfficePosition[]]

/** One of those, or a position below them in words: ผู้อำนวยการกองคลัง */
export type Position = { office: OfficePosition } | { title: string }

export const positionTitle = (agency: Agency, position: Position) =>
  'office' in position ? officePositions[position.office](agency) : position.title

/** In whose place somebody signs: delegated by that person, while its holder is away, or while there is none. */
export const actingWords = {
  delegated: 'ปฏิบัติราชการแทน',
  in_charge: 'รักษาราชการแทน',
  in_post: 'รักษาการในตำแหน่ง',
} as const
export type ActingHow = keyof typeof actingWords
export const actingHows = Object.keys(actingWords) as [ActingHow, ...ActingHow[]]

/** Somebody who may sign for the office. */
export interface Signer {
  /** Of the agency's list. */
  id: string
  name: string
  position: Position
  acting?: { how: ActingHow; for: OfficePosition } | undefined
}

/** ปลัดเทศบาลตำบลเนินกุ่ม รักษาราชการแทน / นายกเทศมนตรีตำบลเนินกุ่ม: the lines below a signature. */
export function signerLines(agency: Agency, { position, acting }: Signer): string[] {
  const own = positionTitle(agency, position)
  return acting ? [`${own} ${actingWords[acting.how]}`, officePositions[acting.for](agency)] : [own]
}
