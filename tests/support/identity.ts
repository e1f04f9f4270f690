import { findCitizenByLineUserId, listCitizensByEmail } from '#db/citizens.ts'
import type { Database } from '#db/database.ts'
import { verifyAtCounter } from '#db/identity.ts'

const office = { type: 'staff', id: 'officer-1' } as const

/** The office has seen the card at the counter. */
export async function proveIdentity(db: Database, lineUserId: string): Promise<void> {
  const citizen = await findCitizenByLineUserId(db, lineUserId)
  if (!citizen) throw new Error(`nobody registered as ${lineUserId}`)
  await verifyAtCounter(db, citizen, office)
}

/** The same of somebody who registered outside LINE. */
export async function proveIdentityOf(db: Database, email: string): Promise<void> {
  const [citizen] = await listCitizensByEmail(db, email)
  if (!citizen) throw new Error(`nobody registered as ${email}`)
  await verifyAtCounter(db, citizen, office)
}
