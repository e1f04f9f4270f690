import type { ComponentChildren, VNode } from 'preact'
import type { Entered, Wrong } from './entered.ts'

interface FieldProps {
  name: string
  /** Where several forms of a page have an input of that name. */
  id?: string | undefined
  label: ComponentChildren
  /** What the label is about, for whoever hears it alone. */
  about?: string | undefined
  hint?: ComponentChildren
  wrong?: Wrong | undefined
  /** The id of an alert that says what is wrong with it; what `wrong` says stands below the input. */
  refusedIn?: string | false | undefined
}

/** What an input says of itself to whoever does not see what stands around it. */
interface Facts {
  id: string
  name: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** A label, the input that is drawn with its facts, what is wrong with it and how to fill it in. */
export const Field = ({
  name,
  id = name,
  label,
  about,
  hint,
  wrong = {},
  refusedIn,
  children,
}: FieldProps & { children: (facts: Facts) => VNode }) => {
  const sentence = wrong[name]
  const described = [refusedIn, sentence && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label}
        {about && <span class="hidden"> {about}</span>}
      </label>
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': sentence || refusedIn ? true : undefined,
      })}
      <WrongWith id={id} sentence={sentence} />
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

/** For an input or a group of them that is described by `ID-wrong`. */
export const WrongWith = ({ id, sentence }: { id: string; sentence: string | undefined }) =>
  sentence ? (
    <span class="wrong" id={`${id}-wrong`}>
      {sentence}
    </span>
  ) : null

export interface TextInputProps extends FieldProps {
  entered?: Entered | undefined
  /** What stands in it, where it is not among `entered`. */
  value?: string | undefined
  most?: number | undefined
  /** Of a text of several lines. */
  rows?: number | undefined
  /** Which keyboard a phone shows; the sentences about what is wrong are the server's. */
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  autocomplete?: string | undefined
  required?: boolean | undefined
}

/** A line or lines to type. */
export const TextInput = ({
  entered = {},
  value,
  most,
  rows = 0,
  inputMode,
  autocomplete,
  required,
  ...field
}: TextInputProps) => {
  const text = value ?? entered[field.name]
  return (
    <Field {...field}>
      {(described) => {
        const facts = {
          ...described,
          autocomplete,
          required,
          maxLength: most,
          // Where a reply was just put: the browser leads there again.
          autofocus: entered.fill === field.name || undefined,
        }
        return rows > 0 ? (
          <textarea {...facts} rows={rows}>
            {text}
          </textarea>
        ) : (
          <input {...facts} inputMode={inputMode} value={text?.replaceAll('\n', ' ')} />
        )
      }}
    </Field>
  )
}

interface SelectProps extends FieldProps {
  entered?: Entered | undefined
  /** What is chosen, where it is not among `entered`. */
  value?: string | null | undefined
  /** What stands first and sends nothing. */
  none?: string | undefined
  /** What is sent and what stands there for it. */
  options: Readonly<Record<string, string>> | readonly Option[]
  required?: boolean | undefined
}

export type Option = readonly [value: string, text: string]

/** One of several, from a list that opens. */
export const Select = ({ none, options, entered = {}, value, required, ...field }: SelectProps) => {
  const chosen = value ?? entered[field.name]
  const listed: readonly Option[] = Array.isArray(options) ? options : Object.entries(options)
  return (
    <Field {...field}>
      {(facts) => (
        <select {...facts} required={required}>
          {none !== undefined && <option value="">{none}</option>}
          {listed.map(([sent, text]) => (
            <option key={sent} value={sent} selected={sent === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or nothing. */
export const Tick = ({ name, label, entered }: { name: string; label: string; entered: Entered }) => (
  <div class="checks">
    <label>
      <input type="checkbox" name={name} value="yes" checked={entered[name] === 'yes'} />
      {label}
    </label>
  </div>
)
