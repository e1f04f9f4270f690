/** How long the office's queue takes with a million requests in the store, and with ten thousand. */
import { join } from 'node:path'
import { inviteStaff, openStaffSession } from '#db/staff.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { startKillable } from '#tests/support/killable.ts'
import { median } from './median.ts'
import { fillQueue } from './queue-fill.ts'

const [few, many] = [10_000, 1_000_000]
const rounds = 5

/** Ways to look at it; `{…}` is filled in from what there is. */
const narrowings: Readonly<Record<string, string>> = {
  everything: '',
  'one status': 'status=submitted',
  'what is done': 'status=completed',
  'what waits for citizens': 'standing=waiting',
  'what is late': 'due=late',
  'what is due soon': 'due=soon',
  'one service': 'service={service}',
  'one department': 'department={department}',
  'one officer': 'officer=me',
  'nobody’s': 'officer=none',
  'one village': 'village=5',
  'one month': 'from=2025-03-01&to=2025-03-31',
  'a department’s village, done': 'department={department}&village=5&status=completed',
  'a service’s village': 'service={service}&village=5',
  'a village without any': 'village=77',
}
const orders = ['', 'oldest', 'due']
const searches: Readonly<Record<string, string>> = {
  'a first name': 'search=สมชาย',
  'a whole name': 'search=มาลี ทองดี',
  'a part that many have': 'search=ทอง',
  'two letters': 'search=ดำ',
  'a name of nobody': 'search=ฌานวิทย์',
  'the end of a phone number': 'search=4821',
  'a reference': 'search={reference}',
  'a name in a village': 'search=สมชาย&village=5',
  'a name among what is open': 'search=สมชาย&status=submitted',
}

/** The other pages of the console. */
const pages: Readonly<Record<string, string>> = {
  today: '/staff',
  'a request': '/staff/requests/{newest}',
  reports: '/staff/reports',
  'reports of a year ago': '/staff/reports?year={year}',
  'the log': '/staff/audit',
  'the log of an officer': '/staff/audit?officer={officer}',
  'the log of an action': '/staff/audit?action=request.complete',
  'the log of a rare action': '/staff/audit?action=citizen.register',
  'the log of an officer’s action': '/staff/audit?officer={officer}&action=attachment.view',
  'the log of a request': '/staff/audit?reference={newest}',
  'the log of a month': '/staff/audit?from=2025-03-01&to=2025-03-31',
  'the log of a month’s action': '/staff/audit?from=2025-03-01&to=2025-03-31&action=request.submit',
  people: '/staff/people',
  retention: '/staff/retention',
  'identity checks': '/staff/identity',
  deliveries: '/staff/deliveries',
  catalogue: '/staff/catalogue',
  'a service': '/staff/catalogue/GEN-01',
  settings: '/staff/settings',
}

export async function queue() {
  const small = await measure(few)
  const large = await measure(many)
  return {
    listMs: large.listMs,
    searchMs: large.searchMs,
    listSmallMs: small.listMs,
    searchSmallMs: small.searchMs,
    worstMs: large.worstMs,
    pageMs: large.pageMs,
    pageSmallMs: small.pageMs,
    todayMs: large.todayMs,
  }
}

async function measure(howMany: number) {
  const product = await startKillable()
  try {
    const started = performance.now()
    await product.stop()
    const file = join(product.dataDir, 'tessaban.db')
    const store = openSqlite(file, 'db/migrations')
    const system = { type: 'system' } as const
    const invited = { email: 'malee@example.go.th', role: 'admin', name: 'มาลี' } as const
    const { member } = await inviteStaff(store.db, invited, system)
    const { token } = await openStaffSession(store.db, member)
    store.close()
    const known = {
      ...fillQueue(file, howMany, member.id),
      officer: member.id,
      year: String(new Date().getFullYear() + 542),
    }
    await product.start()
    console.log(`${howMany} requests, filled in ${Math.round((performance.now() - started) / 1000)} s`)
    const ask = asking(product.url, `staff=${token}`, known)
    await ask('/staff/requests')
    const lists = await timesOf(
      Object.entries(narrowings).flatMap(([what, query]) =>
        orders.map((order) => [`${what} (${order || 'newest'})`, `${query}&order=${order}`] as const),
      ),
      (query) => ask(`/staff/requests?${query}`),
    )
    const found = await timesOf(Object.entries(searches), (query) => ask(`/staff/requests?${query}`))
    const others = await timesOf(Object.entries(pages), ask)
    const rows = [...lists, ...found, ...others].toSorted((a, b) => b.ms - a.ms)
    console.table(
      Object.fromEntries(rows.map(({ what, ms }) => [what, { medianMs: Math.round(ms * 10) / 10 }])),
    )
    return {
      listMs: median(lists.map(({ ms }) => ms)),
      searchMs: median(found.map(({ ms }) => ms)),
      worstMs: rows[0]?.ms ?? 0,
      pageMs: median(others.map(({ ms }) => ms)),
      todayMs: others[0]?.ms ?? 0,
    }
  } finally {
    await product.close()
  }
}

/** Asks for a page and waits for all of it. */
const asking =
  (url: string, cookie: string, known: Readonly<Record<string, string>>) => async (path: string) => {
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name] ?? ''))
    const page = await fetch(`${url}${address}`, { headers: { cookie }, redirect: 'manual' })
    const html = await page.text()
    if (page.status !== 200 || !html.includes('<h1>')) throw new Error(`${address}: ${page.status}`)
  }

async function timesOf(
  asked: readonly (readonly [what: string, query: string])[],
  ask: (query: string) => Promise<void>,
): Promise<{ what: string; ms: number }[]> {
  const all = []
  for (const [what, query] of asked) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await ask(query)
      times.push(performance.now() - start)
    }
    all.push({ what, ms: median(times) })
  }
  return all
}
