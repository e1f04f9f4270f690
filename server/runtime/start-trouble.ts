import { ConfigError } from '../config.ts'
import { KeepingTrouble, storeTrouble } from './keeping/trouble.ts'

/** Why it did not start, in lines for the person who runs the machine; undefined for what nobody foresaw. */
export function startTrouble(error: unknown): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.lines
  if (error instanceof KeepingTrouble) return [error.message]
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return ['PORT: something listens on this port already; stop it, or take another']
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    return ['PORT: this user may not listen on this port; take one above 1023']
  const trouble = storeTrouble(error)
  return trouble === undefined ? undefined : [`DATA_DIR: ${trouble}`]
}
