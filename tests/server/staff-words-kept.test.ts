import { beforeAll, expect, test } from 'vitest'
import type { ServiceRequest } from '#db/requests.ts'
import { sentencesOf } from '#server/staff/words-kept.tsx'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
beforeAll(async () => {
  office = await openConsole()
})
const written = 'โทรหาคุณยายแล้ว นัดวันพฤหัสบดีเวลา 10 โมง'

/** The accept button of a request as an officer saw it, and what they wrote beside it. */
async function seen(officer: Visitor, { reference }: ServiceRequest) {
  const page = `/staff/requests/${reference}`
  const address = `${page}/actions/accept`
  return { address, form: { ...(await officer.hiddenFields(page, address)), note: written } }
}

test('whoever is logged out while writing is told, and gets back what they wrote', async () => {
  const officer = await office.logIn('officer', 'wichai')
  const { address, form } = await seen(officer, await office.submit(501))
  const admin = await office.logIn('admin', 'prapha')
  const people = await (await admin.get('/staff/people')).text()
  const [own] = people.match(/\/staff\/people\/[\w-]{36}(?=">วิชัย|">[^<]*wichai)/) ?? []
  expect(own).toBeDefined()
  await admin.post(`${own}/disable`, await admin.hiddenFields(String(own), `${own}/disable`))

  const refused = await officer.post(address, form)
  expect(refused.status).toBe(401)
  const html = await refused.text()
  expect(html).toContain('ท่านออกจากระบบแล้ว')
  expect(html).toContain(`>${written}</textarea>`)
  expect(html).toContain('href="/staff/login?next=')
  // Where nothing was written, the log-in comes at once.
  const { note: _, ...pressed } = form
  expect((await officer.post(address, pressed)).headers.get('location')).toContain('ended=1')
  expect((await office.visitor().post(address, form)).status).toBe(303)
})

test('whoever was overtaken, or sends a form of an earlier log-in, gets back what they wrote', async () => {
  const [first, second] = [await office.logIn('officer', 'malee'), await office.logIn('officer', 'somsak')]
  const request = await office.submit(502)
  const mine = await seen(second, request)
  const theirs = await seen(first, request)
  expect((await first.post(theirs.address, theirs.form)).status).toBe(303)
  const overtaken = await second.post(mine.address, mine.form)
  expect(overtaken.status).toBe(409)
  expect(await overtaken.text()).toContain(`>${written}</textarea>`)

  const stale = await second.post(mine.address, { ...mine.form, csrf: 'of an earlier log-in' })
  expect(stale.status).toBe(403)
  expect(await stale.text()).toContain(`>${written}</textarea>`)
})

test('secrets, choices and numbers are not repeated', () => {
  const password = 'ข้าวเหนียวมะม่วง ทุเรียน'
  const form = {
    password,
    again: password,
    current: password,
    csrf: 'a b c d e f g h',
    action: 'accept',
    revision: '3',
    department: 'd0b1c2d3-0000-4000-8000-000000000000',
    note: written,
  }
  expect(sentencesOf(form)).toEqual([written])
})
