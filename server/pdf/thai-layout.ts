import {
  type Inline,
  LayoutBuilder,
  type Line,
  type PdfDocument,
  type StyleStack,
  TextInlines,
} from './engine.ts'
import { giveRoom, stretch } from './ink.ts'
import { type Breaker, hasThai, longest, mayBreak } from './line-breaks.ts'
import { measuredQr, type QrNode } from './qr.ts'

/** pdfmake's measuring of text, with places in Thai at which a line may end. It would cut at any character. */
class ThaiInlines extends TextInlines {
  readonly #breaker: Breaker

  constructor(document: PdfDocument, breaker: Breaker) {
    super(document)
    this.#breaker = breaker
  }

  /** Styles are looked up once per text, widths measured per piece. */
  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    const whole = styles.getProperty('noWrap') === true
    for (const [index, inline] of inlines.entries()) if (!whole) keepTogether(inline, inlines[index + 1])
    this.#measureAlike(inlines, styles)
    const pieces = whole ? inlines : inlines.flatMap((inline) => this.#split(inline))
    giveRoom(pieces)
    return pieces
  }

  /** Bare pieces of one text have one style: looking it up for each was a tenth of a document's time. */
  #measureAlike(inlines: Inline[], styles: StyleStack) {
    const first = inlines[0]
    const model = inlines.findIndex((inline, index) => index > 0 && isBare(inline))
    const own = inlines.filter((inline, index) => index <= model || !isBare(inline) || model === -1)
    super.measure(own, styles)
    const style = inlines[model]
    if (!first || !style) return
    for (const inline of inlines.slice(model + 1)) {
      if (!isBare(inline)) continue
      const { text, lineEnd, noNewLine } = inline
      const spaces = /^\s+/.exec(text)
      const after = /\s+$/.exec(text)
      Object.assign(inline, style, { text, lineEnd, noNewLine, width: this.widthOfText(text, style) })
      inline.leadingCut = spaces ? this.widthOfText(spaces[0], style) : 0
      inline.trailingCut = after ? this.widthOfText(after[0], style) : 0
    }
  }

  #split(inline: Inline): Inline[] {
    const { text } = inline
    if (inline.noWrap || text.length < 4) return [inline]
    if (text.length <= longest && !hasThai(text)) return [inline]
    const texts = this.#breaker(text)
    if (texts.length < 2) return [inline]
    const last = texts.length - 1
    return texts.map((part, index): Inline => {
      const piece: Inline = { ...inline, text: part, width: this.widthOfText(part, inline) }
      if (index > 0) {
        piece.leadingCut = 0
        delete piece.leadingIndent
      }
      if (index === last) return piece
      delete piece.lineEnd
      delete piece.noNewLine
      const spaces = /\s+$/.exec(part)
      piece.trailingCut = spaces ? this.widthOfText(spaces[0], inline) : 0
      return piece
    })
  }
}

/** Nothing of its own but what TextBreaker says of it, and not measured yet. */
const isBare = (inline: Inline) =>
  Object.keys(inline).every((key) => key === 'text' || key === 'lineEnd' || key === 'noNewLine')

/** After a space pdfmake would let ๆ begin a line. */
function keepTogether(inline: Inline, next: Inline | undefined) {
  if (!next || inline.lineEnd || inline.noNewLine || !hasThai(next.text)) return
  if (!mayBreak(inline.text, next.text)) inline.noNewLine = true
}

/** What two neighbours must have in common to be drawn as one. */
const styleKeys = [
  'font',
  'fontSize',
  'color',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'decorationThickness',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'characterSpacing',
  'opacity',
  'sup',
  'sub',
  'fontFeatures',
  'dots',
  'grow',
]
const isReference = (inline: Inline) => inline._pageRef !== undefined || inline._tocItemRef !== undefined

export class ThaiLayoutBuilder extends LayoutBuilder {
  readonly #document: PdfDocument
  readonly #breaker: Breaker

  constructor(
    size: ConstructorParameters<typeof LayoutBuilder>[0],
    margins: ConstructorParameters<typeof LayoutBuilder>[1],
    svg: object,
    document: PdfDocument,
    breaker: Breaker,
  ) {
    super(size, margins, svg)
    this.#document = document
    this.#breaker = breaker
  }

  override tryLayoutDocument(...parts: unknown[]): unknown {
    const { docMeasure } = this
    docMeasure.textInlines = new ThaiInlines(this.#document, this.#breaker)
    docMeasure.measureQr = (node: QrNode) =>
      Object.assign(node, measuredQr(node), { _alignment: docMeasure.styleStack.getProperty('alignment') })
    return super.tryLayoutDocument(...parts)
  }

  /** What says how much room it needs begins a new page where there is less: no title stands alone at a page's foot. */
  override processNode(node: { needs?: number; columns?: unknown }, mayAlign?: boolean): void {
    const { availableHeight, y, pageMargins } = this.writer.context()
    if (node.needs !== undefined && availableHeight < node.needs && y > pageMargins.top)
      this.writer.moveToNextPage()
    const { x, availableWidth } = this.writer.context()
    super.processNode(node, mayAlign)
    // Columns that go on to the next page forget the margins around them.
    if (node.columns) Object.assign(this.writer.context(), { x, availableWidth })
  }

  /** Words of one style on a finished line are drawn as one string: smaller files, and text that copies in order. */
  override buildNextLine(node: unknown): Line | null {
    const line = super.buildNextLine(node)
    if (!line || line.inlines[0]?.alignment === 'justify') return line
    line.inlines = merged(line.inlines)
    stretch(line)
    return line
  }
}

/** Neighbours of one style become one. What is measured stays as it was: a line may be built twice. */
function merged(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = []
  let last: Inline | undefined
  let isOurs = false
  for (const inline of inlines) {
    if (!last || !isAlike(last, inline)) {
      last = inline
      isOurs = false
      all.push(inline)
      continue
    }
    if (!isOurs) {
      last = { ...last }
      isOurs = true
      all[all.length - 1] = last
    }
    last.text += inline.text
    last.width += inline.width
    const { lineEnd, trailingCut } = inline
    Object.assign(last, { lineEnd, trailingCut })
  }
  return all
}

const isAlike = (one: Inline, other: Inline) =>
  !one.box &&
  !other.box &&
  !isReference(one) &&
  !isReference(other) &&
  styleKeys.every((key) => one[key] === other[key])
