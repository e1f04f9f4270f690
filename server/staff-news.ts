import { getAgency } from '#db/agency.ts'
import type { AuditEntry } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import { findInvitedStaff } from '#db/staff.ts'
import { isStaffLinkEvent, type StaffLinkEvent, staffLinkEnd, staffLinkToken } from '#db/staff-links.ts'
import { type StaffLinkReason, staffLinkMail } from '#templates/mails/staff-link.ts'
import type { AddressedMail } from './account-news.ts'
import type { Runtime } from './runtime/runtime.ts'

const reasons: Record<StaffLinkEvent, StaffLinkReason> = {
  'staff.invite': 'invited',
  'staff.reset': 'reset',
  'staff.forget_password': 'forgotten',
}

export const staffLinkUrl = (publicUrl: string, token: string) => `${publicUrl}/staff/invite/${token}`

/** The mail about what happened to somebody of the staff; none when its link was used, or ended, before it could go. */
export async function staffMail(
  { db, vault }: Pick<Runtime, 'db' | 'vault'>,
  publicUrl: string,
  happening: AuditEntry,
): Promise<AddressedMail | undefined> {
  const { action } = happening
  if (!isStaffLinkEvent(action)) throw new DomainError('not_found')
  const token = await staffLinkToken(vault, happening)
  const [member, agency] = await Promise.all([findInvitedStaff(db, token), getAgency(db)])
  if (!member) return undefined
  const until = staffLinkEnd(action, happening.at)
  const link = { reason: reasons[action], url: staffLinkUrl(publicUrl, token), until }
  return { to: member.email, mail: staffLinkMail({ agency, name: member.name, ...link }) }
}
