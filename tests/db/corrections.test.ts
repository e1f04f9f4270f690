import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForCorrection } from '#db/corrections.ts'
import { drafts } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  test('who hid their name with a complaint hides it while they mend it', async () => {
    const citizen = await registerInvented(store, 1)
    const plain = { problem: 'other', details: 'ขยะล้นถัง' }
    const complaint = await complainOf(store, citizen, { code: 'C-WASTE', plain, disclosure: 'withheld' })
    const question = {
      defects: [{ kind: 'field' as const, name: 'details', reason: 'ไม่ทราบว่าถังใด' }],
      note: null,
      answerBy: '2026-12-09T09:30:00.000Z',
    }
    const email = 'malee@example.go.th'
    const { member } = await inviteStaff(
      store.db,
      { email, role: 'officer', name: 'มาลี' },
      { type: 'system' },
    )
    await askForCorrection(store.db, complaint, question, { type: 'staff', id: member.id })
    const [draft] = await store.db.select().from(drafts).where(eq(drafts.corrects, complaint.id))
    expect(draft).toMatchObject({ citizenId: citizen.id, disclosure: 'withheld' })
  })
})
