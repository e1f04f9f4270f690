import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { claimDue } from '#db/deliveries.ts'
import { issueDocument, listDocuments } from '#db/documents.ts'
import { openDraft } from '#db/drafts.ts'
import { newReference } from '#db/reference.ts'
import { listRequests } from '#db/request-queue.ts'
import {
  actOnRequest,
  findRequest,
  findRequestOf,
  isReferenceTaken,
  listRequestsOf,
  type ServiceRequest,
  submitRequest,
} from '#db/requests.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { inviteStaff } from '#db/staff.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const officer = { type: 'staff', id: 'officer-1' } as const
const file = (title: string) => {
  return { id: crypto.randomUUID(), title, type: 'application/pdf', size: 3, sha256: 'abc' }
}

/** An ordinary officer. */
const anybody = { id: 'somebody', seesSecrets: false }

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    citizen = await registerInvented(store, 1)
  })
  afterAll(() => store.close())

  async function file1(reference = newReference(new Date()), at = new Date()): Promise<ServiceRequest> {
    const service = await findService(store.db, 'GEN-01')
    if (!service) throw new Error('GEN-01 is not seeded')
    const draft = await openDraft(store.db, citizen.id, { code: 'GEN-01', version: 1 })
    const typed = { subject: 'ขอเต็นท์', details: 'จัดงานบุญ', wanted: 'ให้ยืมเต็นท์ 2 หลัง' }
    const answers = await sealAnswers(store.vault, service.definition.fields, typed)
    const submission = { draft, service: service.definition, reference, answers, form: file('แบบคำร้องทั่วไป') }
    return submitRequest(store.db, citizen, submission, at)
  }

  test('a submission leaves the request, its form, its history and one message owed, all together', async () => {
    const request = await file1()
    expect(await findRequestOf(store.db, citizen.id, request.reference)).toEqual(request)
    expect(await listDocuments(store.db, request.id)).toMatchObject([{ kind: 'request-form', code: null }])
    expect(await listTimeline(store.db, request)).toMatchObject([
      { action: 'request.submit', status: 'submitted', by: 'citizen', actorName: 'สมศรี ใจดี' },
    ])
    const owed = await claimDue(store.db, 100)
    expect(owed.filter((entry) => entry.channel === 'line')).toHaveLength(1)
  })

  test('a draft that was sent is gone, and the next one of the service is empty', async () => {
    const request = await file1()
    const next = await openDraft(store.db, citizen.id, { code: 'GEN-01', version: 1 })
    expect(next.id).not.toBe(request.id)
    expect(next.answers).toEqual({})
  })

  test('a taken reference stores nothing of the second request', async () => {
    const first = await file1()
    const before = await listRequestsOf(store.db, citizen.id)
    const error = await file1(first.reference).catch((e: unknown) => e)
    expect(isReferenceTaken(error)).toBe(true)
    expect(await listRequestsOf(store.db, citizen.id)).toEqual(before)
  })

  test('somebody else does not find the request', async () => {
    const request = await file1()
    expect(await findRequestOf(store.db, 'somebody-else', request.reference)).toBeUndefined()
  })

  test('an officer takes it through the four statuses, and the history tells it', async () => {
    let request = await file1()
    for (const action of ['accept', 'start', 'complete'] as const) {
      request = await actOnRequest(store.db, request, action, officer)
    }
    expect(request.status).toBe('completed')
    expect((await listTimeline(store.db, request)).map(({ status }) => status)).toEqual([
      'submitted',
      'accepted',
      'in_progress',
      'completed',
    ])
  })

  test('a step that the status does not allow is refused', async () => {
    const request = await file1()
    await expect(actOnRequest(store.db, request, 'complete', officer)).rejects.toMatchObject({
      code: 'invalid_action',
    })
  })

  test('a citizen can cancel a request that nobody has accepted yet, and not afterwards', async () => {
    const me = { type: 'citizen', id: citizen.id } as const
    const request = await file1()
    expect((await actOnRequest(store.db, request, 'cancel', me)).status).toBe('cancelled')
    const accepted = await actOnRequest(store.db, await file1(), 'accept', officer)
    await expect(actOnRequest(store.db, accepted, 'cancel', me)).rejects.toMatchObject({
      code: 'invalid_action',
    })
  })

  test('two officers press at once: one succeeds, the other is told, nothing is half-written', async () => {
    const request = await file1()
    const owedBefore = (await claimDue(store.db, 1000)).length
    const results = await Promise.allSettled([
      actOnRequest(store.db, request, 'accept', officer),
      actOnRequest(store.db, request, 'accept', { type: 'staff', id: 'officer-2' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    expect(await findRequest(store.db, request.id)).toMatchObject({ status: 'accepted', revision: 2 })
    expect(await listTimeline(store.db, request)).toHaveLength(2)
    expect(owedBefore).toBeGreaterThan(0)
    expect(await claimDue(store.db, 1000)).toHaveLength(1)
  })

  test('a document issued on a request that changed meanwhile is refused and not stored', async () => {
    const invited = { email: 'officer@example.com', role: 'officer' } as const
    const { member } = await inviteStaff(store.db, invited, { type: 'system' })
    const issuer = { type: 'staff', id: member.id } as const
    const request = await file1()
    await issueDocument(store.db, request, { ...file('ใบเสร็จรับเงิน'), kind: 'receipt' }, issuer)
    const late = issueDocument(store.db, request, { ...file('อีกใบ'), kind: 'receipt' }, issuer)
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    const titles = (await listDocuments(store.db, request.id)).map(({ title }) => title)
    expect(titles).toContain('ใบเสร็จรับเงิน')
    expect(titles).not.toContain('อีกใบ')
  })

  test('the queue comes page by page, each request once, in either order', async () => {
    const all = (await listRequests(store.db, { reader: anybody, limit: 1000 })).requests.map(({ id }) => id)
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await listRequests(store.db, {
          reader: anybody,
          order,
          limit: 3,
          ...(after && { after }),
        })
        seen.push(...page.requests.map(({ id }) => id))
        if (!page.next) break
        after = page.next
      }
      expect(seen).toEqual(order === 'newest' ? all : all.toReversed())
    }
  })

  test('the queue is searched by a reference in any spelling and by the applicant’s name', async () => {
    const request = await file1()
    const found = await listRequests(store.db, {
      reader: anybody,
      search: request.reference.replaceAll('-', ' '),
    })
    expect(found.requests.map(({ id }) => id)).toEqual([request.id])
    expect(
      (await listRequests(store.db, { reader: anybody, search: 'สมศรี ใจ' })).requests.length,
    ).toBeGreaterThan(0)
    expect((await listRequests(store.db, { reader: anybody, search: 'ไม่มีคนนี้' })).requests).toEqual([])
  })
})
