/** What stands in a form of the console, by the name of the input; what nobody ticked is not there. */
export type Entered = Readonly<Record<string, string>>
/** What is wrong with it, by the name of the input. */
export type Wrong = Readonly<Record<string, string>>

export interface FormState {
  entered: Entered
  wrong: Wrong
}

/** What a browser sent, as far as it is text. */
export const enteredFrom = (form: Readonly<Record<string, unknown>>): Entered =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 20_000)]] : [],
    ),
  )

export type TypedProps = FormState & {
  name: string
  label: string
  /** What the label is about, for whoever hears it alone. */
  about?: string
  hint?: string
  most: number
  /** Of a text of several lines. */
  rows?: number
  inputMode?: 'numeric'
}

/** A line or lines to type, with what is wrong and how to below. */
export const Typed = ({
  name,
  label,
  about,
  hint,
  most,
  rows = 0,
  inputMode,
  entered,
  wrong,
}: TypedProps) => {
  const sentence = wrong[name]
  const facts = {
    id: name,
    name,
    maxLength: most,
    // Where a reply was just put: the browser leads there again.
    autofocus: entered.fill === name || undefined,
    'aria-invalid': sentence ? true : undefined,
    'aria-describedby':
      [sentence && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined,
  }
  return (
    <div class="field">
      <label for={name}>
        {label}
        {about && <span class="hidden"> {about}</span>}
      </label>
      {rows > 0 ? (
        <textarea {...facts} rows={rows}>
          {entered[name]}
        </textarea>
      ) : (
        <input {...facts} inputMode={inputMode} value={entered[name]?.replaceAll('\n', ' ')} />
      )}
      {sentence && (
        <span class="wrong" id={`${name}-wrong`}>
          {sentence}
        </span>
      )}
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
