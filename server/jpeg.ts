/** A JPEG reduced to what shows the picture. */
export interface BareJpeg {
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** Application data and comments hold camera, place and thumbnails; of them only JFIF and Adobe's colours are needed. */
const isMetadata = (marker: number) =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
const startOfScan = 0xda
const endOfImage = 0xd9

/**
 * The picture without what its file says about camera and place, and without whatever follows its end.
 * Undefined when it is no JPEG, or not a whole one.
 */
export function bareJpeg(file: Uint8Array<ArrayBuffer>): BareJpeg | undefined {
  if (file[0] !== 0xff || file[1] !== 0xd8) return undefined
  const kept: Uint8Array[] = [file.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 1 < file.length; ) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at++ // a filler before the marker
      continue
    }
    if (marker === endOfImage) {
      kept.push(file.subarray(at, at + 2))
      return size && { bytes: joined(kept), ...size }
    }
    const segment = file.subarray(at, at + 2 + lengthAt(file, at + 2))
    if (segment.length < 4) return undefined
    if (frames.has(marker)) size = { height: lengthAt(segment, 5), width: lengthAt(segment, 7) }
    const end = marker === startOfScan ? endOfScan(file, at + segment.length) : at + segment.length
    if (!isMetadata(marker)) kept.push(file.subarray(at, end))
    at = end
  }
  return undefined
}

/** Where a scan's data ends: at the next marker that is neither an escaped 0xff nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < file.length) {
    const next = file[at + 1] ?? 0
    if (file[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at++
  }
  return file.length
}

const lengthAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
