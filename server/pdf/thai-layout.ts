import { type Inline, LayoutBuilder, type Line, type PdfDocument } from './engine.ts'
import { stretch } from './ink.ts'
import type { Breaker } from './line-breaks.ts'
import { measuredQr, type QrNode } from './qr.ts'
import { ThaiInlines } from './thai-inlines.ts'

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
]
const isReference = (inline: Inline) => inline._pageRef !== undefined || inline._tocItemRef !== undefined

export class ThaiLayoutBuilder extends LayoutBuilder {
  readonly #document: PdfDocument
  readonly #breaker: Breaker
  /** Where somebody signs, from 1; undefined before it is laid out, and in what nobody signs. */
  signedPage: number | undefined

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
  override processNode(
    node: { needs?: number; columns?: unknown; signed?: boolean },
    mayAlign?: boolean,
  ): void {
    const { availableHeight, y, pageMargins } = this.writer.context()
    if (node.needs !== undefined && availableHeight < node.needs && y > pageMargins.top)
      this.writer.moveToNextPage()
    const { x, availableWidth } = this.writer.context()
    super.processNode(node, mayAlign)
    if (node.signed) this.signedPage = this.writer.context().page + 1
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
  (one.model === other.model || styleKeys.every((key) => one[key] === other[key])) &&
  one.dots === other.dots &&
  one.grow === other.grow
