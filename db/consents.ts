import type { MutableEvent } from '#templates/notifications.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { termsInForce } from './terms.ts'

/** Agrees to the terms as they are now. Throws `conflict` when others were shown. */
export async function acceptTerms(
  db: Database,
  citizen: Citizen,
  version: string,
  at = new Date(),
): Promise<Citizen> {
  if (version !== String((await termsInForce(db, at)).version))
    throw new DomainError('conflict', 'ข้อตกลงมีการปรับปรุงอีกครั้ง กรุณาโหลดหน้านี้ใหม่แล้วอ่านก่อนยอมรับ')
  if (citizen.termsVersion === version) return citizen
  return changeCitizen(
    db,
    citizen,
    {
      action: 'citizen.accept_terms',
      set: { termsVersion: version, termsAcceptedAt: at.toISOString() },
      details: { version },
    },
    at,
  )
}

/** Gives or withdraws the consent to be sent news. */
export async function setNewsConsent(
  db: Database,
  citizen: Citizen,
  given: boolean,
  at = new Date(),
): Promise<Citizen> {
  if (given === (citizen.newsConsentAt !== null)) return citizen
  return changeCitizen(
    db,
    citizen,
    {
      action: given ? 'citizen.consent_to_news' : 'citizen.withdraw_news_consent',
      set: { newsConsentAt: given ? at.toISOString() : null },
    },
    at,
  )
}

/** Chooses of what not to be told. */
export const muteEvents = (
  db: Database,
  citizen: Citizen,
  muted: readonly MutableEvent[],
  at = new Date(),
): Promise<Citizen> =>
  changeCitizen(
    db,
    citizen,
    { action: 'citizen.choose_notifications', set: { mutedEvents: [...new Set(muted)] }, details: { muted } },
    at,
  )
