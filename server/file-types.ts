/** The types of files that people may send, told by their first bytes and never by their name. */
const signatures = {
  'application/pdf': (head: Uint8Array) => ascii(head, 0, 5) === '%PDF-',
  'image/jpeg': (head: Uint8Array) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  'image/png': (head: Uint8Array) => ascii(head, 1, 4) === 'PNG' && head[0] === 0x89 && head[4] === 0x0d,
  'image/webp': (head: Uint8Array) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  'image/heic': (head: Uint8Array) =>
    ascii(head, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1', 'msf1', 'hevc'].includes(ascii(head, 8, 12)),
} as const

export type FileType = keyof typeof signatures
/** How many first bytes `fileTypeOf` needs. */
export const headLength = 12
/** Largest file, in bytes: the manual's 16 MB. */
export const maxFileSize = 16 * 1024 * 1024

/** The type of a file that begins with `head`; undefined when it is none that we take. */
export function fileTypeOf(head: Uint8Array): FileType | undefined {
  const types = Object.keys(signatures) as FileType[]
  return head.length < headLength ? undefined : types.find((type) => signatures[type](head))
}

/** Reads just enough of a stream to tell its type, and gives back a stream of all of it. */
export async function sniff(
  body: ReadableStream<Uint8Array>,
): Promise<{ type: FileType | undefined; body: ReadableStream<Uint8Array> }> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < headLength) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.byteLength
  }
  const whole = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { type: fileTypeOf(Buffer.concat(chunks)), body: whole }
}

const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
