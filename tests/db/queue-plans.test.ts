import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { newReference } from '#db/reference.ts'
import { countQuery, listQuery, type QueueFilter } from '#db/request-queue.ts'
import { requests } from '#db/schema.ts'
import { todaysQueries } from '#db/today.ts'
import { statuses, statusNames } from '#db/workflow.ts'
import { rowsOf } from '#tests/support/many-complaints.ts'
import { openTestStore } from '#tests/support/store.ts'

let store: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const at = new Date('2026-10-20T03:00:00Z')
const readers = [
  { id: 'somebody', seesSecrets: false },
  { id: 'a named officer', seesSecrets: true },
]
const narrowings: Readonly<Record<string, Omit<QueueFilter, 'reader'>>> = {
  everything: {},
  'each status': { status: 'submitted' },
  'what is done': { status: 'completed' },
  'what waits': { standing: 'waiting' },
  'what came back': { standing: 'mended' },
  'what is late': { due: 'late' },
  'what is due soon': { due: 'soon' },
  'a service': { service: 'GEN-01' },
  'a department': { department: 'd' },
  'a department’s service': { department: 'd', service: 'GEN-01' },
  'an officer': { officer: 'o' },
  'nobody’s': { officer: 'none' },
  'a village': { village: 4 },
  'some days': { from: '2026-05-01', to: '2026-05-03' },
  'the page after': { after: '2026-05-03_7000000000000000' },
  'a name': { search: 'สมชาย ใจดี' },
  'two letters of a name': { search: 'ดำ' },
  'a name with everything else': { search: 'สมชาย', status: 'completed', village: 4, from: '2026-05-01' },
  'all at once': { status: 'completed', service: 'GEN-01', department: 'd', officer: 'o', village: 4 },
}
const planOf = async (db: Database, query: ReturnType<typeof sql>) =>
  (await db.all<{ detail: string }>(sql`explain query plan ${query}`)).map(({ detail }) => detail)

describe.each(readers)('for $id', (reader) => {
  test.each(Object.entries(narrowings))(
    '%s is walked along an index, in its order',
    async (_what, narrowing) => {
      for (const order of ['newest', 'oldest', 'due'] as const) {
        const filter = { reader, order, ...narrowing }
        for (const query of [listQuery(filter, at), countQuery(filter, at)]) {
          const plan = await planOf(store.db, query)
          // FTS5 calls its own index a scan; who is accused is a handful, written down once.
          const walks = plan.filter(
            (step) => !/queue_names VIRTUAL TABLE|SUBQUERY|CO-ROUTINE|SCAN \(|\ba\b|\bk\b/.test(step),
          )
          expect(walks.join('\n'), `${order}: ${plan.join('\n')}`).not.toMatch(/SCAN|TEMP B-TREE/)
          expect(walks.join('\n')).toMatch(/SEARCH q USING/)
        }
      }
    },
  )

  test.each([
    ['a reference', { search: newReference(at) }],
    ['a citizen', { citizenIdHash: 'hash' }],
  ])('%s is looked up', async (_what, narrowing) => {
    const plan = await planOf(store.db, listQuery({ reader, ...narrowing }, at))
    expect(plan.join('\n')).toContain('SEARCH q USING INDEX queue_request_id_unique')
    expect(plan.join('\n')).not.toMatch(/SCAN (q|requests|r|c)\b/)
  })

  test('the day’s work is counted along what is not done yet, and nothing else is read', async () => {
    for (const query of todaysQueries(reader, at)) {
      const plan = await planOf(store.db, query)
      expect(plan.join('\n')).toContain('q USING COVERING INDEX queue_today')
      expect(plan.join('\n')).not.toContain('TEMP B-TREE')
    }
  })
})

test('the queue knows of each status whether it ends a request', async () => {
  for (const status of statusNames) {
    const { request } = rowsOf({ code: 'C-ROAD', filedAt: '2026-05-01T03:00:00.000Z' })
    await store.db.atomic([store.db.insert(requests).values({ ...request, status })])
    const [row] = await store.db.all<{ open: number }>(
      sql`select open from queue where request_id = ${request.id}`,
    )
    expect({ status, open: row?.open === 1 }).toEqual({ status, open: statuses[status].open311 === 'open' })
  }
})

test('what comes in the same millisecond has places of its own, and what goes leaves nothing to be found', async () => {
  const rows = [1, 2, 3].map(() => rowsOf({ code: 'C-ROAD', filedAt: '2026-06-01T03:00:00.123Z' }).request)
  await store.db.atomic(rows.map((row) => store.db.insert(requests).values(row)))
  const places = await store.db.all<{ place: number }>(
    sql`select place from queue where place between ${Date.parse('2026-06-01T03:00:00.123Z') * 4000} and ${Date.parse('2026-06-01T03:00:00.123Z') * 4000 + 3999}`,
  )
  expect(new Set(places.map(({ place }) => place)).size).toBe(3)
  await store.db.atomic([store.db.delete(requests)])
  for (const table of ['queue', 'queue_names'])
    expect(await store.db.all(sql`select count(*) as n from ${sql.raw(table)}`)).toEqual([{ n: 0 }])
})
