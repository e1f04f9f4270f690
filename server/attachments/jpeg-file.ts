import { type Piece, type Source, windowSize } from './source.ts'
import { unfitFile } from './unfit-file.ts'

export interface Picture {
  /** What is kept: all that shows the picture, nothing that says where and with what it was taken. */
  pieces: Piece[]
  width: number
  height: number
}

const startOfScan = 0xda
const endOfImage = 0xd9
const exif = 0xe1
const profile = 0xe2
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/**
 * A JPEG without metadata and without whatever follows its end (thumbnails, the film of a "live" photo). Of its Exif
 * the orientation alone stays, so that it stands upright everywhere and not a pixel is touched.
 */
export async function bareJpegFile(source: Source): Promise<Picture> {
  const pieces: Piece[] = [{ offset: 0, length: 2 }]
  let size: { width: number; height: number } | undefined
  for (let at = 2; ; ) {
    const head = await source.read(at, 4)
    if (head[0] !== 0xff) throw unfitFile('brokenPicture')
    const marker = head[1] ?? 0
    if (marker === 0xff) {
      at++ // a filler before the marker
      continue
    }
    if (marker === endOfImage) {
      if (!size) throw unfitFile('brokenPicture')
      return { pieces: [...pieces, { offset: at, length: 2 }], ...size }
    }
    const end = at + 2 + uint16(head, 2)
    if (head.length < 4 || end > source.size || end < at + 4) throw unfitFile('brokenPicture')
    if (frames.has(marker)) {
      const frame = await source.read(at + 4, 5)
      size = { height: uint16(frame, 1), width: uint16(frame, 3) }
    }
    if (marker === exif) pieces.push(...(await orientationOnly(source, at + 4, end)))
    const next = marker === startOfScan ? await endOfScan(source, end) : end
    if (await isKept(source, marker, at)) pieces.push({ offset: at, length: next - at })
    at = next
  }
}

/** Application data and comments go, save JFIF, the colour profile, and what Adobe says of the colours. */
async function isKept(source: Source, marker: number, at: number): Promise<boolean> {
  if (marker === profile) return latin1(await source.read(at + 4, 11)) === 'ICC_PROFILE'
  return !(marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee))
}

/** Where a scan's data ends: at the next marker that is neither an escaped 0xff nor a restart. */
async function endOfScan(source: Source, from: number): Promise<number> {
  for (let at = from; at + 1 < source.size; ) {
    const bytes = await source.read(at, windowSize)
    let i = bytes.indexOf(0xff)
    for (; i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
      const next = bytes[i + 1] ?? 0
      if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at + i
    }
    // A 0xff at the very end of a window is read again with what follows it.
    at += i >= 0 && i > 0 ? i : bytes.length
  }
  throw unfitFile('brokenPicture')
}

const orientationTag = 0x0112
const upright = 1

/** An Exif segment that says which way up the picture is, and nothing else; none for one that stands upright. */
async function orientationOnly(source: Source, from: number, to: number): Promise<Piece[]> {
  const segment = await source.read(from, to - from)
  const orientation = latin1(segment.subarray(0, 4)) === 'Exif' ? orientationIn(segment.subarray(6)) : upright
  if (orientation === upright) return []
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return [new Uint8Array([0xff, exif, 0, body.length + 2, ...body])]
}

/** From the first directory of a TIFF header, in either byte order. */
function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 14) return upright
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return upright
  const entries = view.getUint16(directory, little)
  for (let n = 0, at = directory + 2; n < entries && at + 12 <= tiff.length; n++, at += 12) {
    if (view.getUint16(at, little) !== orientationTag) continue
    const orientation = view.getUint16(at + 8, little)
    return orientation >= 1 && orientation <= 8 ? orientation : upright
  }
  return upright
}

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)
