import type { ComponentChildren } from 'preact'
import type { AddressPart } from '#templates/address-parts.ts'
import { bankAccountLabels, banks } from '#templates/banks.ts'
import type { FieldKind, FieldOf, Options } from '#templates/fields.ts'
import { thaiMonth } from '#templates/thai.ts'
import type { Wrong } from '../forms/entered.ts'
import { Select, TextInput, WrongWith } from '../forms/inputs.tsx'
import type { Typed } from './reading.ts'

export interface InputProps<K extends FieldKind = FieldKind> {
  field: FieldOf<K>
  /** The name of the input: rows.0.name */
  path: string
  label: string
  hint: string | undefined
  value: unknown
  wrong: Wrong
}

export const textIn = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const partsIn = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Typed) : {})
export const hinted = (...hints: (string | undefined)[]) => hints.filter(Boolean).join(' · ') || undefined

interface LineProps extends Omit<InputProps, 'field'> {
  lines?: number
  numeric?: boolean
}
export const Line = ({ path, label, hint, value, wrong, lines, numeric }: LineProps) => (
  <TextInput
    name={path}
    label={label}
    hint={hint}
    rows={lines}
    inputMode={numeric ? 'decimal' : undefined}
    entered={{ [path]: textIn(value) }}
    wrong={wrong}
  />
)

export const withUnit = ({ label, ...props }: LineProps, unit: string | undefined) => (
  <Line {...props} label={unit ? `${label} (${unit})` : label} numeric />
)

/** Several inputs, or boxes, under one label. */
const Group = ({
  path,
  label,
  hint,
  wrong,
  children,
}: Omit<InputProps, 'field' | 'value'> & { children: ComponentChildren }) => {
  const sentence = wrong[path] ?? wrong[`${path}.0`]
  const described = [sentence && `${path}-wrong`, hint && `${path}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset class="checks field" id={path} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      <WrongWith id={path} sentence={sentence} />
      {hint && (
        <span class="hint" id={`${path}-hint`}>
          {hint}
        </span>
      )}
      {children}
    </fieldset>
  )
}

export const Boxes = ({
  options,
  type,
  ...props
}: InputProps & { options: Options; type: 'radio' | 'checkbox' }) => {
  const chosen = Array.isArray(props.value) ? props.value : [String(props.value)]
  return (
    <Group {...props}>
      {Object.entries(options).map(([key, name]) => (
        <label key={key}>
          <input type={type} name={props.path} value={key} checked={chosen.includes(key)} />
          {name}
        </label>
      ))}
    </Group>
  )
}

const nothingChosen = { '': 'เลือก' }
const monthNames = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [
    String(n + 1),
    thaiMonth(`2000-${String(n + 1).padStart(2, '0')}`).split(' ')[0] ?? '',
  ]),
)

export const MonthInput = ({ value, ...props }: InputProps<'month'>) => {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(textIn(value)) ?? []
  const [typedMonth = '', typedYear = ''] = textIn(value).split('/')
  const entered = {
    [`${props.path}.month`]: month ? String(Number(month)) : typedMonth,
    [`${props.path}.year`]: year ? String(Number(year) + 543) : typedYear,
  }
  return (
    <Group {...props}>
      <div class="pair">
        <Select
          name={`${props.path}.month`}
          label="เดือน"
          options={{ ...nothingChosen, ...monthNames }}
          entered={entered}
        />
        <TextInput name={`${props.path}.year`} label="ปี พ.ศ." inputMode="decimal" entered={entered} />
      </div>
    </Group>
  )
}

export const PartsInput = ({
  value,
  labels,
  ...props
}: InputProps & { labels: Readonly<Record<string, AddressPart>> }) => (
  <Group {...props}>
    <div class="pair">
      {Object.entries(labels).map(([name, { label, optional, inputMode }]) => (
        <Line
          key={name}
          path={`${props.path}.${name}`}
          label={optional ? `${label} (ถ้ามี)` : label}
          hint={undefined}
          value={partsIn(value)[name]}
          wrong={props.wrong}
          numeric={inputMode !== undefined}
        />
      ))}
    </div>
  </Group>
)

export const BankInput = ({ value, ...props }: InputProps<'bank-account'>) => {
  const { path, wrong } = props
  const typed = partsIn(value)
  return (
    <Group {...props}>
      <div class="formstack">
        <Select
          name={`${path}.bank`}
          label={bankAccountLabels.bank}
          options={{ ...nothingChosen, ...banks }}
          entered={{ [`${path}.bank`]: textIn(typed.bank) }}
          wrong={wrong}
        />
        <Line
          path={`${path}.number`}
          label={bankAccountLabels.number}
          hint={undefined}
          value={typed.number}
          wrong={wrong}
          numeric
        />
        <Line
          path={`${path}.name`}
          label={bankAccountLabels.name}
          hint={undefined}
          value={typed.name}
          wrong={wrong}
        />
      </div>
    </Group>
  )
}
