import { type Agency, agencyName } from '#templates/agency.ts'
import { say } from '#templates/texts/say.ts'
import { thaiDate } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, flex, primaryButton, quietButton, small, text } from './flex.ts'

interface Waiting {
  serviceName: string
  /** Of the form, below the mini-app's start. */
  path: string
  /** Of a complaint: it can be told further in the chat. */
  draftId?: string | undefined
  /** ISO instant. */
  deletedAt: string
}

/** Something that was begun waits for its citizen, and will not wait for ever. */
export function draftReminderMessage(
  agency: Agency,
  links: Links,
  { serviceName, path, draftId, deletedAt }: Waiting,
): Message {
  const headline = say(agency, 'draftReminder', 'headline')
  return flex(`${headline}: ${serviceName}`, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [
        text(say(agency, 'draftReminder', 'text', { service: serviceName })),
        small(say(agency, 'draftReminder', 'deadline', { date: thaiDate(deletedAt) }), { size: 'sm' }),
      ],
      footer: [
        primaryButton({ type: 'uri', label: 'กรอกต่อ', uri: links.liffUrl(path) }),
        ...(draftId ? [quietButton(tap('แจ้งต่อในแชตนี้', 'complaint.continue', { draft: draftId }))] : []),
        quietButton({ type: 'uri', label: 'ดูเรื่องที่กรอกค้างไว้', uri: links.liffUrl('/requests') }),
      ],
    }),
  })
}
