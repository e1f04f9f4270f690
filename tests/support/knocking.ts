import type { Visitor } from './visitor.ts'

/** Ids that nobody has. */
export const nowhere: Readonly<Record<string, string>> = {
  reference: '690-000-000',
  code: 'X',
  action: 'accept',
  kind: 'documents',
  section: 'office',
  slot: 'other',
  day: '2026-12-31',
  year: '2569',
  version: '1',
  series: 'receipt',
  step: 'up',
}
const nobodysId = '00000000-0000-4000-8000-000000000000'

/** A door of the table, with these in the places of its parameters and nobody's ids in all others. */
export function addressOf(door: string, places: Readonly<Record<string, string>> = {}) {
  const [method = '', pattern = ''] = door.split(' ')
  const path = pattern
    .replace(/:(\w+)/g, (_, name: string) => places[name] ?? nowhere[name] ?? nobodysId)
    .replace('*', 'help')
  return { method, path, takesBody: method !== 'GET' && method !== 'DELETE' }
}

export const hasPlace = (door: string) => door.includes(':')

/** Knocks with the visitor's cookies and follows no redirect. */
export function knock(
  visitor: Visitor,
  door: string,
  { places = {}, body = '{}', headers = {} }: Knock = {},
): Promise<Response> {
  const { method, path, takesBody } = addressOf(door, places)
  const sent = takesBody ? { body, headers: { 'content-type': 'application/json', ...headers } } : {}
  const carried = visitor.cookie ? { cookie: visitor.cookie } : {}
  return fetch(new URL(path, visitor.origin), {
    method,
    ...sent,
    headers: { ...sent.headers, ...carried },
    redirect: 'manual',
  })
}

interface Knock {
  places?: Readonly<Record<string, string>>
  body?: string | URLSearchParams
  headers?: Record<string, string>
}

/** Knocks at a door of the console as its own pages do: a form with the session's token. */
export function send(visitor: Visitor, door: string, csrf: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({ revision: '1', ...fields, csrf })
  return knock(visitor, door, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
}

/** The token of the forms that this member of the staff is shown. */
export async function csrfOf(member: Visitor): Promise<string> {
  const { html } = await member.open('/staff/account')
  const [, csrf] = /name="csrf" value="([^"]+)"/.exec(html) ?? []
  if (!csrf) throw new Error('no form on /staff/account')
  return csrf
}
