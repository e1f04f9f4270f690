import { type Agency, agencyName } from '../agency.ts'
import { say } from '../texts/say.ts'
import { thaiDate } from '../thai.ts'
import { type Mail, mail } from './layout.ts'

interface DraftReminder {
  agency: Agency
  name: string
  serviceName: string
  /** ISO instant. */
  deletedAt: string
  link: string
}

/** Something that was begun waits for its citizen, and will not wait for ever. */
export const draftReminderMail = ({ agency, name, serviceName, deletedAt, link }: DraftReminder): Mail =>
  mail({
    agency,
    subject: `ท่านมีเรื่องที่กรอกค้างไว้: ${serviceName} ${agencyName(agency)}`,
    headline: 'ท่านมีเรื่องที่กรอกค้างไว้',
    greeting: `เรียน ${name}`,
    paragraphs: [
      say(agency, 'mail.draftReminder', 'text', { service: serviceName }),
      say(agency, 'mail.draftReminder', 'otherwise'),
    ],
    facts: [['ระบบจะลบให้ในวันที่', thaiDate(deletedAt)]],
    actions: [{ label: 'กรอกต่อ', url: link }],
  })
