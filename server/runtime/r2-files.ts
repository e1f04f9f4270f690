import { createHash } from 'node:crypto'
import type { R2Bucket, ReadableStream as R2Stream } from '@cloudflare/workers-types'
import type { Files } from './runtime.ts'

/** workerd's own stream of a known length: R2 wants to know it, and it refuses a body of another. */
declare const FixedLengthStream: { new (size: number): TransformStream<Uint8Array, Uint8Array> }

/** Files in an R2 bucket. */
export function r2Files(bucket: R2Bucket): Files {
  return {
    async put(key, body, size) {
      const hash = createHash('sha256')
      if (body instanceof Uint8Array) {
        if (body.byteLength !== size) throw new Error('body is not as long as announced')
        await bucket.put(key, body)
        return { sha256: hash.update(body).digest('hex') }
      }
      const tap = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          hash.update(chunk)
          controller.enqueue(chunk)
        },
      })
      const fixed = new FixedLengthStream(size)
      await Promise.all([
        body.pipeThrough(tap).pipeTo(fixed.writable),
        bucket.put(key, fixed.readable as unknown as R2Stream),
      ])
      return { sha256: hash.digest('hex') }
    },

    async get(key, range) {
      const object = await bucket.get(key, range && { range })
      return object && { body: object.body as unknown as ReadableStream<Uint8Array>, size: object.size }
    },

    async delete(key) {
      if (!key.endsWith('/')) return bucket.delete(key)
      for (;;) {
        const { objects, truncated } = await bucket.list({ prefix: key })
        if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key))
        if (!truncated) return
      }
    },

    async check() {
      await bucket.head('check')
    },
  }
}
