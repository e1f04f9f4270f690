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

/** pdfmake's measuring of text, with places in Thai at which a line may end. It would cut at any character. */
class ThaiInlines extends TextInlines {
  readonly #breaker: Breaker

  constructor(document: PdfDocument, breaker: Breaker) {
    super(document)
    this.#breaker = breaker
  }

  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    const whole = styles.getProperty('noWrap') === true
    const measured = super.measure(
      whole ? inlines : inlines.flatMap((inline, i) => this.#split(inline, inlines[i + 1])),
      styles,
    )
    giveRoom(measured)
    return measured
  }

  #split(inline: Inline, next: Inline | undefined): Inline[] {
    // After a space pdfmake would let ๆ begin a line.
    if (
      next &&
      !inline.lineEnd &&
      !inline.noNewLine &&
      hasThai(next.text) &&
      !mayBreak(inline.text, next.text)
    ) {
      inline.noNewLine = true
    }
    if (inline.noWrap || inline.text.length < 4) return [inline]
    if (inline.text.length <= longest && !hasThai(inline.text)) return [inline]
    const { lineEnd, noNewLine, ...style } = inline
    const pieces = this.#breaker(inline.text).map((text): Inline => ({ ...style, text }))
    const last = pieces.at(-1)
    if (last && lineEnd) last.lineEnd = lineEnd
    if (last && noNewLine) last.noNewLine = noNewLine
    return pieces
  }
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
    this.docMeasure.textInlines = new ThaiInlines(this.#document, this.#breaker)
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
    line.inlines = line.inlines.reduce<Inline[]>(merge, [])
    stretch(line)
    return line
  }
}

function merge(merged: Inline[], inline: Inline): Inline[] {
  const last = merged.at(-1)
  const alike =
    last &&
    !last.box &&
    !inline.box &&
    !isReference(last) &&
    !isReference(inline) &&
    styleKeys.every((key) => last[key] === inline[key])
  if (!alike) return [...merged, inline]
  const { lineEnd, trailingCut } = inline
  const whole: Inline = { ...last, text: last.text + inline.text, width: last.width + inline.width }
  merged[merged.length - 1] = Object.assign(whole, { lineEnd, trailingCut })
  return merged
}
