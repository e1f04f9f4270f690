import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { claimDue } from '#db/deliveries.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { getDraft, openDraft, representedInDraft } from '#db/drafts.ts'
import { newReference } from '#db/reference.ts'
import { denyRepresentation, listEarlierRepresented } from '#db/representation.ts'
import { listRequests } from '#db/request-queue.ts'
import {
  actOnRequest,
  findRequestOf,
  getRequest,
  listRequestsOf,
  type ServiceRequest,
  submitRequest,
} from '#db/requests.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { representationSchema } from '#templates/representation-schema.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { inventRepresentation } from '#tests/support/representation.ts'
import { stores, type TestStore } from './stores.ts'

const officer = { type: 'staff', id: 'officer-1' } as const
const form = () => {
  return { id: crypto.randomUUID(), title: 'แบบคำร้อง', type: 'application/pdf', size: 3, sha256: 'abc' }
}

/** An ordinary officer. */
const anybody = { id: 'somebody', seesSecrets: false }

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let child: Citizen
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    child = await registerInvented(store, 1)
  })
  afterAll(() => store.close())

  /** The child files for the person with citizen ID number `n`. */
  async function fileFor(n: number, at = new Date()): Promise<ServiceRequest> {
    const { db, vault } = store
    const { represented, citizenId } = representationSchema('2026-12-31').parse(inventRepresentation(n))
    const acting = {
      represented,
      citizenIdHash: await vault.fingerprint(citizenId),
      citizenIdSealed: await vault.seal(citizenId),
    }
    const service = (await findService(db, 'GEN-01'))?.definition
    if (!service) throw new Error('GEN-01 is not seeded')
    const draft = await openDraft(db, child.id, { code: 'GEN-01', version: 1 })
    const typed = { subject: 'ขอไฟทาง', details: 'หน้าบ้านมืด', wanted: 'ขอให้ติดไฟ' }
    const answers = await sealAnswers(vault, service.fields, typed)
    const reference = newReference(new Date())
    return submitRequest(db, child, { draft, service, reference, answers, acting, form: form() }, at)
  }
  const owedTo = async (citizen: Citizen) =>
    (await claimDue(store.db, 1000)).filter(({ citizenId }) => citizenId === citizen.id)

  test('the digits of a represented person are never in clear, neither in the draft nor in the request', async () => {
    const { db, vault } = store
    const digits = inventCitizenId(20)
    const draft = await openDraft(db, child.id, { code: 'GEN-01', version: 1 })
    const typed = { firstName: 'บุญมี', citizenId: digits }
    await saveDraft(db, vault, draft, { fields: {}, answers: {}, represented: typed })
    const saved = await getDraft(db, child.id, draft.id)
    expect(JSON.stringify(saved)).not.toContain(digits)
    expect(await representedInDraft(vault, saved)).toEqual(typed)

    const request = await fileFor(20)
    const [row] = await db.all(sql`select * from requests where id = ${request.id}`)
    expect(JSON.stringify(row)).not.toContain(digits)
    expect(await vault.open(request.representedCitizenIdSealed ?? '')).toBe(digits)
    const [emptied] = await db.all<Record<string, unknown>>(sql`select * from drafts where id = ${draft.id}`)
    expect(emptied).toMatchObject({ represented: null, represented_citizen_id_sealed: null })
  })

  test('whoever goes back to filing for themselves leaves nothing of the other person in the draft', async () => {
    const { db, vault } = store
    const draft = await openDraft(db, child.id, { code: 'GEN-01', version: 1 })
    await saveDraft(db, vault, draft, { fields: {}, answers: {}, represented: { citizenId: '123' } })
    await saveDraft(db, vault, draft, { fields: {}, answers: { subject: 'ก' } })
    expect(await representedInDraft(vault, await getDraft(db, child.id, draft.id))).toEqual({
      citizenId: '123',
    })
    await saveDraft(db, vault, draft, { fields: {}, answers: {}, represented: null })
    const cleared = await getDraft(db, child.id, draft.id)
    expect([cleared.represented, cleared.representedCitizenIdSealed]).toEqual([null, null])
  })

  test('the history keeps who declared the consent, how and when it was given', async () => {
    const request = await fileFor(21)
    expect(await listTimeline(store.db, request)).toMatchObject([
      {
        action: 'request.submit',
        actorId: child.id,
        details: { relation: 'child', consent: { how: 'inPerson', on: '2026-07-01' } },
      },
    ])
  })

  test('registering takes over what others filed, with an entry in the history of each', async () => {
    const requests = [await fileFor(22), await fileFor(22)]
    const elder = await registerInvented(store, 22)
    expect((await listRequestsOf(store.db, elder.id)).map(({ id }) => id).toSorted()).toEqual(
      requests.map(({ id }) => id).toSorted(),
    )
    for (const { reference } of requests) {
      const taken = await findRequestOf(store.db, elder.id, reference)
      expect(taken).toBeDefined()
      expect(await findRequestOf(store.db, child.id, reference)).toEqual(taken)
      if (taken) {
        expect((await listTimeline(store.db, taken)).map(({ action, actorId }) => [action, actorId])).toEqual(
          [
            ['request.submit', child.id],
            ['request.take_over', elder.id],
          ],
        )
      }
    }
  })

  test('what is filed for somebody registered is theirs at once, and both hear of it and of what follows', async () => {
    const elder = await registerInvented(store, 23)
    let request = await fileFor(23)
    expect(request.representedCitizenId).toBe(elder.id)
    expect(await findRequestOf(store.db, elder.id, request.reference)).toEqual(request)
    expect(await owedTo(elder)).toHaveLength(1)
    request = await actOnRequest(store.db, request, 'accept', officer)
    const owed = await claimDue(store.db, 1000)
    expect(owed.map(({ citizenId }) => citizenId).toSorted()).toEqual([child.id, elder.id].toSorted())
    expect((await actOnRequest(store.db, request, 'start', officer)).status).toBe('in_progress')
  })

  test('somebody who registers while it is being filed is not missed', async () => {
    const [request, elder] = await Promise.all([fileFor(24), registerInvented(store, 24)])
    expect(await findRequestOf(store.db, elder.id, request.reference)).toBeDefined()
  })

  test('anybody else finds nothing', async () => {
    const stranger = await registerInvented(store, 25)
    const request = await fileFor(26)
    expect(await findRequestOf(store.db, stranger.id, request.reference)).toBeUndefined()
    expect(await listRequestsOf(store.db, stranger.id)).toEqual([])
    await expect(denyRepresentation(store.db, stranger, request)).rejects.toMatchObject({ code: 'not_found' })
    await expect(denyRepresentation(store.db, child, request)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the represented person may say once that they never asked for it; the history tells the office', async () => {
    const elder = await registerInvented(store, 27)
    const request = await fileFor(27)
    const denied = await denyRepresentation(store.db, elder, request)
    expect(await getRequest(store.db, request.reference)).toEqual(denied)
    expect(denied.representationDeniedAt).not.toBeNull()
    expect((await listTimeline(store.db, denied)).map(({ action }) => action)).toContain(
      'request.deny_representation',
    )
    await expect(denyRepresentation(store.db, elder, denied)).rejects.toMatchObject({
      code: 'invalid_action',
    })
    // The office saw it before: its step now meets a conflict instead of going on unaware.
    await expect(actOnRequest(store.db, request, 'accept', officer)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('people for whom one filed before are offered once each, without those who denied it', async () => {
    const volunteer = child
    await fileFor(28)
    await fileFor(28)
    const elder = await registerInvented(store, 29)
    await fileFor(29)
    const before = await listEarlierRepresented(store.db, volunteer.id)
    await denyRepresentation(store.db, elder, await fileFor(29))
    const after = await listEarlierRepresented(store.db, volunteer.id)
    expect(after).toHaveLength(before.length - 1)
    const digits = await Promise.all(after.map(({ citizenIdSealed }) => store.vault.open(citizenIdSealed)))
    expect(digits.filter((id) => id === inventCitizenId(28))).toHaveLength(1)
    expect(digits).not.toContain(inventCitizenId(29))
  })

  test('the office finds it by the name of either', async () => {
    const { id } = await fileFor(30)
    for (const search of ['บุญมี แสง', 'สมศรี ใจดี']) {
      const { requests } = await listRequests(store.db, { reader: anybody, search, limit: 100 })
      expect(requests.map((request) => request.id)).toContain(id)
    }
  })

  test.each([
    [
      'one’s own',
      sql`select * from requests where citizen_id = 'a' or represented_citizen_id = 'a' order by created_at desc limit 50`,
    ],
    [
      'those to take over',
      sql`update requests set represented_citizen_id = 'a' where represented_citizen_id_hash = 'b'`,
    ],
    [
      'those filed for others',
      sql`select * from requests where citizen_id = 'a' and represented is not null order by created_at desc limit 200`,
    ],
  ])('%s are found through an index', async (_, query) => {
    const plan = await store.db.all<{ detail: string }>(sql`explain query plan ${query}`)
    const steps = plan.map(({ detail }) => detail).join('\n')
    expect(steps).toMatch(/USING (COVERING )?INDEX requests_/)
    expect(steps).not.toMatch(/SCAN requests/)
  })
})
