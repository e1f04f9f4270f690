import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { ApiError, sentenceOf } from '../api-error.ts'
import { useSession } from '../session.tsx'
import { Notice } from './notice.tsx'

export interface Load<T> {
  data?: T
  error?: unknown
  reload(): void
  /** Puts what an action answered in place of what was loaded. */
  replace(data: T): void
}

/** Loads something when the page opens, again when `key` changes or on `reload`. Old data stays until new is there. */
export function useLoad<T>(load: () => Promise<T>, key: string): Load<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: unknown }>({ key })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    load().then(
      (data) => current && setState({ key, data }),
      (error: unknown) => current && setState((before) => ({ ...before, key, error })),
    )
    return () => {
      current = false
    }
  }, [key, attempt])
  const reload = useCallback(() => {
    setState(({ error: _, ...before }) => before)
    setAttempt((n) => n + 1)
  }, [])
  const replace = useCallback((data: T) => setState({ key, data }), [key])
  return { ...(state.key === key ? state : {}), reload, replace }
}

/** Shows what was loaded, that it is loading, or what went wrong with a button to try again. */
export function Loaded<T>({ of, children }: { of: Load<T>; children: (data: T) => ComponentChildren }) {
  const { refresh } = useSession()
  const loggedOut = of.error instanceof ApiError && of.error.status === 401
  useEffect(() => {
    // The gate above then shows how to log in.
    if (loggedOut) void refresh().catch(() => {})
  }, [loggedOut, refresh])
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error === undefined) return <Loading />
  const passing = !(of.error instanceof ApiError) || of.error.isPassing
  return (
    <Notice tone="error" onRetry={passing ? of.reload : undefined}>
      {sentenceOf(of.error)}
    </Notice>
  )
}

export const Loading = () => (
  <div class="loading" role="status">
    <span class="spinner" aria-hidden="true" />
    กำลังโหลด…
  </div>
)
