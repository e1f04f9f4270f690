import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReference } from '#db/reference.ts'
import type { LineUser } from '#tests/emulator/line/line-user.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { startKillable } from '#tests/support/killable.ts'
import { Visitor } from '#tests/support/visitor.ts'

const kills = 200
/** Three or four minutes on a quiet machine; a busy one gets twice that, and no fewer kills. */
const longestMs = 8 * 60_000
const people = ['มาลี', 'สมชาย', 'บุญมี']
const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }

let product: Awaited<ReturnType<typeof startKillable>>
beforeAll(async () => {
  product = await startKillable({ LOG_LEVEL: 'error' })
  await product.stop()
  await product.start()
})
afterAll(() => product.close())

/** Files requests and writes in the chat, one after the other, whatever becomes of the server meanwhile. */
function citizen(name: string, n: number) {
  const visitor = new Visitor(product.url)
  const user = product.line.user(name)
  const acknowledged = new Set<string>()
  let events = 0
  let filings = 0
  let mark = ''
  let ended = false
  /** In turns from the chat, where a reply confirms it, and from outside, where a push does. */
  async function once(): Promise<void> {
    const { body } = await visitor.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const { id: draftId } = body as { id: string }
    const chatMark = ++filings % 2 === 0 ? mark : undefined
    const sent = await visitor.api('POST', '/requests', { draftId, answers, ...(chatMark && { chatMark }) })
    const { reference, sayInChat } = sent.body as { reference: string; sayInChat: string | null }
    if (sent.status === 201) acknowledged.add(reference)
    if ((await user.sendText(sayInChat ?? 'เมนู')).status === 200) events++
  }
  return {
    visitor,
    user,
    acknowledged,
    events: () => events,
    async registers() {
      await user.follow()
      await visitor.api('POST', '/session/line', { idToken: await user.idToken() })
      expect((await visitor.api('POST', '/citizens', inventRegistration(n))).status).toBe(201)
      mark = await markOf(user)
    },
    async goesOn() {
      // The server is dead half of the time; a citizen tries again a little later.
      while (!ended) await once().catch(() => new Promise((resolve) => setTimeout(resolve, 20)))
    },
    end() {
      ended = true
    },
  }
}

/** Of the links that the office gives them in the chat. */
async function markOf(user: LineUser): Promise<string> {
  await user.sendText('บริการ')
  const mark = /[?&]chat=([\w.-]+)/
  const marked = await user.waitFor((message) => mark.test(JSON.stringify(message)))
  return mark.exec(JSON.stringify(marked))?.[1] ?? ''
}

/** What the store says, read beside the server. */
function stored<T>(query: string): T[] {
  const store = new Database(`${product.dataDir}/tessaban.db`, { readonly: true })
  try {
    return store.prepare(query).all() as T[]
  } finally {
    store.close()
  }
}
const open = 'delivered_at is null and failed_at is null'

/** For whoever reads of a failure: how it was told, and what became of the event that was to be answered by it. */
const fateOf = (reference: string) =>
  JSON.stringify(
    stored(`select requests.reference, outbox.via, outbox.attempts, outbox.first_attempt_at, outbox.delivered_at,
      webhook_events.attempts tries, webhook_events.received_at, webhook_events.failed_at, webhook_events.last_error
      from requests join outbox on outbox.request_id = requests.id
      left join webhook_events on webhook_events.id = outbox.replied_by where requests.reference = '${reference}'`),
  )

test('two processes over one store answer one citizen in the order in which they wrote, though an answer fails', async () => {
  const twin = await product.startTwin()
  const piti = product.line.user('ปิติ')
  await piti.follow()
  product.line.fail({ path: '/v2/bot/message/reply', status: 500 })
  const asked = Array.from({ length: 20 }, () => newReference(new Date()))
  for (const [i, reference] of asked.entries()) {
    product.line.webhooks.aimAt(`${i % 2 === 0 ? twin.url : product.url}/webhook`)
    expect((await piti.sendText(reference)).status).toBe(200)
  }
  product.line.webhooks.aimAt(`${product.url}/webhook`)
  const answered = () =>
    piti.messages.flatMap((message) => asked.find((one) => JSON.stringify(message).includes(one)) ?? [])
  await expect.poll(() => answered().length, { timeout: 30_000 }).toBe(asked.length)
  expect(answered()).toEqual(asked)
  await twin.close()
})

test(
  `killed ${kills} times at random points under load, nothing acknowledged is lost and nothing owed is told twice`,
  async () => {
    const citizens = people.map((name, i) => citizen(name, i + 1))
    for (const each of citizens) await each.registers()
    const lives = citizens.map((each) => each.goesOn())
    const begun = Date.now()
    const until = begun + longestMs
    let killed = 0
    for (; killed < kills && Date.now() < until; killed++) {
      // Mostly soon, at times late enough for everything that a filing sets off.
      await new Promise((resolve) => setTimeout(resolve, Math.random() ** 2 * 1500))
      await product.kill()
      product.letClaimsRunOut()
      await product.start()
    }
    for (const each of citizens) each.end()
    await Promise.all(lives)
    // Replies whose fate is open find out while their tokens live.
    await product.kill()
    product.passTime(31)
    await product.start()
    // What died with its process five times is set aside, and whatever it was to confirm is pushed.
    const unhandled = `select id from webhook_events where handled_at is null and
      not (failed_at is not null and last_error like 'never finished%')`
    await expect.poll(() => stored(unhandled).length, { timeout: 60_000 }).toBe(0)
    await product.kill()
    product.passTime(3600)
    await product.start()
    await expect.poll(() => stored(`select id from outbox where ${open}`).length, { timeout: 60_000 }).toBe(0)
    expect(stored(unhandled)).toEqual([])
    const ways = stored<{ via: string; n: number }>('select via, count(*) n from outbox group by via')
    console.log(
      `${killed} kills in ${Math.round((Date.now() - begun) / 1000)} s,`,
      `${citizens.map(({ acknowledged }) => acknowledged.size)} requests acknowledged,`,
      `told by ${ways.map(({ via, n }) => `${n} × ${via}`).join(', ')}`,
    )
    expect(killed).toBe(kills)
    expect(ways.map(({ via }) => via)).toEqual(expect.arrayContaining(['reply', 'push']))

    const references = stored<{ reference: string }>('select reference from requests').map(
      (row) => row.reference,
    )
    expect(new Set(references).size).toBe(references.length)
    const owed = stored<{ reference: string; failed: string | null }>(
      `select requests.reference, outbox.failed_at failed from requests join outbox on outbox.request_id = requests.id`,
    )
    expect(owed.map(({ reference }) => reference).toSorted()).toEqual(references.toSorted())
    expect(owed.filter(({ failed }) => failed !== null)).toEqual([])
    for (const { user, acknowledged, events } of citizens) {
      expect(acknowledged.size).toBeGreaterThan(0)
      const told = user.messages.map((message) => JSON.stringify(message))
      for (const reference of acknowledged) {
        expect(references).toContain(reference)
        expect(told.filter((text) => text.includes(reference)).length, fateOf(reference)).toBe(1)
      }
      const taken = stored<{ id: string }>(
        `select id from webhook_events where line_user_id = '${user.userId}'`,
      )
      expect(taken.length).toBeGreaterThanOrEqual(events())
    }
    expect(stored('pragma foreign_key_check')).toEqual([])
  },
  longestMs + 240_000,
)
