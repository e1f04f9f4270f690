import { decoded, drawn, jpegOf } from '../pictures/canvas.ts'

const side = 512

/** The middle square of a picture as a small JPEG, so that a phone's photo is not sent as a whole. */
export async function shrinkToSquare(file: Blob): Promise<Blob> {
  const source = await decoded(file)
  if (!source) throw new Error('not a picture that this browser knows')
  try {
    const { width, height } = source.size
    const cut = Math.min(width, height)
    const size = Math.min(side, cut)
    const middle = { x: (width - cut) / 2, y: (height - cut) / 2, width: cut, height: cut }
    const jpeg = await jpegOf(drawn(source.image, { width: size, height: size }, middle), 0.85)
    if (!jpeg) throw new Error('no picture')
    return jpeg
  } finally {
    source.release()
  }
}
