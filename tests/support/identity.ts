import { findCitizenByLineUserId } from '#db/citizens.ts'
import type { Database } from '#db/database.ts'
import { verifyAtCounter } from '#db/identity.ts'

/** The office has seen the card at the counter. */
export async function proveIdentity(db: Database, lineUserId: string): Promise<void> {
  const citizen = await findCitizenByLineUserId(db, lineUserId)
  if (!citizen) throw new Error(`nobody registered as ${lineUserId}`)
  await verifyAtCounter(db, citizen, { type: 'staff', id: 'officer-1' })
}
