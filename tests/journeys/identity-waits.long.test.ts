import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCitizenByLineUserId } from '#db/citizens.ts'
import { rejectIdentity } from '#db/identity.ts'
import { getRequest } from '#db/requests.ts'
import { citizens } from '#db/schema.ts'
import { cannotAcceptYet, waitForOfficers, waitLabel, waitTexts } from '#templates/identity-wait.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { proveIdentity } from '#tests/support/identity.ts'
import { officerOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import { inventRepresentation } from '#tests/support/representation.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** Money is paid where one lives: the office wants to know who asks. */
const allowance = {
  change: 'moved',
  allowances: ['elderly'],
  movedOn: '2026-11-20',
  newAddress: inventRegistration(1).address,
}
const general = { subject: 'ขอเต็นท์', details: 'จัดงานบุญ', wanted: 'ให้ยืมเต็นท์ 2 หลัง' }
const waitIn = (body: unknown) => (body as { identityWait: object | null }).identityWait

describe.each(Object.keys(products))('a service that asks for a checked identity, on %s', (runtime) => {
  let product: Product
  let officer: Awaited<ReturnType<typeof officerOf>>
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    officer = await officerOf(product)
  })
  afterAll(() => product.close())

  async function registered(name: string, n: number): Promise<Visitor> {
    await product.line.user(name).follow()
    const visitor = new Visitor(product.url)
    const idToken = await product.line.user(name).idToken()
    await visitor.api('POST', '/session/line', { idToken })
    expect(await visitor.api('POST', '/citizens', inventRegistration(n))).toMatchObject({ status: 201 })
    return visitor
  }
  async function filed(citizen: Visitor, serviceCode: string, answers: object, represented?: object) {
    const draft = await citizen.api('POST', '/drafts', { serviceCode })
    const { id: draftId } = draft.body as { id: string }
    const sent = await citizen.api('POST', '/requests', {
      draftId,
      answers,
      ...(represented && { represented }),
    })
    expect(sent).toMatchObject({ status: 201 })
    return sent.body as { reference: string; identityWait: object | null }
  }
  const citizenIn = async (name: string) => {
    const citizen = await findCitizenByLineUserId(product.db, product.line.user(name).userId)
    if (!citizen) throw new Error(name)
    return citizen
  }
  const verify = (name: string) => proveIdentity(product.db, product.line.user(name).userId)
  /** As the photos leave it, without a picture to draw. */
  const sentPhotos = (name: string) =>
    product.db
      .update(citizens)
      .set({ identityStatus: 'pending', identityChangedAt: new Date().toISOString() })
      .where(eq(citizens.lineUserId, product.line.user(name).userId))
  const path = (reference: string) => `/staff/requests/${reference}`
  const heard = (name: string, reference: string) =>
    product.line.user(name).waitFor((message) => JSON.stringify(message).includes(reference))

  test('filed before the check it waits visibly, cannot be accepted, and can once the card was seen', async () => {
    const citizen = await registered('สมศรี', 1)
    const { reference, identityWait } = await filed(citizen, 'WEL-06', allowance)
    expect(identityWait).toEqual({ kind: 'none', reason: null })
    const confirmation = JSON.stringify(await heard('สมศรี', reference))
    expect(confirmation).toContain(waitLabel)
    expect(confirmation).toContain('/account/identity')

    await sentPhotos('สมศรี')
    const pending = { kind: 'pending', reason: null }
    expect((await citizen.api('GET', '/requests')).body).toMatchObject([{ reference, identityWait: pending }])
    expect((await citizen.api('GET', `/requests/${reference}`)).body).toMatchObject({
      status: 'submitted',
      identityWait: pending,
      actions: ['cancel'],
    })
    expect((await officer.open('/staff/requests')).text).toContain(waitLabel)
    const page = await officer.open(path(reference))
    expect(page.text).toContain(cannotAcceptYet)
    expect(page.html).toContain(`/staff/identity/${(await citizenIn('สมศรี')).id}`)
    expect(page.html).toMatch(/<button[^>]*disabled[^>]*>รับเรื่อง/)
    const refused = await page.press('รับเรื่อง')
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(cannotAcceptYet)
    expect((await getRequest(product.db, reference)).status).toBe('submitted')

    await verify('สมศรี')
    expect(waitIn((await citizen.api('GET', `/requests/${reference}`)).body)).toBeNull()
    expect((await officer.open('/staff/requests')).text).not.toContain(waitLabel)
    const free = await officer.open(path(reference))
    expect(free.text).not.toContain(waitLabel)
    expect((await free.press('รับเรื่อง')).text).toContain('รับเรื่องแล้ว')
    const { status, receivedAt, createdAt } = await getRequest(product.db, reference)
    expect(status).toBe('accepted')
    expect(receivedAt >= createdAt).toBe(true)
  })

  test('a check that failed says what to mend, to the filer alone', async () => {
    const citizen = await registered('มาลี', 2)
    await sentPhotos('มาลี')
    const { reference } = await filed(citizen, 'WEL-06', allowance)
    const rejection = { reasons: ['blurred'], note: 'ถ่ายในที่สว่าง' } as const
    await rejectIdentity(product.db, await citizenIn('มาลี'), rejection, { type: 'staff', id: 'officer-1' })
    expect(waitIn((await citizen.api('GET', `/requests/${reference}`)).body)).toEqual({
      kind: 'rejected',
      reason: 'ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้\nถ่ายในที่สว่าง',
    })
    expect((await officer.open(path(reference))).text).toContain(waitForOfficers.rejected)
  })

  test('outside LINE the e-mail says that it waits and where to send the photos', async () => {
    const citizen = new Visitor(product.url)
    expect(await citizen.api('POST', '/citizens', inventRegistration(5))).toMatchObject({ status: 201 })
    const { reference } = await filed(citizen, 'WEL-06', allowance)
    const mail = () => product.line.mails.find(({ subject }) => subject.includes(reference))
    await expect.poll(mail).toBeDefined()
    expect(mail()?.text).toContain(waitTexts.none.text)
    expect(mail()?.text).toContain('/liff/account/identity')
  })

  test('a service that asks for no check is accepted at once', async () => {
    const citizen = await registered('ดวงใจ', 3)
    const { reference, identityWait } = await filed(citizen, 'GEN-01', general)
    expect(identityWait).toBeNull()
    const page = await officer.open(path(reference))
    expect(page.text).not.toContain(waitLabel)
    expect((await page.press('รับเรื่อง')).text).toContain('รับเรื่องแล้ว')
  })

  test('filed for another it is the filer whose check counts', async () => {
    const child = await registered('บุญมา', 4)
    const mother = await registered('บุญมี', 12)
    await verify('บุญมี')
    const { reference } = await filed(child, 'WEL-06', allowance, inventRepresentation(12))
    expect(waitIn((await child.api('GET', `/requests/${reference}`)).body)).toMatchObject({ kind: 'none' })
    expect(waitIn((await mother.api('GET', `/requests/${reference}`)).body)).toEqual({
      kind: 'another',
      reason: null,
    })
    await verify('บุญมา')
    expect(waitIn((await mother.api('GET', `/requests/${reference}`)).body)).toBeNull()
  })
})
