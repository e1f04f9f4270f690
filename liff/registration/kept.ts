const key = 'tessaban.registration'
const keptForMs = 24 * 3_600_000

/** Never written down. */
const secret = ['password', 'passwordAgain']
/** Kept in this tab only: on a phone that somebody lends it would otherwise tell who was there. */
const tabOnly = ['citizenId']

type Values = Record<string, unknown>
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where what was typed survives a reload, LINE being closed, and a file chooser that kills the page. */
export interface Stores {
  /** Outlives LINE. */
  long: Store
  /** Ends with the tab. */
  tab: Store
}

/** What was typed so far, for a day; the password is never among it. Storage may be off or full: then it is gone. */
export function keepIn({ long, tab }: Stores, values: Values, now: number): void {
  const rest = Object.entries(values).filter(([name]) => !secret.includes(name))
  const part = (ofTab: boolean) =>
    Object.fromEntries(rest.filter(([name]) => tabOnly.includes(name) === ofTab))
  long.setItem(key, JSON.stringify({ at: now, values: part(false) }))
  tab.setItem(key, JSON.stringify(part(true)))
}

export function keptIn({ long, tab }: Stores, now: number): Values {
  const kept = parsed(long.getItem(key))
  const isFresh = typeof kept.at === 'number' && kept.at <= now && now - kept.at < keptForMs
  if (!isFresh) {
    forgetIn({ long, tab })
    return {}
  }
  return { ...recordOf(kept.values), ...parsed(tab.getItem(key)) }
}

export function forgetIn({ long, tab }: Stores): void {
  long.removeItem(key)
  tab.removeItem(key)
}

function parsed(text: string | null): Values {
  try {
    return recordOf(JSON.parse(text ?? 'null'))
  } catch {
    return {}
  }
}

const recordOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {}

function withStores<T>(use: (stores: Stores) => T, otherwise: T): T {
  try {
    return use({ long: localStorage, tab: sessionStorage })
  } catch {
    return otherwise
  }
}

export const keepRegistration = (values: Values) =>
  withStores((stores) => keepIn(stores, values, Date.now()), undefined)
export const keptRegistration = () => withStores((stores) => keptIn(stores, Date.now()), {})
export const forgetRegistration = () => withStores(forgetIn, undefined)
