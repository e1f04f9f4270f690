import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeAgency, getAgency, getAgencyRow, listAgencyChanges, rememberLineId } from '#db/agency.ts'
import { stores, type TestStore } from './stores.ts'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())
  const admin = { type: 'staff', id: 'admin-1' } as const

  test('of two administrators who save at once one succeeds, and the other changes nothing', async () => {
    const { revision } = await getAgencyRow(store.db)
    const results = await Promise.allSettled([
      changeAgency(store.db, { revision, settings: { phone: '055123456' } }, admin),
      changeAgency(store.db, { revision, settings: { email: 'office@example.go.th' } }, admin),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    const { profile, revision: after } = await getAgencyRow(store.db)
    expect(after).toBe(revision + 1)
    expect([profile.phone, profile.email].filter(Boolean)).toHaveLength(1)
    expect(await listAgencyChanges(store.db, 10)).toHaveLength(1)
  })

  test('LINE’s word on the account’s ID and a change of the settings do not undo each other', async () => {
    const { revision } = await getAgencyRow(store.db)
    await Promise.all([
      changeAgency(store.db, { revision, settings: { officeHours: 'ทุกวัน', subdistricts: ['เนินกุ่ม'] } }, admin),
      rememberLineId(store.db, '@nuenkum'),
    ])
    expect(await getAgency(store.db)).toMatchObject({
      lineId: '@nuenkum',
      officeHours: 'ทุกวัน',
      subdistricts: ['เนินกุ่ม'],
    })
  })

  test('what is taken out of a table is gone, and what is closed stays closed', async () => {
    const { revision } = await getAgencyRow(store.db)
    const holidays = { '2026-12-10': 'วันรัฐธรรมนูญ', '2026-12-31': 'วันสิ้นปี' }
    const openingHours = [null, null, ...Array(5).fill({ opens: '08:30', closes: '16:30' })]
    await changeAgency(store.db, { revision, settings: { holidays, openingHours } }, admin)
    const { '2026-12-10': _, ...fewer } = holidays
    await changeAgency(store.db, { revision: revision + 1, settings: { holidays: fewer } }, admin)
    expect(await getAgency(store.db)).toMatchObject({ openingHours, holidays: fewer })
    expect(Object.keys((await getAgency(store.db)).holidays ?? {})).toEqual(['2026-12-31'])
  })
})
