import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AppEnv } from '../app-env.ts'
import { cookieOptions, hostCookie } from './citizen.ts'

const nameOf = (c: Context<AppEnv>) => hostCookie(c, 'known')
const keptForDays = 180

const statement = (account: string, device: string) => `known device ${account} ${device}`

/**
 * A browser in which somebody proved that an account is theirs: guesses that strangers make elsewhere must not keep
 * it out. `account` is the fingerprint of the citizen ID.
 */
export async function rememberDevice(c: Context<AppEnv>, account: string): Promise<void> {
  const device = crypto.randomUUID()
  const signature = await c.var.runtime.vault.sign(statement(account, device))
  setCookie(c, nameOf(c), `${device}.${signature}`, { ...cookieOptions(c), maxAge: keptForDays * 86_400 })
}

/** The device's id, if this account was logged in to on it. */
export async function knownDevice(c: Context<AppEnv>, account: string): Promise<string | undefined> {
  const [device = '', signature = ''] = getCookie(c, nameOf(c))?.split('.') ?? []
  return (await c.var.runtime.vault.verify(statement(account, device), signature)) ? device : undefined
}
