import { getAgency } from '#db/agency.ts'
import type { AuditEntry } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import { findInvitedStaff, roleLabels, staffRoles } from '#db/staff.ts'
import { isStaffLinkEvent, type StaffLinkEvent, staffLinkEnd, staffLinkToken } from '#db/staff-links.ts'
import { isStaffNoticeEvent, type StaffNoticeEvent } from '#db/staff-notices.ts'
import { getPerson } from '#db/staff-rights.ts'
import { type StaffLinkReason, staffLinkMail } from '#templates/mails/staff-link.ts'
import { type StaffNotice, staffNoticeMail } from '#templates/mails/staff-notice.ts'
import type { AddressedMail } from './account-news.ts'
import type { Runtime } from './runtime/runtime.ts'

const reasons: Record<StaffLinkEvent, StaffLinkReason> = {
  'staff.invite': 'invited',
  'staff.reset': 'reset',
  'staff.forget_password': 'forgotten',
}

const notices: Record<StaffNoticeEvent, StaffNotice> = {
  'staff.set_password': 'passwordSet',
  'staff.change_password': 'passwordChanged',
  'staff.change_role': 'roleChanged',
  'staff.set_second_factor': 'factorSet',
  'staff.remove_second_factor': 'factorRemoved',
  'staff.renew_recovery_codes': 'codesRenewed',
}

export const staffLinkUrl = (publicUrl: string, token: string) => `${publicUrl}/staff/invite/${token}`

/** The mail about what happened to somebody of the staff; none when its link was used, or ended, before it could go. */
export async function staffMail(
  { db, vault }: Pick<Runtime, 'db' | 'vault'>,
  publicUrl: string,
  happening: AuditEntry,
): Promise<AddressedMail | undefined> {
  const { action } = happening
  if (isStaffNoticeEvent(action)) return noticeMail(db, publicUrl, { ...happening, action })
  if (!isStaffLinkEvent(action)) throw new DomainError('not_found')
  const token = await staffLinkToken(vault, happening)
  const [member, agency] = await Promise.all([findInvitedStaff(db, token), getAgency(db)])
  if (!member) return undefined
  const until = staffLinkEnd(action, happening.at)
  const link = { reason: reasons[action], url: staffLinkUrl(publicUrl, token), until }
  return { to: member.email, mail: staffLinkMail({ agency, name: member.name, ...link }) }
}

async function noticeMail(
  db: Runtime['db'],
  publicUrl: string,
  { action, subjectId, actorId, at, details }: AuditEntry & { action: StaffNoticeEvent },
): Promise<AddressedMail> {
  const [{ email, name }, agency] = await Promise.all([getPerson(db, subjectId), getAgency(db)])
  const byAdministrator = action === 'staff.remove_second_factor' && actorId !== subjectId
  const role = staffRoles.find((one) => one === details.role)
  const mail = staffNoticeMail({
    agency,
    name,
    notice: byAdministrator ? 'factorCleared' : notices[action],
    at,
    link: `${publicUrl}/staff`,
    ...(role && { role: roleLabels[role] }),
  })
  return { to: email, mail }
}
