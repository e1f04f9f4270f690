/** PDFs as they come: whole, cut off, locked, written by careless programs. */

interface Options {
  /** Grows to exactly so many bytes. */
  size?: number
  /** What its trailer says besides. */
  trailer?: string
  /** Its table of objects as a stream, as programs have written it since PDF 1.5. */
  asStream?: boolean
  /** Where the end says that the table is, if not where it is. */
  pointer?: number
}

const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
]

/** One empty page that every reader opens. */
export function pdf({
  size,
  trailer = '',
  asStream = false,
  pointer,
}: Options = {}): Uint8Array<ArrayBuffer> {
  const small = write('', { trailer, asStream, pointer })
  if (size === undefined) return bytesOf(small)
  // The length of numbers in the table changes with the padding: once more with what is missing.
  let padding = size - small.length
  for (let written = small; written.length !== size; padding += size - written.length) {
    written = write(' '.repeat(padding), { trailer, asStream, pointer })
    if (written.length === size) return bytesOf(written)
  }
  return bytesOf(small)
}

function write(
  padding: string,
  { trailer, asStream, pointer }: { trailer: string; asStream: boolean; pointer: number | undefined },
): string {
  let body = `%PDF-1.7\n${padding}`
  const offsets = objects.map((object, n) => {
    const offset = body.length
    body += `${n + 1} 0 obj${object}endobj\n`
    return offset
  })
  const table = body.length
  const shared = `/Size 4/Root 1 0 R${trailer}`
  if (asStream) {
    const rows = [0, ...offsets].map((offset, n) => (n === 0 ? '00000000ff' : `01${hex(offset)}00`)).join('')
    body += `4 0 obj<</Type/XRef/W[1 3 1]/Filter/ASCIIHexDecode/Length ${rows.length + 1}${shared}>>\nstream\n${rows}>\nendstream\nendobj\n`
  } else {
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    body += `xref\n0 4\n0000000000 65535 f \n${rows}trailer<<${shared}>>\n`
  }
  return `${body}startxref\n${pointer ?? table}\n%%EOF\n`
}

const hex = (offset: number) => offset.toString(16).padStart(6, '0')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

export const lockedPdf = (options: Options = {}) =>
  pdf({ ...options, trailer: '/Encrypt<</Filter/Standard/V 2/R 3/Length 128>>' })
