/** Photos for identity checks, drawn: an invented card on a table, and an invented person who holds it. */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { createLettering } from '#bot/drawing/lettering.ts'
import { withDrawing } from '#bot/drawing/raster.ts'

const packaged = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)))
export const font = () => packaged('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')
export const rendererWasm = () => packaged('@resvg/resvg-wasm/index_bg.wasm')

const cardWords: readonly [text: string, x: number, y: number, size: number][] = [
  ['บัตรประจำตัวประชาชน (ตัวอย่าง)', 250, 90, 46],
  ['0 1000 00000 01 3', 300, 160, 44],
  ['ชื่อตัวและชื่อสกุล  นาง สมศรี ใจดี', 60, 235, 40],
  ['Name  Mrs. Somsri', 190, 285, 34],
  ['Last name  Jaidee', 190, 330, 34],
  ['เกิดวันที่  13 เม.ย. 2501', 190, 380, 36],
  ['ศาสนา  พุทธ', 300, 436, 34],
  ['ที่อยู่  99/9 หมู่ 5 ต.เนินกุ่ม อ.บางกระทุ่ม', 60, 520, 34],
  ['จ.พิษณุโลก', 150, 570, 34],
]

/** Head and shoulders in a box of 100 × 120. */
const face = `<rect width="100" height="120" fill="#b9cbd6"/><ellipse cx="50" cy="118" rx="46" ry="34" fill="#355c7d"/>
<ellipse cx="50" cy="50" rx="27" ry="34" fill="#241a16"/><ellipse cx="50" cy="56" rx="22" ry="28" fill="#d9a47c"/>
<circle cx="42" cy="52" r="2.6" fill="#222"/><circle cx="58" cy="52" r="2.6" fill="#222"/>
<path d="M41 70q9 7 18 0" stroke="#8c3b2e" stroke-width="2.5" fill="none"/><path d="M50 55v8" stroke="#b07e5c" stroke-width="2"/>`

/** The front of a card in a box of 1000 × 630. */
function card(): string {
  const lettering = createLettering(font())
  const words = cardWords.map(
    ([text, x, y, size]) =>
      `<path transform="translate(${x} ${y})" fill="#1d2a44" d="${lettering.outline(text, size).path}"/>`,
  )
  const waves = Array.from(
    { length: 40 },
    (_, i) => `<path d="M0 ${i * 16}q250 ${30 - i} 500 0t500 0" stroke="#7fb2d9" fill="none" opacity=".5"/>`,
  )
  return `<rect width="1000" height="630" rx="36" fill="#d6ecf7"/>${waves.join('')}
<rect x="50" y="330" width="110" height="90" rx="14" fill="#d9b64a"/>
<g transform="translate(735 265) scale(2.2 2.5)">${face}</g>${words.join('')}`
}

const scenes = {
  'card-front': `<rect width="1200" height="900" fill="#8a6a4c"/><g transform="translate(100 135) rotate(-1 500 315)">CARD</g>`,
  holding: `<rect width="1200" height="1600" fill="#dfe5dd"/><g transform="translate(150 150) scale(9 9)">${face.replace('<rect width="100" height="120" fill="#b9cbd6"/>', '')}</g>
<rect x="0" y="1180" width="1200" height="420" fill="#355c7d"/><g transform="translate(330 980) scale(.56 .56)">CARD</g>
<circle cx="330" cy="1240" r="60" fill="#d9a47c"/><circle cx="890" cy="1240" r="60" fill="#d9a47c"/>`,
} as const

export interface PhotoOptions {
  slot?: keyof typeof scenes
  width?: number
  height?: number
}

/** Raw pixels of such a photo, with the grain of a phone's sensor so that it is not smaller than a real one. */
export async function drawPhoto({ slot = 'card-front', width = 1600, height = 1200 }: PhotoOptions = {}) {
  const scene = scenes[slot]
  const [, w = '1', h = '1'] = /width="(\d+)" height="(\d+)"/.exec(scene) ?? []
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${w} ${h}" preserveAspectRatio="xMidYMid slice">${scene.replace('CARD', card())}</svg>`
  const rgba = await withDrawing(rendererWasm, svg, (drawing) => drawing.pixels)
  const rgb = Buffer.alloc(width * height * 3)
  let seed = 12345
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const grain = (seed >>> 27) - 16
    for (let channel = 0; channel < 3; channel++)
      rgb[to + channel] = Math.max(0, Math.min(255, (rgba[from + channel] ?? 0) + grain))
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } })
}

const taken = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
/** As a phone sends it; each is drawn once for all files of a worker. */
export function photo(options: PhotoOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { slot = 'card-front', width = 0, height = 0 } = options
  const key = `${slot} ${width} ${height}`
  const picture = taken.get(key) ?? takePhoto(options)
  taken.set(key, picture)
  return picture
}
const takePhoto = async (options: PhotoOptions) =>
  new Uint8Array(await (await drawPhoto(options)).jpeg({ quality: 85 }).toBuffer())
