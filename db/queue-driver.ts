/** Along which index a list of the queue is walked. SQLite keeps no statistics here: what is rare is known by us. */
import { type SQL, sql } from 'drizzle-orm'
import { namesSought, ofCitizen, ofReference } from './queue-search.ts'
import type { QueueFilter } from './request-queue.ts'

/** What a query reads, in the order that it wants, and the condition that goes with that. */
export interface Driver {
  from: SQL
  where?: SQL | undefined
}

const along = (index: string, where?: SQL): Driver => ({
  from: sql.raw(`queue q indexed by ${index}`),
  where,
})
const running = sql`q.open = 1 and q.waiting = 0`
const dated = sql`q.open = 1 and q.waiting = 0 and q.due_on > ''`

/** Which walk meets the fewest rows that it has to leave out. */
export function driverOf(filter: QueueFilter): Driver {
  const { reader, search, citizenIdHash, order, standing, due, officer, status, department, service } = filter
  if (citizenIdHash) return along('queue_request_id_unique', ofCitizen(citizenIdHash, reader))
  const reference = search === undefined ? undefined : ofReference(search)
  if (reference) return along('queue_request_id_unique', reference)
  if (search !== undefined) return named(namesSought(search, reader))
  if (order === 'due') return alongDue(filter)
  if (standing) return along(`queue_${standing}`, sql.raw(`q.${standing} = 1`))
  if (due) return along('queue_running', running)
  if (officer && officer !== 'none') return along('queue_officer')
  if (status && status !== 'completed') return along('queue_rare', sql`q.status <> 'completed'`)
  if (service) return along(department ? 'queue_department_service' : 'queue_service')
  if (department) return along('queue_department')
  if (filter.village !== undefined) return along('queue_village', sql`q.village is not null`)
  if (officer) return along('queue_officer')
  return status ? along('queue_status') : { from: sql`queue q` }
}

/** Names come out of their index in the order of `place`. */
const named = (match: string): Driver => ({
  from: sql`queue_names cross join queue q on q.place = queue_names.rowid`,
  where: sql`queue_names match ${match}`,
})

function alongDue({ officer, department }: QueueFilter): Driver {
  if (officer) return along('queue_due_officer', dated)
  return along(department ? 'queue_due_department' : 'queue_due', dated)
}

/** Whether the requests come in the order of their due days: what is searched for does not. */
export const isByDue = ({ order, search, citizenIdHash }: QueueFilter) =>
  order === 'due' && search === undefined && citizenIdHash === undefined

/** What is compared with the bounds and sorted by. Names are read from their own index, which has it too. */
export const placeOf = ({ search, citizenIdHash }: QueueFilter): SQL =>
  search !== undefined && citizenIdHash === undefined && !ofReference(search)
    ? sql`queue_names.rowid`
    : sql`q.place`
