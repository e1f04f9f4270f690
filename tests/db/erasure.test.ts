import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAttachment, attachmentKeys } from '#db/attachments.ts'
import { findCitizenSession, openCitizenSession } from '#db/citizen-sessions.ts'
import { type Citizen, findCitizenByHash, getCitizen } from '#db/citizens.ts'
import {
  acceptDeletion,
  answerDataRequest,
  askDeletion,
  findDataRequest,
  findOpenDeletion,
  getWaitingDataRequest,
  reopenDeletion,
  withdrawDeletion,
} from '#db/data-requests.ts'
import { claimDue, markDelivered } from '#db/deliveries.ts'
import { openDraft } from '#db/drafts.ts'
import { eraseCitizen, listErasedFiles } from '#db/erasure.ts'
import { changePicture, pictureKey } from '#db/profiles.ts'
import { newReference } from '#db/reference.ts'
import { actOnRequest, findRequest, submitRequest } from '#db/requests.ts'
import { attachments, citizenSessions, citizens, drafts, outbox } from '#db/schema.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { inviteStaff } from '#db/staff.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const pdf = () => ({ id: crypto.randomUUID(), type: 'application/pdf', size: 3, sha256: 'abc' })

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let officer: { type: 'staff'; id: string }
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invited = { email: 'malee@example.go.th', role: 'admin' as const, name: 'มาลี' }
    officer = { type: 'staff', id: (await inviteStaff(store.db, invited, { type: 'system' })).member.id }
  })
  afterAll(() => store.close())

  const now = ({ id }: Citizen) => getCitizen(store.db, id)
  async function asked(n: number): Promise<Citizen> {
    const citizen = await registerInvented(store, n)
    await askDeletion(store.db, citizen, '')
    return now(citizen)
  }
  const waiting = async (citizen: Citizen) =>
    getWaitingDataRequest(store.db, (await findOpenDeletion(store.db, citizen.id))?.id ?? '')
  const accept = async (citizen: Citizen) => acceptDeletion(store.db, await waiting(citizen), officer)
  const erase = async (citizen: Citizen) =>
    eraseCitizen(store.db, store.vault, await waiting(citizen), officer)

  async function file(citizen: Citizen) {
    const service = await findService(store.db, 'GEN-01')
    if (!service) throw new Error('GEN-01 is not seeded')
    const draft = await openDraft(store.db, citizen.id, { code: 'GEN-01', version: 1 })
    const reference = newReference(new Date())
    const form = { ...pdf(), title: 'แบบคำร้องทั่วไป' }
    await addAttachment(store.db, draft, { ...pdf(), slot: 'other', name: 'ยื่นแล้ว.pdf' })
    const typed = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'เต็นท์' }
    const answers = await sealAnswers(store.vault, service.definition.fields, typed)
    return submitRequest(store.db, citizen, { draft, service: service.definition, reference, answers, form })
  }

  test('what the law lets go is gone, what was filed stays as it was filed, and the last message still arrives', async () => {
    let citizen = await registerInvented(store, 1)
    const request = await file(citizen)
    await actOnRequest(store.db, request, 'cancel', { type: 'citizen', id: citizen.id })
    const draft = await openDraft(store.db, citizen.id, { code: 'GEN-01', version: 1 })
    const unsent = await addAttachment(store.db, draft, { ...pdf(), slot: 'other', name: 'ค้างไว้.pdf' })
    const pictureId = crypto.randomUUID()
    await changePicture(store.db, await now(citizen), pictureId)
    const token = await openCitizenSession(store.db, { lineUserId: citizen.lineUserId, citizenId: null })
    await askDeletion(store.db, await now(citizen), 'ย้ายบ้าน')
    await accept(await now(citizen))
    citizen = await now(citizen)

    const files = await erase(citizen)
    expect(files.toSorted()).toEqual([...attachmentKeys(unsent.id), pictureKey(pictureId)].toSorted())
    expect(await listErasedFiles(store.db)).toEqual(expect.arrayContaining(files))
    const left = JSON.stringify(await now(citizen))
    for (const gone of [
      'สมศรี',
      'ใจดี',
      'somsri1@example.com',
      citizen.lineUserId ?? '',
      citizen.citizenIdHash,
    ])
      expect(left).not.toContain(gone)
    expect(
      await findCitizenByHash(store.db, await store.vault.fingerprint(inventCitizenId(1))),
    ).toBeUndefined()
    expect((await findCitizenSession(store.db, token))?.citizen).toBeUndefined()
    expect(await store.db.$count(citizenSessions, eq(citizenSessions.citizenId, citizen.id))).toBe(0)
    expect(await store.db.$count(drafts, eq(drafts.id, draft.id))).toBe(0)
    const kept = await store.db.select().from(attachments).where(eq(attachments.citizenId, citizen.id))
    expect(kept.map(({ name }) => name)).toEqual(['ยื่นแล้ว.pdf'])
    expect(await findRequest(store.db, request.id)).toMatchObject({ applicant: { firstName: 'สมศรี' } })

    const owed = (await claimDue(store.db, 100)).filter(({ citizenId }) => citizenId === citizen.id)
    expect(owed).toMatchObject(
      ['line', 'mail'].map(() => ({
        addressee: { email: 'somsri1@example.com', lineUserId: citizen.lineUserId },
      })),
    )
    for (const entry of owed) await markDelivered(store.db, entry, { via: 'push' })
    expect(JSON.stringify(await store.db.select().from(outbox))).not.toContain('somsri1@example.com')
    // And may come back: a new account, to which nothing of the old one belongs.
    const again = await registerInvented(store, 1)
    expect(again.id).not.toBe(citizen.id)
  })

  test('the answer names what was deleted and what is kept, and by which law', async () => {
    const citizen = await asked(2)
    await accept(citizen)
    const { request } = await waiting(await now(citizen))
    await erase(await now(citizen))
    const answer = (await findDataRequest(store.db, request.id))?.answer
    expect(answer).toContain('ลบแล้ว: ชื่อ ที่อยู่')
    expect(answer).toContain('ยังเก็บตามกฎหมาย: บันทึกการใช้งานระบบ')
    expect(answer).toContain('พ.ศ. 2562')
    // Without anything filed nobody needs the number either.
    expect(await store.vault.open((await now(citizen)).citizenIdSealed)).toBe('')
  })

  test('until an administrator confirms, the office and the citizen can both take it back, and nothing is gone', async () => {
    const citizen = await asked(3)
    await accept(citizen)
    await expect(answerDataRequest(store.db, await waiting(citizen), 'ไม่ลบ', officer)).rejects.toMatchObject({
      code: 'invalid_action',
    })
    await reopenDeletion(store.db, await waiting(citizen), officer)
    await expect(erase(await now(citizen))).rejects.toMatchObject({ code: 'invalid_action' })
    await accept(await now(citizen))
    const late = await waiting(await now(citizen))
    await withdrawDeletion(store.db, await now(citizen))
    await expect(eraseCitizen(store.db, store.vault, late, officer)).rejects.toMatchObject({
      code: 'conflict',
    })
    const kept = await now(citizen)
    expect(kept).toMatchObject({ erasedAt: null, email: 'somsri3@example.com' })
  })

  test('with a request that is not finished nothing is deleted, and the office is told how many there are', async () => {
    const citizen = await registerInvented(store, 4)
    await file(citizen)
    await askDeletion(store.db, await now(citizen), '')
    await accept(await now(citizen))
    await expect(erase(await now(citizen))).rejects.toMatchObject({
      code: 'invalid_action',
      detail: expect.stringContaining('ไม่เสร็จ 1 เรื่อง'),
    })
    expect(await store.db.$count(citizens, eq(citizens.email, 'somsri4@example.com'))).toBe(1)
  })
})
