import type { Picture } from './jpeg-file.ts'
import type { Piece, Source } from './source.ts'
import { unfitFile } from './unfit-file.ts'

/** What shows a PNG; texts, times and Exif are left out. */
const pngChunks =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|hIST|sPLT|cICP|acTL|fcTL|fdAT)$/

/** A PNG without metadata and without whatever follows its end. */
export async function barePng(source: Source): Promise<Picture> {
  const pieces: Piece[] = [{ offset: 0, length: 8 }]
  const header = viewOf(await source.read(8, 16))
  if (header.byteLength < 16 || name(header, 4) !== 'IHDR') throw unfitFile('brokenPicture')
  const [width, height] = [header.getUint32(8), header.getUint32(12)]
  for (let at = 8; ; ) {
    const head = viewOf(await source.read(at, 8))
    if (head.byteLength < 8) throw unfitFile('brokenPicture')
    const length = 12 + head.getUint32(0)
    if (at + length > source.size) throw unfitFile('brokenPicture')
    if (pngChunks.test(name(head, 4))) pieces.push({ offset: at, length })
    if (name(head, 4) === 'IEND') return { pieces, width, height }
    at += length
  }
}

const exifFlag = 0x08
const xmpFlag = 0x04

/** A WebP without Exif and XMP; its header says so, and how long it has become. */
export async function bareWebp(source: Source): Promise<Picture> {
  const riff = viewOf(await source.read(0, 12))
  const end = 8 + riff.getUint32(4, true)
  if (end > source.size) throw unfitFile('brokenPicture')
  const pieces: Piece[] = []
  let size: { width: number; height: number } | undefined
  let kept = 4
  for (let at = 12; at + 8 <= end; ) {
    const head = viewOf(await source.read(at, 18))
    const kind = name(head, 0)
    const data = head.getUint32(4, true)
    const length = 8 + data + (data % 2)
    if (at + 8 + data > end) throw unfitFile('brokenPicture')
    size ??= await webpSize(source, kind, at + 8)
    if (kind === 'VP8X' && data >= 10) {
      const flags = head.getUint8(8) & ~(exifFlag | xmpFlag)
      pieces.push({ offset: at, length: 8 }, new Uint8Array([flags]), { offset: at + 9, length: length - 9 })
      kept += length
    } else if (kind !== 'EXIF' && kind !== 'XMP ') {
      pieces.push({ offset: at, length: Math.min(length, source.size - at) })
      kept += Math.min(length, source.size - at)
    }
    at += length
  }
  if (!size) throw unfitFile('brokenPicture')
  const header = new Uint8Array(12)
  header.set([0x52, 0x49, 0x46, 0x46], 0)
  new DataView(header.buffer).setUint32(4, kept, true)
  header.set([0x57, 0x45, 0x42, 0x50], 8)
  return { pieces: [header, ...pieces], ...size }
}

/** From the first chunk, whichever of the three kinds it is. */
async function webpSize(source: Source, kind: string, at: number) {
  const data = viewOf(await source.read(at, 10))
  if (data.byteLength < 10) throw unfitFile('brokenPicture')
  const uint24 = (i: number) => data.getUint16(i, true) | (data.getUint8(i + 2) << 16)
  switch (kind) {
    case 'VP8X':
      return { width: uint24(4) + 1, height: uint24(7) + 1 }
    case 'VP8L': {
      const bits = data.getUint32(1, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff }
    default:
      throw unfitFile('brokenPicture')
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const name = (view: DataView, at: number) =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4))
