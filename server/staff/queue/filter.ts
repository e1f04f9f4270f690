import { z } from 'zod'
import { getAgency } from '#db/agency.ts'
import type { Database } from '#db/database.ts'
import { type Department, listDepartments, listOfficers, type Officer } from '#db/departments.ts'
import { citizenIdSought } from '#db/queue-search.ts'
import { dues, type QueueFilter, standings } from '#db/request-queue.ts'
import { listServiceNames } from '#db/services.ts'
import type { StaffMember } from '#db/staff.ts'
import type { Vault } from '#db/vault.ts'
import { statusNames } from '#db/workflow.ts'
import type { Village } from '#templates/villages.ts'

/** What the address can say; what it says wrongly is left out. */
const shape = {
  status: z.enum(statusNames),
  standing: z.enum(standings),
  due: z.enum(dues),
  service: z.string().min(1).max(60),
  department: z.string().min(1).max(60),
  /** `me`, `none`, or an officer. */
  officer: z.string().min(1).max(60),
  village: z.coerce.number().int().min(1).max(99),
  from: z.iso.date(),
  to: z.iso.date(),
  search: z.string().trim().min(1).max(100),
  /** Somebody's keyed hash, in place of their 13 digits. */
  citizen: z.string().min(1).max(100),
  order: z.enum(['oldest', 'due']),
  after: z.string().min(1).max(100),
} as const
type Shape = typeof shape
export type Asked = { [K in keyof Shape]?: z.infer<Shape[K]> }
const names = Object.keys(shape) as (keyof Shape)[]

export function askedOf(query: Readonly<Record<string, unknown>>): Asked {
  const read = names.flatMap((name) => {
    if (query[name] === undefined || query[name] === '') return []
    const value = shape[name].safeParse(query[name])
    return value.success ? [[name, value.data] as const] : []
  })
  return Object.fromEntries(read) as Asked
}

export const queuePath = '/staff/requests'

export const queryOf = (asked: Asked): string =>
  new URLSearchParams(
    names.flatMap((name) => (asked[name] === undefined ? [] : [[name, String(asked[name])]])),
  ).toString()

export function addressOf(asked: Asked): string {
  const query = queryOf(asked)
  return query ? `${queuePath}?${query}` : queuePath
}

export const without = (asked: Asked, ...left: (keyof Asked)[]): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => !left.includes(name as keyof Asked)))

/** Whether more is asked for than a status and an order: then the way to ask is shown open. */
export const isNarrowed = (asked: Asked) =>
  Object.keys(without(asked, 'status', 'standing', 'search', 'order', 'after')).length > 0

/** The same for the store. */
export function filterOf({ officer, citizen, ...same }: Asked, member: StaffMember): QueueFilter {
  return {
    reader: member,
    ...same,
    ...(officer && { officer: officer === 'me' ? member.id : officer }),
    ...(citizen && { citizenIdHash: citizen }),
  }
}

/** Where somebody is looked for by the 13 digits: the same by their keyed hash, so that no further address has them. */
export async function withoutCitizenId(vault: Vault, asked: Asked): Promise<Asked | undefined> {
  const citizen = asked.search && (await citizenIdSought(vault, asked.search))
  return citizen ? { ...without(asked, 'search', 'after'), citizen } : undefined
}

/** What there is to choose from. */
export interface Choices {
  services: readonly { code: string; name: string }[]
  departments: readonly Department[]
  officers: readonly Officer[]
  villages: readonly Village[]
}

export async function choicesOf(db: Database): Promise<Choices> {
  const [services, departments, officers, { villages = [] }] = await Promise.all([
    listServiceNames(db),
    listDepartments(db),
    listOfficers(db),
    getAgency(db),
  ])
  return { services, departments, officers, villages }
}
