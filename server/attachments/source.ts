import type { Files } from '../runtime/runtime.ts'

/** Bytes that can be read anywhere, a little at a time; never more than a window of them is in memory. */
export interface Source {
  size: number
  /** Up to `length` bytes; fewer at the end, and `length` is never more than a window. */
  read(offset: number, length: number): Promise<Uint8Array>
  stream(offset: number, length: number): ReadableStream<Uint8Array>
}

/** A stretch of a source, or bytes that stand in their place. */
export type Piece = { offset: number; length: number } | Uint8Array<ArrayBuffer>

export const windowSize = 256 * 1024

/** What is in memory as a whole. */
export const bytesSource = (bytes: Uint8Array<ArrayBuffer>): Source => ({
  size: bytes.byteLength,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
  stream: (offset, length) => new Blob([bytes.subarray(offset, offset + length)]).stream(),
})

/** What is stored in parts, as if it were one. */
export function storedSource(files: Files, parts: readonly { key: string; size: number }[]): Source {
  const size = parts.reduce((total, part) => total + part.size, 0)
  let held = { offset: 0, bytes: new Uint8Array() }

  async function* chunks(offset: number, length: number): AsyncGenerator<Uint8Array> {
    const end = Math.min(offset + length, size)
    let begin = 0
    for (const part of parts) {
      const [from, to] = [Math.max(offset, begin), Math.min(end, begin + part.size)]
      if (from < to) yield* rangeOf(files, part.key, { offset: from - begin, length: to - from })
      begin += part.size
    }
  }

  return {
    size,
    async read(offset, length) {
      const end = Math.min(offset + length, size)
      if (offset < held.offset || end > held.offset + held.bytes.length) {
        held = {
          offset,
          bytes: await joined(chunks(offset, windowSize), Math.min(windowSize, size - offset)),
        }
      }
      return held.bytes.subarray(offset - held.offset, Math.max(offset, end) - held.offset)
    },
    stream: (offset, length) => streamOf(chunks(offset, length)),
  }
}

async function* rangeOf(
  files: Files,
  key: string,
  range: { offset: number; length: number },
): AsyncGenerator<Uint8Array> {
  const stored = await files.get(key, range)
  if (!stored) throw new Error('a part is gone')
  yield* read(stored.body)
}

async function* read(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function joined(chunks: AsyncGenerator<Uint8Array>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(Math.max(0, size))
  let at = 0
  for await (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

export const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((total, { length }) => total + length, 0)

/** The pieces one after the other. */
export const assembled = (source: Source, pieces: readonly Piece[]): ReadableStream<Uint8Array> =>
  streamOf(chunksOf(source, pieces))

async function* chunksOf(source: Source, pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) yield piece
    else yield* read(source.stream(piece.offset, piece.length))
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await chunks.return(undefined)),
  })
}
