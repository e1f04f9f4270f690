import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Files, Range } from './runtime.ts'

/** Files in a folder: written to a temporary name, flushed, then renamed, so that a key is whole or absent. */
export function diskFiles(folder: string): Files {
  return {
    async put(key, body, size) {
      const target = join(folder, key)
      await mkdir(dirname(target), { recursive: true })
      const temporary = `${target}.${randomUUID()}.part`
      const hash = createHash('sha256')
      let seen = 0
      const measure = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
          seen += chunk.byteLength
          hash.update(chunk)
          done(seen > size ? new Error('body longer than announced') : null, chunk)
        },
        flush: (done) => done(seen < size ? new Error('body shorter than announced') : null),
      })
      try {
        const source =
          body instanceof Uint8Array
            ? Readable.from([body])
            : Readable.fromWeb(body as NodeReadableStream<Uint8Array>)
        await pipeline(source, measure, createWriteStream(temporary, { flush: true }))
        await rename(temporary, target)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      return { sha256: hash.digest('hex') }
    },

    async get(key, range) {
      const file = join(folder, key)
      const found = await stat(file).catch(() => null)
      if (!found?.isFile()) return null
      return {
        body: Readable.toWeb(createReadStream(file, bounds(range))) as ReadableStream<Uint8Array>,
        size: found.size,
      }
    },

    delete: (key) => rm(join(folder, key), { force: true, recursive: key.endsWith('/') }),

    async check() {
      // Root may write everywhere, and a full disk still lets one in: only writing tells.
      await mkdir(folder, { recursive: true })
      const probe = join(folder, `${randomUUID()}.part`)
      try {
        await writeFile(probe, new Uint8Array(4096), { flush: true })
      } finally {
        await rm(probe, { force: true })
      }
    },
  }
}

/** Node counts the last byte in. */
const bounds = (range: Range | undefined) =>
  range && { start: range.offset, end: range.offset + range.length - 1 }
