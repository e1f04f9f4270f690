import { srgbProfile } from './colour-profile.ts'
import { Document, type DocumentFont, type DocumentOptions, type PdfDocument } from './engine.ts'
import type { ThaiFontClass } from './thai-font.ts'
import type { PreparedFont } from './thai-shaping.ts'

export interface Typeface {
  name: string
  normal: PreparedFont
  bold: PreparedFont
  Font: ThaiFontClass
}

/** One document with fonts that were parsed before. It never reads a file or an address. */
export class ThaiDocument extends Document {
  readonly #typeface: Typeface
  readonly #fonts = new Map<PreparedFont, DocumentFont>()

  constructor(typeface: Typeface, options: DocumentOptions) {
    super({}, {}, {}, {}, options, null, () => false)
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

  /** pdfkit mixes the PDF/A methods into the document when it starts; one of them reads the disk. */
  override initSubset(options: DocumentOptions): void {
    super.initSubset(options)
    Object.assign(this, { _addColorOutputIntent: addColourIntent })
  }
}

function addColourIntent(this: PdfDocument): void {
  const bytes = srgbProfile()
  const profile = this.ref({ Length: bytes.length, N: 3 })
  profile.write(bytes)
  profile.end()
  // biome-ignore-start lint/style/useConsistentBuiltinInstantiation: pdfkit tells strings from names by the wrapper
  const intent = this.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  // biome-ignore-end lint/style/useConsistentBuiltinInstantiation: as above
  intent.end()
  this._root.data.OutputIntents = [intent]
}
