import { useEffect, useRef } from 'preact/hooks'
import { type FieldErrors, focusInput, inputId } from './input-id.ts'

interface ErrorSummaryProps {
  errors: FieldErrors
  /** What a field is called: its label. */
  labelOf(path: string): string | undefined
  /** Counts the attempts, so that a second failed one takes focus again. */
  attempt: number
}

/** All that is wrong, above the form, each a link to its field. Takes focus when it appears. */
export function ErrorSummary({ errors, labelOf, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const paths = inScreenOrder(Object.keys(errors))
  useEffect(() => {
    if (paths.length > 0) box.current?.focus()
  }, [attempt])
  if (paths.length === 0) return null
  return (
    <div ref={box} class="notice notice-error error-summary" role="alert" tabIndex={-1}>
      <p class="notice-title">กรุณาแก้ไข {paths.length} จุด แล้วลองอีกครั้ง</p>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <a href={`#${inputId(path)}`} onClick={(event) => focusField(event, path)}>
              {summarised(labelOf(path), errors[path] ?? '')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Many a sentence names its field already. */
const summarised = (label: string | undefined, error: string) =>
  label === undefined || error.includes(label) ? error : `${label}: ${error}`

/** From top to bottom, whatever order the schema has. What is not on the screen yet comes last. */
function inScreenOrder(paths: readonly string[]): readonly string[] {
  if (typeof document === 'undefined') return paths
  const inputs = [...document.querySelectorAll('[id^="field-"]')].map(({ id }) => id)
  const placeOf = (path: string) => {
    const place = inputs.findIndex((id) => id === inputId(path) || id.startsWith(`${inputId(path)}-`))
    return place < 0 ? inputs.length : place
  }
  return [...paths].sort((a, b) => placeOf(a) - placeOf(b))
}

function focusField(event: Event, path: string) {
  // The step lives in the address; a fragment must not become one.
  event.preventDefault()
  focusInput(path)
}
