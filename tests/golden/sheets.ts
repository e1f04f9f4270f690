/** Every form of the catalogue, filled in and to fill in, as a picture of its pages side by side. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { createPdfRenderer } from '#server/pdf.ts'
import { blankForm } from '#templates/documents/blank-form.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import type { Service } from '#templates/service.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, applicant, sampleAnswers } from '#tests/support/paper.ts'

export const modes = ['filled', 'blank'] as const
export type Mode = (typeof modes)[number]

export const folder = fileURLToPath(new URL('./pages/', import.meta.url))
export const fileOf = (code: string, mode: Mode) => `${folder}${code}-${mode}.webp`

/** Grey values, a byte each. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

/** About 50 dots per inch: small, and a moved line or a lost mark still shows. */
const scale = 0.7
/** So many shades keep the files small. */
const shades = 8

export async function createCamera() {
  const renderer = createPdfRenderer(sarabun())
  const pdfium = await PDFiumLibrary.init()
  return async (service: Service, mode: Mode): Promise<Picture> => {
    const pages = await photographed(pdfium, await renderer.render(sheet(service, mode)))
    return sideBySide(pages)
  }
}

function sheet(service: Service, mode: Mode) {
  const at = '2026-11-23T02:05:00.000Z'
  if (mode === 'blank')
    return blankForm({
      agency,
      service,
      applicant,
      citizenId: '1101700230708',
      draftCode: '7K3M9QXA',
      preparedAt: at,
    })
  const answers = sampleAnswers(service.fields)
  return requestForm({
    agency,
    service,
    applicant,
    answers,
    reference: '692-184-907',
    submittedAt: at,
    attachments: documentsAsked(service, answers, null).map(({ label }) => label),
  })
}

async function photographed(pdfium: PDFiumLibrary, pdf: Uint8Array): Promise<Picture[]> {
  const document = await pdfium.loadDocument(pdf)
  const pictures: Picture[] = []
  for (const page of document.pages()) {
    // PDFium draws by itself, so that every machine gets the same dots.
    const { width, height, data } = await page.render({
      scale,
      colorSpace: 'Gray',
      render: async ({ data: dots }) => dots,
    })
    const step = 255 / (shades - 1)
    pictures.push({ width, height, data: data.map((grey) => Math.round(Math.round(grey / step) * step)) })
  }
  document.destroy()
  return pictures
}

function sideBySide(pages: readonly Picture[]): Picture {
  const height = Math.max(...pages.map((page) => page.height))
  const width = pages.reduce((sum, page) => sum + page.width, 0)
  const data = new Uint8Array(width * height).fill(255)
  let left = 0
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      data.set(page.data.subarray(y * page.width, (y + 1) * page.width), y * width + left)
    left += page.width
  }
  return { width, height, data }
}

export const encoded = ({ width, height, data }: Picture): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer()

/** The picture that was kept; undefined for a form that is new. */
export async function kept(code: string, mode: Mode): Promise<Picture | undefined> {
  const file = fileOf(code, mode)
  if (!existsSync(file)) return undefined
  const { data, info } = await sharp(readFileSync(file))
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** What is new is blue, what is gone is red, on the page as it is now. */
export async function difference(before: Picture, now: Picture): Promise<Buffer> {
  const width = Math.max(before.width, now.width)
  const height = Math.max(before.height, now.height)
  const at = (picture: Picture, x: number, y: number) =>
    x < picture.width && y < picture.height ? (picture.data[y * picture.width + x] ?? 255) : 255
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [was, is] = [at(before, x, y), at(now, x, y)]
      const colour = was < is ? [230, 40, 40] : was > is ? [30, 60, 230] : [is, is, is]
      data.set(colour, (y * width + x) * 3)
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}
