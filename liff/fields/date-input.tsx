import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { inputId } from '../parts/input-id.ts'
import { type DateParts, dateParts, dateValue } from './date-parts.ts'
import { describedBy, type InputProps, LabelledGroup, textOf } from './labelled.tsx'

const boxes = [
  { part: 'day', label: 'วัน', size: 2 },
  { part: 'month', label: 'เดือน', size: 2 },
  { part: 'year', label: 'ปี พ.ศ.', size: 4 },
] as const satisfies readonly { part: keyof DateParts; label: string; size: number }[]

/** A date in three boxes: faster and less wrong than a calendar, and in the Buddhist era. */
export function DateInput({
  path,
  field,
  value,
  errors,
  onChange,
  autocomplete,
}: InputProps<FieldOf<'date'>>) {
  const error = errors[path]
  const [typed, setTyped] = useState(() => dateParts(value))
  // The value may be set from outside, such as from a saved draft; what is being typed stays as typed.
  const parts = dateValue(typed) === textOf(value) ? typed : dateParts(value)
  const change = (part: keyof DateParts, text: string) => {
    const changed = { ...parts, [part]: text }
    setTyped(changed)
    onChange(dateValue(changed))
  }
  const hint = field.hint ?? 'กรอกเป็นตัวเลข เช่น เดือนธันวาคม กรอก 12'
  return (
    <LabelledGroup path={path} hint={hint} field={field} errors={errors}>
      <div class="date-boxes">
        {boxes.map(({ part, label, size }, index) => {
          // The first box carries the field's own id, so that the error summary finds it.
          const id = index === 0 ? inputId(path) : `${inputId(path)}-${part}`
          return (
            <div key={part} class={`date-box date-box-${size}`}>
              <label for={id}>{label}</label>
              <input
                id={id}
                type="text"
                inputMode="numeric"
                autocomplete={autocomplete === 'bday' ? `bday-${part}` : 'off'}
                aria-invalid={error ? true : undefined}
                aria-describedby={describedBy(path, hint, error)}
                value={parts[part]}
                onInput={(event) => change(part, event.currentTarget.value)}
              />
            </div>
          )
        })}
      </div>
    </LabelledGroup>
  )
}
