import {
  Document,
  type DocumentFont,
  type DocumentOptions,
  type PdfDocument,
  type Reference,
} from './engine.ts'
import { joined } from './font-file.ts'
import type { ThaiFontClass } from './thai-font.ts'
import type { PreparedFont } from './thai-shaping.ts'

export interface Typeface {
  name: string
  normal: PreparedFont
  bold: PreparedFont
  Font: ThaiFontClass
  /** What the colours on its pages mean, as an ICC profile. */
  colours: Uint8Array
}

/** One document with fonts that were parsed before. It never reads a file or an address. */
export class ThaiDocument extends Document {
  readonly #typeface: Typeface
  readonly #fonts = new Map<PreparedFont, DocumentFont>()
  /** Not private: pdfkit writes the file's first line before this class has begun. */
  declare written?: Uint8Array[]

  constructor(typeface: Typeface, pictures: Record<string, string>, options: DocumentOptions) {
    super({}, pictures, {}, {}, options, null, () => false)
    this.#typeface = typeface
  }

  override provideFont(family: string, bold: boolean): DocumentFont {
    const { name, Font, ...faces } = this.#typeface
    if (family !== name) throw new Error(`Unknown font ${family}`)
    const prepared = bold ? faces.bold : faces.normal
    let font = this.#fonts.get(prepared)
    if (!font) {
      const id = `F${++this._fontCount}`
      font = new Font(this, prepared.font, id, prepared)
      this._fontFamilies[id] = font
      this.#fonts.set(prepared, font)
    }
    this._font = font
    return font
  }

  /** Ends the document. Nobody reads it as a stream, whose machinery takes longer than some pages. */
  bytes(): Uint8Array {
    this.end()
    const written = this.written ?? []
    return joined(
      written,
      written.reduce((size, { length }) => size + length, 0),
    )
  }

  override push(chunk: Uint8Array | null): boolean {
    this.written ??= []
    if (chunk) this.written.push(chunk)
    return true
  }

  /** A page's drawing becomes bytes once, and not command by command. */
  override addPage(options?: object): this {
    super.addPage(options)
    gather(this.page.content)
    return this
  }

  /** pdfkit would measure what it has drawn, to know where a next word begins. Ours knows its place. */
  override text(text: string, x: number, y: number, options: object): this {
    this._fragment(text, x, y, options)
    return this
  }

  /** pdfkit mixes the PDF/A methods into the document when it starts; one of them reads the disk. */
  override initSubset(options: DocumentOptions): void {
    super.initSubset(options)
    const addIntent = () => addColourIntent(this, this.#typeface.colours)
    Object.assign(this, { _addColorOutputIntent: addIntent })
  }
}

function addColourIntent(document: PdfDocument, bytes: Uint8Array) {
  const profile = document.ref({ Length: bytes.length, N: 3 })
  profile.write(bytes)
  profile.end()
  // biome-ignore-start lint/style/useConsistentBuiltinInstantiation: pdfkit tells strings from names by the wrapper
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  // biome-ignore-end lint/style/useConsistentBuiltinInstantiation: as above
  intent.end()
  document._root.data.OutputIntents = [intent]
}

function gather(content: Reference) {
  const { write, end } = content
  let commands = ''
  content.write = (command) => {
    commands += `${command}\n`
  }
  content.end = () => {
    write.call(content, commands.slice(0, -1))
    end.call(content)
  }
}
