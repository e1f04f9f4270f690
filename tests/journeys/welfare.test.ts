import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { type Product, products } from '#tests/support/product.ts'
import { inventRepresentation } from '#tests/support/representation.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let child: Visitor
beforeAll(async () => {
  const [start] = Object.values(products)
  if (!start) throw new Error('no product')
  product = await start()
  child = new Visitor(product.url)
  const idToken = await product.line.user('สมศรี').idToken()
  await child.api('POST', '/session/line', { idToken })
  expect(await child.api('POST', '/citizens', inventRegistration(1))).toMatchObject({ status: 201 })
})
afterAll(() => product.close())

const answers = {
  maritalStatus: 'widowed',
  monthlyIncome: '0',
  occupation: 'ไม่ได้ทำงาน',
  welfareNow: ['none'],
  payMethod: 'ownCash',
}

async function sent(changes: object = {}, represented?: object) {
  const { body } = await child.api('POST', '/drafts', { serviceCode: 'WEL-01' })
  const draftId = (body as { id: string }).id
  return child.api('POST', '/requests', { draftId, answers: { ...answers, ...changes }, represented })
}

test('the form of an allowance has the numbers of both, in their boxes; a bank account is not asked for cash', async () => {
  const filed = await sent({}, inventRepresentation(10))
  expect(filed).toMatchObject({ status: 201 })
  const { reference } = filed.body as { reference: string }
  const { body } = await child.api('GET', `/requests/${reference}`)
  const [form] = (body as { documents: { url: string }[] }).documents
  const { pathname, search } = new URL(form?.url ?? '')
  const opened = await new Visitor(product.url).fetch(pathname + search)
  const { text } = await readPdf(new Uint8Array(await opened.arrayBuffer()))
  const mother = text.indexOf(squeezed('แทน นางบุญมี แสงทอง'))
  expect(text.slice(0, mother)).toContain(`เลขประจำตัวประชาชน${inventCitizenId(1)}`)
  expect(text.slice(mother)).toContain(`เลขประจำตัวประชาชน${inventCitizenId(10)}`)
  expect(text).not.toContain('เลขที่บัญชี')
})

test('a transfer wants the account and the page of the passbook', async () => {
  expect(await sent({ payMethod: 'ownAccount' })).toMatchObject({
    status: 422,
    body: { fields: { account: 'กรุณากรอกบัญชีธนาคาร' } },
  })
  const account = { bank: 'ktb', number: '123-4-56789-0', name: 'นางบุญมี แสงทอง' }
  expect(await sent({ payMethod: 'ownAccount', account })).toMatchObject({
    status: 422,
    body: { fields: { 'documents.passbook': 'กรุณาแนบหน้าสมุดบัญชีธนาคาร' } },
  })
})
