/** Remembers in this tab which filing is done, so that Back does not lead into an empty form. */
const keyOf = (code: string) => `tessaban.sent.${code}`

export function rememberSent(code: string, reference: string): void {
  try {
    sessionStorage.setItem(keyOf(code), reference)
  } catch {}
}

export function sentReference(code: string): string | undefined {
  try {
    return sessionStorage.getItem(keyOf(code)) ?? undefined
  } catch {
    return undefined
  }
}

export function forgetSent(code: string): void {
  try {
    sessionStorage.removeItem(keyOf(code))
  } catch {}
}
