import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
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
import { openDraft } from '#db/drafts.ts'
import { remindOfExpiry } from '#db/expiry-reminders.ts'
import { searchLicences } from '#db/licences.ts'
import { isNumberTaken, peekNumber, setNumbering } from '#db/number-series.ts'
import { claimDue } from '#db/outbox.ts'
import { newReference } from '#db/reference.ts'
import { getRequest, type ServiceRequest, submitRequest } from '#db/requests.ts'
import { noAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { addSignatory, endSignatory, signerOf } from '#db/signatories.ts'
import { inviteStaff } from '#db/staff.ts'
import type { IssuedContent } from '#templates/issuing/content.ts'
import { usualNumbering } from '#templates/issuing/numbering.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

type Officer = { type: 'staff'; id: string }
const at = (day: string) => new Date(`${day}T03:00:00.000Z`)
const today = at('2026-11-23')

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  let clerk: Officer
  let officer: Officer
  let content: IssuedContent
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    citizen = await registerInvented(store, 1)
    const hire = async (who: string): Promise<Officer> => {
      const email = `${who}@example.go.th`
      const { member } = await inviteStaff(
        store.db,
        { email, role: 'officer', name: who },
        { type: 'system' },
      )
      return { type: 'staff', id: member.id }
    }
    ;[clerk, officer] = [await hire('clerk'), await hire('officer')]
    const signatory = await addSignatory(
      store.db,
      {
        staffId: clerk.id,
        name: 'นายวีระ กล้าหาญ',
        position: { office: 'clerk' },
        acting: null,
        orderNumber: null,
        validFrom: '2026-01-01',
        validUntil: null,
      },
      { type: 'system' },
      at('2026-01-01'),
    )
    content = {
      kind: 'licence',
      title: 'ใบอนุญาต',
      series: 'TEST',
      holder: 'นางสมศรี ใจดี',
      lines: [{ label: 'ชื่อสถานประกอบกิจการ', text: 'ร้านฟ้าใส' }],
      items: [],
      conditions: [],
      validFrom: '2026-11-23',
      validUntil: '2027-11-22',
      signer: signerOf(signatory),
      approval: true,
      register: 'health_hazard',
    }
  })
  afterAll(() => store.close())

  async function filed(): Promise<ServiceRequest> {
    const service = await findService(store.db, 'GEN-01')
    if (!service) throw new Error('GEN-01 is not seeded')
    const draft = await openDraft(store.db, citizen.id, { code: 'GEN-01', version: 1 })
    const form = {
      id: crypto.randomUUID(),
      title: 'แบบคำร้อง',
      type: 'application/pdf',
      size: 3,
      sha256: 'abc',
    }
    const answers = noAnswers
    const reference = newReference(today)
    return submitRequest(
      store.db,
      citizen,
      { draft, service: service.definition, reference, answers, form },
      today,
    )
  }
  const now = (request: ServiceRequest) => getRequest(store.db, request.reference)

  async function prepared(changes: Partial<IssuedContent> = {}, replaces?: string, on?: ServiceRequest) {
    const request = on ?? (await filed())
    const saved = { issueKey: 'licence', content: { ...content, ...changes }, replaces: replaces ?? null }
    const draft = await saveDocumentDraft(store.db, request, saved, officer, today)
    return { draft, request: await now(request) }
  }
  type Prepared = Awaited<ReturnType<typeof prepared>>
  const file = { type: 'application/pdf', size: 3, sha256: 'abc' }
  async function signed({ draft, request }: Prepared, by = clerk, day = today) {
    const number = await peekNumber(store.db, draft.content.series, day)
    const typeset = { id: crypto.randomUUID(), code: newCode(), number, file }
    return signDocument(store.db, request, draft, typeset, by, day)
  }

  test('a draft is nothing to anybody but the staff until it is signed', async () => {
    const { draft, request } = await prepared()
    expect(await listDocumentsOf(store.db, citizen.id)).toEqual([])
    expect(await listDocuments(store.db, request.id)).toMatchObject([{ kind: 'request-form' }])
    const document = await signed({ draft, request })
    expect(document.code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/)
    expect(await findDocument(store.db, document.id)).toEqual(document)
    expect(await listDocumentDrafts(store.db, request.id)).toEqual([])
    expect((await listDocumentsOf(store.db, citizen.id)).map((one) => one.document)).toEqual([document])
    expect((await listTimeline(store.db, request)).map(({ action }) => action)).toEqual([
      'request.submit',
      'document.draft',
      'document.issue',
    ])
  })

  test('numbers follow each other, whatever comes between, and begin anew with the year', async () => {
    const series = { series: 'ROW' }
    const first = await signed(await prepared(series))
    const thrownAway = await prepared(series)
    await discardDocumentDraft(store.db, thrownAway.request, thrownAway.draft, officer, today)
    const second = await signed(await prepared(series))
    const next = await signed(await prepared(series), clerk, at('2027-01-02'))
    expect([first, second, next].map(({ number }) => number)).toEqual(['1/2569', '2/2569', '1/2570'])
  })

  test('of two who sign in one series at once each gets a number of their own, and none is left out', async () => {
    const both = [await prepared({ series: 'BOTH' }), await prepared({ series: 'BOTH' })]
    const number = await peekNumber(store.db, 'BOTH', today)
    const attempt = ({ draft, request }: Prepared) =>
      signDocument(
        store.db,
        request,
        draft,
        { id: crypto.randomUUID(), code: newCode(), number, file },
        clerk,
        today,
      )
    const outcomes = await Promise.allSettled(both.map(attempt))
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused.map(isNumberTaken)).toEqual([true])
    const loser = both[outcomes.findIndex(({ status }) => status === 'rejected')]
    if (!loser) throw new Error('nobody lost')
    // Nothing of the second was written: the draft is there and is signed with the next number.
    expect(await findDocumentDraft(store.db, loser.draft.id)).toBeDefined()
    expect((await signed(loser)).number).toBe('2/2569')
  })

  test('one draft is signed once, however many press', async () => {
    const one = await prepared({ series: 'ONCE' })
    const outcomes = await Promise.allSettled([signed(one), signed(one)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await peekNumber(store.db, 'ONCE', today)).number).toBe('2/2569')
  })

  test('a draft that was rewritten meanwhile is not signed as it was', async () => {
    const stale = await prepared()
    const rewritten = { id: stale.draft.id, issueKey: 'licence', content: { ...content, holder: 'นายอื่น' } }
    await saveDocumentDraft(store.db, stale.request, rewritten, officer, at('2026-11-24'))
    await expect(signed(stale)).rejects.toMatchObject({ code: 'conflict' })
    await expect(signed({ ...stale, request: await now(stale.request) })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('only the signatory signs, not who prepared it, and not after their last day', async () => {
    const one = await prepared()
    await expect(signed(one, officer)).rejects.toMatchObject({ code: 'forbidden' })
    const own = await saveDocumentDraft(store.db, one.request, { issueKey: 'licence', content }, clerk, today)
    const ownRequest = await now(one.request)
    await expect(signed({ draft: own, request: ownRequest })).rejects.toMatchObject({ code: 'forbidden' })
    const until = await addSignatory(
      store.db,
      {
        staffId: clerk.id,
        name: 'นายวีระ กล้าหาญ',
        position: { office: 'clerk' },
        acting: null,
        orderNumber: null,
        validFrom: '2026-01-01',
        validUntil: null,
      },
      { type: 'system' },
    )
    await endSignatory(store.db, until.id, '2026-11-23', { type: 'system' })
    const last = await prepared({ signer: signerOf(until) })
    await expect(signed(last, clerk, at('2026-11-24'))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await signed(last)).number).toBeTruthy()
  })

  test('a licence is good through its last day in Thailand, and after it expired', async () => {
    const document = await signed(await prepared())
    expect(standingOf(document, '2027-11-22T16:59:00.000Z')).toBe('valid')
    expect(standingOf(document, '2027-11-22T17:00:00.000Z')).toBe('expired')
    expect(standingOf(document, '2026-11-22T16:59:00.000Z')).toBe('early')
  })

  test('a revoked one stays on record with its reason, is revoked once, and its holder hears of it', async () => {
    const one = await prepared()
    const document = await signed(one)
    await claimDue(store.db, 1000, at('2030-01-01'))
    const request = await now(one.request)
    await revokeDocument(store.db, request, document, 'ผิดเงื่อนไข', officer, today)
    const revoked = await findDocument(store.db, document.id)
    expect(revoked).toMatchObject({ revokedReason: 'ผิดเงื่อนไข', revokedBy: officer.id })
    expect(revoked && standingOf(revoked, today)).toBe('revoked')
    expect(await claimDue(store.db, 10, at('2026-11-24'))).toHaveLength(2)
    const again = revokeDocument(store.db, await now(request), revoked ?? document, 'อีกครั้ง', officer, today)
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })

  test('what replaces another takes its place', async () => {
    const one = await prepared()
    const lost = await signed(one)
    const again = await prepared({ replaces: lost.number ?? '' }, lost.id, await now(one.request))
    const replacement = await signed(again)
    expect(replacement).toMatchObject({ replaces: lost.id })
    expect(await findDocument(store.db, lost.id)).toMatchObject({
      revokedReason: `ออกใบแทนเลขที่ ${replacement.number} แล้ว`,
    })
  })

  test('a code finds its document, and nothing else does', async () => {
    const { code } = await signed(await prepared())
    expect((await findDocumentByCode(store.db, code ?? ''))?.document.code).toBe(code)
    for (const wrong of ['', 'NOBODYS', newCode(), `${code}A`, `${code}%`, code?.toLowerCase() ?? ''])
      expect(await findDocumentByCode(store.db, wrong)).toBeUndefined()
  })

  test('the register is searched by name, number and place; what is good comes first', async () => {
    const market = { register: 'market', series: 'ตล' } as const
    const old = await signed(await prepared({ ...market, holder: 'นายเก่า แก่นาน', validUntil: '2026-12-01' }))
    await signed(await prepared({ ...market, lines: [{ label: 'ชื่อ', text: 'ตลาดนัดวัดตายม' }] }))
    const found = async (asked: Parameters<typeof searchLicences>[1]) =>
      (await searchLicences(store.db, { kind: 'market', ...asked }, at('2027-01-01'))).licences
    expect((await found({})).map(({ holder }) => holder)).toEqual(['นางสมศรี ใจดี', 'นายเก่า แก่นาน'])
    expect(await found({ search: 'วัดตายม' })).toHaveLength(1)
    expect(await found({ search: 'แก่นาน' })).toMatchObject([{ id: old.id }])
    expect(await found({ search: old.number ?? '' })).toMatchObject([{ id: old.id }])
    expect(await found({ search: '%' })).toHaveLength(2)
    expect(await found({ search: 'ไม่มี' })).toEqual([])
    expect((await searchLicences(store.db, { kind: 'market', page: 2 })).licences).toEqual([])
  })

  test('the agency writes its numbers its own way, from where its ledger stands', async () => {
    const numbering = { ...usualNumbering, prefix: 'กค', digits: 3, start: { year: 2569, number: 46 } }
    await setNumbering(store.db, 'LEDGER', numbering, 0, officer)
    expect((await signed(await prepared({ series: 'LEDGER' }))).number).toBe('กค 046/2569')
    expect((await signed(await prepared({ series: 'LEDGER' }))).number).toBe('กค 047/2569')
    await expect(setNumbering(store.db, 'LEDGER', usualNumbering, 0, officer)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('who holds it is reminded sixty and thirty days before its end, once each', async () => {
    const soon = await signed(await prepared({ validFrom: '2026-10-01', validUntil: '2028-06-30' }))
    const owed = async (day: string) => {
      await remindOfExpiry(store.db, at(day))
      const { remindedDays } = (await findDocument(store.db, soon.id)) ?? {}
      return remindedDays
    }
    expect(await owed('2028-04-30')).toBeNull()
    await claimDue(store.db, 1000, at('2030-01-01'))
    expect(await owed('2028-05-01')).toBe(60)
    expect(await claimDue(store.db, 10, at('2028-05-01'))).toHaveLength(1)
    expect(await remindOfExpiry(store.db, at('2028-05-02'))).toBe(0)
    expect(await owed('2028-05-31')).toBe(30)
    expect(await remindOfExpiry(store.db, at('2028-06-15'))).toBe(0)
  })
})
