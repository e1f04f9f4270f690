import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

/** Vite copies it into the built mini-app; both runtimes serve what is there without asking the server. */
const folder = 'liff/public/assets/guides'
const largestPicture = 60_000

interface Picture {
  version: string
  width: number
  height: number
}
const taken: Record<string, Picture> = {}

/** Keeps a screenshot as WebP, at the best quality that stays under the limit. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  for (let quality = 84; ; quality -= 8) {
    const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (webp.byteLength > largestPicture && quality > 20) continue
    if (webp.byteLength > largestPicture) throw new Error(`${name} is too large: ${webp.byteLength} bytes`)
    const { width, height } = await sharp(webp).metadata()
    writeFileSync(`${folder}/${name}.webp`, webp)
    // Pictures are taken at two pixels a point.
    taken[name] = { version: versionOf(webp), width: width / 2, height: height / 2 }
    return
  }
}

/** Names carry no hash, so the address does: what was fetched once may be kept for ever. */
const versionOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 8)

/** Tells the pages which pictures there are. */
export function writeList(): void {
  const entries = Object.entries(taken).map(
    ([name, { version, width, height }]) =>
      `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: { version: '${version}', width: ${width}, height: ${height} },`,
  )
  const source = [
    '/** The pictures in liff/public/assets/guides. Written by `npm run screenshots`. */',
    'export const pictures = {',
    ...entries,
    '} as const',
    '',
  ]
  writeFileSync('server/public/pictures.ts', source.join('\n'))
}

/** Draws a ring around what the step tells to press. */
async function ring(target: Locator): Promise<void> {
  await target.evaluate((element: HTMLElement) => {
    element.scrollIntoView({ block: 'center' })
    Object.assign(element.style, { outline: '4px solid #d9480f', outlineOffset: '4px', transition: 'none' })
  })
}

/** The page as it stands on the phone, with a ring around what the step is about. */
export async function take(page: Page, name: string, target?: Locator): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.mouse.move(0, 0)
  if (target) await ring(target)
  await keepPicture(name, await page.screenshot())
}
