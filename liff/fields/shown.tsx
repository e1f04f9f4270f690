import type { FieldOf } from '#templates/fields.ts'
import type { InputProps } from './labelled.tsx'

/** The title of a part of the form. */
export const Heading = ({ field }: InputProps<FieldOf<'heading'>>) => (
  <>
    <h2 class="form-part">{field.label}</h2>
    {field.hint && <p class="hint">{field.hint}</p>}
  </>
)

export const Paragraph = ({ field }: InputProps<FieldOf<'paragraph'>>) => <p>{field.label}</p>
