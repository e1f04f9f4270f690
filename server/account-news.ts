import type { Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { accountNoticeMessage } from '#bot/messages/account-notice.ts'
import { type AccountEvent, type AuditEntry, findAuditEntry } from '#db/audit-log.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { findDataRequest } from '#db/data-requests.ts'
import { addressIn } from '#db/email-changes.ts'
import { DomainError } from '#db/errors.ts'
import { isExpired, linkMinutes, type MailLinkKind, mailLinkToken } from '#db/mail-links.ts'
import { asksTogether } from '#db/passwords.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { type AccountNotice, accountNoticeMail } from '#templates/mails/account-notice.ts'
import { emailChangeMail } from '#templates/mails/email-change.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { passwordResetMail } from '#templates/mails/password-reset.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Something that happened to an account, as the audit log tells it. */
export interface AccountNews {
  citizen: Citizen
  event: AccountEvent
  happening: AuditEntry
}

/** What is news in so many words; the others are mails of their own, with a link that changes the account. */
const notices: Record<Exclude<AccountEvent, MailLinkKind>, AccountNotice> = {
  'citizen.reset_password': 'passwordReset',
  'citizen.change_password': 'passwordChanged',
  'citizen.change_email': 'emailChanged',
  'citizen.link_line': 'lineLinked',
  'citizen.unlink_line': 'lineUnlinked',
  'citizen.export_data': 'dataExported',
  'citizen.ask_deletion': 'deletionAsked',
  'citizen.withdraw_deletion': 'deletionWithdrawn',
  'citizen.answer_deletion': 'deletionAnswered',
  'citizen.accept_deletion': 'deletionAccepted',
  'citizen.reopen_deletion': 'deletionReopened',
  'citizen.erase': 'erased',
}

/** What its owner is told in LINE; links that change an account go to the mailbox alone. */
export function accountMessages(agency: Agency, links: Links, { event, happening }: AccountNews): Message[] {
  if (event === 'citizen.forget_password' || event === 'citizen.ask_email_change') return []
  return [accountNoticeMessage(agency, links, { notice: notices[event], at: happening.at })]
}

/** What goes to which mailbox. */
export interface AddressedMail {
  to: string
  mail: Mail
}

/** The same by e-mail. Throws `not_found` for a link that would arrive expired. */
export async function accountMail(
  { db, vault }: Pick<Runtime, 'db' | 'vault'>,
  agency: Agency,
  publicUrl: string,
  { citizen, event, happening }: AccountNews,
): Promise<AddressedMail> {
  const { at, details } = happening
  const name = fullName(citizen.profile)
  switch (event) {
    case 'citizen.forget_password': {
      const { minutes, until } = validityOf(event, at)
      const accounts = await Promise.all(
        asksTogether(happening).map(async (id) => {
          const ask = await findAuditEntry(db, id)
          if (!ask) throw new DomainError('not_found')
          const url = `${publicUrl}/liff/reset-password/${await mailLinkToken(vault, ask)}`
          return { name: fullName((await getCitizen(db, ask.subjectId)).profile), url }
        }),
      )
      return { to: citizen.email, mail: passwordResetMail({ agency, accounts, minutes, until }) }
    }
    case 'citizen.ask_email_change': {
      const { until } = validityOf(event, at)
      const url = `${publicUrl}/liff/confirm-email/${await mailLinkToken(vault, happening)}`
      return { to: await addressIn(db, happening), mail: emailChangeMail({ agency, name, url, until }) }
    }
    default: {
      const note = await noteOf(db, event, details)
      const link = `${publicUrl}/liff/account`
      const mail = accountNoticeMail({
        agency,
        name,
        notice: notices[event],
        at,
        link,
        ...(note && { note }),
      })
      // Whoever changed the address should not be the only one to hear of it.
      return { to: event === 'citizen.change_email' ? await addressIn(db, happening) : citizen.email, mail }
    }
  }
}

function validityOf(kind: MailLinkKind, askedAt: string) {
  if (isExpired(kind, askedAt)) throw new DomainError('not_found')
  const minutes = linkMinutes(kind)
  return { minutes, until: new Date(new Date(askedAt).getTime() + minutes * 60_000).toISOString() }
}

async function noteOf(db: Runtime['db'], event: AccountEvent, details: Record<string, unknown>) {
  if (event !== 'citizen.answer_deletion' && event !== 'citizen.erase') return undefined
  const request = await findDataRequest(db, textOf(details.dataRequestId))
  return request?.answer ?? undefined
}

function textOf(detail: unknown): string {
  if (typeof detail !== 'string') throw new DomainError('not_found')
  return detail
}
