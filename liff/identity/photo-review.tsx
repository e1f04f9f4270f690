import { useEffect, useRef, useState } from 'preact/hooks'
import { reduced } from '../pictures/canvas.ts'
import { type Box, usualPlace } from './mask.ts'
import { MaskBox, MaskSizes } from './mask-box.tsx'
import { flawWords } from './measures.ts'
import type { Picture } from './picture.ts'

/** The longer side of the preview: sharp enough on any phone. */
const previewSide = 900

interface PhotoReviewProps {
  label: string
  picture: Picture
  /** Whether the religion line may be on it. */
  isMasked: boolean
  onUse(mask: Box | undefined): void
  onAgain(): void
}

/** A photo before it is sent: what may be wrong with it, and the box over the religion line. */
export function PhotoReview({ label, picture, isMasked, onUse, onAgain }: PhotoReviewProps) {
  const preview = useRef<HTMLCanvasElement>(null)
  const heading = useRef<HTMLParagraphElement>(null)
  const [mask, setMask] = useState(() => usualPlace(picture))
  const [covering, setCovering] = useState(isMasked)
  useEffect(() => {
    const canvas = preview.current
    if (!canvas) return
    const size = reduced(picture, previewSide)
    canvas.width = size.width
    canvas.height = size.height
    canvas.getContext('2d')?.drawImage(picture.canvas, 0, 0, size.width, size.height)
    setMask(usualPlace(picture))
  }, [picture])
  useEffect(() => heading.current?.focus(), [picture])

  return (
    <div class="review">
      <p ref={heading} class="review-title" tabIndex={-1}>
        ตรวจดูภาพก่อนส่ง
      </p>
      {picture.flaws.length > 0 && (
        <div class="notice notice-waiting" role="status">
          <p class="notice-title">{picture.flaws.map((flaw) => flawWords[flaw]).join(' และ')}</p>
          <p>ลองถ่ายใหม่ หรือใช้ภาพนี้หากอ่านข้อมูลบนบัตรได้</p>
        </div>
      )}
      {isMasked && (
        <label class="option">
          <input
            type="checkbox"
            checked={covering}
            onChange={(event) => setCovering(event.currentTarget.checked)}
          />
          <span>ปิดทับช่องศาสนาด้วยกล่องดำ</span>
        </label>
      )}
      <div class="photo-frame">
        <canvas ref={preview} class="photo" role="img" aria-label={`ตัวอย่าง${label}`} />
        {covering && <MaskBox box={mask} onMove={setMask} />}
      </div>
      {covering && <MaskSizes box={mask} onMove={setMask} />}
      {covering && <p class="hint">แตะบนภาพหรือลากกล่องดำให้ทับคำว่า “ศาสนา” บนบัตร อย่าให้ทับชื่อ วันเกิด หรือที่อยู่</p>}
      <button type="button" class="button" onClick={() => onUse(covering ? mask : undefined)}>
        ใช้ภาพนี้
      </button>
      <button type="button" class="button button-quiet" onClick={onAgain}>
        ถ่ายใหม่หรือเลือกภาพอื่น
      </button>
    </div>
  )
}
