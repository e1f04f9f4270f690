import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staff as staffTable } from '#db/schema.ts'
import { bodies, furnishOwner } from '#tests/support/belongings.ts'
import { doors } from '#tests/support/doors.ts'
import { csrfOf, hasPlace, knock, send } from '#tests/support/knocking.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Role = 'viewer' | 'officer' | 'named' | 'admin'
type Staff = Record<Role, { member: Visitor; csrf: string }>

let product: Product
let owner: Visitor
let other: Visitor
const staff = {} as Staff
let owned: Record<string, string>
beforeAll(async () => {
  product = await startProductOnNode()
  owner = await memberOf(product, 1)
  other = await memberOf(product, 2)
  owned = await furnishOwner(product, owner)
  const roles = ['viewer', 'named', 'officer', 'admin'] as const
  for (const role of roles) {
    const member = await officerOf(product, role === 'named' ? 'officer' : role)
    staff[role] = { member, csrf: await csrfOf(member) }
    // Whoever comes after is not named.
    if (role === 'named')
      await product.db.update(staffTable).set({ seesSecrets: true }).where(eq(staffTable.role, 'officer'))
  }
})
afterAll(() => product.close())

const placesOf = (door: string) =>
  door.includes('/sessions/') ? { ...owned, id: owned.session ?? '' } : owned
/** Done as often as one likes: whoever followed nothing follows nothing afterwards. */
const isIdempotent = (door: string) => door === 'DELETE /api/followed/:reference'
const told = async (response: Response) => [response.status, await response.text()]
const withIds = doors.citizen.filter(hasPlace)

describe('a citizen with the ids of another', () => {
  test.each(withIds)('learns nothing at %s that nobody’s ids would not tell', async (door) => {
    const options = { body: JSON.stringify(bodies[door] ?? {}), headers: { 'upload-offset': '0' } }
    const answer = await knock(other, door, { ...options, places: placesOf(door) })
    const unknown = await knock(other, door, options)
    expect(await told(answer)).toEqual(await told(unknown))
    expect(answer.status).toBe(isIdempotent(door) ? 204 : 404)
  })

  test('has changed nothing: all of it still opens for the owner', async () => {
    const openings = [
      'GET /api/drafts/:id',
      'GET /api/drafts/:id/attachments/:attachmentId',
      'GET /api/drafts/:id/attachments/:attachmentId/link',
      'GET /api/requests/:reference',
    ]
    for (const door of openings) expect((await knock(owner, door, { places: owned })).status).toBe(200)
    const draft = (await owner.api('GET', `/drafts/${owned.id}`)).body
    expect(draft).toMatchObject({ attachments: [{ slot: owned.slot }], uploads: [{ received: 0 }] })
    expect((await owner.api('GET', '/account/sessions')).body).toHaveLength(1)
  })
})

describe('a citizen in the console', () => {
  const console = [...doors.half, ...doors.staff, ...doors.officer, ...doors.named, ...doors.admin]
  test.each(console)('is led to the log-in at %s', async (door) => {
    const response = await knock(owner, door, { places: owned })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/staff\/login/)
  })
})

describe('somebody of the staff in the mini-app', () => {
  test.each(doors.citizen)('is nobody at %s, also an administrator', async (door) => {
    expect((await knock(staff.admin.member, door, { places: placesOf(door) })).status).toBe(401)
  })
})

const closedTo: [Role, readonly string[]][] = [
  ['viewer', doors.officer],
  ['viewer', doors.named],
  ['viewer', doors.admin],
  ['officer', doors.named],
  ['officer', doors.admin],
  ['named', doors.admin],
  // Who sees secrets is written down by name; to administer does not mean to see them.
  ['admin', doors.named],
]
const openTo: [Role, readonly string[]][] = [
  ['viewer', doors.staff],
  ['officer', doors.officer],
  ['named', doors.named],
  ['admin', doors.admin],
]
const each = (table: typeof closedTo) =>
  table.flatMap(([role, list]) => list.map((door): [Role, string] => [role, door]))
/** It ends the session that the others need. */
const isWayOut = ([, door]: [Role, string]) => door === 'POST /staff/logout'

describe('in the console', () => {
  test.each(each(closedTo))('a %s has no way in at %s', async (role, door) => {
    const { member, csrf } = staff[role]
    expect((await send(member, door, csrf)).status).toBe(403)
  })

  test.each(each(openTo).filter((door) => !isWayOut(door)))('a %s is let in at %s', async (role, door) => {
    const { member, csrf } = staff[role]
    const { status } = await send(member, door, csrf)
    expect([401, 403]).not.toContain(status)
    expect(status).toBeLessThan(500)
  })

  test.each(each(openTo).filter(([, door]) => door.startsWith('POST')))(
    'a form without its token is refused, to a %s too, at %s',
    async (role, door) => {
      expect((await send(staff[role].member, door, '')).status).toBe(403)
    },
  )

  test('no link leads a viewer or an officer to what is an administrator’s', async () => {
    for (const role of ['viewer', 'officer'] as const) {
      const { html } = await staff[role].member.open('/staff/requests')
      expect(html).not.toContain('/staff/settings')
    }
  })
})
