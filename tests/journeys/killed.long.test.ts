import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventRegistration } from '#tests/support/citizens.ts'
import { startKillable } from '#tests/support/killable.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Awaited<ReturnType<typeof startKillable>>
beforeAll(async () => {
  product = await startKillable()
})
afterAll(() => product.close())

/** What a process has claimed is its own for so many seconds, whether it lives or not. */
const claimed = 30
const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }

async function registered(name: string, n: number): Promise<Visitor> {
  const visitor = new Visitor(product.url)
  await visitor.api('POST', '/session/line', { idToken: await product.line.user(name).idToken() })
  expect((await visitor.api('POST', '/citizens', inventRegistration(n))).status).toBe(201)
  return visitor
}
async function filed(citizen: Visitor): Promise<string> {
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const sent = await citizen.api('POST', '/requests', { draftId: (body as { id: string }).id, answers })
  expect(sent.status).toBe(201)
  return (sent.body as { reference: string }).reference
}

test('killed right after each acknowledgement, with LINE down meanwhile: every request is there and told of once', async () => {
  const malee = product.line.user('มาลี')
  await malee.follow()
  const citizen = await registered('มาลี', 1)
  const references: string[] = []
  for (const fault of [{ hang: true }, { status: 500 }, { status: 500, afterwards: true }] as const) {
    product.line.fail({ path: '/v2/bot/message/push', ...fault })
    references.push(await filed(citizen))
    await product.kill()
    product.line.heal()
    product.passTime(claimed)
    await product.start()
  }
  const listed = (await citizen.api('GET', '/requests')).body as { reference: string }[]
  expect(listed.map(({ reference }) => reference).toSorted()).toEqual(references.toSorted())
  const told = () => malee.messages.map((message) => JSON.stringify(message))
  for (const reference of references) {
    await expect.poll(() => told().filter((text) => text.includes(reference)).length).toBe(1)
  }
})

test('a webhook that was acknowledged is answered even if the process dies before it could', async () => {
  const somchai = product.line.user('สมชาย')
  await somchai.follow()
  await somchai.waitFor((message) => JSON.stringify(message).includes('ลงทะเบียน'))
  product.line.fail({ path: '/v2/bot/message/reply', hang: true })
  const before = somchai.messages.length
  const receipt = await somchai.sendText('เมนู')
  expect(receipt.status).toBe(200)
  await product.kill()
  product.line.heal()
  product.passTime(claimed)
  await product.start()
  await expect.poll(() => somchai.messages.length).toBe(before + 1)
})

test('asked to stop, it finishes what is under way and ends by itself', async () => {
  const boonmee = product.line.user('บุญมี')
  await boonmee.follow()
  const reference = await filed(await registered('บุญมี', 2))
  expect(await product.stop()).toBe(0)
  expect(boonmee.messages.filter((message) => JSON.stringify(message).includes(reference))).toHaveLength(1)
  await product.start()
})

test('unsafe settings end the start at once, by name', () => {
  const env = { ...product.env, APP_SECRET: 'changeme', LIFF_ID: '' }
  const { status, stderr } = spawnSync(process.execPath, ['dist/server/node.js'], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['APP_SECRET', 'LIFF_ID'])
})
