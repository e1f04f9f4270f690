import { encodeBase64 } from 'hono/utils/encode'
import type { Enclosed, Layout } from '#templates/documents/page.ts'
import { srgbProfile } from './pdf/colour-profile.ts'
import {
  Document,
  type DocumentFontClass,
  normalizePageMargin,
  normalizePageSize,
  SvgMeasure,
} from './pdf/engine.ts'
import { InkRenderer } from './pdf/ink.ts'
import { thaiBreaker, thaiSegmenter } from './pdf/line-breaks.ts'
import { ThaiDocument, type Typeface } from './pdf/thai-document.ts'
import { thaiFontClass } from './pdf/thai-font.ts'
import { ThaiLayoutBuilder } from './pdf/thai-layout.ts'
import { prepareFont } from './pdf/thai-shaping.ts'

const product = 'Tessaban'
const whiteDot =
  'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AQH//2Q=='

/** A stored JPEG; undefined where it is not there. */
export type OpenPicture = (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** Typesets documents. */
export interface PdfRenderer {
  /** The layout is used up: make a new one for every call. */
  render(layout: Layout): Promise<Uint8Array>
  /** How many pages it would take up to the one where somebody signs. */
  signedPages(layout: Layout): Promise<number>
}

/** `normal` and `bold` are Sarabun as TrueType. They are parsed here, once: keep the renderer. */
export function createPdfRenderer(
  fonts: { normal: Uint8Array; bold: Uint8Array },
  openPicture: OpenPicture = async () => undefined,
): PdfRenderer {
  const probe = new Document({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false)
  const open = (bytes: Uint8Array) => {
    const font = probe.font(bytes)._font
    if (!font) throw new Error('Not a font')
    return font
  }
  const normal = open(fonts.normal)
  const typeface: Typeface = {
    name: 'Sarabun',
    normal: prepareFont(normal.font),
    bold: prepareFont(open(fonts.bold).font),
    Font: thaiFontClass(normal.constructor as DocumentFontClass),
    colours: srgbProfile(),
  }
  const segmenter = thaiSegmenter()
  return {
    render: async (layout) => {
      const pictures = await picturesFor(layout, openPicture)
      return typeset(typeface, segmenter, layout, pictures).bytes()
    },
    signedPages: async (layout) =>
      laidOut(typeface, segmenter, layout, await picturesFor(layout, openPicture)).signed,
  }
}

/** What the layout's images are, as data URLs; a file that is lost leaves its place white, and the document is made. */
async function picturesFor({ pictures }: Layout, openPicture: OpenPicture): Promise<Record<string, string>> {
  const opened = await Promise.all(
    pictures.map(async (key) => {
      const bytes = await openPicture(key)
      return [key, bytes ? `data:image/jpeg;base64,${encodeBase64(bytes.buffer)}` : whiteDot]
    }),
  )
  return Object.fromEntries(opened)
}

function typeset(
  typeface: Typeface,
  segmenter: Intl.Segmenter,
  layout: Layout,
  pictures: Record<string, string>,
): ThaiDocument {
  const { document, pages } = laidOut(typeface, segmenter, layout, pictures)
  new InkRenderer(document).renderPages(pages)
  if (layout.enclosed) enclose(document, layout.enclosed, layout.info.creationDate)
  return document
}

function laidOut(
  typeface: Typeface,
  segmenter: Intl.Segmenter,
  layout: Layout,
  pictures: Record<string, string>,
) {
  const size = normalizePageSize(layout.pageSize, layout.pageOrientation)
  const document = new ThaiDocument(typeface, pictures, {
    size: [size.width, size.height],
    pdfVersion: layout.version,
    subset: layout.subset,
    lang: layout.language,
    displayTitle: layout.displayTitle,
    info: {
      Title: layout.info.title,
      CreationDate: layout.info.creationDate,
      Producer: product,
      Creator: product,
    },
    font: null,
    autoFirstPage: false,
  })
  const margins = normalizePageMargin(layout.pageMargins)
  const breaker = thaiBreaker(segmenter, layout.words)
  const builder = new ThaiLayoutBuilder(size, margins, new SvgMeasure(), document, breaker)
  const { header } = layout
  const pages = builder.layoutDocument(
    layout.content,
    document,
    layout.styles ?? {},
    layout.defaultStyle,
    layout.background,
    // Asked for when the rest is laid out.
    header && ((page: number, all: number) => header(page, all, builder.signedPage ?? all)),
    layout.footer,
  )
  return { document, pages, signed: builder.signedPage ?? pages.length }
}

/** PDF/A-3 carries the data that it was made from, so that nobody has to type it off the page. */
function enclose(document: ThaiDocument, { name, description, json }: Enclosed, at: Date) {
  const bytes = new TextEncoder().encode(JSON.stringify(json, null, 1))
  document.file(bytes.slice().buffer, {
    name,
    description,
    type: 'application/json',
    relationship: 'Source',
    creationDate: at,
    modifiedDate: at,
  })
}
