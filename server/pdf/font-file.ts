import type { FontSubset, ParsedFont } from './engine.ts'

/** The tables that every subset of a font takes over as they are, but for the numbers of its glyphs. */
const takenOver = ['cvt ', 'fpgm', 'head', 'hhea', 'maxp', 'prep'] as const
type Table = [tag: string, bytes: Uint8Array]

/** A font's own bytes, table by table. */
export function tablesOf({ directory, stream }: ParsedFont): Table[] {
  return takenOver.flatMap((tag): Table[] => {
    const entry = directory.tables[tag]
    return entry ? [[tag, stream.buffer.slice(entry.offset, entry.offset + entry.length)]] : []
  })
}

/** A TrueType file of the glyphs that one document uses. fontkit measures and writes each number by itself. */
export function fontFile(taken: readonly Table[], { glyf, loca, hmtx, offset }: FontSubset): Uint8Array {
  const tables = [...taken.map(([tag, bytes]): Table => [tag, numbered(tag, bytes, glyf.length)])]
  tables.push(['glyf', joined(glyf, offset)], ['hmtx', metrics(hmtx)], ['loca', locations(loca, offset)])
  tables.sort(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + 16 * tables.length
  const file = new Uint8Array(tables.reduce((size, [, bytes]) => size + aligned(bytes.length), start))
  const view = new DataView(file.buffer)
  const power = Math.floor(Math.log2(tables.length))
  const words = [tables.length, 16 << power, power, 16 * tables.length - (16 << power)]
  view.setUint32(0, 0x00010000)
  for (const [index, word] of words.entries()) view.setUint16(4 + 2 * index, word)
  let at = start
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index
    file.set(bytes, at)
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += aligned(bytes.length)
  }
  return file
}

const aligned = (length: number) => (length + 3) & ~3

/** Where each of the tables says how many glyphs there are; `head` says that places of glyphs take four bytes. */
function numbered(tag: string, bytes: Uint8Array, glyphs: number): Uint8Array {
  const places: Readonly<Record<string, [offset: number, value: number]>> = {
    head: [50, 1],
    hhea: [34, glyphs],
    maxp: [4, glyphs],
  }
  const place = places[tag]
  if (!place) return bytes
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint16(...place)
  return copy
}

function metrics({ metrics }: FontSubset['hmtx']): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * metrics.length))
  for (const [index, { advance, bearing }] of metrics.entries()) {
    view.setUint16(4 * index, advance)
    view.setInt16(4 * index + 2, bearing)
  }
  return new Uint8Array(view.buffer)
}

function locations({ offsets }: FontSubset['loca'], end: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (offsets.length + 1)))
  for (const [index, offset] of [...offsets, end].entries()) view.setUint32(4 * index, offset)
  return new Uint8Array(view.buffer)
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
