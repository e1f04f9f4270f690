import { answerText } from '#templates/answer-text.ts'
import type { FieldOf } from '#templates/fields.ts'
import { inputId } from '../parts/error-summary.tsx'
import type { InputProps } from './labelled.tsx'

/** A number that follows from the answers; it changes while they are typed. */
export const Computed = ({ path, field, value }: InputProps<FieldOf<'computed'>>) => (
  <div class="field">
    <label for={inputId(path)}>{field.label}</label>
    {field.hint && <p class="hint">{field.hint}</p>}
    <output id={inputId(path)} class="computed">
      {typeof value === 'number' ? answerText(field, value) : '–'}
    </output>
  </div>
)
