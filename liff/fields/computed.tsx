import { compute } from '#templates/computed.ts'
import type { FieldOf } from '#templates/fields.ts'
import { computedText } from '#templates/number-text.ts'
import { inputId } from '../parts/input-id.ts'
import type { InputProps } from './labelled.tsx'

/** A number that follows from the answers, which are its value here; it changes while they are typed. */
export function Computed({ path, field, value }: InputProps<FieldOf<'computed'>>) {
  const number = compute(field.formula, value as Record<string, unknown>)
  return (
    <div class="field">
      <label for={inputId(path)}>{field.label}</label>
      {field.hint && <p class="hint">{field.hint}</p>}
      <output id={inputId(path)} class="computed">
        {number === undefined ? '–' : computedText(number, field.unit)}
      </output>
    </div>
  )
}
