import { useEffect, useRef } from 'preact/hooks'

interface PictureViewerProps {
  src: string
  name: string
  onClose(): void
}

/** A picture over the whole page: LINE's browser shows what it cannot download. Back, Esc and ปิด close it. */
export function PictureViewer({ src, name, onClose }: PictureViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    // Older WebViews know the element and not the call.
    if (dialog.current?.showModal) dialog.current.showModal()
    else dialog.current?.setAttribute('open', '')
  }, [])
  return (
    <dialog ref={dialog} class="viewer" aria-label={name} onClose={onClose}>
      <div class="viewer-bar">
        <span class="file-name">{name}</span>
        <button type="button" class="button button-small button-quiet" onClick={onClose}>
          ปิด
        </button>
      </div>
      <div class="viewer-picture">
        <img src={src} alt={name} />
      </div>
    </dialog>
  )
}
