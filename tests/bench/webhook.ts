/** How many of LINE's calls a second are stored and acknowledged while LINE itself hangs, beside a bare Hono route. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sign } from '#tests/emulator/line/webhooks.ts'
import { startKillable } from '#tests/support/killable.ts'
import { freePort } from '#tests/support/ports.ts'
import { median } from './median.ts'

const connections = 32
const roundMs = 5_000
const rounds = 3
const perSecondAsked = 200
const warmUpMs = 5_000
const steadyMs = 10_000

interface Target {
  url: string
  secret: string
}

/** One event of one of a thousand citizens, as LINE sends it. */
function delivery(n: number): string {
  const userId = `U${String(n % 1000).padStart(32, '0')}`
  const event = {
    type: 'message',
    mode: 'active',
    timestamp: Date.now(),
    webhookEventId: randomUUID(),
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId },
    replyToken: randomUUID().replaceAll('-', ''),
    message: { type: 'text', id: String(n), text: 'เมนู', quoteToken: 'q'.repeat(40) },
  }
  return JSON.stringify({ destination: `U${'8'.repeat(32)}`, events: [event] })
}

/** How long the acknowledgement took, in ms. */
function post({ url, secret }: Target, agent: Agent, n: number): Promise<number> {
  const body = delivery(n)
  const headers = { 'content-type': 'application/json', 'x-line-signature': sign(secret, body) }
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const call = request(`${url}/webhook`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - begun)
        else reject(new Error(`answered ${answer.statusCode}`))
      })
    })
    call.once('error', reject).end(body)
  })
}

/** As many as it takes, on so many connections; acknowledgements a second. */
async function flood(target: Target): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + roundMs
  let count = 0
  const one = async () => {
    while (performance.now() < until) await post(target, agent, count++)
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return count / (roundMs / 1000)
}

/** A steady stream, whoever is slow; the 99th of a hundred acknowledgements. */
async function steady(target: Target, lastingMs: number): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const begun = performance.now()
  const sent: Promise<number>[] = []
  while (performance.now() - begun < lastingMs) {
    const owed = ((performance.now() - begun) / 1000) * perSecondAsked
    while (sent.length < owed) sent.push(post(target, agent, sent.length))
    await setTimeout(2)
  }
  const times = (await Promise.all(sent)).toSorted((a, b) => a - b)
  agent.destroy()
  return times[Math.floor(times.length * 0.99)] ?? 0
}

async function startBare(secret: string): Promise<Target & { child: ChildProcess }> {
  const port = await freePort()
  const file = join(mkdtempSync(join(tmpdir(), 'tessaban-bare-')), 'bare.db')
  const child = spawn(process.execPath, ['tests/bench/bare-webhook.ts', String(port), file, secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('no output to read')
  for await (const chunk of child.stdout) if (String(chunk).startsWith('ready')) break
  return { url: `http://127.0.0.1:${port}`, secret, child }
}

export async function webhook() {
  const server = await startKillable({ LOG_LEVEL: 'warn' })
  const secret = server.line.environment().LINE_CHANNEL_SECRET
  const bare = await startBare(secret)
  const ours = { url: server.url.replace('localhost', '127.0.0.1'), secret }
  server.line.fail({ path: /^\/v2\/bot\/message/, hang: true, times: Number.POSITIVE_INFINITY })
  try {
    // A server that has just started still paints its menus and has compiled nothing.
    await steady(ours, warmUpMs)
    await steady(bare, warmUpMs / 5)
    const p99 = await steady(ours, steadyMs)
    const bareP99 = await steady(bare, steadyMs)
    const figures: { ours: number; bare: number }[] = []
    // In turns, so that whatever else this machine does weighs on both.
    for (let n = 0; n < rounds; n++) figures.push({ bare: await flood(bare), ours: await flood(ours) })
    const perSecond = median(figures.map(({ ours }) => ours))
    const baselinePerSecond = median(figures.map(({ bare }) => bare))
    const ratio = Math.round((perSecond / baselinePerSecond) * 100) / 100
    const [p99Ms, baselineP99Ms] = [median([p99]), median([bareP99])]
    console.log(`${connections} connections, ${rounds} rounds of ${roundMs / 1000} s, LINE never answers`)
    console.table({
      'the product': { 'a second': perSecond, 'p99 ms at 200/s': p99Ms },
      'bare Hono': { 'a second': baselinePerSecond, 'p99 ms at 200/s': baselineP99Ms },
    })
    return { perSecond, baselinePerSecond, ratio, p99Ms, baselineP99Ms }
  } finally {
    bare.child.kill('SIGKILL')
    server.line.heal()
    await server.close()
  }
}
