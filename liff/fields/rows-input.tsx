import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { inputId } from '../parts/input-id.ts'
import { type InputProps, LabelledGroup } from './labelled.tsx'

type Row = Record<string, unknown>

interface Removed {
  row: Row
  at: number
}

/** The same few questions, once per thing, with a button for one more. What was removed can be put back. */
export function RowsInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'rows'>>) {
  const { item, rowLabel, min = 1, max = 10 } = field
  const typed = Array.isArray(value) ? (value as Row[]) : []
  // An empty first row stands there from the beginning.
  const rows = typed.length === 0 && !field.optional ? [{}] : typed
  const keys = useKeys(rows.length)
  const [removed, setRemoved] = useState<Removed>()
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  useEffect(() => {
    if (focused === undefined) return
    box.current?.querySelector<HTMLElement>(focused)?.focus()
    setFocused(undefined)
  }, [focused])
  const firstOf = (index: number) => `[data-row="${index}"] :is(input, select, textarea)`
  const change = (index: number, changes: Row) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changes } : row)))
  const remove = (index: number) => {
    keys.remove(index)
    setRemoved({ row: rows[index] ?? {}, at: index })
    onChange(rows.filter((_, at) => at !== index))
    setFocused('[data-undo]')
  }
  const putBack = ({ row, at }: Removed) => {
    keys.insert(at)
    setRemoved(undefined)
    onChange([...rows.slice(0, at), row, ...rows.slice(at)])
    setFocused(firstOf(at))
  }
  const add = () => {
    setRemoved(undefined)
    onChange([...rows, {}])
    setFocused(firstOf(rows.length))
  }
  return (
    <LabelledGroup path={path} field={field} errors={errors}>
      <span id={inputId(path)} tabIndex={-1} />
      <div ref={box} class="form-rows">
        {rows.map((row, index) => (
          <fieldset key={keys.all[index]} class="form-row" data-row={index}>
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
              <button type="button" class="button button-small button-quiet" onClick={() => remove(index)}>
                ลบ{rowLabel}ที่ {index + 1}
              </button>
            )}
          </fieldset>
        ))}
        {removed && (
          <p class="removed">
            <span role="status">
              ลบ{rowLabel}ที่ {removed.at + 1} แล้ว
            </span>
            {rows.length < max && (
              <button
                type="button"
                data-undo
                class="button button-small button-quiet"
                onClick={() => putBack(removed)}
              >
                นำกลับมา
              </button>
            )}
          </p>
        )}
        {rows.length < max ? (
          <button type="button" class="button button-quiet" onClick={add}>
            + เพิ่ม{rowLabel}
          </button>
        ) : (
          <p class="hint">เพิ่มได้ไม่เกิน {max} รายการ</p>
        )}
      </div>
    </LabelledGroup>
  )
}

/** A name for each row that stays with it when others come and go, so that nothing typed changes its place. */
function useKeys(count: number) {
  const next = useRef(0)
  const kept = useRef<number[]>([])
  while (kept.current.length < count) kept.current.push(next.current++)
  kept.current.length = count
  return {
    all: kept.current,
    remove: (at: number) => void kept.current.splice(at, 1),
    insert: (at: number) => void kept.current.splice(at, 0, next.current++),
  }
}
