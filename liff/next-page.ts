/** Where somebody wanted to go before they had to log in. Only pages of the mini-app count. */
export function nextPage(query: Record<string, string>): string {
  const next = query.next ?? ''
  return /^\/liff(\/[\w\-./%]*)?$/.test(next) ? next : '/liff'
}

/** The address of a log-in or registration page that leads back to `next`. */
export const thenTo = (page: '/liff/login' | '/liff/register', next: string) =>
  next === '/liff' ? page : `${page}?next=${encodeURIComponent(next)}`
