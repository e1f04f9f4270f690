import type { Database } from './database.ts'
import { countMailTroubles } from './mail-troubles.ts'
import { countDeliveries } from './parked-deliveries.ts'
import { countPoisonEvents } from './poison-events.ts'

/** How much waits for somebody of the staff: messages given up, events set aside, mails that came back. */
export async function countDeliveryTroubles(db: Database): Promise<number> {
  const [{ parked }, poison, mails] = await Promise.all([
    countDeliveries(db),
    countPoisonEvents(db),
    countMailTroubles(db),
  ])
  return parked + poison + mails
}
