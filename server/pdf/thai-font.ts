import type { ComposedGlyph, DocumentFont, DocumentFontClass, FontSubset, Glyph, GlyphRun } from './engine.ts'
import { fontFile } from './font-file.ts'
import { composeMarks, mendSaraAm, type Outline, type PreparedFont } from './thai-shaping.ts'

const isComposed = (glyph: Glyph): glyph is ComposedGlyph => 'key' in glyph

const argumentsAreWords = 0x0001
const argumentsAreOffsets = 0x0002
const moreParts = 0x0020

/** An entry of the `glyf` table: a header of 10 bytes, 8 for each part. */
function compositeGlyph({ bbox, parts }: ComposedGlyph, subset: FontSubset): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + 8 * parts.length))
  const header = [-1, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY]
  for (const [index, word] of header.entries()) view.setInt16(index * 2, Math.round(word))
  for (const [index, { id, dx, dy }] of parts.entries()) {
    const offset = 10 + 8 * index
    const more = index + 1 < parts.length ? moreParts : 0
    view.setUint16(offset, argumentsAreWords | argumentsAreOffsets | more)
    view.setUint16(offset + 2, subset.includeGlyph(id))
    view.setInt16(offset + 4, dx)
    view.setInt16(offset + 6, dy)
  }
  return new Uint8Array(view.buffer)
}

/** Teaches one document's subset our own glyphs, and to take plain ones over without reading them again. */
function acceptComposed(subset: FontSubset, { outlines, tables }: PreparedFont) {
  const addGlyph = subset._addGlyph
  const append = ({ bytes, metrics }: Outline) => {
    subset.glyf.push(bytes)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push(metrics)
    subset.offset += bytes.length
    return subset.glyf.length - 1
  }
  subset._addGlyph = (glyph) => {
    if (typeof glyph !== 'number') {
      const metrics = { advance: glyph.advanceWidth, bearing: Math.round(glyph.bbox.minX) }
      return append({ bytes: compositeGlyph(glyph, subset), metrics })
    }
    const known = outlines.get(glyph)
    if (known) return append(known)
    const index = addGlyph.call(subset, glyph)
    const [bytes, metrics] = [subset.glyf[index], subset.hmtx.metrics[index]]
    // A compound glyph names others by their number in this document.
    if (bytes && metrics && (bytes[0] ?? 0) < 0x80) outlines.set(glyph, { bytes, metrics })
    return index
  }
  subset.encode = () => {
    Object.assign(subset, { glyf: [], offset: 0, loca: { offsets: [] }, hmtx: { metrics: [] } })
    // A glyph may bring others.
    for (let index = 0; index < subset.glyphs.length; index++) {
      const glyph = subset.glyphs[index]
      if (glyph !== undefined) subset._addGlyph(glyph)
    }
    return fontFile(tables, subset)
  }
}

/**
 * Thai letters change shape within a cluster only: a consonant, the marks above and below it, ำ. Digits stand alone.
 * Such a cluster is shaped once per process, and no document leaves words of anybody in memory.
 * Everything else is shaped in whole runs, for this document.
 */
const shapes =
  /[\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*\u0e33?|[\u0e01-\u0e5b\d\s]|[^\u0e01-\u0e5b\d\s]+/g
const sharedRuns = 5_000
const isThai = (text: string) => text >= '\u0e01' && text < '\u0e5c'
const isShareable = (text: string) => text.length === 1 || (text.length <= 5 && isThai(text))

/** A font in one document. */
export type ThaiFontClass = new (
  ...parts: [...ConstructorParameters<DocumentFontClass>, PreparedFont]
) => DocumentFont

/** pdfkit's class of embedded fonts, made right for Thai. It does not export the class: it is taken from a font. */
export function thaiFontClass(EmbeddedFont: DocumentFontClass): ThaiFontClass {
  class ThaiFont extends EmbeddedFont {
    readonly #prepared: PreparedFont
    /** By glyph: the font keeps one for each text that it stands for. */
    readonly #codes = new Map<Glyph, string>()
    readonly #widths = new Map<string, number>()

    constructor(...[document, font, id, prepared]: ConstructorParameters<ThaiFontClass>) {
      super(document, font, id)
      this.#prepared = prepared
      acceptComposed(this.subset, prepared)
    }

    override layoutRun(text: string, features?: unknown): GlyphRun {
      const run = super.layoutRun(text, features)
      mendSaraAm(this.#prepared, this.scale, run)
      composeMarks(this.#prepared, this.scale, run)
      return run
    }

    override layout(text: string, features?: unknown, onlyWidth?: boolean): GlyphRun {
      if (features) return super.layout(text, features, onlyWidth)
      const whole: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 }
      for (const piece of text.match(shapes) ?? []) {
        const { glyphs, positions, advanceWidth } = this.layoutCached(piece)
        whole.advanceWidth += advanceWidth
        if (onlyWidth) continue
        for (const glyph of glyphs) whole.glyphs.push(glyph)
        for (const position of positions) whole.positions.push(position)
      }
      return whole
    }

    /** A word is measured as part of its text, alone, and once more when it is drawn. */
    override widthOfString(text: string, size: number, features?: unknown): number {
      if (features) return super.widthOfString(text, size, features)
      let width = this.#widths.get(text)
      if (width === undefined) {
        width = this.layout(text, undefined, true).advanceWidth
        this.#widths.set(text, width)
      }
      return width * (size / 1000)
    }

    override layoutCached(text: string): GlyphRun {
      if (!isShareable(text)) return super.layoutCached(text)
      const { runs } = this.#prepared
      let run = runs.get(text)
      if (!run) {
        const { glyphs, positions, advanceWidth } = this.layoutRun(text)
        run = { glyphs, positions, advanceWidth }
        if (runs.size >= sharedRuns) runs.clear()
        runs.set(text, run)
      }
      return run
    }

    override encode(text: string, features?: unknown): ReturnType<DocumentFont['encode']> {
      const { glyphs, positions } = this.layout(text, features)
      return [glyphs.map((glyph) => this.#code(glyph)), positions]
    }

    /** A glyph that stands for two texts gets two numbers, so that each can be copied. */
    #code(glyph: Glyph): string {
      let code = this.#codes.get(glyph)
      if (code === undefined) {
        let cid = isComposed(glyph) ? this.#append(glyph) : this.subset.includeGlyph(glyph.id)
        if (this.unicode[cid] !== undefined && !isComposed(glyph)) cid = this.#append(glyph.id)
        this.unicode[cid] = glyph.codePoints
        this.widths[cid] = glyph.advanceWidth * this.scale
        code = cid.toString(16).padStart(4, '0')
        this.#codes.set(glyph, code)
      }
      return code
    }

    #append(glyph: number | ComposedGlyph): number {
      return this.subset.glyphs.push(glyph) - 1
    }
  }
  return ThaiFont
}
