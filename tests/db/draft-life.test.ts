import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAttachments } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { claimDue, markDelivered } from '#db/deliveries.ts'
import { listDiscardedFiles } from '#db/discarded-files.ts'
import { deleteOldDrafts, listBegunDrafts, listDeletedDrafts, remindOfDrafts } from '#db/draft-life.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { type Draft, getDraft, openDraft } from '#db/drafts.ts'
import { announceUpload, finishUpload } from '#db/uploads.ts'
import { usualUploadLimits } from '#templates/upload-limits.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const begin = new Date('2026-11-23T03:00:00.000Z')
const day = (n: number) => new Date(begin.getTime() + n * 24 * 3_600_000)

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  let people = 0
  async function drafting(): Promise<{ citizen: Citizen; draft: Draft; type: (at: Date) => Promise<void> }> {
    const { db, vault } = store
    const citizen = await registerInvented(store, ++people)
    const draft = await openDraft(db, citizen.id, { code: 'GEN-01', version: 1 }, begin)
    return {
      citizen,
      draft,
      type: (at) => saveDraft(db, vault, draft, { fields: {}, answers: { subject: 'ก' } }, at),
    }
  }
  async function attach(draft: Draft, at: Date) {
    const file = { id: crypto.randomUUID(), slot: 'other', name: 'a.pdf', size: 5, fingerprint: '' }
    const upload = await announceUpload(store.db, draft, file, usualUploadLimits, at)
    const kept = { name: 'a.pdf', type: 'application/pdf', size: 5, sha256: 'abc', hasPreview: false }
    return finishUpload(store.db, upload, kept, at)
  }
  /** Whom a message is owed to by then. */
  async function told(at: Date): Promise<(string | null)[]> {
    const due = await claimDue(store.db, 50, at)
    for (const entry of due) await markDelivered(store.db, entry, { via: 'push' }, at)
    return due.map(({ citizenId }) => citizenId)
  }
  const exists = ({ citizen, draft }: { citizen: Citizen; draft: Draft }) =>
    getDraft(store.db, citizen.id, draft.id).then(
      () => true,
      () => false,
    )

  test('who began something is reminded once, three days after the last change; who only looked is not', async () => {
    const one = await drafting()
    const looker = await drafting()
    await one.type(day(1))
    await remindOfDrafts(store.db, day(3.9))
    expect(await told(day(3.9))).toEqual([])
    await remindOfDrafts(store.db, day(4.1))
    expect(await told(day(4.1))).toEqual([one.citizen.id])
    await one.type(day(5))
    await remindOfDrafts(store.db, day(12))
    expect(await told(day(12))).toEqual([])
    expect(await listBegunDrafts(store.db, looker.citizen.id)).toEqual([])
    expect(await listBegunDrafts(store.db, one.citizen.id)).toHaveLength(1)
  })

  test('thirty days after the last change it is gone with its files, and its owner can read so', async () => {
    const one = await drafting()
    const attachment = await attach(one.draft, day(2))
    await remindOfDrafts(store.db, day(6))
    await deleteOldDrafts(store.db, day(31.9))
    expect(await exists(one)).toBe(true)
    const keys = await deleteOldDrafts(store.db, day(32.1))
    expect(await exists(one)).toBe(false)
    expect(await listAttachments(store.db, one.draft.id)).toEqual([])
    expect(keys).toContain(`attachments/${attachment.id}`)
    expect(await listDiscardedFiles(store.db)).toEqual(expect.arrayContaining(keys))
    expect(await listDeletedDrafts(store.db, one.citizen.id, day(33))).toEqual([
      { serviceName: 'คำร้องทั่วไป', at: day(32.1).toISOString() },
    ])
    expect(await listDeletedDrafts(store.db, one.citizen.id, day(70))).toEqual([])
  })

  test('nobody loses what they were not told of a week before; an empty draft goes without a word', async () => {
    const untold = await drafting()
    const empty = await drafting()
    await untold.type(day(0.01))
    await deleteOldDrafts(store.db, day(50))
    expect([await exists(untold), await exists(empty)]).toEqual([true, false])
    expect(await listDeletedDrafts(store.db, empty.citizen.id, day(50))).toEqual([])
    await remindOfDrafts(store.db, day(50))
    await deleteOldDrafts(store.db, day(56))
    expect(await exists(untold)).toBe(true)
    await deleteOldDrafts(store.db, day(57.1))
    expect(await exists(untold)).toBe(false)
  })

  test('who goes on with it keeps it', async () => {
    const one = await drafting()
    await one.type(day(0))
    await remindOfDrafts(store.db, day(4))
    await attach(one.draft, day(29))
    await deleteOldDrafts(store.db, day(40))
    expect(await exists(one)).toBe(true)
  })
})
