import { isFromLiff } from './start-place.ts'

const key = 'tessaban.chat'
const name = 'chat'

/**
 * Keeps, for this tab, the mark of the link that LINE opened, and forgets an earlier one: only a link that the office
 * sent to this person leads back to its chat. It is taken out of the address, which may be shared.
 */
export function noteChatMark(search: string, hash: string): void {
  if (!isFromLiff(search, hash) && !new URLSearchParams(search).has(name)) return
  const mark = chatMarkIn(search)
  try {
    if (mark === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, mark)
  } catch {}
}

/** Before LIFF's second redirect it is part of `liff.state`. */
export function chatMarkIn(search: string): string | null {
  const query = new URLSearchParams(search)
  const [, inner = ''] = (query.get('liff.state') ?? '').split('?')
  return query.get(name) ?? new URLSearchParams(inner).get(name)
}

export function chatMark(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
