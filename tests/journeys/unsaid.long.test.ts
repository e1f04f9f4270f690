import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventRegistration } from '#tests/support/citizens.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe.each(Object.keys(products))('on %s, where nobody calls for a sweep', (runtime) => {
  let product: Product
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
  })
  afterAll(() => product.close())

  test('who files from the chat and then says nothing there hears by a push all the same', async () => {
    const user = product.line.user('มาลี')
    const visitor = new Visitor(product.url)
    await user.follow()
    await visitor.api('POST', '/session/line', { idToken: await user.idToken() })
    expect((await visitor.api('POST', '/citizens', inventRegistration(1))).status).toBe(201)
    await user.sendText('บริการ')
    const mark = /[?&]chat=([\w.-]+)/
    const marked = await user.waitFor((message) => mark.test(JSON.stringify(message)))
    const chatMark = mark.exec(JSON.stringify(marked))?.[1]
    const { id: draftId } = (await visitor.api('POST', '/drafts', { serviceCode: 'GEN-01' })).body as {
      id: string
    }
    const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }
    const sent = await visitor.api('POST', '/requests', { draftId, answers, chatMark })
    const { reference, sayInChat } = sent.body as { reference: string; sayInChat: string | null }
    expect(sayInChat, 'the mini-app was to say it').toContain(reference)
    const said = await user.waitFor((message) => JSON.stringify(message).includes(reference), 25_000)
    expect(JSON.stringify(said)).toContain(reference)
  })
})
