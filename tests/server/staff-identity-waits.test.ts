import { beforeAll, expect, test } from 'vitest'
import { getCitizen } from '#db/citizens.ts'
import { verifyAtCounter } from '#db/identity.ts'
import { findIdentityWait, waitAsSeenBy } from '#db/identity-waits.ts'
import { actOnRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { cannotAcceptYet, lettersOnly, waitLabel } from '#templates/identity-wait.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
async function accept(request: ServiceRequest) {
  const address = `${pageOf(request)}/actions/accept`
  return officer.post(address, await officer.hiddenFields(pageOf(request), address))
}

test('a request of somebody unchecked waits in sight and can be accepted only once the card was seen', async () => {
  const request = await office.submit(301, {}, 'WEL-06')
  expect(await textOf(officer, '/staff/requests')).toContain(waitLabel)
  const html = await textOf(officer, pageOf(request))
  expect(html).toContain(`/staff/identity/${request.citizenId}`)
  expect(html).toMatch(/<button[^>]*disabled[^>]*>รับเรื่อง/)
  const refused = await accept(request)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain(cannotAcceptYet)
  expect(await getRequest(office.db, request.reference)).toEqual(request)

  await verifyAtCounter(office.db, await getCitizen(office.db, request.citizenId), {
    type: 'staff',
    id: 'officer-1',
  })
  expect(await textOf(officer, '/staff/requests')).not.toContain(waitLabel)
  expect(await textOf(officer, pageOf(request))).not.toContain(waitLabel)
  expect((await accept(request)).headers.get('location')).toBe(`${pageOf(request)}?done=accept`)
  const accepted = await getRequest(office.db, request.reference)
  expect(accepted).toMatchObject({ status: 'accepted', dueOn: request.dueOn, receivedAt: request.receivedAt })
})

test('nothing is issued to somebody unchecked but a letter that tells them so', async () => {
  const request = await office.submit(305, {}, 'HLT-01')
  const page = pageOf(request)
  const html = await textOf(officer, page)
  expect(html).not.toContain('/documents/new?issue=')
  expect(html).toContain(lettersOnly)
  const refusal = async (answer: Response) => [answer.status, await answer.text()]
  const refused = [409, expect.stringContaining(cannotAcceptYet)]
  expect(await refusal(await officer.get(`${page}/documents/new?issue=licence`))).toEqual(refused)

  const attach = async (kind: string) => {
    const hidden = await officer.hiddenFields(page, `${page}/documents`)
    const file = new File(['%PDF-1.7 paper'], 'paper.pdf')
    return officer.post(`${page}/documents`, { ...hidden, kind, title: '', file })
  }
  for (const kind of ['licence', 'certificate', 'receipt'])
    expect(await refusal(await attach(kind))).toEqual(refused)
  expect(await getRequest(office.db, request.reference)).toEqual(request)
  expect((await attach('letter')).headers.get('location')).toBe(`${page}?done=document`)
})

test('a service that asks for no check waits for nobody', async () => {
  const request = await office.submit(302)
  expect(await findIdentityWait(office.db, request)).toBeUndefined()
  expect(await textOf(officer, pageOf(request))).not.toContain(waitLabel)
  expect((await accept(request)).status).toBe(303)
})

test('a viewer sees that it waits, without the way to the check', async () => {
  const request = await office.submit(303, {}, 'HLT-01')
  const html = await textOf(await office.logIn('viewer', 'duang'), pageOf(request))
  expect(html).toContain(waitLabel)
  expect(html).not.toContain(`/staff/identity/${request.citizenId}`)
})

test('its filer may still cancel it, and then it waits no more', async () => {
  const request = await office.submit(304, {}, 'ENG-03')
  const actor = { type: 'citizen', id: request.citizenId } as const
  const cancelled = await actOnRequest(office.db, request, 'cancel', actor)
  expect(await findIdentityWait(office.db, cancelled)).toBeUndefined()
})

test('why a check failed is for the filer alone', () => {
  const filer = { citizenId: 'filer', status: 'rejected', reason: 'ภาพไม่ชัด' } as const
  expect(waitAsSeenBy('filer', filer)).toEqual({ kind: 'rejected', reason: 'ภาพไม่ชัด' })
  expect(waitAsSeenBy('represented', filer)).toEqual({ kind: 'another', reason: null })
})
