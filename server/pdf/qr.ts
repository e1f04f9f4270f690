import { encode } from 'uqr'

/** A QR in a layout: what it says, how wide, how much of it may be lost. */
export interface QrNode {
  qr: string
  fit?: number
  eccLevel?: 'L' | 'M' | 'Q' | 'H'
}

/**
 * The squares of a QR in pdfmake's terms. pdfmake's own encoder makes a symbol that nobody can read when the text
 * fills it exactly (16 capitals at level Q), and its squares are whole points only.
 */
export function measuredQr({ qr, fit = 84, eccLevel = 'M' }: QrNode) {
  const { data, size } = encode(qr, { ecc: eccLevel, boostEcc: false, border: 0 })
  const side = fit / size
  const squares = data.flatMap((row, y) => runs(row).map(({ from, length }) => square(from, y, length, side)))
  return {
    _canvas: squares,
    _width: fit,
    _height: fit,
    _minWidth: fit,
    _maxWidth: fit,
    _minHeight: fit,
    _maxHeight: fit,
  }
}

const square = (x: number, y: number, length: number, side: number) => ({
  type: 'rect',
  x: x * side,
  y: y * side,
  w: length * side,
  // A hair more, so that no white line shows between rows.
  h: side * 1.02,
  lineWidth: 0,
  color: '#000000',
})

/** Neighbouring dark squares of a row are drawn as one. */
function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last && last.from + last.length === x) last.length++
    else found.push({ from: x, length: 1 })
  }
  return found
}
