import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perMinute } from '#server/limits.ts'
import { sign } from '#tests/emulator/line/webhooks.ts'
import { bodies, furnishOwner } from '#tests/support/belongings.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { doors } from '#tests/support/doors.ts'
import { fuzz, nastyBody, nastyJson, nastyText } from '#tests/support/fuzzing.ts'
import { addressOf, csrfOf, knock } from '#tests/support/knocking.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let citizen: Visitor
let owned: Record<string, string>
beforeAll(async () => {
  product = await startProductOnNode()
  citizen = await memberOf(product, 1, { lineName: 'มาลี' })
  owned = await furnishOwner(product, citizen)
})
afterAll(() => product.close())

/** The server hangs up on a body that it refused to read, so the next request needs a connection of its own. */
const alone = { connection: 'close' }

test('whatever LINE signs is taken or refused, and the product stays well', async () => {
  const { LINE_CHANNEL_SECRET } = product.line.environment()
  const user = product.line.user('สมศรี')
  const keys = [
    'type',
    'webhookEventId',
    'timestamp',
    'source',
    'message',
    'postback',
    'userId',
    'data',
    'text',
  ]
  const json = nastyJson([...keys, 'id', 'imageSet', 'replyToken', 'latitude', 'longitude', 'fileName'])
  const sometimes = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: usual }, json)
  const event = fc.record(
    {
      type: sometimes(fc.constantFrom('message', 'postback', 'follow', 'unfollow', 'accountLink')),
      webhookEventId: sometimes(fc.uuid()),
      timestamp: sometimes(fc.oneof(fc.double(), fc.constantFrom(1e308, -1, 1_700_000_000_000))),
      replyToken: sometimes(fc.uuid()),
      source: sometimes(
        fc.record({ type: fc.constant('user'), userId: sometimes(fc.constant(user.userId)) }),
      ),
      message: sometimes(
        fc.record({
          type: fc.constantFrom('text', 'image', 'location', 'file', 'sticker'),
          id: sometimes(fc.uuid()),
          text: sometimes(nastyText),
          latitude: sometimes(fc.double()),
          longitude: sometimes(fc.double()),
          imageSet: json,
        }),
      ),
      postback: sometimes(fc.record({ data: nastyText })),
    },
    { requiredKeys: [] },
  )
  const delivery = fc.array(event, { maxLength: 4 }).map((events) => JSON.stringify({ events }))
  const body = fc.oneof({ weight: 3, arbitrary: delivery }, nastyBody(['events', ...keys], [{ events: [] }]))
  await fuzz('webhook', body, async (text) => {
    const bytes = Buffer.from(text).toString()
    const headers = { ...alone, 'x-line-signature': sign(LINE_CHANNEL_SECRET, bytes) }
    const { status } = await fetch(`${product.url}/webhook`, { method: 'POST', body: bytes, headers })
    expect([200, 400, 413]).toContain(status)
  })
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
})

const apiDoors = [...doors.open, ...doors.citizen].filter((door) => /^(POST|PUT|PATCH) \/api\//.test(door))
/** What ends the session or the account that the others need. */
const leaving = [
  'POST /api/session',
  'POST /api/session/line',
  'POST /api/account/deletion',
  'POST /api/citizens',
]

test('every door of the API answers every body with what it did, or with a problem in Thai', async () => {
  const fits = [inventRegistration(7), ...Object.values(bodies), { draftId: owned.id, answers: {} }]
  const more = [
    'represented',
    'secret',
    'idToken',
    'token',
    'citizenId',
    'password',
    'serviceCode',
    'reference',
  ]
  const keys = [
    ...new Set([...fits.flatMap((one) => Object.keys(one)), ...more, 'way', 'disclosure', 'consents']),
  ]
  const nobody = new Visitor(product.url)
  const input = fc.tuple(fc.constantFrom(...apiDoors), nastyBody(keys, fits), fc.ipV4(), fc.boolean())
  await fuzz(
    'API',
    input,
    async ([door, body, address, knows]) => {
      const headers = { ...alone, 'x-forwarded-for': address, 'upload-offset': '0' }
      const who = leaving.includes(door) ? nobody : citizen
      const response = await knock(who, door, { body, headers, places: knows ? owned : {} })
      const text = await response.text()
      expect(response.status, `${door}: ${text}`).toBeLessThan(500)
      if (response.status < 400) return
      expect(response.headers.get('content-type'), door).toBe('application/problem+json')
      expect((JSON.parse(text) as { detail: string }).detail, door).toMatch(/[ก-๙]/)
    },
    { numRuns: perMinute.account - 100 },
  )
  expect((await citizen.api('GET', '/account')).status).toBe(200)
})

const consoleDoors = [...doors.staff, ...doors.officer, ...doors.admin]
const forms = consoleDoors.filter((door) => door.startsWith('POST') && !door.endsWith('/logout'))

/** Every name of a field on the console's pages. */
async function fieldNames(member: Visitor, places: Record<string, string>): Promise<string[]> {
  const names = new Set(['revision', 'note', 'file', 'covering', 'ids'])
  for (const door of consoleDoors.filter((one) => one.startsWith('GET'))) {
    const { html } = await member.open(addressOf(door, places).path)
    for (const [, name = ''] of html.matchAll(/\bname="([^"]+)"/g)) names.add(name)
  }
  names.delete('csrf')
  return [...names]
}

test('every form of the console, filled in with anything, is answered with a page', async () => {
  const member = await officerOf(product, 'admin')
  const csrf = await csrfOf(member)
  const places = { ...owned, code: 'GEN-01', version: '1' }
  const names = await fieldNames(member, places)
  expect(names.length).toBeGreaterThan(50)
  const usual = fc.constantFrom(
    'on',
    '1',
    '2',
    'true',
    'GEN-01',
    '22/12/2570',
    '2026-12-01',
    owned.reference ?? '',
  )
  const file = fc.uint8Array({ maxLength: 200 }).map((bytes) => new File([bytes], 'a.pdf'))
  const field = fc.tuple(fc.constantFrom(...names), fc.oneof(usual, nastyText, file))
  const input = fc.tuple(
    fc.constantFrom(...forms),
    fc.array(field, { maxLength: 25 }),
    fc.boolean(),
    fc.constantFrom('office', 'complaints', 'documents', 'uploads', 'nothing', '__proto__', '%ff'),
  )
  await fuzz(
    'console',
    input,
    async ([door, fields, isMultipart, section]) => {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      form.set('csrf', csrf)
      const asText = [...form].map(([name, value]) => [name, String(value)])
      const { path, method } = addressOf(door, { ...places, section })
      const response = await fetch(new URL(path, product.url), {
        method,
        body: isMultipart ? form : new URLSearchParams(asText),
        headers: { ...alone, cookie: member.cookie },
        redirect: 'manual',
      })
      expect(response.status, `${door}: ${(await response.text()).slice(-300)}`).toBeLessThan(500)
      expect(response.headers.get('location') ?? '', door).not.toMatch(/^\/staff\/login/)
    },
    { numRuns: perMinute.account - 2 * consoleDoors.length },
  )
  expect((await member.open('/staff/account')).status).toBe(200)
})
