import type { Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { draftReminderMessage } from '#bot/messages/draft-reminder.ts'
import { identityRejectedMessage, identityVerifiedMessage } from '#bot/messages/identity.ts'
import { registeredMessage } from '#bot/messages/registered.ts'
import type { CitizenEvent } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { type IdentityWay, identityPath, rejectionReasonNames, rejectionText } from '#templates/identity.ts'
import { draftReminderMail } from '#templates/mails/draft-reminder.ts'
import { identityRejectedMail, identityVerifiedMail } from '#templates/mails/identity-checked.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { registeredMail } from '#templates/mails/registered.ts'

/** Something that happened to a citizen, as the audit log tells it. */
export interface CitizenNews {
  citizen: Citizen
  event: CitizenEvent
  details: Record<string, unknown>
  at: string
}

/** What the officer picked and wrote then; what the log holds is read with care. */
const wayIn = ({ way }: Record<string, unknown>): IdentityWay => (way === 'counter' ? way : 'photos')
function rejectionIn({ reasons, note }: Record<string, unknown>) {
  const picked = rejectionReasonNames.filter((name) => Array.isArray(reasons) && reasons.includes(name))
  return { picked, note: typeof note === 'string' ? note : '' }
}

/** The draft of a reminder, as the log named it. */
function draftIn({ draftId, serviceCode, serviceGroup, serviceName, deletedAt }: Record<string, unknown>) {
  const folder = serviceGroup === 'complaint' ? 'complaints' : 'services'
  const path = `/${folder}/${encodeURIComponent(String(serviceCode))}/continue`
  const toTell = folder === 'complaints' && typeof draftId === 'string' ? draftId : undefined
  return { serviceName: String(serviceName), deletedAt: String(deletedAt), path, draftId: toTell }
}

/** What a citizen is told in LINE. */
export function citizenMessages(
  agency: Agency,
  links: Links,
  { citizen, event, details }: CitizenNews,
): Message[] {
  switch (event) {
    case 'citizen.register':
      return [registeredMessage(agency, links, fullName(citizen.profile))]
    case 'citizen.identity_verified':
      return [identityVerifiedMessage(agency, links, wayIn(details))]
    case 'citizen.identity_rejected':
      return [identityRejectedMessage(agency, links, rejectionIn(details).picked, wayIn(details))]
    case 'citizen.remind_of_draft':
      return [draftReminderMessage(agency, links, draftIn(details))]
  }
}

/** The same by e-mail. */
export function citizenMail(agency: Agency, publicUrl: string, news: CitizenNews): Mail {
  const told = { agency, name: fullName(news.citizen.profile), at: news.at }
  switch (news.event) {
    case 'citizen.register': {
      const links = { start: `${publicUrl}/liff`, identity: `${publicUrl}/liff${identityPath}` }
      return registeredMail({ ...told, links })
    }
    case 'citizen.identity_verified':
      return identityVerifiedMail({ ...told, way: wayIn(news.details), link: `${publicUrl}/liff` })
    case 'citizen.identity_rejected': {
      const { picked, note } = rejectionIn(news.details)
      const link = `${publicUrl}/liff${identityPath}`
      return identityRejectedMail({
        ...told,
        way: wayIn(news.details),
        link,
        reason: rejectionText(picked, note),
      })
    }
    case 'citizen.remind_of_draft': {
      const { serviceName, deletedAt, path } = draftIn(news.details)
      return draftReminderMail({ ...told, serviceName, deletedAt, link: `${publicUrl}/liff${path}` })
    }
  }
}
