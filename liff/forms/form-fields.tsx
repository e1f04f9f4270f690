import { compute } from '#templates/computed.ts'
import { askedFields } from '#templates/conditions.ts'
import type { Field, Fields } from '#templates/fields.ts'
import { FieldInput } from '../fields/field-input.tsx'
import type { FieldErrors } from '../parts/error-summary.tsx'

export interface FormFieldsProps {
  fields: Fields
  /** Of these only the ones on this page; the others still decide what is asked. */
  only?: Fields | undefined
  /** The path of the row that they are questions of. */
  under?: string
  values: Record<string, unknown>
  errors: FieldErrors
  onChange(name: string, value: unknown): void
  autocomplete?: Readonly<Record<string, string>>
}

/** The inputs of a form, in its order: what these answers ask for. */
export const FormFields = ({
  fields,
  only = fields,
  under,
  values,
  errors,
  onChange,
  autocomplete = {},
}: FormFieldsProps) => (
  <>
    {Object.entries(askedFields(fields, values))
      .filter(([name]) => name in only)
      .map(([name, field]) => (
        <FieldInput
          key={name}
          path={under === undefined ? name : `${under}.${name}`}
          field={field}
          value={shownValue(field, values, name)}
          errors={errors}
          autocomplete={autocomplete[name]}
          onChange={(value) => onChange(name, value)}
        />
      ))}
  </>
)

const shownValue = (field: Field, values: Record<string, unknown>, name: string) =>
  field.kind === 'computed' ? compute(field.formula, values) : values[name]
