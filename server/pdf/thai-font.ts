import type { ComposedGlyph, DocumentFont, DocumentFontClass, FontSubset, Glyph, GlyphRun } from './engine.ts'
import { composeMarks, mendSaraAm, type PreparedFont } from './thai-shaping.ts'

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

function acceptComposed(subset: FontSubset) {
  const addGlyph = subset._addGlyph
  subset._addGlyph = (glyph) => {
    if (typeof glyph === 'number') return addGlyph.call(subset, glyph)
    const bytes = compositeGlyph(glyph, subset)
    subset.glyf.push(bytes)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: Math.round(glyph.bbox.minX) })
    subset.offset += bytes.length
    return subset.glyf.length - 1
  }
}

/** Shapes are shared between documents for bare short words only, so that nobody's answers stay in memory. */
const isShareable = (text: string) => text.length <= 12 && /^[\u0e01-\u0e4e]+ ?$/.test(text)
const sharedRuns = 5_000

/** A font in one document. */
export type ThaiFontClass = new (
  ...parts: [...ConstructorParameters<DocumentFontClass>, PreparedFont]
) => DocumentFont

/** pdfkit's class of embedded fonts, made right for Thai. It does not export the class: it is taken from a font. */
export function thaiFontClass(EmbeddedFont: DocumentFontClass): ThaiFontClass {
  class ThaiFont extends EmbeddedFont {
    readonly #prepared: PreparedFont
    readonly #cids = new Map<string, number>()

    constructor(...[document, font, id, prepared]: ConstructorParameters<ThaiFontClass>) {
      super(document, font, id)
      this.#prepared = prepared
      acceptComposed(this.subset)
    }

    override layoutRun(text: string, features?: unknown): GlyphRun {
      const run = super.layoutRun(text, features)
      mendSaraAm(this.#prepared, this.scale, run)
      composeMarks(this.#prepared, this.scale, run)
      return run
    }

    override layoutCached(text: string): GlyphRun {
      if (!isShareable(text)) return super.layoutCached(text)
      const { runs } = this.#prepared
      let run = runs.get(text)
      if (!run) {
        run = this.layoutRun(text)
        if (runs.size >= sharedRuns) runs.clear()
        runs.set(text, run)
      }
      return run
    }

    override encode(text: string, features?: unknown): ReturnType<DocumentFont['encode']> {
      const { glyphs, positions } = this.layout(text, features)
      return [glyphs.map((glyph) => this.#cid(glyph).toString(16).padStart(4, '0')), positions]
    }

    /** A glyph that stands for two texts gets two numbers, so that each can be copied. */
    #cid(glyph: Glyph): number {
      const key = isComposed(glyph) ? glyph.key : `${glyph.id}:${glyph.codePoints.join()}`
      let cid = this.#cids.get(key)
      if (cid === undefined) {
        cid = isComposed(glyph) ? this.#append(glyph) : this.subset.includeGlyph(glyph.id)
        if (this.unicode[cid] !== undefined && !isComposed(glyph)) cid = this.#append(glyph.id)
        this.unicode[cid] = glyph.codePoints
        this.widths[cid] = glyph.advanceWidth * this.scale
        this.#cids.set(key, cid)
      }
      return cid
    }

    #append(glyph: number | ComposedGlyph): number {
      return this.subset.glyphs.push(glyph) - 1
    }
  }
  return ThaiFont
}
