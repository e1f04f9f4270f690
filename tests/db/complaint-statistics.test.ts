import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  countByCategory,
  countByVillage,
  listMapCategories,
  listMapPoints,
} from '#db/complaint-statistics.ts'
import { listPublicComplaints } from '#db/public-complaints.ts'
import { tell } from '#tests/support/many-complaints.ts'
import { stores, type TestStore } from './stores.ts'

const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
const place = { latitude: 16.573_512, longitude: 100.333_914 }
const filedAt = '2026-03-02T03:00:00.000Z'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    await tell(
      store.db,
      { code: 'C-ROAD', filedAt, village: 2, place, doneAfter: 2, ended: 'fixed' },
      {
        code: 'C-ROAD',
        filedAt,
        village: 2,
        place: { ...place, latitude: 16.573_499 },
        doneAfter: 5,
        ended: 'unanswered',
      },
      { code: 'C-ROAD', filedAt, village: 3, place, doneAfter: 30, ended: 'not-fixed' },
      { code: 'C-ROAD', filedAt, place },
      { code: 'C-ROAD', filedAt, village: 2, place, cancelled: true },
      { code: 'C-ROAD', filedAt, village: 4, declined: true },
      { code: 'C-ROAD', filedAt: '2025-12-31T23:59:59.999Z', village: 2, place },
      { code: 'C-SAFETY', filedAt, village: 2, place, secrecy: 'secret' },
      { code: 'GEN-01', filedAt },
    )
  })
  afterAll(() => store.close())

  test('counts what was filed, what its filers say is fixed and what was closed without their word', async () => {
    const rows = await countByCategory(store.db, year)
    expect(rows.find(({ code }) => code === 'C-ROAD')).toEqual({
      code: 'C-ROAD',
      name: 'ถนน ทางเท้า สะพาน',
      filed: 5,
      confirmedFixed: 1,
      closedUnconfirmed: 1,
      declined: 1,
      medianDays: 5,
    })
    expect(rows.find(({ code }) => code === 'C-LIGHT')).toMatchObject({ filed: 0, medianDays: null })
    expect(rows.map(({ code }) => code)).not.toContain('GEN-01')
  })

  test('counts by village, where a secret complaint has none', async () => {
    const rows = await countByVillage(store.db, year)
    expect(rows.map(({ village, filed, medianDays }) => [village, filed, medianDays])).toEqual([
      [2, 2, 3.5],
      [3, 1, 30],
      [4, 1, null],
      [null, 2, null],
    ])
  })

  test('the map knows squares of a hundred metres, and nothing of what is secret or may not stand on it', async () => {
    const codes = (await listMapCategories(store.db)).map(({ code }) => code)
    expect(codes).toContain('C-ROAD')
    expect(codes).not.toContain('C-NUIS')
    expect(await listMapPoints(store.db, [...codes, 'C-SAFETY'], year)).toEqual([
      { latitude: 16.573, longitude: 100.334, code: 'C-ROAD', filed: 1, open: 0 },
      { latitude: 16.574, longitude: 100.334, code: 'C-ROAD', filed: 3, open: 1 },
    ])
  })

  test('other programs get the same places, without what anybody wrote', async () => {
    const search = { codes: ['C-ROAD', 'C-SAFETY'], ...year, limit: 10, offset: 0 }
    const found = await listPublicComplaints(store.db, search)
    expect(found).toHaveLength(5)
    expect(found.every(({ latitude }) => String(latitude).length <= 6)).toBe(true)
    expect(await listPublicComplaints(store.db, { ...search, statuses: ['submitted'] })).toHaveLength(1)
  })

  test('no question of the public reads all requests', async () => {
    const codes = (await listMapCategories(store.db)).map(({ code }) => code)
    const plans: string[] = []
    const explained = {
      ...store.db,
      all: async (query: ReturnType<typeof sql>) => {
        const plan = await store.db.all<{ detail: string }>(sql`explain query plan ${query}`)
        plans.push(...plan.map(({ detail }) => detail))
        return []
      },
    } as unknown as TestStore['db']
    await listMapPoints(explained, codes, year)
    await countByVillage(explained, year)
    expect(plans.join('\n')).toMatch(/SEARCH (r|requests) USING INDEX requests_(service|created)/)
    expect(plans.filter((step) => /SCAN (r|requests|c|last)\b/.test(step))).toEqual([])
  })
})
