const key = 'tessaban.registration'
const hourMs = 3_600_000
const keptForMs = 24 * hourMs
/** The number for as long as it takes to fetch one's card: on a phone that somebody lends it tells who was there. */
const numberKeptForMs = hourMs

/** Never written down. */
const secret = ['password', 'passwordAgain']

type Values = Record<string, unknown>
/** Where what was typed survives a reload, LINE being closed, and a file chooser that kills the page. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was typed so far, for a day; the password is never among it. Storage may be off or full: then it is gone. */
export function keepIn(store: Store, values: Values, now: number): void {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)))
  store.setItem(key, JSON.stringify({ at: now, values: kept }))
}

export function keptIn(store: Store, now: number): Values {
  const { at, values } = parsed(store.getItem(key))
  const age = typeof at === 'number' ? now - at : Number.NaN
  if (!(age >= 0 && age < keptForMs)) {
    forgetIn(store)
    return {}
  }
  const { citizenId, ...rest } = recordOf(values)
  if (citizenId === undefined || age < numberKeptForMs) return recordOf(values)
  store.setItem(key, JSON.stringify({ at, values: rest }))
  return rest
}

export const forgetIn = (store: Store): void => store.removeItem(key)

function parsed(text: string | null): Values {
  try {
    return recordOf(JSON.parse(text ?? 'null'))
  } catch {
    return {}
  }
}

const recordOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {}

function withStore<T>(use: (store: Store) => T, otherwise: T): T {
  try {
    return use(localStorage)
  } catch {
    return otherwise
  }
}

export const keepRegistration = (values: Values) =>
  withStore((store) => keepIn(store, values, Date.now()), undefined)
export const keptRegistration = () => withStore((store) => keptIn(store, Date.now()), {})
export const forgetRegistration = () => withStore(forgetIn, undefined)
