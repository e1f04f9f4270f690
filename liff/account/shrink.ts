const side = 512

/** The middle square of a picture as a small JPEG, so that a phone's photo is not sent as a whole. */
export async function shrinkToSquare(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const cut = Math.min(picture.width, picture.height)
  const size = Math.min(side, cut)
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Error('no canvas')
  // What was transparent would be black in a JPEG.
  drawing.fillStyle = '#fff'
  drawing.fillRect(0, 0, size, size)
  const [x, y] = [(picture.width - cut) / 2, (picture.height - cut) / 2]
  drawing.drawImage(picture, x, y, cut, cut, 0, 0, size, size)
  picture.close()
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.85),
  )
}
