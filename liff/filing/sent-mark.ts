/** Remembers in this tab which filing is done, so that Back does not lead into an empty form. */
const keyOf = (code: string) => `tessaban.sent.${code}`
/** The secret of what is filed without a name: in this tab alone, since a phone may be somebody else's. */
const secretKeyOf = (code: string) => `tessaban.secret.${code}`

export function rememberSecret(code: string, secret: string): void {
  try {
    sessionStorage.setItem(secretKeyOf(code), secret)
  } catch {}
}

export function secretOf(code: string): string | undefined {
  try {
    return sessionStorage.getItem(secretKeyOf(code)) ?? undefined
  } catch {
    return undefined
  }
}

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
    sessionStorage.removeItem(secretKeyOf(code))
  } catch {}
}
