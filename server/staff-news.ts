import { getAgency } from '#db/agency.ts'
import type { AuditEntry } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import { findLateNotice, lateEvent } from '#db/late-notices.ts'
import { daysLate } from '#db/lateness.ts'
import type { OutboxEntry } from '#db/outbox.ts'
import { findInvitedStaff, roleLabels, staffRoles } from '#db/staff.ts'
import { isStaffLinkEvent, type StaffLinkEvent, staffLinkEnd, staffLinkToken } from '#db/staff-links.ts'
import { isStaffNoticeEvent, type StaffNoticeEvent } from '#db/staff-notices.ts'
import { getPerson } from '#db/staff-rights.ts'
import { lateDigestMail } from '#templates/mails/late-digest.ts'
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

/** The mail that somebody of the staff is owed; none when its link ended, or what was late was answered, before it could go. */
export async function staffMail(
  { db, vault }: Pick<Runtime, 'db' | 'vault'>,
  publicUrl: string,
  happening: AuditEntry,
  entry: Pick<OutboxEntry, 'id' | 'staffId'>,
): Promise<AddressedMail | undefined> {
  const { action } = happening
  if (action === lateEvent) return lateMail(db, publicUrl, entry)
  if (isStaffNoticeEvent(action)) return noticeMail(db, publicUrl, { ...happening, action })
  if (!isStaffLinkEvent(action)) throw new DomainError('not_found')
  const token = await staffLinkToken(vault, happening)
  const [member, agency] = await Promise.all([findInvitedStaff(db, token), getAgency(db)])
  if (!member) return undefined
  const until = staffLinkEnd(action, happening.at)
  const link = { reason: reasons[action], url: staffLinkUrl(publicUrl, token), until }
  return { to: member.email, mail: staffLinkMail({ agency, name: member.name, ...link }) }
}

/** What was late when it came to be owed and still is, all in one. */
async function lateMail(
  db: Runtime['db'],
  publicUrl: string,
  { id, staffId }: Pick<OutboxEntry, 'id' | 'staffId'>,
): Promise<AddressedMail | undefined> {
  if (staffId === null) throw new DomainError('not_found')
  const [notice, agency] = await Promise.all([findLateNotice(db, { id, staffId }), getAgency(db)])
  if (!notice) return undefined
  const { name, email } = notice
  const now = new Date()
  const late = notice.requests.map((one) => ({ ...one, days: daysLate(one.dueOn, now) }))
  const link = `${publicUrl}/staff/requests?due=late`
  return { to: email, mail: lateDigestMail({ agency, name, late, link }) }
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
