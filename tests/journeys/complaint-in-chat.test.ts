import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDrafts } from '#db/drafts.ts'
import { listRequestsOf } from '#db/requests.ts'
import { wordsOf } from '#tests/bot/chat-world.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { type Product, products } from '#tests/support/product.ts'

describe.each(Object.keys(products))('a complaint that is told in the chat, on %s', (runtime) => {
  let product: Product
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
  })
  afterAll(() => product.close())

  test('by a photo, a sentence and a place in any order: filed at one tap, confirmed, with its reference', async () => {
    const malee = product.line.user('มาลี')
    const citizen = await registerInvented(product, 41, malee.userId)
    await malee.follow()
    /** What comes in answer to it. */
    const heard = async (deed: () => Promise<unknown>, words: string) => {
      const before = malee.messages.length
      await deed()
      await expect.poll(() => wordsOf(malee.messages.slice(before)), { timeout: 15_000 }).toContain(words)
    }
    const grey = { width: 60, height: 80, channels: 3, background: '#778' } as const
    const photo = new Uint8Array(await sharp({ create: grey }).jpeg().toBuffer())
    await heard(() => malee.sendImage(photo), 'รวม 1 รูป')
    await heard(() => malee.sendText('ถนนเป็นหลุม หน้าโรงเรียน หมู่ 4'), 'ถนน ทางเท้า สะพาน')
    await heard(() => malee.press('ถนน ทางเท้า สะพาน'), 'ส่งตำแหน่ง')
    const place = { latitude: 16.7351, longitude: 100.3021, address: 'โรงเรียน' }
    await heard(() => malee.sendLocation(place), 'ตรวจสอบแล้วกดส่ง')
    await heard(() => malee.press('ส่งเรื่อง'), 'ส่งเรื่องเรียบร้อยแล้ว')

    const [request, ...others] = await listRequestsOf(product.db, citizen.id, { limit: 9 })
    expect(others).toEqual([])
    expect(request).toMatchObject({
      serviceCode: 'C-ROAD',
      village: 4,
      latitude: 16.7351,
      status: 'submitted',
    })
    const told = malee.chat.filter(
      (entry) => entry.from === 'account' && wordsOf(entry.message).includes(request?.reference ?? ''),
    )
    expect(told).toMatchObject([{ via: 'reply' }])
    await heard(() => malee.sendText(request?.reference ?? ''), 'ติดตามเรื่อง')
    expect(await listDrafts(product.db, citizen.id)).toEqual([])
    expect(product.line.refusals).toEqual([])
  })
})
