import { beforeAll, expect, test } from 'vitest'
import { assignRequest } from '#db/assignments.ts'
import { listOfficers } from '#db/departments.ts'
import { requests } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const today = async (visitor = officer) => (await visitor.get('/staff')).text()
/** The number that leads to this list. */
const numberOf = (html: string, query: string) =>
  new RegExp(`href="/staff/requests\\?${query}"[^>]*><strong class="numbers">([\\d,]+)</strong>`).exec(
    html,
  )?.[1]

test('a day without work shows noughts, and LINE that does not answer keeps nobody waiting', async () => {
  const html = await today()
  expect(html).toContain('ไม่มีงานค้างในกองใด')
  expect(html).toContain('<dt>ข้อความ LINE เดือนนี้</dt><dd>ไม่ทราบ</dd>')
  expect(numberOf(html, 'status=submitted')).toBe('0')
})

test('what is new, late and mine is counted, and each number opens the list that it counts', async () => {
  const [malee] = await listOfficers(office.db)
  const request = await office.submit(301)
  await office.submit(302)
  const actor = { type: 'staff', id: malee?.id ?? '' } as const
  await assignRequest(office.db, request, { assignedTo: actor.id }, actor)
  const html = await today()
  expect(numberOf(html, 'status=submitted')).toBe('2')
  expect(numberOf(html, 'status=submitted&amp;officer=me')).toBe('1')
  expect(html).toContain('<th scope="row">สำนักปลัด')
  await office.db.update(requests).set({ dueOn: '2026-01-05' })
  expect(numberOf(await today(), 'due=late&amp;order=due')).toBe('2')
  const list = await (await officer.get('/staff/requests?due=late&order=due')).text()
  expect(list).toContain('พบ <strong class="numbers">2</strong> รายการ')
})
