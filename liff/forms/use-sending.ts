import { useState } from 'preact/hooks'
import { ApiError, sentenceOf } from '../api-error.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { withoutErrorsOf } from './field-errors.ts'

export interface Sending {
  errors: FieldErrors
  /** Counts the attempts, for the summary of errors. */
  attempt: number
  busy: boolean
  /** What went wrong that is no single field's fault. */
  trouble: string | undefined
  /** Somebody or something stands in the way already: HTTP 409. */
  conflict: boolean
  /** Checks, then sends; what the server says of fields is shown at them. True when it went through. */
  send(work: () => Promise<unknown>, check?: () => FieldErrors | Promise<FieldErrors>): Promise<boolean>
  /** Forgets what was wrong with a field that is being changed. */
  changed(path: string): void
}

/** One form on its way to the server, once at a time. */
export function useSending(): Sending {
  const [errors, setErrors] = useState<FieldErrors>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [conflict, setConflict] = useState(false)
  return {
    errors,
    attempt,
    busy,
    trouble,
    conflict,
    async send(work, check = () => ({})) {
      if (busy) return false
      setBusy(true)
      setTrouble(undefined)
      try {
        const found = await check()
        setErrors(found)
        if (Object.keys(found).length > 0) return false
        await work()
        return true
      } catch (error) {
        const refused = error instanceof ApiError ? error.fields : {}
        setErrors(refused)
        setConflict(error instanceof ApiError && error.status === 409)
        if (Object.keys(refused).length === 0) setTrouble(sentenceOf(error))
        return false
      } finally {
        setAttempt((n) => n + 1)
        setBusy(false)
      }
    },
    changed: (path) => setErrors((before) => withoutErrorsOf(before, path)),
  }
}
