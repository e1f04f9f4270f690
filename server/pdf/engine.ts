/**
 * The inside of pdfmake 0.3.11, pdfkit 0.19.1 and fontkit 2.0.4, as far as the Thai layer touches it.
 * None of it is a public interface: the versions are pinned, and tests/server/pdf.test.ts notices a change.
 */
import builderModule from 'pdfmake/js/LayoutBuilder.js'
import pageSizeModule from 'pdfmake/js/PageSize.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import svgModule from 'pdfmake/js/SVGMeasure.js'
import inlinesModule from 'pdfmake/js/TextInlines.js'

export interface Glyph {
  id: number
  codePoints: readonly number[]
  advanceWidth: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
}
export interface GlyphPosition {
  xAdvance: number
  xOffset: number
  yOffset: number
}
export interface GlyphRun {
  glyphs: Glyph[]
  positions: GlyphPosition[]
  advanceWidth: number
}

interface LookupSubtable {
  version: number
  backtrackCoverage?: ArrayLike<unknown>
  extension?: LookupSubtable
}
interface LayoutTable {
  lookupList: { length: number; get(index: number): { subTables: LookupSubtable[] } }
}
/** A parsed font of fontkit. */
export interface ParsedFont {
  /** Its glyph cache, by id. */
  _glyphs: Record<number, Glyph>
  /** The file, and where its tables are. */
  stream: { buffer: Uint8Array }
  directory: { tables: Readonly<Record<string, { offset: number; length: number }>> }
  GSUB?: LayoutTable
  GPOS?: LayoutTable
  getGlyph(id: number, codePoints?: readonly number[]): Glyph
  glyphForCodePoint(codePoint: number): Glyph
}

/** A glyph of ours, which a document's subset composes from the font's. */
export interface ComposedGlyph extends Glyph {
  key: string
  parts: readonly { id: number; dx: number; dy: number }[]
}

/** The glyphs of one font that one document uses. */
export interface FontSubset {
  glyphs: (number | ComposedGlyph)[]
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  offset: number
  encode(): Uint8Array
  includeGlyph(id: number): number
  _addGlyph(glyph: number | ComposedGlyph): number
}

/** A font in one document of pdfkit. */
export interface DocumentFont {
  font: ParsedFont
  scale: number
  subset: FontSubset
  unicode: (readonly number[])[]
  widths: number[]
  lineHeight(size: number): number
  layoutRun(text: string, features?: unknown): GlyphRun
  layoutCached(text: string): GlyphRun
  layout(text: string, features?: unknown, onlyWidth?: boolean): GlyphRun
  widthOfString(text: string, size: number, features?: unknown): number
  encode(text: string, features?: unknown): [cids: string[], positions: GlyphPosition[]]
}
export type DocumentFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => DocumentFont

export interface Reference {
  data: Record<string, unknown>
  write(bytes: Uint8Array | string): void
  end(): void
}
export interface DocumentOptions {
  font: null
  autoFirstPage: false
  [option: string]: unknown
}
/** pdfmake's document, which is pdfkit's, which is a stream. All that it writes has been written when `end` returns. */
export interface PdfDocument {
  _font: DocumentFont | null
  _fontCount: number
  _fontFamilies: Record<string, unknown>
  _root: Reference
  font(source: Uint8Array): this
  ref(data: Record<string, unknown>): Reference
  provideFont(family: string, bold: boolean, italics: boolean): DocumentFont
  initSubset(options: DocumentOptions): void
  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round'): this
  dash(length: number, options: { space: number }): this
  undash(): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  rect(x: number, y: number, width: number, height: number): this
  stroke(colour: string): this
  file(source: ArrayBuffer, options: Readonly<Record<string, unknown>>): unknown
  page: { content: Reference }
  addPage(options?: object): this
  text(text: string, x: number, y: number, options: object): this
  _fragment(text: string, x: number, y: number, options: object): void
  push(chunk: Uint8Array | null): boolean
  end(): void
}

/** A piece of text that fits on a line or does not. */
export interface Inline {
  text: string
  width: number
  alignment?: string
  noWrap?: boolean | null
  /** No line may end after it. */
  noNewLine?: boolean
  /** A line ends after it. */
  lineEnd?: boolean
  trailingCut?: number
  /** The style that it shares with other pieces of its text. */
  model?: Inline
  [style: string]: unknown
}
export interface StyleStack {
  defaultStyle: Readonly<Record<string, unknown>>
  /** Names of styles, or what has properties of its own. */
  styleOverrides: readonly (string | Readonly<Record<string, unknown>>)[]
  getProperty(name: string): unknown
}
interface Inlines {
  widthOfText(text: string, inline: Inline): number
  measure(inlines: Inline[], styles: StyleStack): Inline[]
}
export interface Line {
  inlines: Inline[]
  maxWidth: number
  inlineWidths: number
  leadingCut: number
  getWidth(): number
  getAscenderHeight(): number
}
interface LayoutContext {
  /** From 0. */
  page: number
  x: number
  availableWidth: number
  availableHeight: number
  y: number
  pageMargins: PageMargins
}
interface Builder {
  docMeasure: {
    textInlines: Inlines
    styleStack: StyleStack
    measureQr(node: object): object
  }
  writer: { context(): LayoutContext; moveToNextPage(orientation?: string): void }
  layoutDocument(...parts: unknown[]): unknown[]
  tryLayoutDocument(...parts: unknown[]): unknown
  processNode(node: object, mayAlign?: boolean): void
  buildNextLine(node: unknown): Line | null
}
export type PageSize = { width: number; height: number; orientation?: string }
export type PageMargins = { left: number; top: number; right: number; bottom: number }

/** pdfmake's files are CommonJS that says it was a module; tools disagree on what its default is. */
function defaultOf<T>(exported: unknown): T {
  const inner = exported as { default?: T }
  return inner.default ?? (exported as T)
}

export const Document =
  defaultOf<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
      files: null,
      mayRead: (path: string) => boolean,
    ) => PdfDocument
  >(documentModule)
export const LayoutBuilder =
  defaultOf<new (size: PageSize, margins: PageMargins, svg: object) => Builder>(builderModule)
export const TextInlines = defaultOf<new (document: PdfDocument) => Inlines>(inlinesModule)
export const Renderer =
  defaultOf<
    new (
      document: PdfDocument,
    ) => { renderPages(pages: unknown[]): void; renderLine(line: Line, x: number, y: number): void }
  >(rendererModule)
export const SvgMeasure = defaultOf<new () => object>(svgModule)

export const { normalizePageSize, normalizePageMargin } = pageSizeModule as {
  normalizePageSize(size: unknown, orientation: unknown): PageSize
  normalizePageMargin(margins: unknown): PageMargins
}
