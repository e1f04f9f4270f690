import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteStaff, openStaffSession } from '#db/staff.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { fillQueue } from '#tests/bench/queue-fill.ts'
import { startKillable } from '#tests/support/killable.ts'

/** What a hundred thousand rows weigh at once, as objects and text, is several times this. */
const allowedMb = 150
const many = 110_000
let server: Awaited<ReturnType<typeof startKillable>>
let cookie: string
let csrf: string
let today: string
beforeAll(async () => {
  // Left alone, V8 tidies up only when it must: in a small heap what is kept shows, and what is let go does not.
  server = await startKillable({ NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=8' })
  await server.stop()
  const file = join(server.dataDir, 'tessaban.db')
  const store = openSqlite(file, 'db/migrations')
  const invited = { email: 'malee@example.go.th', role: 'admin', name: 'มาลี' } as const
  const { member } = await inviteStaff(store.db, invited, { type: 'system' })
  const { token, session } = await openStaffSession(store.db, member)
  store.close()
  fillQueue(file, many, member.id)
  await server.start()
  cookie = `staff=${token}`
  csrf = session.csrfToken
  today = new Date().toISOString().slice(0, 10)
}, 240_000)
afterAll(() => server?.close())

/** The most memory that the server's process has had so far, and what it has now. */
function memoryMb(): { most: number; now: number } {
  const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
  const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
  return { most: mb('VmHWM'), now: mb('VmRSS') }
}
/** Sends the form of an export and counts the lines as they come, keeping none of them. */
async function linesOf(path: string, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ csrf, ...fields })
  const answer = await fetch(server.url + path, { method: 'POST', headers: { cookie }, body })
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('content-length')).toBeNull()
  let lines = 0
  for await (const chunk of answer.body ?? []) for (const byte of chunk) if (byte === 10) lines += 1
  return lines
}
async function grownBy(path: string, few: Record<string, string>, all: Record<string, string>) {
  await linesOf(path, few)
  const before = memoryMb().most
  const lines = await linesOf(path, all)
  return { lines, mb: memoryMb().most - before }
}

const onLinux = test.runIf(process.platform === 'linux')

onLinux(
  'a table of a hundred thousand filtered requests leaves the server row by row, whatever its memory',
  async () => {
    const few = { status: 'completed', from: today }
    const { lines, mb } = await grownBy('/staff/requests/export', few, { status: 'completed' })
    expect(lines).toBeGreaterThan(100_000)
    expect(mb).toBeLessThan(allowedMb)
  },
  240_000,
)

onLinux(
  'so does the log of what happened to them',
  async () => {
    const few = { action: 'request.complete', from: today }
    const { lines, mb } = await grownBy('/staff/audit/export', few, { action: 'request.complete' })
    expect(lines).toBeGreaterThan(100_000)
    expect(mb).toBeLessThan(allowedMb)
  },
  240_000,
)

test('the figures of a year stay a few pages, however much they count', async () => {
  for (const [kind, most] of [
    ['csv', 200_000],
    ['pdf', 2_000_000],
  ] as const) {
    const year = new Date().getFullYear() + 542
    const answer = await fetch(`${server.url}/staff/reports/figures.${kind}?year=${year}`, {
      headers: { cookie },
    })
    expect(answer.status).toBe(200)
    const { byteLength } = await answer.arrayBuffer()
    expect(byteLength).toBeGreaterThan(1000)
    expect(byteLength).toBeLessThan(most)
  }
})
