import { useEffect, useState } from 'preact/hooks'
import { keyTo } from '../client.ts'
import { PictureViewer } from '../parts/picture-viewer.tsx'

interface HeldPicture {
  path: string
  draftId: string
}

/** An `img` sends no header: the picture is fetched with the secret and shown from memory. */
function useHeldPicture({ path, draftId }: HeldPicture): string | undefined {
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let current = true
    fetch(path, { headers: keyTo(draftId) })
      .then(async (answer) => {
        const picture = await answer.blob()
        if (!current || !answer.ok) return
        made = URL.createObjectURL(picture)
        setSrc(made)
      })
      // The name of the file is there all the same.
      .catch(() => {})
    return () => {
      current = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [path, draftId])
  return src
}

export function HeldThumbnail(picture: HeldPicture) {
  const src = useHeldPicture(picture)
  return src ? <img class="thumbnail" src={src} alt="" /> : null
}

export function HeldViewer({ name, onClose, ...picture }: HeldPicture & { name: string; onClose(): void }) {
  const src = useHeldPicture(picture)
  return src ? <PictureViewer src={src} name={name} onClose={onClose} /> : null
}
