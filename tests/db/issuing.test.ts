import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import { claimDue } from '#db/deliveries.ts'
import {
  discardDocumentDraft,
  findDocumentDraft,
  listDocumentDrafts,
  saveDocumentDraft,
  signDocument,
} from '#db/document-drafts.ts'
import {
  findDocument,
  findDocumentByCode,
  listDocuments,
  listDocumentsOf,
  newCode,
  revokeDocument,
  standingOf,
} from '#db/documents.ts'
import { isNumberTaken, peekNumber, setNumbering } from '#db/number-series.ts'
import { citizens } from '#db/schema.ts'
import { endSignatory, signerOf } from '#db/signatories.ts'
import type { IdentityStatus } from '#templates/identity.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import { usualNumbering } from '#templates/issuing/numbering.ts'
import { noon, openPaperOffice, type Prepared, paperFile, today } from '#tests/support/issuing.ts'
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

  test('a draft is nothing to anybody but the staff until it is signed', async () => {
    const { draft, request } = await office.prepared()
    expect(await listDocumentsOf(store.db, office.citizen.id)).toEqual([])
    expect(await listDocuments(store.db, request.id)).toMatchObject([{ kind: 'request-form' }])
    const document = await office.signed({ draft, request })
    expect(document.code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/)
    expect(await findDocument(store.db, document.id)).toEqual(document)
    expect(await listDocumentDrafts(store.db, request.id)).toEqual([])
    expect((await listDocumentsOf(store.db, office.citizen.id)).map((one) => one.document)).toEqual([
      document,
    ])
    expect((await listTimeline(store.db, request)).map(({ action }) => action)).toEqual([
      'request.submit',
      'document.draft',
      'document.issue',
    ])
  })

  test('numbers follow each other, whatever comes between, and begin anew with the year', async () => {
    const series = { series: 'ROW' }
    const first = await office.signed(await office.prepared(series))
    const thrownAway = await office.prepared(series)
    await discardDocumentDraft(store.db, thrownAway.request, thrownAway.draft, office.officer, today)
    const second = await office.signed(await office.prepared(series))
    const next = await office.signed(await office.prepared(series), office.clerk, noon('2027-01-02'))
    expect([first, second, next].map(({ number }) => number)).toEqual(['1/2569', '2/2569', '1/2570'])
  })

  test('of two who sign in one series at once each gets a number of their own, and none is left out', async () => {
    const both = [await office.prepared({ series: 'BOTH' }), await office.prepared({ series: 'BOTH' })]
    const number = await peekNumber(store.db, 'BOTH', today)
    const attempt = ({ draft, request }: Prepared) =>
      signDocument(
        store.db,
        request,
        draft,
        { id: crypto.randomUUID(), code: newCode(), number, file: paperFile },
        office.clerk,
        today,
      )
    const outcomes = await Promise.allSettled(both.map(attempt))
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused.map(isNumberTaken)).toEqual([true])
    const loser = both[outcomes.findIndex(({ status }) => status === 'rejected')]
    if (!loser) throw new Error('nobody lost')
    // Nothing of the second was written: the draft is there and is signed with the next number.
    expect(await findDocumentDraft(store.db, loser.draft.id)).toBeDefined()
    expect((await office.signed(loser)).number).toBe('2/2569')
  })

  test('one draft is signed once, however many press', async () => {
    const one = await office.prepared({ series: 'ONCE' })
    const outcomes = await Promise.allSettled([office.signed(one), office.signed(one)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await peekNumber(store.db, 'ONCE', today)).number).toBe('2/2569')
  })

  test('a draft that was rewritten meanwhile is not signed as it was', async () => {
    const stale = await office.prepared()
    const rewritten = {
      id: stale.draft.id,
      issueKey: 'licence',
      content: { ...office.content, holder: 'นายอื่น' },
    }
    await saveDocumentDraft(store.db, stale.request, rewritten, office.officer, noon('2026-11-24'))
    await expect(office.signed(stale)).rejects.toMatchObject({ code: 'conflict' })
    await expect(office.signed({ ...stale, request: await office.now(stale.request) })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    )
  })

  test('nothing is prepared nor signed while the office does not know who filed', async () => {
    const request = await office.filed('HLT-01')
    const refused = { code: 'invalid_action', detail: cannotAcceptYet }
    await expect(office.prepared({}, undefined, request)).rejects.toMatchObject(refused)
    const standAt = (identityStatus: IdentityStatus) =>
      store.db.update(citizens).set({ identityStatus }).where(eq(citizens.id, office.citizen.id))
    await standAt('verified')
    const prepared = await office.prepared({}, undefined, request)
    await standAt('pending')
    await expect(office.signed(prepared)).rejects.toMatchObject(refused)
    await standAt('verified')
    expect((await office.signed(prepared)).code).not.toBeNull()
    await standAt('none')
  })

  test('only the signatory signs, not who prepared it, and not after their last day', async () => {
    const one = await office.prepared()
    await expect(office.signed(one, office.officer)).rejects.toMatchObject({ code: 'forbidden' })
    const own = await saveDocumentDraft(
      store.db,
      one.request,
      { issueKey: 'licence', content: office.content },
      office.clerk,
      today,
    )
    const ownRequest = await office.now(one.request)
    await expect(office.signed({ draft: own, request: ownRequest })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const until = await office.appoint()
    await endSignatory(store.db, until.id, '2026-11-23', { type: 'system' })
    const last = await office.prepared({ signer: signerOf(until) })
    await expect(office.signed(last, office.clerk, noon('2026-11-24'))).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await office.signed(last)).number).toBeTruthy()
  })

  test('a licence is good through its last day in Thailand, and after it expired', async () => {
    const document = await office.signed(await office.prepared())
    expect(standingOf(document, '2027-11-22T16:59:00.000Z')).toBe('valid')
    expect(standingOf(document, '2027-11-22T17:00:00.000Z')).toBe('expired')
    expect(standingOf(document, '2026-11-22T16:59:00.000Z')).toBe('early')
  })

  test('a revoked one stays on record with its reason, is revoked once, and its holder hears of it', async () => {
    const one = await office.prepared()
    const document = await office.signed(one)
    await claimDue(store.db, 1000, noon('2030-01-01'))
    const request = await office.now(one.request)
    await revokeDocument(store.db, request, document, 'ผิดเงื่อนไข', office.officer, today)
    const revoked = await findDocument(store.db, document.id)
    expect(revoked).toMatchObject({ revokedReason: 'ผิดเงื่อนไข', revokedBy: office.officer.id })
    expect(revoked && standingOf(revoked, today)).toBe('revoked')
    expect(await claimDue(store.db, 10, noon('2026-11-24'))).toHaveLength(2)
    const again = revokeDocument(
      store.db,
      await office.now(request),
      revoked ?? document,
      'อีกครั้ง',
      office.officer,
      today,
    )
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })

  test('what replaces another takes its place', async () => {
    const one = await office.prepared()
    const lost = await office.signed(one)
    const again = await office.prepared(
      { replaces: lost.number ?? '' },
      lost.id,
      await office.now(one.request),
    )
    const replacement = await office.signed(again)
    expect(replacement).toMatchObject({ replaces: lost.id })
    expect(await findDocument(store.db, lost.id)).toMatchObject({
      revokedReason: `ออกใบแทนเลขที่ ${replacement.number} แล้ว`,
    })
  })

  test('a code finds its document, and nothing else does', async () => {
    const { code } = await office.signed(await office.prepared())
    expect((await findDocumentByCode(store.db, code ?? ''))?.document.code).toBe(code)
    for (const wrong of ['', 'NOBODYS', newCode(), `${code}A`, `${code}%`, code?.toLowerCase() ?? ''])
      expect(await findDocumentByCode(store.db, wrong)).toBeUndefined()
  })

  test('the agency writes its numbers its own way, from where its ledger stands', async () => {
    const numbering = { ...usualNumbering, prefix: 'กค', digits: 3, start: { year: 2569, number: 46 } }
    await setNumbering(store.db, 'LEDGER', numbering, 0, office.officer)
    expect((await office.signed(await office.prepared({ series: 'LEDGER' }))).number).toBe('กค 046/2569')
    expect((await office.signed(await office.prepared({ series: 'LEDGER' }))).number).toBe('กค 047/2569')
    await expect(setNumbering(store.db, 'LEDGER', usualNumbering, 0, office.officer)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
