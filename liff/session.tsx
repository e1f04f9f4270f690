import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from './api.ts'

interface SessionState {
  session: Session
  /** Asks the server again who is there: after logging in, out, or being refused. */
  refresh(): Promise<void>
}

const SessionContext = createContext<SessionState | undefined>(undefined)

export const SessionProvider = ({
  value,
  children,
}: {
  value: SessionState
  children: ComponentChildren
}) => <SessionContext.Provider value={value}>{children}</SessionContext.Provider>

export function useSession(): SessionState {
  const state = useContext(SessionContext)
  if (!state) throw new Error('no session above this component')
  return state
}
