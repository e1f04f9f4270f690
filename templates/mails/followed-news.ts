import type { Agency } from '../agency.ts'
import { followedOver } from '../following.ts'
import { thaiDateTime } from '../thai.ts'
import type { ToldLine } from '../told.ts'
import { type Mail, mail } from './layout.ts'

interface FollowedMail {
  agency: Agency
  /** Of whom it goes to; whoever filed the complaint is not named. */
  name: string
  serviceName: string
  reference: string
  statusLabel: string
  /** Its filer took it back. */
  isOver: boolean
  /** What the office said with it. */
  told: readonly ToldLine[]
  link: string
  /** ISO instant of what the mail tells. */
  at: string
}

/** A complaint that somebody else filed has moved. */
export const followedNewsMail = (told: FollowedMail): Mail =>
  mail({
    agency: told.agency,
    subject: `${told.statusLabel}: เรื่องที่ท่านติดตาม ${told.serviceName} เลขที่ ${told.reference}`,
    headline: `เรื่องที่ท่านติดตาม: ${told.statusLabel}`,
    greeting: `เรียน ${told.name}`,
    paragraphs: told.isOver ? [followedOver] : [],
    facts: [
      ['เรื่อง', told.serviceName],
      ['เลขที่เรื่อง', told.reference],
      ['สถานะ', told.statusLabel],
      ['เมื่อ', thaiDateTime(told.at)],
      ...told.told.map(({ label, text }) => [label, text] as const),
    ],
    actions: [{ label: 'ดูเรื่องที่ติดตาม', url: told.link }],
  })
