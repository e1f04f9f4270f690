import { type ComponentChildren, Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { askedFields } from '#templates/conditions.ts'
import { type Field, type Fields, isQuestion } from '#templates/fields.ts'
import { FieldInput, inputsArrival } from '../fields/field-input.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { Loading } from '../parts/loaded.tsx'

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
  /** What stands below an input, by the name of its question. */
  below?: Readonly<Record<string, ComponentChildren>>
}

/** The inputs of a form, in its order. All of them come at once, so that nothing moves below a finger. */
export function FormFields(props: FormFieldsProps) {
  const { fields, only = fields, values } = props
  const [coming, setComing] = useState(() => inputsArrival(within(askedFields(fields, values), only)))
  useEffect(() => {
    let current = true
    void coming?.then(() => current && setComing(undefined))
    return () => {
      current = false
    }
  }, [coming])
  return coming ? <Loading /> : <Inputs {...props} />
}

/** Those that stand on this page. */
const within = (asked: Fields, only: Fields): Fields =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => name in only))

function Inputs({
  fields,
  only = fields,
  under,
  values,
  errors,
  onChange,
  autocomplete = {},
  below = {},
}: FormFieldsProps) {
  const asked = askedFields(fields, values)
  const [hidden, setHidden] = useState<Hidden>()
  const change = (name: string, value: unknown) => {
    const names = filledAndHidden(fields, values, { ...values, [name]: value })
    if (names.length > 0) setHidden({ by: name, names })
    onChange(name, value)
  }
  const stillHidden = hidden?.names.filter((name) => !(name in asked)) ?? []
  return (
    <>
      {Object.entries(within(asked, only)).map(([name, field]) => (
        <Fragment key={name}>
          <FieldInput
            path={under === undefined ? name : `${under}.${name}`}
            field={field}
            value={shownValue(field, values, name)}
            errors={errors}
            autocomplete={autocomplete[name]}
            onChange={(value) => change(name, value)}
          />
          {below[name]}
          {hidden?.by === name && stillHidden.length > 0 && (
            <p class="hint" role="status">
              ไม่ใช้คำตอบ {stillHidden.map((each) => `“${fields[each]?.label}”`).join(' ')} แล้ว จึงจะไม่ถูกส่ง
              หากเปลี่ยนกลับ คำตอบเดิมยังอยู่
            </p>
          )}
        </Fragment>
      ))}
    </>
  )
}

/** Answers that a choice took out of the form. They are kept, and come back with the choice. */
interface Hidden {
  by: string
  names: string[]
}

/** The questions that were answered and that a change leaves out. */
export function filledAndHidden(
  fields: Fields,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  const left = askedFields(fields, after)
  return Object.entries(askedFields(fields, before))
    .filter(([name, field]) => isQuestion(field) && !(name in left) && isFilled(before[name]))
    .map(([name]) => name)
}

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value === 'object' ? Object.values(value).some(isFilled) : value !== '')

/** What follows from the answers is computed where it is shown: few forms have it. */
const shownValue = (field: Field, values: Record<string, unknown>, name: string) =>
  field.kind === 'computed' ? values : values[name]
