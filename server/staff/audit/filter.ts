import { z } from 'zod'
import type { AuditFilter } from '#db/audit-search.ts'
import { parseReference } from '#db/reference.ts'
import type { StaffMember } from '#db/staff.ts'
import { isLoggedAction } from './action-labels.ts'

export const auditPath = '/staff/audit'

/** What the address can say; what it says wrongly is left out. */
const shape = {
  officer: z.string().min(1).max(60),
  reference: z.string().trim().min(1).max(40),
  action: z.string().refine(isLoggedAction),
  from: z.iso.date(),
  to: z.iso.date(),
  after: z.string().min(1).max(60),
} as const
type Shape = typeof shape
export type Asked = { [K in keyof Shape]?: z.infer<Shape[K]> }
const names = Object.keys(shape) as (keyof Shape)[]

export function askedOf(query: Readonly<Record<string, unknown>>): Asked {
  const read = names.flatMap((name) => {
    const value = shape[name].safeParse(query[name])
    return value.success ? [[name, value.data] as const] : []
  })
  return Object.fromEntries(read)
}

export const queryOf = (asked: Asked): string =>
  new URLSearchParams(
    names.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])),
  ).toString()

export function addressOf(asked: Asked): string {
  const query = queryOf(asked)
  return query ? `${auditPath}?${query}` : auditPath
}

/** What is asked for without a place in it. */
export function fromTheTop({ after: _, ...asked }: Asked): Asked {
  return asked
}

/** The same for the store; what is no reference finds nothing. */
export function filterOf({ reference, action, ...same }: Asked, member: StaffMember): AuditFilter {
  return {
    reader: member,
    ...same,
    ...(action !== undefined && isLoggedAction(action) && { action }),
    ...(reference !== undefined && { reference: parseReference(reference) ?? reference }),
  }
}
