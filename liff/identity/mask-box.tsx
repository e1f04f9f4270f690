import { useRef } from 'preact/hooks'
import { type Box, centredAt, movedBy, scaledBy } from './mask.ts'

/** How far an arrow key moves the box, as a share of the picture. */
const step = 0.01
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

interface MaskProps {
  box: Box
  onMove(box: Box): void
}

/** The box that is burned into the picture: dragged, put where one taps, or moved with the arrow keys. */
export function MaskBox({ box, onMove }: MaskProps) {
  const layer = useRef<HTMLButtonElement>(null)
  /** From the box's middle to where it was taken hold of. */
  const grip = useRef<{ x: number; y: number } | undefined>(undefined)

  const placeOf = (event: MouseEvent) => {
    const frame = layer.current?.getBoundingClientRect()
    if (!frame || frame.width === 0 || frame.height === 0) return undefined
    return {
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    }
  }
  const take = (event: PointerEvent) => {
    const place = placeOf(event)
    if (!place) return
    grip.current = { x: place.x - box.x - box.width / 2, y: place.y - box.y - box.height / 2 }
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent) => {
    const place = grip.current && placeOf(event)
    if (place && grip.current) onMove(centredAt(box, place.x - grip.current.x, place.y - grip.current.y))
  }
  const release = () => {
    grip.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const factor = event.shiftKey ? 5 : 1
    onMove(movedBy(box, arrow[0] * factor, arrow[1] * factor))
  }
  const tap = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place) onMove(centredAt(box, place.x, place.y))
  }
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`

  return (
    <>
      {/* A shortcut for fingers to what the keys do. */}
      <button type="button" ref={layer} class="mask-layer" tabIndex={-1} aria-hidden="true" onClick={tap} />
      <button
        type="button"
        class="mask"
        aria-label="กล่องดำปิดทับช่องศาสนา ใช้ปุ่มลูกศรเพื่อเลื่อน"
        style={{
          left: percent(box.x),
          top: percent(box.y),
          width: percent(box.width),
          height: percent(box.height),
        }}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
      />
    </>
  )
}

/** For a card that is nearer or farther than usual. */
export const MaskSizes = ({ box, onMove }: MaskProps) => (
  <div class="mask-sizes">
    <button type="button" class="button button-small button-quiet" onClick={() => onMove(scaledBy(box, 1.2))}>
      ขยายกล่อง
    </button>
    <button
      type="button"
      class="button button-small button-quiet"
      onClick={() => onMove(scaledBy(box, 1 / 1.2))}
    >
      ย่อกล่อง
    </button>
  </div>
)
