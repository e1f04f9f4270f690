import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReference } from '#db/reference.ts'
import { type CitizenRequest, getRequest } from '#db/requests.ts'
import { officeNotes, staff } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { doors } from '#tests/support/doors.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let chief: Visitor
let clerk: Visitor
let secret: CitizenRequest
let csrf: Record<string, string>
const pageOf = ({ reference }: { reference: string }) => `/staff/requests/${reference}`
const naming = (name: string, seesSecrets: boolean) =>
  office.db.update(staff).set({ seesSecrets }).where(eq(staff.name, name))

beforeAll(async () => {
  office = await openConsole()
  chief = await office.logIn('officer', 'chief')
  clerk = await office.logIn('officer', 'clerk')
  await naming('chief', true)
  secret = await office.submit(860, { details: 'เรียกเงินใต้โต๊ะ' }, 'C-CORR')
  csrf = await clerk.hiddenFields('/staff', '/staff/logout')
})
afterAll(() => office.close())

const ofRequests = [...doors.staff, ...doors.officer].filter((door) =>
  door.includes('/staff/requests/:reference'),
)

/** Knocks as the clerk, with all that a form of the clerk's own has. */
async function knock(door: string, reference: string) {
  const [method = '', path = ''] = door.split(' ')
  const address = path.replace(':reference', reference).replace(':id', crypto.randomUUID())
  const at = address.replace(':action', 'accept')
  const response = await (method === 'GET'
    ? clerk.get(at)
    : clerk.post(at, { ...csrf, revision: '1', id: crypto.randomUUID(), text: 'แอบเขียน', reason: 'แอบ' }))
  return { status: response.status, text: await response.text() }
}

test.each(ofRequests)('a secret case is as unknown to another officer as none at %s', async (door) => {
  const known = await knock(door, secret.reference)
  expect(known).toEqual(await knock(door, newReference(new Date())))
  // Some forms are read before the request is looked for; they are refused in the same words then.
  expect(/photos\/:id\/(cover|public)$/.test(door) ? [409, 422] : [404]).toContain(known.status)
  expect(await getRequest(office.db, secret.reference)).toMatchObject({ status: 'submitted', revision: 1 })
  expect(await office.db.$count(officeNotes)).toBe(0)
})

test('whose naming is withdrawn while the case is open reads and writes it no more', async () => {
  const open = await chief.hiddenFields(pageOf(secret), `${pageOf(secret)}/notes`)
  const accept = await chief.hiddenFields(pageOf(secret), `${pageOf(secret)}/actions/accept`)
  await naming('clerk', true)
  await naming('chief', false)
  expect((await chief.post(`${pageOf(secret)}/notes`, { ...open, text: 'ยังอยู่ไหม' })).status).toBe(404)
  expect((await chief.post(`${pageOf(secret)}/actions/accept`, accept)).status).toBe(404)
  expect((await chief.get(pageOf(secret))).status).toBe(404)
  expect((await getRequest(office.db, secret.reference)).status).toBe('submitted')
})
