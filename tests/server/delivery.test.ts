import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLineClient } from '#bot/client.ts'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { rememberBlock } from '#db/friends.ts'
import { actOnRequest, type ServiceRequest } from '#db/requests.ts'
import { citizens, outbox, requests } from '#db/schema.ts'
import { inviteStaff, setPasswordByInvite } from '#db/staff.ts'
import type { Config } from '#server/config.ts'
import { createCourier } from '#server/courier.ts'
import { createQuotaReader } from '#server/line-quota.ts'
import { createMailClient } from '#server/mail.ts'
import { createPushBudget } from '#server/push-budget.ts'
import { type Emulator, startEmulator } from '#tests/emulator/emulator.ts'
import type { LineUser } from '#tests/emulator/line/line-user.ts'
import { hashedOnce } from '#tests/support/citizens.ts'
import { openConsole } from '#tests/support/console.ts'

/** The courier over a fresh store, and the world to which it brings things. */
async function openDelivery() {
  const line = await startEmulator()
  const office = await openConsole()
  const settings = line.environment()
  const config: Config = {
    ...office.config,
    line: {
      ...office.config.line,
      channelAccessToken: settings.LINE_CHANNEL_ACCESS_TOKEN,
      apiUrl: line.url,
      dataApiUrl: line.dataUrl,
    },
    mail: { apiKey: settings.RESEND_API_KEY, baseUrl: line.mailUrl, from: 'eservice@example.go.th' },
  }
  const client = createLineClient(config.line)
  const mail = createMailClient(config, office.runtime)
  const budget = createPushBudget(office.runtime, createQuotaReader(client), mail, config)
  const pageUrl = (path: string) => `https://example.go.th${path}`
  const links = { liffUrl: line.liffLink, pageUrl, pictureUrl: pageUrl }
  const courier = createCourier({ config, runtime: office.runtime, client, mail, budget, links })
  return { ...office, line, courier }
}

let world: Awaited<ReturnType<typeof openDelivery>>
let line: Emulator
beforeEach(async () => {
  world = await openDelivery()
  line = world.line
})
afterEach(async () => {
  await line.close()
  world.close()
})

const officer = { type: 'staff', id: 'officer' } as const
const pushes = (user: LineUser) =>
  user.chat.filter((entry) => entry.from === 'account' && entry.via === 'push')
const rows = () => world.db.select().from(outbox)

/** Registered in LINE under that name, and the welcome is told. */
async function filed(n: number, name: string): Promise<{ user: LineUser; request: ServiceRequest }> {
  const user = line.user(name)
  user.friendship = 'friend'
  const request = await world.submit(n)
  await world.db.atomic([
    world.db.update(citizens).set({ lineUserId: user.userId }).where(eq(citizens.id, request.citizenId)),
    world.db.update(outbox).set({ deliveredAt: 'before', via: 'nothing' }).where(eq(outbox.weight, 0)),
  ])
  return { user, request }
}
async function acts(request: ServiceRequest, ...actions: ('accept' | 'start' | 'complete')[]) {
  let moved = request
  for (const action of actions) {
    moved = await actOnRequest(world.db, moved, action, officer)
    await world.courier.deliverDue()
  }
}
async function sets(settings: Parameters<typeof changeAgency>[1]['settings']) {
  const { member } = await inviteStaff(
    world.db,
    { email: `${crypto.randomUUID()}@example.go.th`, role: 'viewer' },
    { type: 'system' },
  )
  const { revision } = await getAgencyRow(world.db)
  await changeAgency(world.db, { revision, settings }, { type: 'staff', id: member.id })
}

test('the steps go by e-mail, since nobody must act on them: from filing to result a request costs one push', async () => {
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept', 'start', 'complete')
  expect(pushes(user)).toHaveLength(1)
  expect(JSON.stringify(pushes(user))).toContain('ดำเนินการสำเร็จ')
  const subjects = line.mails.map(({ subject }) => subject)
  expect(subjects).toHaveLength(3)
  expect(line.quota.used).toBe(1)
})

test('an agency that wants to has every step told in LINE, as the manual shows it, short of four fifths', async () => {
  await sets({ pushBudget: 10, progressInLine: true })
  line.quota.used = 6
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept', 'start')
  expect(pushes(user)).toHaveLength(2)
  expect(line.mails).toEqual([])
})

test('at four fifths of the budget what can wait goes by e-mail, and the administrators hear of it once', async () => {
  const invited = { email: 'admin@example.go.th', role: 'admin', name: 'สมหญิง' } as const
  const { token } = await inviteStaff(world.db, invited, { type: 'system' })
  await setPasswordByInvite(world.db, token, await hashedOnce('ช้างเผือก-กลางทุ่ง-42'))
  await sets({ pushBudget: 10 })
  line.quota.used = 8
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept', 'start', 'complete')
  expect(JSON.stringify(pushes(user))).toContain('ดำเนินการสำเร็จ')
  expect(pushes(user)).toHaveLength(1)
  const warnings = line.mails.filter(({ to }) => to.includes('admin@example.go.th'))
  expect(warnings).toMatchObject([{ subject: expect.stringContaining('80%') }])
})

test('a budget that is used up is not exceeded: even the result goes by e-mail', async () => {
  await sets({ pushBudget: 10 })
  line.quota.used = 10
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept', 'start', 'complete')
  expect(pushes(user)).toEqual([])
  expect(line.mails.some(({ subject }) => subject.includes('ดำเนินการสำเร็จ'))).toBe(true)
  expect((await rows()).every(({ deliveredAt }) => deliveredAt !== null)).toBe(true)
})

