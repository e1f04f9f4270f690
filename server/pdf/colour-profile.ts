/**
 * An ICC profile of sRGB, written out from the standard's own numbers (IEC 61966-2-1, adapted to D50).
 * PDF/A wants one in the file; pdfkit reads its own from a disk that a Worker does not have.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: [signature: string, data: Uint8Array][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(0.9642, 1, 0.8249)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const offsets = new Map<Uint8Array, number>()
  let size = 128 + 4 + 12 * tags.length
  for (const [, data] of tags) {
    if (offsets.has(data)) continue
    offsets.set(data, size)
    size += (data.length + 3) & ~3
  }
  const profile = new Uint8Array(size)
  const view = new DataView(profile.buffer)
  writeHeader(profile, view)
  view.setUint32(128, tags.length)
  for (const [index, [signature, data]] of tags.entries()) {
    const entry = 132 + index * 12
    const offset = offsets.get(data) ?? 0
    profile.set(ascii(signature), entry)
    view.setUint32(entry + 4, offset)
    view.setUint32(entry + 8, data.length)
    profile.set(data, offset)
  }
  return profile
}

function writeHeader(profile: Uint8Array, view: DataView) {
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x02100000)
  profile.set(ascii('mntrRGB XYZ '), 12)
  // 1 January 2000, so that the profile never changes.
  for (const [index, part] of [2000, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part)
  profile.set(ascii('acsp'), 36)
  for (const [index, part] of [0.9642, 1, 0.8249].entries()) view.setInt32(68 + index * 4, fixed(part))
}

const ascii = (text: string) => new TextEncoder().encode(text)
const fixed = (value: number) => Math.round(value * 65536)

function xyzTag(...xyz: number[]): Uint8Array {
  const tag = new Uint8Array(20)
  tag.set(ascii('XYZ '))
  for (const [index, value] of xyz.entries()) new DataView(tag.buffer).setInt32(8 + index * 4, fixed(value))
  return tag
}

function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(8 + text.length + 1)
  tag.set(ascii('text'))
  tag.set(ascii(text), 8)
  return tag
}

/** ASCII name, then an empty Unicode and an empty Macintosh one. */
function descriptionTag(text: string): Uint8Array {
  const tag = new Uint8Array(12 + text.length + 1 + 8 + 70)
  tag.set(ascii('desc'))
  new DataView(tag.buffer).setUint32(8, text.length + 1)
  tag.set(ascii(text), 12)
  return tag
}

function curveTag(): Uint8Array {
  const points = 1024
  const tag = new Uint8Array(12 + points * 2)
  const view = new DataView(tag.buffer)
  tag.set(ascii('curv'))
  view.setUint32(8, points)
  for (let point = 0; point < points; point++) {
    const value = point / (points - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + point * 2, Math.round(linear * 65535))
  }
  return tag
}
