import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimDue, markFailed } from '#db/deliveries.ts'
import { auditLog, outbox, webhookEvents } from '#db/schema.ts'
import { claimNextEvents, markFailed as markEventFailed, rememberWebhookEvents } from '#db/webhook-events.ts'
import { openConsole } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Awaited<ReturnType<Awaited<ReturnType<typeof openConsole>>['logIn']>>
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer')
})
afterAll(() => office.close())
const page = async () => (await officer.get('/staff/deliveries')).text()
const presses = async (action: string) =>
  (await officer.post(action, await officer.hiddenFields('/staff/deliveries', action))).status

test('where all is well it says so, and the navigation leaves it out', async () => {
  const html = await page()
  for (const words of ['ทุกข้อความถึงผู้รับ', 'ทุกเหตุการณ์ดำเนินการแล้ว', 'ไม่มีอีเมลตีกลับ']) expect(html).toContain(words)
  expect(await (await officer.get('/staff/requests')).text()).not.toContain('การส่งและรับ')
})

test('a message that LINE refused shows with LINE’s own words and its request, and is sent again at a tap', async () => {
  const { reference } = await office.submit(1)
  const [entry] = await claimDue(office.db, 1)
  if (!entry) throw new Error('nothing is due')
  await markFailed(office.db, entry, 'LINE answered 400: Failed to send messages', { retryable: false })
  const html = await page()
  for (const words of ['LINE: ส่งเรื่อง', reference, 'Failed to send messages']) expect(html).toContain(words)
  expect(await (await officer.get('/staff/requests')).text()).toContain('การส่งและรับ')
  expect(await presses(`/staff/deliveries/entries/${entry.id}/retry`)).toBe(303)
  expect(await office.db.select().from(outbox)).toMatchObject([{ failedAt: null, attempts: 0 }])
  expect(await page()).toContain('รอส่ง 1 ข้อความ')
})

test('a message that helps nobody any more is taken off the list, and is not sent', async () => {
  const [entry] = await claimDue(office.db, 1, new Date(Date.now() + 60_000))
  if (!entry) throw new Error('nothing is due')
  await markFailed(office.db, entry, 'LINE answered 400', { retryable: false })
  expect(await presses(`/staff/deliveries/entries/${entry.id}/discard`)).toBe(303)
  expect(await office.db.select().from(outbox)).toMatchObject([{ failedAt: null, via: 'nothing' }])
  expect(await page()).toContain('ทุกข้อความถึงผู้รับ')
})

test('an event that failed five times shows without what the citizen wrote, and is handled again at a tap', async () => {
  const event = { type: 'message', message: { type: 'text', text: 'เรื่องลับของฉัน' } }
  await rememberWebhookEvents(office.db, [{ id: '01POISON', lineUserId: 'U1', timestamp: 1, event }])
  for (let n = 0; n < 5; n++) {
    const [claimed] = await claimNextEvents(office.db, 1, new Date(Date.now() + n * 60_000))
    if (!claimed) throw new Error('not due')
    await markEventFailed(office.db, claimed, 'TypeError: something of ours')
  }
  const html = await page()
  expect(html).toContain('ข้อความในแชต')
  expect(html).toContain('TypeError: something of ours')
  expect(html).not.toContain('เรื่องลับ')
  expect(await presses('/staff/deliveries/events/01POISON/retry')).toBe(303)
  expect(await office.db.select().from(webhookEvents)).toMatchObject([{ failedAt: null, attempts: 0 }])
})

test('what is not there any more cannot be tried again, and a viewer may not look', async () => {
  const { csrf = '' } = await officer.hiddenFields('/staff/requests', '/staff/logout')
  const gone = await officer.post(`/staff/deliveries/entries/${crypto.randomUUID()}/retry`, { csrf })
  expect(gone.status).toBe(404)
  expect((await (await office.logIn('viewer')).get('/staff/deliveries')).status).toBe(403)
})

test('the audit log says who had what sent again or left, and not to whom', async () => {
  const rows = await office.db.select().from(auditLog).where(eq(auditLog.subjectId, 'deliveries'))
  expect(rows.map(({ action, actorType }) => [action, actorType])).toEqual([
    ['agency.retry_message', 'staff'],
    ['agency.discard_message', 'staff'],
    ['agency.retry_event', 'staff'],
  ])
  expect(Object.keys(rows[0]?.details ?? {})).toEqual(['outboxId', 'channel'])
})
