import { auditEntry } from './audit-log.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import type { MailLink } from './mail-links.ts'
import { owe } from './outbox.ts'
import { auditLog } from './schema.ts'

/** Somebody wants another address: owes that address a link. Until it is opened nothing changes. */
export async function askEmailChange(
  db: Database,
  citizen: Citizen,
  email: string,
  at = new Date(),
): Promise<void> {
  if (email === citizen.email) {
    const detail = 'อีเมลนี้เป็นอีเมลปัจจุบันของท่านอยู่แล้ว'
    throw new DomainError('invalid_answers', detail, { email: detail })
  }
  const ask = auditEntry({
    subject: { type: 'citizen', id: citizen.id, revision: null },
    action: 'citizen.ask_email_change',
    actor: { type: 'citizen', id: citizen.id },
    details: { email },
    at,
  })
  await db.atomic([db.insert(auditLog).values(ask), ...owe(db, 'citizen.ask_email_change', ask, citizen)])
}

/** The new address works: it is the account's from now on, and the old one is told. */
export async function confirmEmailChange(
  db: Database,
  { citizen, ask }: MailLink,
  at = new Date(),
): Promise<Citizen> {
  const { email } = ask.details
  if (typeof email !== 'string') throw new DomainError('not_found')
  return changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.change_email',
      set: { email, profile: { ...citizen.profile, email } },
      // The old one is told; the new one stands in the account, which can be erased.
      details: { from: citizen.email },
    },
    at,
  )
}