test('a month that LINE calls full is no reason to wait: it goes by e-mail, and LINE is not asked again', async () => {
  await sets({ progressInLine: true })
  line.quota.limit = 0
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept', 'start')
  expect(pushes(user)).toEqual([])
  expect(line.mails).toHaveLength(2)
  expect(line.calls.filter(({ path }) => path === '/v2/bot/message/push')).toHaveLength(1)
})

test('too many calls in a minute wait, and then arrive by LINE', async () => {
  await sets({ progressInLine: true })
  const message = 'The API rate limit has been exceeded. Try again later.'
  line.fail({ path: '/v2/bot/message/push', status: 429, body: { message } })
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept')
  const [waiting] = (await rows()).filter(({ weight }) => weight > 0)
  expect(waiting).toMatchObject({
    failedAt: null,
    deliveredAt: null,
    lastError: expect.stringContaining('429'),
  })
  await world.db.atomic([
    world.db
      .update(outbox)
      .set({ dueAt: '2000' })
      .where(eq(outbox.id, waiting?.id ?? '')),
  ])
  await world.courier.deliverDue()
  expect(pushes(user)).toHaveLength(1)
  expect(line.mails).toEqual([])
})

test('a 429 that does not say which is settled by LINE’s own count of the month', async () => {
  await sets({ progressInLine: true })
  Object.assign(line.quota, { limit: 5, used: 5 })
  line.fail({ path: '/v2/bot/message/push', status: 429, body: { message: 'Too many requests' } })
  const { request } = await filed(1, 'มาลี')
  await acts(request, 'accept')
  expect(line.mails).toHaveLength(1)
})

test('a push whose answer was lost arrives once', async () => {
  await sets({ progressInLine: true })
  line.fail({ path: '/v2/bot/message/push', status: 500, afterwards: true })
  const { user, request } = await filed(1, 'มาลี')
  await acts(request, 'accept')
  await world.db.atomic([world.db.update(outbox).set({ dueAt: '2000' })])
  await world.courier.deliverDue()
  expect(pushes(user)).toHaveLength(1)
  const keys = line.calls.flatMap(({ headers }) => headers['x-line-retry-key'] ?? [])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a mail whose answer was lost arrives once, though it reads otherwise the second time', async () => {
  line.fail({ host: 'resend', path: '/emails', status: 500, afterwards: true })
  const { request } = await filed(1, 'มาลี')
  await acts(request, 'accept')
  await world.db.atomic([world.db.update(outbox).set({ dueAt: '2000' })])
  await world.db.atomic([world.db.update(requests).set({ serviceName: 'ชื่อใหม่ของบริการ' })])
  await world.courier.deliverDue()
  expect(line.mails).toHaveLength(1)
  expect((await rows()).every(({ deliveredAt }) => deliveredAt !== null)).toBe(true)
})

test('what LINE will never take is parked with its words', async () => {
  await sets({ progressInLine: true })
  const message = 'The request body has 1 error(s)'
  line.fail({ path: '/v2/bot/message/push', status: 400, body: { message } })
  const { request } = await filed(1, 'มาลี')
  await acts(request, 'accept')
  const parked = (await rows()).filter(({ failedAt }) => failedAt !== null)
  expect(parked).toMatchObject([{ lastError: expect.stringContaining(message), attempts: 1 }])
  expect(line.mails).toEqual([])
})

test.each([
  ['is gone', `U${'0'.repeat(32)}`],
  ['was never one', 'nobody'],
])('whose LINE account %s hears by e-mail', async (_, lineUserId) => {
  await sets({ progressInLine: true })
  const { request } = await filed(1, 'มาลี')
  await world.db.atomic([world.db.update(citizens).set({ lineUserId })])
  await acts(request, 'accept')
  expect(line.mails).toHaveLength(1)
  expect((await rows()).filter(({ failedAt }) => failedAt !== null)).toEqual([])
})

test('who has blocked the account hears by e-mail', async () => {
  await sets({ progressInLine: true })
  const { user, request } = await filed(1, 'มาลี')
  await rememberBlock(world.db, user.userId, new Date())
  await acts(request, 'accept')
  expect(pushes(user)).toEqual([])
  expect(line.mails).toHaveLength(1)
})

test('two processes bring what is owed side by side, and nothing twice', async () => {
  const many = await Promise.all(Array.from({ length: 25 }, (_, i) => filed(i + 1, `คนที่ ${i}`)))
  await Promise.all(many.map(({ request }) => actOnRequest(world.db, request, 'accept', officer)))
  await Promise.all([world.courier.deliverDue(), world.courier.deliverDue()])
  expect(line.mails).toHaveLength(25)
  expect(line.calls.filter(({ host }) => host === 'resend')).toHaveLength(25)
})

test('asked to stop while LINE hangs, it lets go of what it holds for whoever starts next', async () => {
  await sets({ progressInLine: true })
  line.fail({ path: '/v2/bot/message/push', hang: true })
  const { request } = await filed(1, 'มาลี')
  await actOnRequest(world.db, request, 'accept', officer)
  const running = world.courier.deliverDue()
  await expect.poll(() => line.calls.some(({ path }) => path === '/v2/bot/message/push')).toBe(true)
  world.courier.stop()
  await world.courier.release()
  expect((await rows()).every(({ claimedUntil }) => claimedUntil === null)).toBe(true)
  line.heal()
  await running
})
