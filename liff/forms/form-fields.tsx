import type { Fields } from '#templates/fields.ts'
import { FieldInput } from '../fields/field-input.tsx'
import type { FieldErrors } from '../parts/error-summary.tsx'

interface FormFieldsProps {
  fields: Fields
  values: Record<string, unknown>
  errors: FieldErrors
  onChange(name: string, value: unknown): void
  autocomplete?: Readonly<Record<string, string>>
}

/** The inputs of a form, in its order. */
export const FormFields = ({ fields, values, errors, onChange, autocomplete = {} }: FormFieldsProps) => (
  <>
    {Object.entries(fields).map(([name, field]) => (
      <FieldInput
        key={name}
        path={name}
        field={field}
        value={values[name]}
        errors={errors}
        autocomplete={autocomplete[name]}
        onChange={(value) => onChange(name, value)}
      />
    ))}
  </>
)

/** The errors without those of a field that is being changed. */
export function withoutErrorsOf(errors: FieldErrors, name: string): FieldErrors {
  const left = Object.entries(errors).filter(([path]) => path !== name && !path.startsWith(`${name}.`))
  return left.length === Object.keys(errors).length ? errors : Object.fromEntries(left)
}
