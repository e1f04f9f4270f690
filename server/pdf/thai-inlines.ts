import { type Inline, type PdfDocument, type StyleStack, TextInlines } from './engine.ts'
import { giveRoom } from './ink.ts'
import { type Breaker, hasThai, longest, mayBreak } from './line-breaks.ts'

/** What a piece of text inherits, with what pdfmake takes where nothing is said. */
const inherited = {
  font: 'Roboto',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  fontFeatures: null,
  characterSpacing: 0,
  color: 'black',
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
  lineHeight: 1,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
} as const

type Properties = Record<string, unknown>

/** A style, and an inline without text that has it: a copy of that is an inline. */
interface Style {
  properties: Properties
  model: Inline
}

/**
 * pdfmake's measuring of text, with places in Thai at which a line may end: it would cut at any character.
 * It would also look up each property of each word through all that surrounds it: a third of a document's time.
 */
export class ThaiInlines extends TextInlines {
  readonly #document: PdfDocument
  readonly #breaker: Breaker

  constructor(document: PdfDocument, breaker: Breaker) {
    super(document)
    this.#document = document
    this.#breaker = breaker
  }

  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    const style = this.#style(propertiesOf(styles))
    const isWhole = style.model.noWrap === true
    if (!isWhole) for (const [index, inline] of inlines.entries()) keepTogether(inline, inlines[index + 1])
    const parts = this.#breaker(inlines.map((inline) => (mayNeedBreak(inline, isWhole) ? inline.text : '')))
    const pieces: Inline[] = []
    for (const [index, inline] of inlines.entries())
      this.#measure(pieces, inline, this.#ownStyle(inline, style), parts[index] ?? [])
    const [first] = pieces
    const indent = Number(first?.leadingIndent ?? styles.getProperty('leadingIndent') ?? 0)
    if (first && indent) {
      first.leadingCut = Number(first.leadingCut) - indent
      first.leadingIndent = indent
    }
    giveRoom(pieces)
    return pieces
  }

  /** Adds an inline with its style and widths; in pieces, where a line may end within it. */
  #measure(pieces: Inline[], inline: Inline, { properties, model }: Style, parts: readonly string[]) {
    const texts = parts.length > 1 ? parts : [inline.text]
    for (const [index, text] of texts.entries()) {
      const isFirst = index === 0
      const isLast = index === texts.length - 1
      const piece: Inline = { ...model, model, text, width: this.widthOfText(text, model) }
      if (isLast && inline.lineEnd) piece.lineEnd = true
      if (isLast && inline.noNewLine) piece.noNewLine = true
      const before = isFirst && !properties.preserveLeadingSpaces ? /^\s+/.exec(text) : null
      const after = properties.preserveTrailingSpaces ? null : /\s+$/.exec(text)
      if (before) piece.leadingCut = this.widthOfText(before[0], model)
      if (after) piece.trailingCut = this.widthOfText(after[0], model)
      for (const name in inline) if (!(name in piece)) piece[name] = inline[name]
      pieces.push(piece)
    }
  }

  #style(properties: Properties): Style {
    const { font: family, bold, italics, fontSize, lineHeight, sup, sub } = properties
    const font = this.#document.provideFont(String(family), bold === true, italics === true)
    const size = Number(fontSize) * (sup || sub ? 0.58 : 1)
    const model = {
      text: '',
      width: 0,
      leadingCut: 0,
      trailingCut: 0,
      lineEnd: false,
      noNewLine: false,
      ...properties,
      font,
      fontSize: size,
      height: font.lineHeight(size) * Number(lineHeight),
    }
    return { properties, model }
  }

  /** Most inlines say nothing of themselves but their text and what TextBreaker found. */
  #ownStyle(inline: Inline, around: Style): Style {
    let own: Properties | undefined
    for (const name in inline) {
      if (!(name in inherited) || inline[name] === undefined || inline[name] === null) continue
      own ??= { ...around.properties }
      own[name] = inline[name]
    }
    return own ? this.#style(own) : around
  }
}

/** Reads the stack upwards, each of its few properties once. */
function propertiesOf(styles: StyleStack): Properties {
  const properties: Properties = { ...inherited }
  const take = (from: Readonly<Properties>) => {
    for (const name in from)
      if (name in inherited && from[name] !== undefined && from[name] !== null) properties[name] = from[name]
  }
  take(styles.defaultStyle)
  for (const style of styles.styleOverrides) {
    if (typeof style === 'string') throw new Error(`No layout of ours has named styles: ${style}`)
    take(style)
  }
  return properties
}

const mayNeedBreak = ({ text, noWrap }: Inline, isWhole: boolean) =>
  !(noWrap ?? isWhole) && text.length >= 4 && (text.length > longest || hasThai(text))

/** After a space pdfmake would let ๆ begin a line. */
function keepTogether(inline: Inline, next: Inline | undefined) {
  if (!next || inline.lineEnd || inline.noNewLine || !hasThai(next.text)) return
  if (!mayBreak(inline.text, next.text)) inline.noNewLine = true
}
