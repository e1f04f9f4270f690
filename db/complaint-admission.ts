import { type SQL, sql } from 'drizzle-orm'
import { complaintLimitsOf, complaintsBlocked, dayUsedUp } from '#templates/complaint-limits.ts'
import { isoDayAt } from '#templates/thai.ts'
import { getAgency } from './agency.ts'
import { findBlock } from './blocked-senders.ts'
import type { Citizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { requests, services } from './schema.ts'

/** Whether a citizen may file one more complaint at this moment; for a guard in the batch that files it. */
export interface Admission {
  room: SQL
  /** What to say when somebody filed the last of today's meanwhile. */
  refusal: DomainError
}

/** Throws, in words for the citizen, where the office takes no complaint from them now. */
export async function admitComplaint(db: Database, citizen: Citizen, at = new Date()): Promise<Admission> {
  const agency = await getAgency(db)
  const block = await findBlock(db, citizen, at)
  if (block) throw new DomainError('forbidden', complaintsBlocked(agency, block.until))
  const { citizen: limit } = complaintLimitsOf(agency)
  const room = sql`${filedOn(citizen.id, isoDayAt(at))} < ${limit}`
  const refusal = new DomainError('invalid_action', dayUsedUp(agency, limit, at))
  const [found] = await db.all<{ has: number }>(sql`select ${room} as has`)
  if (!found?.has) throw refusal
  return { room, refusal }
}

/** How many complaints they have filed since that day began in Thailand, those taken back too. */
const filedOn = (citizenId: string, day: string): SQL => {
  const since = new Date(`${day}T00:00:00+07:00`).toISOString()
  return sql`(select count(*) from ${requests} r join ${services} s on s.code = r.service_code and s."group" = 'complaint'
    where r.citizen_id = ${citizenId} and r.created_at >= ${since})`
}
