import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { coordinatesText, parseCoordinates } from './coordinates.ts'
import { bound, type InputProps, Labelled, LabelledGroup, textOf } from './labelled.tsx'

/** The parts of an address in the order of the forms, with what a phone may fill in by itself. */
export const addressParts = {
  houseNo: { label: 'บ้านเลขที่' },
  moo: { label: 'หมู่ที่', optional: true, inputMode: 'numeric' },
  soi: { label: 'ซอย', optional: true },
  road: { label: 'ถนน', optional: true },
  subdistrict: { label: 'ตำบล/แขวง', autocomplete: 'address-level3' },
  district: { label: 'อำเภอ/เขต', autocomplete: 'address-level2' },
  province: { label: 'จังหวัด', autocomplete: 'address-level1' },
  postcode: { label: 'รหัสไปรษณีย์', inputMode: 'numeric', autocomplete: 'postal-code' },
} as const satisfies Record<string, AddressPart>

interface AddressPart {
  label: string
  optional?: true
  inputMode?: 'numeric'
  autocomplete?: string
}

export function AddressInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'address'>>) {
  const address = isRecord(value) ? value : {}
  return (
    <LabelledGroup
      path={path}
      label={field.label}
      hint={field.hint}
      optional={field.optional}
      error={errors[path]}
    >
      <div class="address">
        {Object.entries(addressParts).map(([name, part]: [string, AddressPart]) => {
          const partPath = `${path}.${name}`
          const error = errors[partPath]
          return (
            <div key={name} class={`address-${name}`}>
              <Labelled path={partPath} label={part.label} optional={part.optional} error={error}>
                <input
                  type="text"
                  inputMode={part.inputMode}
                  autocomplete={part.autocomplete ?? 'off'}
                  {...bound(partPath, undefined, error)}
                  value={textOf(address[name])}
                  onInput={(event) => onChange({ ...address, [name]: event.currentTarget.value })}
                />
              </Labelled>
            </div>
          )
        })}
      </div>
    </LabelledGroup>
  )
}

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
