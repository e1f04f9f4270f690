import type { FieldOf } from '#templates/fields.ts'
import { bound, type InputProps, Labelled, textOf } from './labelled.tsx'

type NumberKind = 'integer' | 'decimal' | 'money'

/** A number on the phone's number keys, its unit beside it. */
export function NumberInput({ path, field, value, errors, onChange }: InputProps<FieldOf<NumberKind>>) {
  const error = errors[path]
  const unit = field.kind === 'money' ? 'บาท' : field.unit
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <div class="input-with-unit">
        <input
          type="text"
          inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
          autocomplete="off"
          class="input-narrow"
          {...bound(path, field.hint, error)}
          value={textOf(value)}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </div>
    </Labelled>
  )
}
