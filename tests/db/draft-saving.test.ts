import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveDraft } from '#db/draft-saving.ts'
import { discardDraft, getDraft, openDraft } from '#db/drafts.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import type { Fields } from '#templates/fields.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const names = ['subject', 'details', 'wanted', 'place', 'account'] as const
const fields: Fields = Object.fromEntries(
  names.map((name) => [name, { kind: name === 'account' ? 'citizen-id' : 'text', label: name }]),
)

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  let people = 0
  async function opened() {
    const { db, vault } = store
    const citizen = await registerInvented(store, ++people)
    const draft = await openDraft(db, citizen.id, { code: 'GEN-01', version: 1 })
    const kept = async () => openAnswers(vault, fields, (await getDraft(db, citizen.id, draft.id)).answers)
    return { citizen, draft, kept }
  }

  test('windows that read a draft at the same moment and save different answers all keep theirs', async () => {
    const { db, vault } = store
    const { draft, kept } = await opened()
    await Promise.all(
      names.map((name) => saveDraft(db, vault, draft, { fields, answers: { [name]: name }, only: [name] })),
    )
    expect(await kept()).toEqual(Object.fromEntries(names.map((name) => [name, name])))
  })

  test('an answer that one window takes away stays away when another, opened before, saves something else', async () => {
    const { db, vault } = store
    const { citizen, draft, kept } = await opened()
    await saveDraft(db, vault, draft, { fields, answers: { subject: 'ก', details: 'ข' } })
    const seen = await getDraft(db, citizen.id, draft.id)
    await saveDraft(db, vault, seen, { fields, answers: {}, only: ['subject'] })
    await saveDraft(db, vault, seen, { fields, answers: { subject: 'ก', details: 'ค' }, only: ['details'] })
    expect(await kept()).toEqual({ details: 'ค' })
  })

  test('what is saved as a whole is as that window shows it, also when another was faster', async () => {
    const { db, vault } = store
    const { draft, kept } = await opened()
    await saveDraft(db, vault, draft, { fields, answers: { subject: 'ก' }, only: ['subject'] })
    await saveDraft(db, vault, draft, { fields, answers: { details: 'ข' } })
    expect(await kept()).toEqual({ details: 'ข' })
  })

  test('a draft that was thrown away in another window takes nothing more, and says so', async () => {
    const { db, vault } = store
    const { draft } = await opened()
    await discardDraft(db, draft)
    await expect(
      saveDraft(db, vault, draft, { fields, answers: { subject: 'ก' }, only: ['subject'] }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
