import { FormInputs } from './inputs.tsx'
import type { InputProps } from './kinds.tsx'
import { countInput, fewestRows, mostRows, rowsIn } from './reading.ts'

/** The same questions once per thing; another row, or one less, comes from the server. */
export const RowsInput = ({ field, path, label, hint, value, wrong }: InputProps<'rows'>) => {
  const rows = rowsIn(field, value)
  return (
    <fieldset class="formstack" id={path}>
      <legend>
        <strong>{label}</strong>
      </legend>
      {hint && <p class="hint">{hint}</p>}
      {wrong[path] && <p class="notice bad">{wrong[path]}</p>}
      <input type="hidden" name={countInput(path)} value={rows.length} />
      {rows.map((row, index) => (
        <fieldset class="formstack" key={index} id={`${path}.${index}`}>
          <legend>
            {field.rowLabel}ที่ {index + 1}
          </legend>
          <FormInputs fields={field.item} typed={row} wrong={wrong} within={`${path}.${index}.`} />
          {rows.length > fewestRows(field) && (
            <div>
              <button
                class="button plain small"
                type="submit"
                name="do"
                value={`remove:${path}:${index}`}
                formaction={`#${path}`}
              >
                ลบ{field.rowLabel}ที่ {index + 1}
              </button>
            </div>
          )}
        </fieldset>
      ))}
      {rows.length < mostRows(field) && (
        <div>
          <button
            class="button plain"
            type="submit"
            name="do"
            value={`add:${path}`}
            formaction={`#${path}.${rows.length}`}
          >
            เพิ่ม{field.rowLabel}
          </button>
        </div>
      )}
    </fieldset>
  )
}
