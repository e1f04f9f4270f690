import type { ComponentChildren } from 'preact'
import type { Entered } from './editing.ts'

export interface FormState {
  entered: Entered
  /** By the name of the input. */
  wrong: Readonly<Record<string, string>>
}

interface InputProps extends FormState {
  name: string
  label: string
  hint?: string | undefined
  /** Lines of a text; one line where this is missing. */
  rows?: number
  numeric?: boolean
}

/** One input with its label, its hint and what is wrong with it. */
export const Input = ({ name, label, hint, rows, numeric, entered, wrong }: InputProps) => {
  const described = describedBy(name, hint, wrong[name])
  return (
    <Labelled name={name} label={label} hint={hint} wrong={wrong[name]}>
      {rows ? (
        <textarea {...described} rows={rows}>
          {entered[name]}
        </textarea>
      ) : (
        <input {...described} value={entered[name]} inputMode={numeric ? 'decimal' : undefined} />
      )}
    </Labelled>
  )
}

interface SelectProps extends FormState {
  name: string
  label: string
  hint?: string | undefined
  options: Readonly<Record<string, string>>
}

export const Select = ({ name, label, hint, options, entered, wrong }: SelectProps) => (
  <Labelled name={name} label={label} hint={hint} wrong={wrong[name]}>
    <select {...describedBy(name, hint, wrong[name])}>
      {Object.entries(options).map(([value, text]) => (
        <option key={value} value={value} selected={entered[name] === value}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
)

export const Tick = ({ name, label, entered }: { name: string; label: string; entered: Entered }) => (
  <div class="checks">
    <label>
      <input type="checkbox" name={name} value="yes" checked={entered[name] === 'yes'} />
      {label}
    </label>
  </div>
)

export const Labelled = ({
  name,
  label,
  hint,
  wrong,
  children,
}: {
  name: string
  label: string
  hint?: string | undefined
  wrong: string | undefined
  children: ComponentChildren
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    {children}
    {wrong && (
      <span class="wrong" id={`${name}-wrong`}>
        {wrong}
      </span>
    )}
    {hint && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
  </div>
)

export const describedBy = (name: string, hint: string | undefined, wrong: string | undefined) => ({
  id: name,
  name,
  'aria-describedby':
    [wrong && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': wrong ? true : undefined,
})
