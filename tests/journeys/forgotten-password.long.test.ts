import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { mailboxOf, tokensIn } from '#tests/support/mailbox.ts'
import { memberOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

const newPassword = 'ฝนตกหลังบ้านทุกวัน'

describe.each(Object.keys(products))('a forgotten password, on %s', (runtime) => {
  let product: Product
  let mailsTo: ReturnType<typeof mailboxOf>['mailsTo']
  let mailTo: ReturnType<typeof mailboxOf>['mailTo']
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    ;({ mailsTo, mailTo } = mailboxOf(product))
  })
  afterAll(() => product.close())

  /** Somebody who registered in a browser. */
  const registered = (n: number, overrides = {}) => memberOf(product, n, overrides)
  const logIn = async (n: number, password: string) => {
    const visitor = new Visitor(product.url)
    const { status } = await visitor.api('POST', '/session', { citizenId: inventCitizenId(n), password })
    return { visitor, status }
  }
  const password = inventRegistration(1).password
  const forgotten = (email: string) => new Visitor(product.url).api('POST', '/passwords/forgotten', { email })

  test('a forgotten password: link by e-mail, new password, and everybody else is logged out', async () => {
    const elsewhere = await registered(1)
    expect((await forgotten(' Somsri1@Example.com ')).status).toBe(202)
    const mail = await mailTo('somsri1@example.com', 'แจ้งเปลี่ยนรหัสผ่าน')
    expect(mail).toContain('เรียน นางสมศรี ใจดี')
    expect(mail).toContain('30 นาที')
    const [token] = tokensIn(mail)

    const visitor = new Visitor(product.url)
    expect(await visitor.api('POST', '/passwords/link', { token })).toMatchObject({
      status: 200,
      body: { name: 'นางสมศรี ใจดี' },
    })
    expect(await visitor.api('POST', '/passwords/reset', { token, password: 'สมศรี ใจดี 99' })).toMatchObject({
      status: 422,
      body: { fields: { password: expect.stringContaining('ต้องไม่ใช่ชื่อ') } },
    })
    expect((await visitor.api('POST', '/passwords/reset', { token, password: newPassword })).status).toBe(204)

    expect((await elsewhere.api('GET', '/account')).status).toBe(401)
    expect((await logIn(1, password)).status).toBe(401)
    expect((await logIn(1, newPassword)).status).toBe(200)
    expect(await mailTo('somsri1@example.com', 'เปลี่ยนรหัสผ่านแล้ว')).toContain('ลืมรหัสผ่าน')

    const again = await visitor.api('POST', '/passwords/reset', { token, password: 'อีกรหัสหนึ่งที่ยาวพอ' })
    expect(again).toMatchObject({ status: 404, body: { detail: expect.stringContaining('ใช้ไปแล้ว') } })
    expect((await logIn(1, newPassword)).status).toBe(200)
  })

  test('a link that was used by two at once sets one password', async () => {
    await registered(2)
    await forgotten('somsri2@example.com')
    const [token] = tokensIn(await mailTo('somsri2@example.com', 'แจ้งเปลี่ยนรหัสผ่าน'))
    const passwords = ['ข้าวต้มมัดไส้กล้วย', 'กล้วยบวชชีแม่ทำ']
    const both = await Promise.all(
      passwords.map((password) =>
        new Visitor(product.url).api('POST', '/passwords/reset', { token, password }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404])
    const winner = passwords[both.findIndex(({ status }) => status === 204)] ?? ''
    expect((await logIn(2, winner)).status).toBe(200)
  })

  test('an unknown address gets the same answer, and nobody a mail', async () => {
    await registered(3)
    const known = await forgotten('somsri3@example.com')
    const unknown = await forgotten('nobody@example.com')
    expect(unknown).toEqual(known)
    await mailTo('somsri3@example.com', 'แจ้งเปลี่ยนรหัสผ่าน')
    expect(mailsTo('nobody@example.com')).toEqual([])
    expect(await forgotten('somsri3.example.com')).toMatchObject({
      status: 422,
      body: { fields: { email: expect.stringContaining('อีเมลไม่ถูกต้อง') } },
    })
  })

  test('a family that shares a mailbox gets one mail with a link for each', async () => {
    const email = 'baan.jaidee@example.com'
    await registered(4, { email, firstName: 'มาลี' })
    await registered(5, { email, prefix: 'นาย', firstName: 'มานะ' })
    await forgotten(email)
    const mail = await mailTo(email, 'แจ้งเปลี่ยนรหัสผ่าน')
    expect(mail).toMatch(/นางมาลี ใจดี – เปลี่ยนรหัสผ่าน/)
    expect(mail).toMatch(/นายมานะ ใจดี – เปลี่ยนรหัสผ่าน/)
    const [ofMalee, ofMana] = tokensIn(mail)
    const visitor = new Visitor(product.url)
    await visitor.api('POST', '/passwords/reset', { token: ofMana, password: newPassword })
    expect((await logIn(5, newPassword)).status).toBe(200)
    expect((await logIn(4, password)).status).toBe(200)
    expect((await visitor.api('POST', '/passwords/link', { token: ofMalee })).status).toBe(200)
    expect(mailsTo(email).filter(({ subject }) => subject.includes('แจ้งเปลี่ยนรหัสผ่าน'))).toHaveLength(1)
  })

  test('a forged link opens nothing', async () => {
    await registered(6)
    await forgotten('somsri6@example.com')
    const [token = ''] = tokensIn(await mailTo('somsri6@example.com', 'แจ้งเปลี่ยนรหัสผ่าน'))
    const [id = '', signature = ''] = token.split('.')
    for (const forged of [
      id,
      `${id}.`,
      `${id}.${signature.slice(0, -2)}`,
      `${crypto.randomUUID()}.${signature}`,
      'x',
    ]) {
      expect(
        await new Visitor(product.url).api('POST', '/passwords/reset', {
          token: forged,
          password: newPassword,
        }),
      ).toMatchObject({ status: 404, body: { detail: expect.stringContaining('ลิงก์นี้ไม่ถูกต้อง') } })
    }
    const confirmed = await new Visitor(product.url).api('POST', '/email-changes/confirm', { token })
    expect(confirmed.status).toBe(404)
    expect((await logIn(6, password)).status).toBe(200)
  })

  test('one mailbox is not flooded with links', async () => {
    await registered(7)
    for (let n = 0; n < 5; n++) expect((await forgotten('somsri7@example.com')).status).toBe(202)
    expect(await forgotten('somsri7@example.com')).toMatchObject({
      status: 429,
      body: { detail: expect.stringContaining('15 นาที') },
    })
  })

  test('every call to LINE and every mail was one that they take', () => {
    expect(product.line.refusals).toEqual([])
  })
})
