/** Where the mini-app was opened, which decides how one signs in. */
export interface Place {
  /** LINE's SDK has work to do: it signs in, or finishes a redirect. */
  needsSdk: boolean
  /** LIFF's own browser, where the ID token is at hand. */
  insideLine: boolean
  /** LINE's plain in-app browser: neither LIFF nor the phone's browser. */
  inAppBrowser: boolean
}

export function whereWeRun(userAgent: string, search: string, hash: string, openedByLiff: boolean): Place {
  const insideLine = /\bLIFF\b/.test(userAgent)
  const needsSdk = insideLine || openedByLiff || isFromLiff(search, hash)
  return { needsSdk, insideLine, inAppBrowser: !needsSdk && /\bLine\/\d/.test(userAgent) }
}

/** Whether LIFF or LINE Login put something into the address. */
export function isFromLiff(search: string, hash: string): boolean {
  const query = new URLSearchParams(search)
  if ([...query.keys()].some((name) => name.startsWith('liff'))) return true
  if (query.has('code') && query.has('state')) return true
  return /[#&](access_token|context_token|id_token)=/.test(hash)
}

/** The page of a LIFF link (`liff.state=/services?x`), below the mini-app's own address. */
export function deepLinkOf(search: string): string | undefined {
  const state = new URLSearchParams(search).get('liff.state')
  return state && /^\/[\w\-./%?=&]*$/.test(state) && !state.startsWith('//') ? `/liff${state}` : undefined
}
