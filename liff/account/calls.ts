import type { MutableEvent } from '#templates/notifications.ts'
import { api, bodyOf, done, exact } from '../api.ts'
import { networkError, problemOf } from '../api-error.ts'

/** What is asked of the server by the account's own pages. */
const { account, passwords } = api
const emailChanges = api['email-changes']

export const askPasswordReset = (email: string) => bodyOf(passwords.forgotten.$post({ json: { email } }))
export const openResetLink = (token: string) => bodyOf(passwords.link.$post({ json: { token } }))
export const resetPassword = (token: string, password: string) =>
  done(passwords.reset.$post({ json: { token, password } }))

export const openEmailLink = (token: string) => bodyOf(emailChanges.link.$post({ json: { token } }))
export const confirmEmail = (token: string) => bodyOf(emailChanges.confirm.$post({ json: { token } }))

type ProfileJson = Parameters<typeof account.profile.$patch>[0]['json']
export const changeProfile = (profile: Record<string, unknown>) =>
  exact(bodyOf(account.profile.$patch({ json: profile as ProfileJson })))
export const removePicture = () => done(account.picture.$delete())
/** As it is: the client of the API sends JSON only. */
export async function sendPicture(picture: Blob): Promise<void> {
  const headers = { 'content-type': 'image/jpeg' }
  const sent = fetch('/api/account/picture', { method: 'PUT', body: picture, headers })
  const answer = await sent.catch((error: unknown) => {
    throw networkError(error)
  })
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined))
}

export const changePassword = (current: string, password: string) =>
  done(account.password.$put({ json: { current, password } }))
export const askEmailChange = (email: string, password: string) =>
  bodyOf(account.email.$post({ json: { email, ...(password && { password }) } }))

export const listDevices = () => bodyOf(account.sessions.$get())
export const endDevice = (id: string) => done(account.sessions[':id'].$delete({ param: { id } }))
export const endOtherDevices = () => done(account.sessions.$delete())
export const unlinkLine = () => done(account.line.$delete())

export const acceptTerms = (version: string) => done(account.terms.$post({ json: { version } }))
export const setNewsConsent = (news: boolean) => bodyOf(account.consents.$put({ json: { news } }))
export const muteEvents = (muted: MutableEvent[]) => bodyOf(account.notifications.$put({ json: { muted } }))
export const listDocuments = () => bodyOf(api.documents.$get())
export const listViews = () => bodyOf(account.views.$get())

export const askExport = (password: string) =>
  bodyOf(account.exports.$post({ json: password ? { password } : {} }))
export const askDeletion = (reason: string, password: string) =>
  bodyOf(account.deletion.$post({ json: { reason, ...(password && { password }) } }))
export const withdrawDeletion = () => done(account.deletion.$delete())
