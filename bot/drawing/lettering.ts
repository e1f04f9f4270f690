import * as fontkit from 'fontkit'

/** Thai text as an outline: SVG renderers without fonts, and those that shape Thai badly, draw it right. */
export interface Lettering {
  /** One line as a path whose baseline starts at 0,0, and its width, both at `size` pixels per em. */
  outline(text: string, size: number): { path: string; width: number }
}

/** `font` is a TrueType file, such as Sarabun. */
export function createLettering(font: Uint8Array): Lettering {
  const face = fontkit.create(Buffer.from(font))
  if (!('layout' in face)) throw new Error('a collection of fonts is not a font')
  straightenBacktracks(face)
  return {
    outline(text, size) {
      const scale = size / face.unitsPerEm
      const { glyphs, positions } = face.layout(text)
      let x = 0
      const pieces: string[] = []
      glyphs.forEach((glyph, i) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[i] ?? {}
        pieces.push(
          glyph.path.transform(scale, 0, 0, -scale, (x + xOffset) * scale, -yOffset * scale).toSVG(),
        )
        x += xAdvance
      })
      return { path: pieces.join(''), width: x * scale }
    },
  }
}

interface Lookups {
  lookupList?: {
    length: number
    get(index: number): { subTables: { [Symbol.iterator](): Iterator<Subtable> } }
  }
}
interface Subtable {
  extension?: Subtable
  version?: number
  backtrackCoverage?: unknown[]
}

/** fontkit 2.0.4 reads a backtrack of several glyphs in the wrong order, which misplaces marks: ปู่ ปุ๋ย ฝุ่น ฟุ้ง. */
function straightenBacktracks(face: object): void {
  const { GSUB, GPOS } = face as { GSUB?: Lookups; GPOS?: Lookups }
  for (const table of [GSUB, GPOS]) {
    const lookups = table?.lookupList
    for (let i = 0; i < (lookups?.length ?? 0); i++) {
      for (const subtable of lookups?.get(i).subTables ?? []) {
        const chained = subtable.extension ?? subtable
        if (chained.version === 3 && (chained.backtrackCoverage?.length ?? 0) > 1) {
          chained.backtrackCoverage = Array.from(chained.backtrackCoverage ?? []).reverse()
        }
      }
    }
  }
}
