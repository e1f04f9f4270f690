import { useEffect, useState } from 'preact/hooks'
import { focusInput } from '../parts/input-id.ts'
import type { NamedSummary, SummaryProps } from './named-summary.tsx'

/** What is wrong in a form, or with its documents. Its script comes when something is. */
export function Summary(props: SummaryProps) {
  const { errors, attempt } = props
  const [loaded, setLoaded] = useState<{ NamedSummary: typeof NamedSummary }>()
  const [first] = Object.keys(errors)
  useEffect(() => {
    if (first === undefined || loaded) return
    // Each sentence stands beside its field as well.
    import('./named-summary.tsx').then(setLoaded, () => focusInput(first))
  }, [first, attempt])
  return loaded ? <loaded.NamedSummary {...props} /> : null
}
