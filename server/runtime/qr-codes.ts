import { createRequire } from 'node:module'
import { inThread } from './thread.ts'

/** Eight bits of grey for each dot. */
export interface GreyPicture {
  width: number
  height: number
  data: Uint8Array<ArrayBuffer>
}

/** Reads QR codes. Rejects what cannot be opened, or takes longer than anything honest does. */
export interface QrReader {
  inPicture(picture: GreyPicture): Promise<string[]>
  /** By page; undefined when it has more pages than `mostPages`, of which none is looked at. */
  inPdf(pdf: Uint8Array<ArrayBuffer>, mostPages: number): Promise<string[][] | undefined>
}

/** ZXing looks at dark on light and light on dark, turned each way. A page of a PDF is drawn at 200 dots per inch. */
const reading = `
const { readFileSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const longestSide = 2300
const zxing = require(workerData.zxing)
zxing.prepareZXingModule({ overrides: { wasmBinary: readFileSync(workerData.zxingWasm) } })
const options = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 }
async function textsIn({ width, height, data: grey }) {
  const dots = Uint32Array.from(grey, (level) => level * 0x010101 + 0xff000000)
  const picture = { width, height, data: new Uint8ClampedArray(dots.buffer), colorSpace: 'srgb' }
  return (await zxing.readBarcodes(picture, options)).map(({ text }) => text)
}
async function textsInPdf(bytes, mostPages) {
  const library = await require(workerData.pdfium).PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  if (document.getPageCount() > mostPages) return undefined
  const texts = []
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = longestSide / Math.max(originalWidth, originalHeight, 1)
    const drawn = await page.render({ scale, colorSpace: 'Gray', render: async ({ data }) => data })
    texts.push(await textsIn(drawn))
  }
  return texts
}
const { picture, pdf, mostPages } = workerData
;(picture ? textsIn(picture) : textsInPdf(pdf, mostPages)).then((texts) => parentPort.postMessage(texts))
`

/** Each picture and file in a thread of its own; whoever calls sees to it that there are not many at once. */
export function createQrReader(): QrReader {
  const { resolve } = createRequire(import.meta.url)
  const libraries = {
    zxing: resolve('zxing-wasm/reader'),
    zxingWasm: resolve('zxing-wasm/reader/zxing_reader.wasm'),
    pdfium: resolve('@hyzyla/pdfium'),
  }
  return {
    inPicture: (picture) => inThread(reading, { ...libraries, picture }, [picture.data.buffer]),
    inPdf: (pdf, mostPages) => inThread(reading, { ...libraries, pdf, mostPages }, [pdf.buffer]),
  }
}
