import { useEffect, useRef, useState } from 'preact/hooks'
import { coordinatesText, parseCoordinates } from '#templates/coordinates.ts'
import type { FieldOf, Location } from '#templates/fields.ts'
import { isInsideLine } from '../outside.ts'
import { laterPart } from '../parts/later.tsx'
import { isPlace } from './is-place.ts'
import { bound, type InputProps, Labelled } from './labelled.tsx'

/** Comes when somebody opens the map. */
const PointOnMap = laterPart(() => import('./point-on-map.tsx').then((loaded) => loaded.PointOnMap))

/** Metres from which on a position is worth a second look. */
const coarse = 100

/** A point: where the phone is, moved on the map, or typed; each shows in the others. */
export function LocationInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'location'>>) {
  const error = errors[path]
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(() => coordinatesText(value))
  // The value may be set from outside, such as from a saved draft; what is being typed stays as typed.
  const text = sameAs(typed, value) ? typed : coordinatesText(value)
  const place = isPlace(value) ? value : undefined
  const { finding, trouble, find } = usePosition(onChange)
  const hint = field.hint ?? 'กดปุ่มเมื่ออยู่ ณ จุดนั้น หรือเลือกบนแผนที่'
  return (
    <Labelled path={path} label={field.label} hint={hint} optional={field.optional} error={error}>
      <div class="location-buttons">
        {'geolocation' in navigator && (
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={find}
            aria-disabled={finding}
          >
            {finding ? 'กำลังหาตำแหน่ง…' : 'ใช้ตำแหน่งปัจจุบัน'}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet button-small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'ปิดแผนที่' : 'เลือกบนแผนที่'}
        </button>
      </div>
      <p class="hint" role="status">
        {place && markedWords(place)}
      </p>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      {open && <PointOnMap label={field.label} place={place} onPick={onChange} />}
      <div class="location-typed">
        <input
          type="text"
          autocomplete="off"
          placeholder="หรือพิมพ์พิกัด 16.735, 100.302"
          {...bound(path, hint, error)}
          value={text}
          onInput={(event) => {
            const written = event.currentTarget.value
            setTyped(written)
            onChange(written.trim() === '' ? undefined : (parseCoordinates(written) ?? written))
          }}
        />
        {text !== '' && (
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => {
              setTyped('')
              onChange(undefined)
            }}
          >
            ลบ<span class="visually-hidden"> {field.label}</span>
          </button>
        )}
      </div>
    </Labelled>
  )
}

/** Asks the phone where it is; each better answer is given to `onFix`. Its script comes with the first question. */
function usePosition(onFix: (fix: Location) => void) {
  const [finding, setFinding] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const left = useRef(false)
  const stop = useRef<() => void>(undefined)
  useEffect(
    () => () => {
      left.current = true
      stop.current?.()
    },
    [],
  )
  const end = (words?: string) => {
    setFinding(false)
    setTrouble(words)
  }
  const find = async () => {
    if (finding) return
    setFinding(true)
    setTrouble(undefined)
    const loaded = await import('./find-position.ts').catch(() => undefined)
    if (left.current) return
    if (!loaded) return end('เชื่อมต่อระบบไม่ได้ กรุณาลองใหม่อีกครั้ง')
    stop.current = loaded.findPosition(navigator.geolocation, {
      onFix,
      onEnd: (ended) => end(ended && loaded.positionTroubleWords(ended, isInsideLine())),
    })
  }
  return { finding, trouble, find }
}

function markedWords({ accuracy }: Location): string {
  if (accuracy === undefined) return '✓ ปักหมุดแล้ว'
  const metres = Math.max(1, Math.round(accuracy)).toLocaleString('en-US')
  const near = `✓ ปักหมุดแล้ว คลาดเคลื่อนได้ประมาณ ${metres} เมตร`
  return accuracy > coarse ? `${near} กรุณาเลื่อนหมุดบนแผนที่ให้ตรงจุด` : near
}

/** Whether what stands in the box is what is kept. */
const sameAs = (typed: string, value: unknown) =>
  coordinatesText(parseCoordinates(typed) ?? typed.trim()) === coordinatesText(value)
