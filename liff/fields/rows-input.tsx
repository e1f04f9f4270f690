import type { FieldOf } from '#templates/fields.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { inputId } from '../parts/error-summary.tsx'
import { type InputProps, LabelledGroup } from './labelled.tsx'

type Row = Record<string, unknown>

/** The same few questions, once per thing, with a button for one more. */
export function RowsInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'rows'>>) {
  const { item, rowLabel, min = 1, max = 10 } = field
  const typed = Array.isArray(value) ? (value as Row[]) : []
  // An empty first row stands there from the beginning.
  const rows = typed.length === 0 && !field.optional ? [{}] : typed
  const change = (index: number, changes: Row) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changes } : row)))
  return (
    <LabelledGroup
      path={path}
      label={field.label}
      hint={field.hint}
      optional={field.optional}
      error={errors[path]}
    >
      <span id={inputId(path)} tabIndex={-1} />
      {rows.map((row, index) => (
        <fieldset key={index} class="row">
          <legend>
            {rowLabel}ที่ {index + 1}
          </legend>
          <FormFields
            fields={item}
            under={`${path}.${index}`}
            values={row}
            errors={errors}
            onChange={(name, answer) => change(index, { [name]: answer })}
          />
          {rows.length > (field.optional ? 0 : min) && (
            <button
              type="button"
              class="button button-small button-quiet"
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              ลบ{rowLabel}ที่ {index + 1}
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < max && (
        <button type="button" class="button button-quiet" onClick={() => onChange([...rows, {}])}>
          + เพิ่ม{rowLabel}
        </button>
      )}
    </LabelledGroup>
  )
}
