import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCatalogueEntry, listServiceVersions, standingOf } from '#db/catalogue.ts'
import {
  adoptShipped,
  confirmService,
  createService,
  restoreVersion,
  reviseService,
} from '#db/catalogue-verbs.ts'
import { openDraft } from '#db/drafts.ts'
import { findService, getServiceVersion } from '#db/services.ts'
import { findShippedUpdate, seedServices } from '#db/shipped-services.ts'
import { inviteStaff } from '#db/staff.ts'
import {
  discardWorkingCopy,
  editService,
  findWorkingCopy,
  listChangesSince,
  publishWorkingCopy,
} from '#db/working-copies.ts'
import { withField } from '#templates/definitions/edits.ts'
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
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: ['ประกาศของหน่วยงาน'],
  ...facts,
})
const asking = (service: Service, name: string, label: string) =>
  withField(service, [name], { kind: 'text', label })
const edit = { what: 'field', did: 'add', label: 'จำนวนคน' } as const
const publishing = { isConfirmed: false, opens: false }

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
  const ask = async (code: string, key: string, label: string) => {
    const { definition } = (await findWorkingCopy(store.db, code)) ?? (await entry(code))
    await editService(
      store.db,
      await entry(code),
      { definition: asking(definition, key, label), edit },
      admin,
    )
  }
  const publish = async (code: string) => publishWorkingCopy(store.db, await entry(code), publishing, admin)

  test('edits gather in a working copy that nobody outside sees, and become the next version at once', async () => {
    await ship(shipped('TST-01'))
    await ask('TST-01', 'people', 'จำนวนคน')
    await ask('TST-01', 'hours', 'กี่ชั่วโมง')
    expect(await findWorkingCopy(store.db, 'TST-01')).toMatchObject({ changedBy: 'สมหญิง' })
    expect(Object.keys((await findService(store.db, 'TST-01'))?.definition.fields ?? {})).toEqual(['subject'])
    await publish('TST-01')
    expect(await findWorkingCopy(store.db, 'TST-01')).toBeUndefined()
    expect(await findService(store.db, 'TST-01')).toMatchObject({ version: 2 })
    expect(Object.keys((await entry('TST-01')).definition.fields)).toEqual(['subject', 'people', 'hours'])
    expect(await listChangesSince(store.db, 'TST-01', 0)).toMatchObject([
      { action: 'service.edit', by: 'สมหญิง', details: edit },
      { action: 'service.edit' },
      { action: 'service.publish', details: { version: 2 } },
    ])
  })

  test('a draft that was begun keeps the questions it was begun with', async () => {
    await ship(shipped('TST-02'))
    const citizen = await registerInvented(store, 31)
    const draft = await openDraft(store.db, citizen.id, { code: 'TST-02', version: 1 })
    await ask('TST-02', 'people', 'จำนวนคน')
    await publish('TST-02')
    const { serviceVersion } = await openDraft(store.db, citizen.id, { code: 'TST-02', version: 2 })
    expect([draft.serviceVersion, serviceVersion]).toEqual([1, 1])
    expect(Object.keys((await getServiceVersion(store.db, 'TST-02', 1)).fields)).toEqual(['subject'])
  })

  test('of two who edit or publish at once one succeeds', async () => {
    await ship(shipped('TST-03'))
    await ask('TST-03', 'people', 'จำนวนคน')
    const seen = await entry('TST-03')
    const definition = asking(seen.definition, 'place', 'สถานที่')
    const results = await Promise.allSettled([
      publishWorkingCopy(store.db, seen, publishing, admin),
      editService(store.db, seen, { definition, edit }, admin),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listServiceVersions(store.db, 'TST-03')).toHaveLength((await entry('TST-03')).version)
  })

  test('what is no definition is not kept, and says where it is wrong', async () => {
    await ship(shipped('TST-04'))
    const definition = asking(shipped('TST-04'), 'people', '')
    await expect(
      editService(store.db, await entry('TST-04'), { definition, edit }, admin),
    ).rejects.toMatchObject({
      code: 'invalid_answers',
      fields: { 'fields.people.label': 'กรุณากรอกคำถามหรือข้อความ' },
    })
    expect(await findWorkingCopy(store.db, 'TST-04')).toBeUndefined()
  })

  test('a working copy is thrown away, or follows other terms that are saved meanwhile', async () => {
    await ship(shipped('TST-05'))
    await ask('TST-05', 'people', 'จำนวนคน')
    const terms = { ...termsOf(shipped('TST-05')), fee: 'ชั่วโมงละ 50 บาท' }
    await reviseService(store.db, await entry('TST-05'), { terms, isConfirmed: true }, admin)
    expect(await findWorkingCopy(store.db, 'TST-05')).toMatchObject({
      definition: { fee: 'ชั่วโมงละ 50 บาท', fields: { people: { label: 'จำนวนคน' } } },
    })
    await discardWorkingCopy(store.db, await entry('TST-05'), admin)
    await expect(publish('TST-05')).rejects.toMatchObject({ code: 'conflict' })
    expect(await entry('TST-05')).toMatchObject({ version: 2 })
  })

  test('numbers for which somebody vouched stay vouched for in the next version, the others go on waiting', async () => {
    await ship(shipped('TST-06', { unconfirmed: ['fee'] }), shipped('TST-07', { unconfirmed: ['fee'] }))
    await confirmService(store.db, await entry('TST-06'), admin)
    for (const code of ['TST-06', 'TST-07']) {
      await ask(code, 'people', 'จำนวนคน')
      await publish(code)
    }
    expect(standingOf(await entry('TST-06'))).toBe('open')
    expect(standingOf(await entry('TST-07'))).toBe('unconfirmed')
  })

  test('an earlier version comes back as a new one, not over a working copy', async () => {
    await ship(shipped('TST-08'))
    await ask('TST-08', 'people', 'จำนวนคน')
    await expect(restoreVersion(store.db, await entry('TST-08'), 1, admin)).rejects.toMatchObject({
      code: 'invalid_action',
    })
    await publish('TST-08')
    await restoreVersion(store.db, await entry('TST-08'), 1, admin)
    expect(await entry('TST-08')).toMatchObject({ version: 3 })
    expect((await entry('TST-08')).definition).toEqual(shipped('TST-08'))
    await expect(restoreVersion(store.db, await entry('TST-08'), 9, admin)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a service of the agency’s own is off at first, and its code is its alone', async () => {
    const own = shipped('OWN-01', { name: 'ขอใช้สระว่ายน้ำ' })
    await createService(store.db, own, { copiedFrom: 'TST-01' }, admin)
    expect(standingOf(await entry('OWN-01'))).toBe('off')
    await expect(createService(store.db, own, { imported: true }, admin)).rejects.toMatchObject({
      code: 'conflict',
    })
    await ask('OWN-01', 'people', 'จำนวนคน')
    await publishWorkingCopy(store.db, await entry('OWN-01'), { isConfirmed: false, opens: true }, admin)
    expect(await findService(store.db, 'OWN-01')).toMatchObject({ version: 2 })
  })

  test('a newer product leaves an edited form alone; taken over, the agency’s own questions stay', async () => {
    await ship(shipped('TST-09'), shipped('TST-10'))
    await ask('TST-09', 'people', 'จำนวนคน')
    await publish('TST-09')
    await ask('TST-10', 'people', 'จำนวนคน')
    const better = ['TST-09', 'TST-10'].map((code) =>
      asking(shipped(code, { name: 'ขอใช้ลานกีฬาและอาคาร' }), 'phone', 'เบอร์โทร'),
    )
    await ship(...better)
    for (const code of ['TST-09', 'TST-10']) {
      const update = await findShippedUpdate(better, await entry(code))
      if (!update) throw new Error('the agency is offered no update')
      await adoptShipped(store.db, await entry(code), update, admin)
      expect(await findShippedUpdate(better, await entry(code))).toBeUndefined()
    }
    const merged = { name: 'ขอใช้ลานกีฬาและอาคาร', fields: { people: { label: 'จำนวนคน' }, phone: {} } }
    expect(await entry('TST-09')).toMatchObject({ version: 3, definition: merged })
    expect(await entry('TST-10')).toMatchObject({ version: 1, definition: { name: 'ขอใช้ลานกีฬา' } })
    expect(await findWorkingCopy(store.db, 'TST-10')).toMatchObject({ definition: merged })
  })
})
