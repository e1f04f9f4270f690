import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { expect, test } from 'vitest'
import { startProductOnNode } from '#tests/support/product.ts'

test('a stop answers what is under way and takes nothing more on that connection, so that nobody can hold it up', async () => {
  const product = await startProductOnNode()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const body = JSON.stringify({ citizenId: '1', password: 'ข้าวเหนียวมะม่วง' })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sending = request(`${product.url}/api/session`, { agent, method: 'POST', headers })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  await new Promise<void>((resolve) => sending.write(body.slice(0, 10), () => resolve()))
  // Once another is answered, this one has surely reached it.
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
  const stopped = product.close()
  sending.end(body.slice(10))
  const [answer] = await answered
  expect(answer.statusCode).toBe(401)
  expect(answer.headers.connection).toBe('close')
  answer.resume()
  await stopped
  agent.destroy()
})
