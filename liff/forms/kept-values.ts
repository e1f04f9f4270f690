/** What is being typed, kept in the tab until it is safe elsewhere. Storage may be off or full; then it is just gone. */
export function keepValues(key: string, values: Record<string, unknown>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values))
  } catch {}
}

export function keptValues(key: string): Record<string, unknown> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

export function forgetValues(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {}
}
