import { getAgency } from '#db/agency.ts'
import { daysLate, listOwedDigests, settleDigest } from '#db/lateness.ts'
import { lateDigestMail } from '#templates/mails/late-digest.ts'
import type { MailClient } from './mail.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Mails each officer once what is late; what the mail service did not take is tried again with the next sweep. */
export async function sendLateMails(
  { db, log }: Runtime,
  mail: MailClient,
  publicUrl: string,
  at = new Date(),
): Promise<void> {
  const owed = await listOwedDigests(db)
  if (owed.length === 0) return
  const agency = await getAgency(db)
  for (const digest of owed) {
    if (digest.requests.length === 0) {
      await settleDigest(db, digest, null, at)
      continue
    }
    const { name, email } = digest.staff
    const late = digest.requests.map((one) => ({ ...one, days: daysLate(one.dueOn, at) }))
    const message = lateDigestMail({ agency, name, late, link: `${publicUrl}/staff/requests?due=late` })
    const sent = await mail.send(email, message, digest.key)
    if (sent.ok) await settleDigest(db, digest, null, at)
    else if (!sent.retryable) await settleDigest(db, digest, sent.message.slice(0, 500), at)
    else log('warn', { where: 'late mails', message: sent.message })
  }
}
