import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCatalogueEntry, listServiceVersions, standingOf } from '#db/catalogue.ts'
import {
  adoptShipped,
  confirmService,
  moveService,
  reviseService,
  switchService,
} from '#db/catalogue-verbs.ts'
import { openDraft } from '#db/drafts.ts'
import { findService, getOpenVersion, getServiceFor, getServiceVersion, listServices } from '#db/services.ts'
import { findShippedUpdate, seedServices } from '#db/shipped-services.ts'
import { inviteStaff } from '#db/staff.ts'
import type { Service } from '#templates/service.ts'
import { termsOf } from '#templates/service-terms.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const shipped = (code: string, facts: Partial<Service> = {}): Service => ({
  code,
  name: 'ขอใช้ลานกีฬา',
  description: 'ขอใช้ลานกีฬาจัดกิจกรรม',
  group: 'request',
  department: 'สำนักปลัด',
  fields: { subject: { kind: 'text', label: 'เรื่อง' } },
  documents: [],
  fee: 'ชั่วโมงละ 100 บาท',
  days: 3,
  level: 'A',
  law: ['ประกาศของหน่วยงาน'],
  ...facts,
})
const marked = (code: string, facts: Partial<Service> = {}) =>
  shipped(code, { unconfirmed: ['fee', 'days'], ...facts })

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let admin: { type: 'staff'; id: string }
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invited = { email: 'admin@example.go.th', role: 'admin', name: 'สมหญิง' } as const
    const { member } = await inviteStaff(store.db, invited, { type: 'system' })
    admin = { type: 'staff', id: member.id }
  })
  afterAll(() => store.close())
  const ship = (...services: Service[]) => seedServices(store.db, services, new Date())
  const entry = (code: string) => getCatalogueEntry(store.db, code)
  const standing = async (code: string) => standingOf(await entry(code))
  const listed = async () =>
    (await listServices(store.db, 'request')).map(({ definition }) => definition.code)

  test('a service with unconfirmed numbers opens to citizens once the agency has vouched for them', async () => {
    await ship(marked('TST-01'), shipped('TST-02'), marked('TST-03', { offByDefault: true }))
    expect([await standing('TST-01'), await standing('TST-02'), await standing('TST-03')]).toEqual([
      'unconfirmed',
      'open',
      'off',
    ])
    expect(await listed()).toContain('TST-02')
    expect(await listed()).not.toContain('TST-01')
    expect(await findService(store.db, 'TST-01')).toBeUndefined()
    await expect(getServiceFor(store.db, 'TST-01', undefined)).rejects.toMatchObject({
      code: 'invalid_action',
      detail: expect.stringContaining('ยังไม่เปิดรับทางออนไลน์ กรุณาติดต่อสำนักปลัด'),
    })
    await expect(getServiceFor(store.db, 'TST-99', undefined)).rejects.toMatchObject({ code: 'not_found' })
    await confirmService(store.db, await entry('TST-01'), admin)
    expect(await listed()).toContain('TST-01')
    expect(await listServiceVersions(store.db, 'TST-01')).toMatchObject([
      { version: 1, createdBy: null, confirmedBy: 'สมหญิง', confirmedAt: expect.any(String) },
    ])
  })

  test('other terms make a new version: it waits unless vouched for, and the old one stays as it was', async () => {
    await ship(marked('TST-11', { dayKind: 'calendar', time: 'ขยายได้ 15 วัน' }))
    const terms = { ...termsOf(shipped('TST-11')), fee: 'ชั่วโมงละ 50 บาท', days: 5 }
    await reviseService(store.db, await entry('TST-11'), { terms, isConfirmed: true }, admin)
    expect(await findService(store.db, 'TST-11')).toMatchObject({ version: 2, definition: terms })
    expect((await findService(store.db, 'TST-11'))?.definition).not.toHaveProperty('dayKind')
    expect(await getServiceVersion(store.db, 'TST-11', 1)).toMatchObject({
      fee: 'ชั่วโมงละ 100 บาท',
      dayKind: 'calendar',
      time: 'ขยายได้ 15 วัน',
    })
    await reviseService(
      store.db,
      await entry('TST-11'),
      { terms: { ...terms, days: 9 }, isConfirmed: false },
      admin,
    )
    expect(await standing('TST-11')).toBe('unconfirmed')
  })

  test('a draft goes on under its open version while a newer one waits, until the service is switched off', async () => {
    await ship(marked('TST-21'))
    const citizen = await registerInvented(store, 21)
    await confirmService(store.db, await entry('TST-21'), admin)
    const draft = await openDraft(store.db, citizen.id, { code: 'TST-21', version: 1 })
    const terms = { ...termsOf(shipped('TST-21')), days: 30 }
    await reviseService(store.db, await entry('TST-21'), { terms, isConfirmed: false }, admin)
    expect(await getServiceFor(store.db, 'TST-21', citizen.id)).toMatchObject({
      version: 1,
      definition: { days: 3 },
    })
    expect(await getOpenVersion(store.db, 'TST-21', draft.serviceVersion)).toMatchObject({ days: 3 })
    const other = await registerInvented(store, 22)
    await expect(getServiceFor(store.db, 'TST-21', other.id)).rejects.toMatchObject({
      code: 'invalid_action',
    })
    await switchService(store.db, await entry('TST-21'), false, admin)
    await expect(getOpenVersion(store.db, 'TST-21', 1)).rejects.toMatchObject({
      code: 'invalid_action',
      detail: expect.stringContaining('ปิดรับทางออนไลน์'),
    })
  })

  test('of two administrators who act at once one succeeds, and nothing is half-written', async () => {
    await ship(marked('TST-31'))
    const seen = await entry('TST-31')
    const terms = { ...termsOf(seen.definition), fee: 'ไม่มีค่าธรรมเนียม' }
    const results = await Promise.allSettled([
      confirmService(store.db, seen, admin),
      reviseService(store.db, seen, { terms, isConfirmed: true }, admin),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    const { version, revision } = await entry('TST-31')
    expect(revision).toBe(1)
    expect(await listServiceVersions(store.db, 'TST-31')).toHaveLength(version)
  })

  test('a changed shipped form follows by itself only where nobody of the agency has had a say', async () => {
    await ship(marked('TST-41'), marked('TST-42'))
    await confirmService(store.db, await entry('TST-42'), admin)
    const better = { name: 'ขอใช้ลานกีฬาและอาคาร', fee: 'ชั่วโมงละ 200 บาท' }
    const next = [marked('TST-41', better), marked('TST-42', better)]
    await ship(...next)
    await ship(...next)
    expect(await entry('TST-41')).toMatchObject({ version: 2, createdBy: null, definition: better })
    expect(await entry('TST-42')).toMatchObject({ version: 1, definition: { name: 'ขอใช้ลานกีฬา' } })
    expect(await findShippedUpdate(next, await entry('TST-41'))).toBeUndefined()
    const update = await findShippedUpdate(next, await entry('TST-42'))
    if (!update) throw new Error('the agency is offered no update')
    await adoptShipped(store.db, await entry('TST-42'), update, admin)
    // The agency's own word about the fee stays; the form is new, and to be vouched for again.
    expect(await entry('TST-42')).toMatchObject({
      version: 2,
      definition: { name: better.name, fee: 'ชั่วโมงละ 100 บาท' },
    })
    expect(await standing('TST-42')).toBe('unconfirmed')
    expect(await findShippedUpdate(next, await entry('TST-42'))).toBeUndefined()
  })

  test('a service moves up and down among its own kind, and at the end it stays', async () => {
    await ship(shipped('TST-51'), shipped('TST-52'))
    const order = async () => (await listed()).filter((code) => /^TST-5/.test(code))
    const before = await listed()
    await moveService(store.db, await entry('TST-52'), 'up', admin)
    for (let steps = 0; steps < before.length && (await order())[0] !== 'TST-52'; steps++)
      await moveService(store.db, await entry('TST-52'), 'up', admin)
    expect(await order()).toEqual(['TST-52', 'TST-51'])
    const [first = ''] = await listed()
    const { revision } = await entry(first)
    await moveService(store.db, await entry(first), 'up', admin)
    expect((await listed())[0]).toBe(first)
    expect((await entry(first)).revision).toBe(revision)
  })
})
