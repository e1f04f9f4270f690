/** The only file that knows LINE's SDK; loaded when LINE is really there or its button is pressed. */

import CloseWindow from '@line/liff/close-window'
import liff from '@line/liff/core'
import GetIdToken from '@line/liff/get-id-token'
import IsInClient from '@line/liff/is-in-client'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import Logout from '@line/liff/logout'
import { lineHasStarted, type Speaker } from './outside.ts'
import { liffId } from './page-facts.ts'

let ready: Promise<void> | undefined

/** Starts the SDK once; a failed start may be tried again. */
function init(): Promise<void> {
  ready ??= begin().catch((error: unknown) => {
    ready = undefined
    throw error
  })
  return ready
}

async function begin(): Promise<void> {
  const id = liffId()
  if (!id) throw new Error('the page names no LIFF ID')
  liff.use(new IsInClient())
  liff.use(new IsLoggedIn())
  liff.use(new Login())
  liff.use(new Logout())
  liff.use(new GetIdToken())
  liff.use(new CloseWindow())
  await liff.init({ liffId: id })
  lineHasStarted({ loadOpener, loadSpeaker, closeWindow: () => liff.closeWindow() })
}

/** The ID token of whoever is logged in at LINE; null for nobody. */
export async function signIn(): Promise<string | null> {
  await init()
  return liff.isLoggedIn() ? liff.getIDToken() : null
}

/** Outside LINE: leaves for LINE's log-in page and comes back to `path`. */
export async function logIn(path: string): Promise<void> {
  await init()
  if (liff.isLoggedIn()) liff.logout()
  // Path segments survive LINE's redirects; query parameters do not always.
  liff.login({ redirectUri: location.origin + path })
}

/** Outside LINE, after a token was refused: the SDK keeps an ID token long after it expired. */
export function forgetLogIn(): void {
  if (liff.isLoggedIn()) liff.logout()
}

/** Opens the phone's own browser, which can show and save a PDF; LINE's cannot. */
async function loadOpener() {
  const { default: OpenWindow } = await import('@line/liff/open-window')
  liff.use(new OpenWindow())
  return (url: string) => liff.openWindow({ url, external: true })
}

/** Says something in the chat of two from which the mini-app was opened; nothing where it was not, or may not. */
async function loadSpeaker(): Promise<Speaker | undefined> {
  const [{ default: SendMessages }, { default: GetContext }] = await Promise.all([
    import('@line/liff/send-messages'),
    import('@line/liff/get-context'),
  ])
  liff.use(new GetContext())
  liff.use(new SendMessages())
  const context = liff.getContext()
  const mayWrite = context?.type === 'utou' && context.scope.includes('chat_message.write')
  return mayWrite && liff.isInClient() ? (text) => liff.sendMessages([{ type: 'text', text }]) : undefined
}
