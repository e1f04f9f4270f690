import type { ComposedGlyph, Glyph, GlyphPosition, GlyphRun, ParsedFont } from './engine.ts'
import { tablesOf } from './font-file.ts'

const saraAm = 0x0e33
const nikhahit = 0x0e4d

/** How a glyph is drawn, as the font has it. */
export interface Outline {
  bytes: Uint8Array
  metrics: { advance: number; bearing: number }
}

/** A parsed font with the shapes of common words, shared by all documents. */
export interface PreparedFont {
  font: ParsedFont
  runs: Map<string, GlyphRun>
  composed: Map<string, ComposedGlyph>
  outlines: Map<number, Outline>
  tables: ReturnType<typeof tablesOf>
}

/** Mends what fontkit 2.0.4 gets wrong in a Thai font. Once per font. */
export function prepareFont(font: ParsedFont): PreparedFont {
  cacheGlyphsByText(font)
  for (const table of [font.GSUB, font.GPOS]) if (table) reverseBacktracks(table)
  return { font, runs: new Map(), composed: new Map(), outlines: new Map(), tables: tablesOf(font) }
}

/** fontkit keeps one glyph per id, with the text it stood for first: copied text loses every า or gains one. */
function cacheGlyphsByText(font: ParsedFont) {
  const make = font.getGlyph
  const glyphs = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join()}`
    let glyph = glyphs.get(key)
    if (!glyph) {
      font._glyphs = {}
      glyph = make.call(font, id, codePoints)
      glyphs.set(key, glyph)
    }
    return glyph
  }
}

/** fontkit matches what stands before a glyph in reversed order: ปู่ ปุ๋ย ฝุ่น ฟุ้ง get their marks wrong. */
function reverseBacktracks(table: NonNullable<ParsedFont['GSUB']>) {
  for (let index = 0; index < table.lookupList.length; index++) {
    for (const outer of table.lookupList.get(index).subTables) {
      const subtable = outer.extension ?? outer
      if (subtable.version !== 3 || !subtable.backtrackCoverage) continue
      subtable.backtrackCoverage = Array.from(subtable.backtrackCoverage).reverse()
    }
  }
}

/** The font splits ำ into two glyphs. Give the reader of the text back exactly one ำ. */
export function mendSaraAm(prepared: PreparedFont, scale: number, { glyphs, positions }: GlyphRun) {
  const { font } = prepared
  for (let i = 0; i + 1 < glyphs.length; i++) {
    const [glyph, next, position] = [glyphs[i], glyphs[i + 1], positions[i]]
    if (!glyph || !next || !position) continue
    if (glyph.codePoints.at(-1) !== saraAm || next.codePoints.length > 0) continue
    if (glyph.codePoints.length > 1) {
      // After a tone mark: the text belongs to the า.
      glyphs[i] = font.getGlyph(glyph.id, glyph.codePoints.slice(0, -1))
      glyphs[i + 1] = font.getGlyph(next.id, [saraAm])
      continue
    }
    // ปำ ฝำ ฟำ have a nikhahit of their own, moved aside; elsewhere the font's own ำ fits.
    const usual = glyph.id === font.glyphForCodePoint(nikhahit).id
    glyphs[i + 1] = usual
      ? font.getGlyph(font.glyphForCodePoint(saraAm).id, [saraAm])
      : compose(prepared, [saraAm], next.advanceWidth, [
          moved(glyph, position, scale),
          { glyph: next, dx: 0, dy: 0 },
        ])
    glyphs.splice(i, 1)
    positions.splice(i, 1)
  }
}

/** Moved marks become glyphs, so that a run is one string and viewers that sort by place keep the typed order. */
export function composeMarks(prepared: PreparedFont, scale: number, { glyphs, positions }: GlyphRun) {
  for (const [i, glyph] of glyphs.entries()) {
    const position = positions[i]
    if (!position || glyph.advanceWidth !== 0 || position.xAdvance !== 0) continue
    if (position.xOffset === 0 && position.yOffset === 0) continue
    glyphs[i] = compose(prepared, glyph.codePoints, 0, [moved(glyph, position, scale)])
    positions[i] = { ...position, xOffset: 0, yOffset: 0 }
  }
}

interface Part {
  glyph: Glyph
  dx: number
  dy: number
}
const moved = (glyph: Glyph, { xOffset, yOffset }: GlyphPosition, scale: number): Part => ({
  glyph,
  dx: Math.round(xOffset / scale),
  dy: Math.round(yOffset / scale),
})

function compose(
  { composed }: PreparedFont,
  codePoints: readonly number[],
  advanceWidth: number,
  parts: readonly Part[],
): ComposedGlyph {
  const key = [codePoints.join(), ...parts.map(({ glyph, dx, dy }) => `${glyph.id}:${dx}:${dy}`)].join(' ')
  let glyph = composed.get(key)
  if (!glyph) {
    const boxes = parts.map(({ glyph: { bbox }, dx, dy }) => ({
      minX: bbox.minX + dx,
      minY: bbox.minY + dy,
      maxX: bbox.maxX + dx,
      maxY: bbox.maxY + dy,
    }))
    glyph = {
      key,
      // Never looked up: the subset composes it.
      id: -1,
      codePoints,
      advanceWidth,
      bbox: {
        minX: Math.min(...boxes.map(({ minX }) => minX)),
        minY: Math.min(...boxes.map(({ minY }) => minY)),
        maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
        maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
      },
      parts: parts.map(({ glyph: { id }, dx, dy }) => ({ id, dx, dy })),
    }
    composed.set(key, glyph)
  }
  return glyph
}
