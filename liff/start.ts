import { ApiError, getSession, openLineSession, type Session } from './api.ts'
import { chatMarkIn, noteChatMark } from './chat-mark.ts'
import { deepLinkOf, isFromLiff, whereWeRun } from './start-place.ts'

/** Why the mini-app could not start, for the page that says so. */
export type StartFailure = 'slow' | 'clock' | 'line' | 'connection'

export class StartError extends Error {
  declare reason: StartFailure
  constructor(reason: StartFailure, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

const initLimit = 10_000
/** Marks a tab that LINE opened: after LIFF's second redirect nothing else tells. */
const liffMark = 'tessaban.liff'
/** The end of the ID token that this tab's session was opened with. */
const exchangedMark = 'tessaban.exchanged'

/**
 * Everything before the first page: inside LINE its SDK starts and the ID token is exchanged, once, for our session;
 * elsewhere the session that is there already is asked for and LINE's SDK is not even loaded.
 */
export async function start(): Promise<Session> {
  const place = whereWeRun(navigator.userAgent, location.search, location.hash, recall(liffMark) !== null)
  noteChatMark(location.search, location.hash)
  if (!place.needsSdk) return getSession().catch(rethrowAsStartError)
  remember(liffMark, '1')
  const [session, idToken] = await Promise.all([
    getSession().catch(rethrowAsStartError),
    signInAtLine().catch((error: unknown) =>
      error instanceof StartError ? error : new StartError('line', error),
    ),
  ])
  if (idToken instanceof StartError) {
    // A session that this tab opened before is as good without LINE's SDK.
    if (session.line && recall(exchangedMark)) return session
    // Outside LINE one can always log in with the citizen ID.
    if (place.insideLine) throw idToken
    followDeepLink()
    return session
  }
  if (!idToken) return session
  const mark = idToken.slice(-32)
  if (session.line && recall(exchangedMark) === mark) return session
  try {
    await openLineSession(idToken)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) return rethrowAsStartError(error)
    if (place.insideLine) throw new StartError('clock', error)
    const { forgetLogIn } = await import('./line.ts')
    forgetLogIn()
    return session
  }
  remember(exchangedMark, mark)
  return getSession().catch(rethrowAsStartError)
}

async function signInAtLine(): Promise<string | null> {
  const { signIn } = await import('./line.ts')
  const idToken = await withinLimit(signIn(), initLimit)
  cleanUrl()
  return idToken
}

/** Outside LINE, when its SDK is out of reach: where the LIFF link pointed to is known all the same. */
function followDeepLink() {
  const path = deepLinkOf(location.search)
  if (path) history.replaceState(null, '', path)
}

/** LINE's parameters are spent after init; they must not stay in history, bookmarks or screenshots. */
function cleanUrl() {
  if (!isFromLiff(location.search, location.hash) && chatMarkIn(location.search) === null) return
  const kept = new URLSearchParams(location.search)
  for (const name of [...kept.keys()]) {
    if (name.startsWith('liff') || ['code', 'state', 'friendship_status_changed', 'chat'].includes(name))
      kept.delete(name)
  }
  const query = kept.toString()
  history.replaceState(null, '', location.pathname + (query ? `?${query}` : ''))
}

function withinLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StartError('slow')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function rethrowAsStartError(error: unknown): never {
  throw new StartError('connection', error)
}

/** Storage may be switched off; then a tab merely forgets. */
function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string) {
  try {
    sessionStorage.setItem(key, value)
  } catch {}
}
