import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe.each(Object.keys(products))('the guides, on %s', (runtime) => {
  let product: Product
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
  })
  afterAll(() => product.close())

  test.each([...guideNames])('%s opens from the front page, with every picture', async (name) => {
    const visitor = new Visitor(product.url)
    expect((await visitor.open('/')).html).toContain(`href="${guidePath(name)}"`)
    const { html } = await visitor.open(guidePath(name))
    expect(html).toContain(`<h1>${guideTitles[name]}</h1>`)
    const pictures = [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, source = '']) => source)
    expect(pictures.length).toBeGreaterThan(4)
    for (const source of pictures) {
      const answer = await visitor.fetch(source)
      expect([source, answer.status, answer.headers.get('content-type')]).toEqual([source, 200, 'image/webp'])
    }
  })

  test('the guide to filing tells both ways, and what to do when a request comes back', async () => {
    const { text } = await new Visitor(product.url).open(guidePath('filing'))
    for (const words of ['กรอกแบบฟอร์มออนไลน์', 'พิมพ์แบบฟอร์มเพื่อกรอก', 'รอท่านแก้ไข', 'หยุดนับเวลา'])
      expect(text).toContain(words)
  })

  test('somebody who types วิธีใช้ in the chat gets buttons that open them in the phone’s browser', async () => {
    const somsri = product.line.user('สมศรี')
    await somsri.follow()
    await somsri.sendText('วิธีใช้')
    const help = JSON.stringify(
      await somsri.waitFor((message) => JSON.stringify(message).includes('/guides/using')),
    )
    for (const name of guideNames) {
      expect(help).toContain(`${guidePath(name)}?openExternalBrowser=1`)
      const answer = await new Visitor(product.url).fetch(`${guidePath(name)}?openExternalBrowser=1`)
      expect(answer.status).toBe(200)
    }
  })
})
