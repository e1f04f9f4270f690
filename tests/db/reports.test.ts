import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersIn, countSecrets, countsIn, overdue, reportOn } from '#db/reports.ts'
import { requests } from '#db/schema.ts'
import type { Period } from '#templates/figures.ts'
import { tell } from '#tests/support/many-complaints.ts'
import { stores, type TestStore } from './stores.ts'

const year: Period = { year: 2569, part: 'all' }
const at = new Date('2026-06-01T03:00:00.000Z')
const filedAt = '2026-03-02T03:00:00.000Z'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    await tell(
      store.db,
      { code: 'C-ROAD', filedAt, doneAfter: 2, ended: 'fixed' },
      { code: 'C-ROAD', filedAt, doneAfter: 5, ended: 'not-fixed' },
      { code: 'C-ROAD', filedAt, cancelled: true },
      { code: 'GEN-01', filedAt: '2026-04-01T03:00:00.000Z', doneAfter: 11 },
      { code: 'GEN-01', filedAt, declined: true },
      { code: 'GEN-01', filedAt },
      // The last evening of the fiscal year before, in Thailand, and the first morning of this one.
      { code: 'GEN-01', filedAt: '2025-09-30T16:59:59.000Z' },
      { code: 'GEN-01', filedAt: '2025-09-30T17:00:00.000Z' },
      ...Array.from({ length: 4 }, () => ({ code: 'C-SAFETY', filedAt, secrecy: 'secret' as const })),
    )
  })
  afterAll(() => store.close())

  const report = (period = year) => reportOn(store.db, period, at)
  const of = async (code: string) => (await report()).services.find(({ key }) => key === code)

  test('a fiscal year runs from October to September in Thailand, and what was cancelled is not counted', async () => {
    const { all, months, requests: asked, complaints } = await report()
    expect([all.filed, asked.filed, complaints.filed]).toEqual([6, 4, 2])
    expect(months.map(({ filed }) => filed)).toEqual([1, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0, 0])
    expect(months[0]?.name).toBe('ตุลาคม 2568')
    expect((await report({ year: 2568, part: 'all' })).all.filed).toBe(1)
    expect((await report({ year: 2569, part: 'q3' })).all.filed).toBe(1)
  })

  test('each service says what became of its requests and how many days half of them took', async () => {
    expect(await of('GEN-01')).toMatchObject({ completed: 1, declined: 1, open: 2, medianDays: 5.5 })
    expect(await of('C-ROAD')).toMatchObject({ medianDays: 3.5, answered: 2, fixed: 1, rating: null })
    expect((await report()).all.medianDays).toBe(3.5)
  })

  test('late is what was answered after its day, and what is past it today', async () => {
    expect((await of('GEN-01'))?.late).toBe(2)
    await store.db.update(requests).set({ dueOn: '2026-04-05' }).where(eq(requests.serviceCode, 'GEN-01'))
    const found = await report()
    expect(found.services.find(({ key }) => key === 'GEN-01')).toMatchObject({ late: 3 })
    expect(found.months.map(({ late }) => late)).toEqual([1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
    expect((await reportOn(store.db, year, new Date('2026-04-05T10:00:00Z'))).all.late).toBe(1)
  })

  test('secret complaints stand in no table, and their number is told only of a year that had several', async () => {
    expect(await of('C-SAFETY')).toBeUndefined()
    expect((await report()).secrets).toBeUndefined()
    await tell(store.db, { code: 'C-SAFETY', filedAt, secrecy: 'secret' })
    expect((await report()).secrets).toBe(5)
    expect((await report({ year: 2569, part: 'h1' })).secrets).toBeUndefined()
    expect((await report()).complaints.filed).toBe(2)
  })

  test('what is opened again, merged or given to another department moves with it, and a deleted one still counts', async () => {
    const open = await of('GEN-01')
    const change = (set: Partial<typeof requests.$inferInsert>, status: 'completed' | 'in_progress') =>
      store.db.update(requests).set(set).where(sql`service_code = 'GEN-01' and status = ${status}`)
    await change({ status: 'in_progress', updatedAt: '2026-05-01T03:00:00.000Z' }, 'completed')
    expect(await of('GEN-01')).toMatchObject({ completed: 0, open: (open?.open ?? 0) + 1, medianDays: 0 })
    await change({ status: 'merged', updatedAt: '2026-05-01T03:00:00.000Z' }, 'in_progress')
    expect(await of('GEN-01')).toMatchObject({ filed: 3, completed: 0 })
    await store.db.delete(requests).where(sql`service_code = 'GEN-01' and status = 'declined'`)
    expect(await of('GEN-01')).toMatchObject({ filed: 3, declined: 1 })
    const [below] = await store.db.all<{ n: number }>(
      sql`select count(*) as n from request_figures where n <= 0`,
    )
    expect(below?.n).toBe(0)
  })

  test('a report asks for the counts and the answers of its period once, whatever its tables', async () => {
    const asked: string[] = []
    const all = store.db.all.bind(store.db)
    const listening = new Proxy(store.db, {
      get: (db, name) =>
        name === 'all'
          ? (query: Parameters<typeof all>[0]) => {
              asked.push(JSON.stringify(query))
              return all(query)
            }
          : Reflect.get(db, name),
    })
    expect(await reportOn(listening, year, at)).toEqual(await report())
    const reads = (table: string) => asked.filter((query) => query.includes(table)).length
    expect([reads('from request_figures'), reads('from answer_figures'), reads('from queue')]).toEqual([
      2, 1, 1,
    ])
  })

  test('no question of a report reads all requests', async () => {
    const months = { from: '2025-10', to: '2026-09' }
    const queries = [countsIn(months), answersIn(months), overdue(months, '2026-06-01'), countSecrets(months)]
    for (const query of queries) {
      const plan = await store.db.all<{ detail: string }>(sql`explain query plan ${query}`)
      const read = plan.map(({ detail }) => detail).filter((step) => /SCAN|SEARCH/.test(step))
      expect(read).toHaveLength(1)
      expect(read[0]).toMatch(
        /SEARCH (request_figures|answer_figures) USING (COVERING )?INDEX|SEARCH queue USING COVERING INDEX queue_running \(place>\? AND place<\?\)/,
      )
    }
  })
})
