import { Worker } from 'node:worker_threads'
import type { DecodedPhoto } from '../stamp.ts'

const timeoutMs = 20_000

/** Runs in the worker. As text, so that it is the same before and after bundling. */
const decoder = `
const { parentPort, workerData } = require('node:worker_threads')
const { all } = require(workerData.library)
all({ buffer: workerData.photo }).then(async ([first]) => {
  if (first.width * first.height > workerData.mostPixels) throw new Error('exceeds pixel limit')
  const { width, height, data } = await first.decode()
  parentPort.postMessage({ width, height, data: new Uint8Array(data.buffer) }, [data.buffer])
})
`

/**
 * Decodes HEIC in a thread of its own: it takes most of a second and a quarter of a gigabyte, which WebAssembly
 * gives back only when its thread ends. `library` is the path of heic-decode.
 */
export const createHeicDecoder =
  (library: string) =>
  (photo: Uint8Array, mostPixels: number): Promise<DecodedPhoto> =>
    new Promise((resolve, reject) => {
      const workerData = { library, photo, mostPixels }
      // What libheif prints about broken files is of no use to anybody.
      const worker = new Worker(decoder, { eval: true, workerData, stdout: true, stderr: true })
      const timer = setTimeout(() => void worker.terminate(), timeoutMs)
      worker.once('message', (photo: DecodedPhoto) => resolve(photo))
      worker.once('error', reject)
      worker.once('exit', () => {
        clearTimeout(timer)
        reject(new Error('no picture came out'))
      })
    })
