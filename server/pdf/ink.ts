import type { Ink } from '#templates/documents/ink.ts'
import { type Inline, type Line, type PdfDocument, Renderer } from './engine.ts'

/** A piece of a finished line with its ink. */
type InkedInline = Inline & Ink & { x: number; shift?: number; fontSize: number }
const isInked = (inline: Inline): inline is InkedInline =>
  inline.dots !== undefined || inline.box !== undefined

/** Pieces that ask for room get it, before lines are filled. */
export function giveRoom(inlines: readonly Inline[]): void {
  for (const inline of inlines) {
    const { room = 0 } = inline as Inline & Ink
    inline.natural = inline.width
    inline.width = Math.max(inline.width, room)
  }
}

/** What a line has left over goes to the pieces that grow; a digit stands in the middle of its box. */
export function stretch(line: Line): void {
  // A dotted line reaches the margin itself, with the spaces at its end.
  const ends = line.inlines.at(-1)?.dots ? line.inlineWidths - line.leadingCut : line.getWidth()
  const rest = line.maxWidth - ends
  if (rest > 0) shareOut(line.inlines, rest, ({ grow }) => Number(grow ?? 0))
  // What did not fit takes less than it asked for.
  else shareOut(line.inlines, rest, ({ room, width }) => (room && width > 60 ? width - 50 : 0))
  let x = -line.leadingCut
  for (const inline of line.inlines) {
    const shift = inline.box === 'cell' ? (inline.width - Number(inline.natural)) / 2 : 0
    Object.assign(inline, { x: x + shift, shift })
    x += inline.width
  }
}

function shareOut(inlines: Line['inlines'], rest: number, share: (inline: Inline) => number) {
  const shares = inlines.map(share)
  const all = shares.reduce((sum, one) => sum + one, 0)
  if (all === 0) return
  for (const [index, inline] of inlines.entries())
    inline.width += Math.max((rest * (shares[index] ?? 0)) / all, -(shares[index] ?? 0))
}

/** pdfmake's drawing of finished pages, with dotted lines and boxes. */
export class InkRenderer extends Renderer {
  readonly #document: PdfDocument

  constructor(document: PdfDocument) {
    super(document)
    this.#document = document
  }

  override renderLine(line: Line, x: number, y: number): void {
    super.renderLine(line, x, y)
    const baseline = y + line.getAscenderHeight()
    for (const inline of line.inlines) {
      if (!isInked(inline)) continue
      const left = x + inline.x - (inline.shift ?? 0)
      if (inline.dots) this.#dots(left, baseline + inline.fontSize * 0.22, inline.width)
      if (inline.box) this.#box(inline, left, baseline)
    }
  }

  #dots(x: number, y: number, width: number) {
    this.#document
      .lineWidth(0.65)
      .lineCap('butt')
      .dash(0.65, { space: 1.5 })
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke('#444444')
      .undash()
  }

  #box({ box, width, fontSize }: InkedInline, x: number, baseline: number) {
    const document = this.#document.lineWidth(0.7).lineCap('round').undash()
    if (box === 'cell') {
      document.rect(x + 0.4, baseline - fontSize * 0.97, width - 0.8, fontSize * 1.28).stroke('#222222')
      return
    }
    const size = fontSize * 0.72
    const top = baseline - size + 0.4
    document.rect(x + 1.5, top, size, size).stroke('#222222')
    if (box === 'empty') return
    document
      .lineWidth(1.4)
      .moveTo(x + 2.6, top + size * 0.5)
      .lineTo(x + 1.5 + size * 0.42, top + size * 0.82)
      .lineTo(x + 2.1 + size, top - size * 0.22)
      .stroke('#111111')
  }
}
