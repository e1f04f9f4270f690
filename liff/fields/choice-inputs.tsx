import type { FieldOf } from '#templates/fields.ts'
import { inputId } from '../parts/input-id.ts'
import { bound, type InputProps, Labelled, LabelledGroup, textOf } from './labelled.tsx'

/** Up to this many options all stand on the page; more go into a list that opens. */
const mostRadios = 7

export function ChoiceInput(props: InputProps<FieldOf<'choice'>>) {
  const { path, field, value, errors, onChange } = props
  const options = Object.entries(field.options)
  if (options.length <= mostRadios) {
    return <Radios {...props} options={options} chosen={textOf(value)} onChoose={onChange} />
  }
  const error = errors[path]
  return (
    <Labelled path={path} label={field.label} hint={field.hint} optional={field.optional} error={error}>
      <select
        {...bound(path, field.hint, error)}
        value={textOf(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">เลือก</option>
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const yesNo = [
  ['yes', 'ใช่'],
  ['no', 'ไม่ใช่'],
] as const

export const YesNoInput = (props: InputProps<FieldOf<'yes-no'>>) => (
  <Radios
    {...props}
    options={yesNo}
    chosen={props.value === true ? 'yes' : props.value === false ? 'no' : ''}
    onChoose={(key) => props.onChange(key === 'yes')}
  />
)

interface RadiosProps extends InputProps<FieldOf<'choice' | 'yes-no'>> {
  options: readonly (readonly [key: string, label: string])[]
  chosen: string
  onChoose(key: string): void
}

const Radios = ({ path, field, errors, options, chosen, onChoose }: RadiosProps) => (
  <LabelledGroup path={path} field={field} errors={errors}>
    {options.map(([key, label], index) => (
      <label key={key} class="option">
        <input
          type="radio"
          name={path}
          id={index === 0 ? inputId(path) : undefined}
          checked={chosen === key}
          onChange={() => onChoose(key)}
        />
        <span>{label}</span>
      </label>
    ))}
  </LabelledGroup>
)

export function ChoicesInput({ path, field, value, errors, onChange }: InputProps<FieldOf<'choices'>>) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <LabelledGroup path={path} hint={field.hint ?? 'เลือกได้มากกว่า 1 ข้อ'} field={field} errors={errors}>
      {Object.entries(field.options).map(([key, label], index) => (
        <label key={key} class="option">
          <input
            type="checkbox"
            id={index === 0 ? inputId(path) : undefined}
            checked={chosen.includes(key)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, key] : chosen.filter((other) => other !== key),
              )
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </LabelledGroup>
  )
}
