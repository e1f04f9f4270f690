/** Where identity photos are chosen in the mini-app, as somebody with a phone sees it. */
import type { BrowserContext, Locator, Page } from 'playwright-core'
import sharp from 'sharp'

export const card = (page: Page) => page.getByRole('group', { name: 'ภาพบัตรประชาชนด้านหน้า' })
export const holding = (page: Page) => page.getByRole('group', { name: 'ภาพท่านถือบัตรประชาชน' })

export const give = (slot: Locator, bytes: Uint8Array, name = 'photo.jpg', mimeType = 'image/jpeg') =>
  slot.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })

/** Where something lies on a picture, in shares of its sides. */
export async function placeOn(picture: Locator, thing: Locator) {
  const [frame, box] = [await picture.boundingBox(), await thing.boundingBox()]
  if (!frame || !box) throw new Error('not on the page')
  return { left: (box.x - frame.x) / frame.width, top: (box.y - frame.y) / frame.height }
}

/** The pixels of the marked picture that stands in the slot. */
export async function markedPicture(context: BrowserContext, slot: Locator) {
  const source = await slot.getByRole('img', { name: /ที่ขีดคร่อมแล้ว$/ }).getAttribute('src')
  const answer = await context.request.get(source ?? '')
  const type = answer.headers()['content-type']
  if (type !== 'image/jpeg') throw new Error(`the marked picture is ${type}`)
  return sharp(await answer.body())
}
