import type { DecodedPhoto } from '../stamp.ts'
import { inThread } from './thread.ts'

const decoder = `
const { parentPort, workerData } = require('node:worker_threads')
const { all } = require(workerData.library)
all({ buffer: workerData.photo }).then(async ([first]) => {
  if (first.width * first.height > workerData.mostPixels) throw new Error('exceeds pixel limit')
  const { width, height, data } = await first.decode()
  parentPort.postMessage({ width, height, data: new Uint8Array(data.buffer) }, [data.buffer])
})
`

/** Decodes HEIC: it takes most of a second and a quarter of a gigabyte. `library` is the path of heic-decode. */
export const createHeicDecoder =
  (library: string) =>
  (photo: Uint8Array, mostPixels: number): Promise<DecodedPhoto> =>
    inThread<DecodedPhoto>(decoder, { library, photo, mostPixels })
