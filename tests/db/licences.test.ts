import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimDue } from '#db/deliveries.ts'
import { findDocument } from '#db/documents.ts'
import { remindOfExpiry } from '#db/expiry-reminders.ts'
import { searchLicences } from '#db/licences.ts'
import { noon, openPaperOffice } from '#tests/support/issuing.ts'
import { stores, type TestStore } from './stores.ts'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let office: Awaited<ReturnType<typeof openPaperOffice>>
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    office = await openPaperOffice(store)
  })
  afterAll(() => store.close())

  test('the register is searched by name, number and place; what is good comes first', async () => {
    const market = { register: 'market', series: 'ตล' } as const
    const old = await office.signed(
      await office.prepared({ ...market, holder: 'นายเก่า แก่นาน', validUntil: '2026-12-01' }),
    )
    await office.signed(await office.prepared({ ...market, lines: [{ label: 'ชื่อ', text: 'ตลาดนัดวัดตายม' }] }))
    const found = async (asked: Parameters<typeof searchLicences>[1]) =>
      (await searchLicences(store.db, { kind: 'market', ...asked }, noon('2027-01-01'))).licences
    expect((await found({})).map(({ holder }) => holder)).toEqual(['นางสมศรี ใจดี', 'นายเก่า แก่นาน'])
    expect(await found({ search: 'วัดตายม' })).toHaveLength(1)
    expect(await found({ search: 'แก่นาน' })).toMatchObject([{ id: old.id }])
    expect(await found({ search: old.number ?? '' })).toMatchObject([{ id: old.id }])
    expect(await found({ search: '%' })).toHaveLength(2)
    expect(await found({ search: 'ไม่มี' })).toEqual([])
    expect((await searchLicences(store.db, { kind: 'market', page: 2 })).licences).toEqual([])
  })

  test('who holds it is reminded sixty and thirty days before its end, once each', async () => {
    const soon = await office.signed(
      await office.prepared({ validFrom: '2026-10-01', validUntil: '2028-06-30' }),
    )
    const owed = async (day: string) => {
      await remindOfExpiry(store.db, noon(day))
      const { remindedDays } = (await findDocument(store.db, soon.id)) ?? {}
      return remindedDays
    }
    expect(await owed('2028-04-30')).toBeNull()
    await claimDue(store.db, 1000, noon('2030-01-01'))
    expect(await owed('2028-05-01')).toBe(60)
    expect(await claimDue(store.db, 10, noon('2028-05-01'))).toHaveLength(1)
    expect(await remindOfExpiry(store.db, noon('2028-05-02'))).toBe(0)
    expect(await owed('2028-05-31')).toBe(30)
    expect(await remindOfExpiry(store.db, noon('2028-06-15'))).toBe(0)
  })
})
