import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { BrowserContext } from 'playwright-core'
import { listDocuments } from '#db/documents.ts'
import { getRequest } from '#db/requests.ts'
import { citizens } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { hireCareful } from './careful.ts'
import { inventCitizenId, inventRegistration } from './citizens.ts'
import { fillIn } from './filling.ts'
import { photo } from './identity-photos.ts'
import { type Told, tell } from './many-complaints.ts'
import { pdf } from './pdfs.ts'
import type { Product } from './product.ts'
import { Visitor } from './visitor.ts'
import { wordOwn } from './wording.ts'

type Store = Pick<Product, 'url' | 'line' | 'db' | 'vault'>
export type Furnished = Awaited<ReturnType<typeof furnish>>

const answers = {
  subject: 'ขอความอนุเคราะห์ยืมเต็นท์',
  details: 'จัดงานทำบุญบ้าน วันที่ 5 ธันวาคม 2569',
  wanted: 'ให้ยืมเต็นท์ 2 หลัง พร้อมโต๊ะและเก้าอี้',
}
const staffPassword = 'รหัสผ่านของเจ้าหน้าที่'

const numbers = { citizen: 1, newcomer: 2, outdated: 3 }

/** A product in use, for whoever looks at its pages: a completed request, photos to check, a draft, links by e-mail. */
export async function furnish(product: Store) {
  const citizen = await register(product, 'citizen')
  await register(product, 'newcomer')
  await register(product, 'outdated')
  await product.db
    .update(citizens)
    .set({ termsVersion: '0' })
    .where(eq(citizens.email, inventRegistration(numbers.outdated).email))
  const officer = new Visitor(product.url)
  const welcome = await officer.open(`/staff/invite/${await invitation(product)}`)
  await welcome.press('บันทึกรหัสผ่าน', { password: staffPassword, again: staffPassword })
  await hireCareful(product)
  const reference = await file(citizen)
  await complete(officer, reference)
  const waiting = await sendBack(officer, await file(citizen))
  const mended = await mend(citizen, await sendBack(officer, await file(citizen)))
  const begun = await begin(citizen)
  for (const slot of ['card-front', 'holding'] as const)
    await citizen.upload(`/identity/photos/${slot}`, await photo({ slot, width: 1200, height: 900 }))
  await citizen.api('POST', '/identity/submit')
  const [, id = ''] =
    /\/staff\/identity\/([\w-]{36})/.exec((await officer.open('/staff/identity')).html) ?? []
  const request = await getRequest(product.db, reference)
  const issued = (await listDocuments(product.db, request.id)).find(({ kind }) => kind === 'receipt')
  const settings = await officer.open('/staff/settings/complaints')
  await settings.press('บันทึก', { publicComplaints: 'true' })
  await wordOwn(officer)
  await tell(product.db, ...told)
  await citizen.api('POST', '/account/deletion', { reason: 'ย้ายไปอยู่ที่อื่น' })
  const places: Record<string, string> = {
    reference,
    waiting,
    mended,
    id,
    complaint: await complain(citizen),
    /** Of a service that asks who files, while the photos wait for the check. */
    unchecked: await fileMove(citizen),
    code: issued?.code ?? '',
    document: issued?.id ?? '',
    begun,
    filling: await fillIn(citizen),
    followed: await follow(citizen),
    draft: await prepareReceipt(officer, reference),
    token: await invitation(product),
    colleague: await colleague(product),
    ...(await mailedLinks(product, citizen)),
  }
  return {
    /** An address in which parameters are filled in. */
    address: (path: string) =>
      path.replace(/:(\w+)(?:\?(?=\/|$))?/g, (_, name: string) => {
        const found = places[name]
        if (!found) throw new Error(`nothing was furnished for :${name}`)
        return found
      }),
    async logInCitizen(context: BrowserContext, who: keyof typeof numbers) {
      const data = { citizenId: inventCitizenId(numbers[who]), password: inventRegistration(1).password }
      const answer = await context.request.post('/api/session', { data })
      if (!answer.ok()) throw new Error(await answer.text())
    },
    async logInOfficer(context: BrowserContext) {
      const page = await context.newPage()
      await page.goto(`/staff/invite/${await invitation(product)}`)
      await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill(staffPassword)
      await page.getByLabel('ยืนยันรหัสผ่านใหม่').fill(staffPassword)
      await page.getByRole('button', { name: 'บันทึกรหัสผ่าน' }).click()
      // On a phone it is behind a link.
      await page.locator('nav.menu').waitFor({ state: 'attached' })
      await page.close()
    },
  }
}

/** Complaints on the public map, in places of ours. */
const told = [
  {
    code: 'C-ROAD',
    village: 2,
    place: { latitude: 16.573, longitude: 100.333 },
    doneAfter: 3,
    ended: 'fixed',
  },
  { code: 'C-LIGHT', village: 4, place: { latitude: 16.581, longitude: 100.347 } },
].map((one) => ({ ...one, filedAt: new Date(Date.now() - 20 * 86_400_000).toISOString() })) as Told[]

async function register(product: Store, who: keyof typeof numbers): Promise<Visitor> {
  const visitor = new Visitor(product.url)
  const idToken = await product.line.user(who).idToken()
  await visitor.api('POST', '/session/line', { idToken })
  const { status, body } = await visitor.api('POST', '/citizens', inventRegistration(numbers[who]))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return visitor
}

