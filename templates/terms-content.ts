/** What an agency's terms and privacy notice hold, as its administrators write them, and as citizens read them. */
import { type Agency, agencyName, officeName } from './agency.ts'
import { asksPhotos, photoDays, unusedPhotoDays } from './identity.ts'
import { keptForText } from './retention.ts'
import { filledByName } from './texts/text.ts'
import { groupPhone, thaiDate } from './thai.ts'

export interface TermsContent {
  /** In the order in which they are numbered. */
  terms: readonly WrittenTerm[]
  notice: readonly WrittenSection[]
  /** ISO day from which they hold. */
  from: string
  /** Whoever accepted earlier ones is asked again. */
  asksAgain: boolean
}
export interface WrittenTerm {
  text: string
  /** Stands out: it may save a life. */
  urgent?: true
}
export interface WrittenSection {
  title: string
  text: string
}

/** What stands in braces, filled from the agency's settings, so that no text has to be written again for them. */
const values = {
  ชื่อหน่วยงาน: agencyName,
  ชื่อสำนักงาน: officeName,
  ข้อมูลติดต่อ: contactOf,
  เจ้าหน้าที่คุ้มครองข้อมูล: (agency: Agency) => agency.dataProtectionOfficer || `ติดต่อผ่าน${officeName(agency)}`,
  ภาพยืนยันตัวตน: (agency: Agency) => (asksPhotos(agency) ? 'ภาพยืนยันตัวตน ' : ''),
  ระยะเวลาเก็บ: (agency: Agency) => [keptForText(agency), ...photoRetention(agency)].join(' · '),
} as const
/** Of the version itself. */
const ofVersion = ['ฉบับที่', 'วันที่มีผล'] as const
export const termsPlaceholders: readonly string[] = [...Object.keys(values), ...ofVersion]
/** By law the notice says how long data is kept. */
export const neededInNotice = 'ระยะเวลาเก็บ'

/** A version as citizens read it. */
export interface ShownTerms extends Pick<TermsContent, 'terms' | 'notice' | 'from'> {
  version: string
  /** What changed, for those who accepted earlier ones; empty for what ships. */
  note: string
}

export function shownTerms(
  agency: Agency,
  { version, note, content }: { version: number; note: string; content: TermsContent },
): ShownTerms {
  const filling = {
    ...Object.fromEntries(Object.entries(values).map(([name, of]) => [name, of(agency)])),
    ฉบับที่: String(version),
    วันที่มีผล: thaiDate(content.from),
  }
  const fill = (text: string) => filledByName(text, filling)
  return {
    ...{ version: String(version), note, from: content.from },
    terms: content.terms.map((term) => ({ ...term, text: fill(term.text) })),
    notice: content.notice.map(({ title, text }) => ({ title: fill(title), text: fill(text) })),
  }
}

const photoRetention = (agency: Agency) =>
  asksPhotos(agency)
    ? [`ภาพยืนยันตัวตน ${photoDays(agency)} วันหลังตรวจเสร็จ (หากตรวจไม่ผ่านหรือไม่ได้ใช้ ${unusedPhotoDays} วัน)`]
    : []

function contactOf(agency: Agency): string {
  const parts = [
    [officeName(agency), agency.address].filter(Boolean).join(' '),
    agency.phone && `โทร ${groupPhone(agency.phone)}`,
    agency.email && `อีเมล ${agency.email}`,
  ]
  return `ติดต่อ ${parts.filter(Boolean).join(' ')}`
}
