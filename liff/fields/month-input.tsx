import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { inputId } from '../parts/input-id.ts'
import { describedBy, type InputProps, LabelledGroup, textOf } from './labelled.tsx'
import { type MonthParts, monthNames, monthParts, monthValue } from './month-parts.ts'

/** A month by its name, and its year in the Buddhist era. */
export function MonthInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'month'>>) {
  const error = errors[path]
  const [typed, setTyped] = useState(() => monthParts(value))
  // The value may be set from outside, such as from a saved draft; what is being typed stays as typed.
  const parts = monthValue(typed) === textOf(value) ? typed : monthParts(value)
  const change = (changes: Partial<MonthParts>) => {
    const changed = { ...parts, ...changes }
    setTyped(changed)
    onChange(monthValue(changed))
  }
  const described = {
    'aria-describedby': describedBy(path, field.hint, error),
    'aria-invalid': error ? true : undefined,
  }
  return (
    <LabelledGroup path={path} field={field} errors={errors}>
      <div class="date-boxes">
        <div class="date-box">
          <label for={inputId(path)}>เดือน</label>
          <select
            id={inputId(path)}
            {...described}
            value={parts.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
          >
            <option value="">เลือกเดือน</option>
            {monthNames.map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="date-box date-box-4">
          <label for={`${inputId(path)}-year`}>ปี พ.ศ.</label>
          <input
            id={`${inputId(path)}-year`}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            {...described}
            value={parts.year}
            onInput={(event) => change({ year: event.currentTarget.value })}
          />
        </div>
      </div>
    </LabelledGroup>
  )
}