/** The tokens of a forgotten password and of a new address. */
async function mailedLinks({ url, line }: Store, citizen: Visitor) {
  await new Visitor(url).api('POST', '/passwords/forgotten', {
    email: inventRegistration(numbers.newcomer).email,
  })
  await citizen.api('POST', '/account/email', { email: 'somsri@example.org' })
  const token = async (page: string) => {
    const link = new RegExp(`/liff/${page}/(\\S+)`)
    for (let n = 0; n < 300; n++) {
      const found = line.mails.map(({ text = '' }) => link.exec(text)?.[1]).find(Boolean)
      if (found) return found
      await setTimeout(50)
    }
    throw new Error(`no mail leads to ${page}`)
  }
  return { reset: await token('reset-password'), confirm: await token('confirm-email') }
}

async function invitation({ db }: Store): Promise<string> {
  const email = `${crypto.randomUUID()}@example.go.th`
  return (await inviteStaff(db, { email, role: 'admin', name: 'สมหญิง' }, { type: 'system' })).token
}

/** Somebody of the staff who has been invited. */
async function colleague({ db }: Store): Promise<string> {
  const wanted = { email: 'mali@example.go.th', role: 'officer', name: 'มะลิ' } as const
  return (await inviteStaff(db, wanted, { type: 'system' })).member.id
}

/** A draft with an attachment. */
async function begin(citizen: Visitor): Promise<string> {
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const { id } = body as { id: string }
  await citizen.api('PUT', `/drafts/${id}`, { answers })
  await citizen.upload(`/drafts/${id}/attachments/other?name=house.pdf`, pdf())
  return id
}

/** The open one of `told`, followed by somebody who was about to tell the same. */
async function follow(citizen: Visitor): Promise<string> {
  const near = await citizen.api('GET', '/nearby?code=C-LIGHT&latitude=16.581&longitude=100.347')
  const [{ reference } = { reference: '' }] = near.body as { reference: string }[]
  await citizen.api('PUT', `/followed/${reference}`)
  return reference
}

const file = async (citizen: Visitor) => send(citizen, await begin(citizen), answers)

async function complain(citizen: Visitor): Promise<string> {
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'C-ROAD' })
  const place = { latitude: 16.573, longitude: 100.333 }
  return send(citizen, (body as { id: string }).id, { problem: 'pothole', details: 'หลุมลึกกลางถนน', place })
}

async function fileMove(citizen: Visitor): Promise<string> {
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'WEL-06' })
  const { address: newAddress } = inventRegistration(1)
  const moved = { change: 'moved', allowances: ['elderly'], movedOn: '2026-11-20', newAddress }
  return send(citizen, (body as { id: string }).id, moved)
}

async function send(citizen: Visitor, draftId: string, answers: object): Promise<string> {
  const sent = await citizen.api('POST', '/requests', { draftId, answers })
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body))
  return (sent.body as { reference: string }).reference
}

/** Asks for a better subject and another paper. */
async function sendBack(officer: Visitor, reference: string): Promise<string> {
  const form = await officer.open(`/staff/requests/${reference}/correction`)
  await form.press('ส่งให้ผู้ยื่นแก้ไข', {
    'ask-field-subject': 'on',
    'reason-field-subject': 'กรุณาบอกจำนวนเต็นท์และวันที่ใช้',
    'ask-document-other': 'on',
    'reason-document-other': 'ภาพไม่ชัด อ่านบ้านเลขที่ไม่ออก กรุณาถ่ายใหม่ในที่สว่าง',
    note: 'สอบถามเพิ่มเติมได้ที่สำนักปลัดในเวลาทำการ',
    answerBy: '22/12/2599',
  })
  return reference
}

async function mend(citizen: Visitor, reference: string): Promise<string> {
  const { body } = await citizen.api('GET', `/requests/${reference}`)
  const { id: correctionId } = (body as { correction: { id: string } }).correction
  await citizen.upload(`/drafts/${correctionId}/attachments/other?name=house-again.pdf`, pdf())
  const changed = { subject: 'ขอยืมเต็นท์ 2 หลัง วันที่ 5 ธันวาคม 2569' }
  const sent = { correctionId, answers: changed, message: 'ถ่ายใหม่แล้วค่ะ' }
  const answer = await citizen.api('POST', `/requests/${reference}/correction`, sent)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return reference
}

async function complete(officer: Visitor, reference: string): Promise<void> {
  const receipt = new File([pdf()], 'receipt.pdf', { type: 'application/pdf' })
  let page = await officer.open(`/staff/requests/${reference}`)
  page = await page.press('รับเรื่อง')
  page = await page.press('เริ่มดำเนินการ')
  page = await page.press('แนบเอกสาร', { kind: 'receipt', title: 'ใบเสร็จรับเงิน เล่มที่ 1', file: receipt })
  page = await page.press('แนบเอกสาร', {
    kind: 'licence',
    number: '12/2570',
    validUntil: '22/11/2599',
    register: 'health_hazard',
    file: receipt,
  })
  await page.press('ดำเนินการสำเร็จ')
}

/** Makes the officer one who signs, and leaves a receipt waiting for it; the draft's id. */
async function prepareReceipt(officer: Visitor, reference: string): Promise<string> {
  const name = 'นางสมหญิง รับเงิน'
  const settings = await officer.open('/staff/settings/documents')
  const staff = settings.option('สมหญิง (')
  await settings.press('เพิ่มผู้ลงนาม', { staff, name, title: 'เจ้าพนักงานจัดเก็บรายได้' })
  const form = await officer.open(`/staff/requests/${reference}/documents/new?issue=receipt`)
  const signer = form.option(name)
  const draft = await form.press('บันทึกร่าง', { 'item-0': 'ค่าธรรมเนียม', 'amount-0': '20', signer })
  const [, id] = /document-drafts\/([\w-]{36})/.exec(draft.html) ?? []
  if (!id) throw new Error(draft.text)
  return id
}
