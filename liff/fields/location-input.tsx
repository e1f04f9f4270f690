import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { coordinatesText, parseCoordinates } from './coordinates.ts'
import { bound, type InputProps, Labelled } from './labelled.tsx'

export function LocationInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'location'>>) {
  const error = errors[path]
  const [finding, setFinding] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [typed, setTyped] = useState(() => coordinatesText(value))
  const type = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? undefined : (parseCoordinates(text) ?? text))
  }
  const find = () => {
    setFinding(true)
    setTrouble(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFinding(false)
        type(coordinatesText(coords))
      },
      () => {
        setFinding(false)
        setTrouble('หาตำแหน่งไม่ได้ กรุณาอนุญาตให้ใช้ตำแหน่งในการตั้งค่าโทรศัพท์ หรือพิมพ์พิกัดเอง')
      },
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  const hint = field.hint ?? 'กดปุ่มเมื่ออยู่ ณ จุดนั้น หรือพิมพ์พิกัด เช่น 16.735120, 100.302110'
  return (
    <Labelled path={path} label={field.label} hint={hint} optional={field.optional} error={error}>
      {'geolocation' in navigator && (
        <button type="button" class="button button-quiet" onClick={find} disabled={finding}>
          {finding ? 'กำลังหาตำแหน่ง…' : 'ใช้ตำแหน่งปัจจุบัน'}
        </button>
      )}
      <p class="field-error" role="status">
        {trouble}
      </p>
      <input
        type="text"
        autocomplete="off"
        placeholder="16.735120, 100.302110"
        {...bound(path, hint, error)}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </Labelled>
  )
}
