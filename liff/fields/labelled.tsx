import type { ComponentChildren } from 'preact'
import { type FieldErrors, inputId } from '../parts/input-id.ts'

/** What every input gets to know. */
export interface InputProps<F> {
  /** Path of the field: subject, address. */
  path: string
  field: F
  value: unknown
  /** All errors of the form, by path. */
  errors: FieldErrors
  onChange(value: unknown): void
  autocomplete?: string | undefined
}

interface LabelledProps {
  path: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  error?: string | undefined
  children: ComponentChildren
}

interface GroupProps
  extends Pick<InputProps<Pick<LabelledProps, 'label' | 'hint' | 'optional'>>, 'path' | 'field' | 'errors'> {
  /** In place of the question's own. */
  hint?: string | undefined
  children: ComponentChildren
}

/** Label, hint, error and input, bound to each other. */
export const Labelled = ({ path, label, hint, optional, error, children }: LabelledProps) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    <label for={inputId(path)}>
      {label}
      {optional && <span class="optional"> (ไม่บังคับ)</span>}
    </label>
    <HintAndError path={path} hint={hint} error={error} />
    {children}
  </div>
)

/** The same for a question with several inputs. */
export function LabelledGroup({
  path,
  field: { label, hint: ownHint, optional },
  hint = ownHint,
  errors,
  children,
}: GroupProps) {
  const error = errors[path]
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(path, hint, error)}
      aria-invalid={error ? true : undefined}
    >
      <legend>
        {label}
        {optional && <span class="optional"> (ไม่บังคับ)</span>}
      </legend>
      <HintAndError path={path} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

const HintAndError = ({ path, hint, error }: Pick<LabelledProps, 'path' | 'hint' | 'error'>) => (
  <>
    {hint && (
      <p id={`${inputId(path)}-hint`} class="hint">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${inputId(path)}-error`} class="field-error">
        {error}
      </p>
    )}
  </>
)

/** The ids of what describes an input, for `aria-describedby`. */
export function describedBy(
  path: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [hint && `${inputId(path)}-hint`, error && `${inputId(path)}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The attributes that bind an input to its label, hint and error. */
export const bound = (path: string, hint: string | undefined, error: string | undefined) => ({
  id: inputId(path),
  name: path,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': describedBy(path, hint, error),
})

/** What was typed, as text for an input. */
export const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
