/** LIFF links: where they lead, outside LINE and inside the phone's LIFF window. */

import type { World } from '../world.ts'
import type { LineUser } from './line-user.ts'
import type { OpenedIn } from './login.ts'

/** Whom the SDK talks to and where the app lives; unsigned, but in the shape that the SDK reads. */
export function contextToken(world: World, user: LineUser | undefined, openedIn?: OpenedIn): string {
  const { id: liffId, endpoint: endpointUrl, scopes } = world.liff
  const inLine = openedIn === 'nowhere' ? 'none' : 'utou'
  const outside = openedIn === undefined
  const context = {
    // Whose chat it is, LINE does not say.
    type: outside ? 'external' : inLine,
    ...(user && { userId: user.userId }),
    liffId,
    endpointUrl,
    viewType: 'full',
    permanentLinkPattern: 'concat',
    scope: scopes,
    availability: {},
  }
  return `h.${Buffer.from(JSON.stringify(context)).toString('base64url')}.s`
}

/** The path, query and fragment behind the LIFF id, or nothing if it is no LIFF link of ours. */
export function liffState(world: World, link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { origin, pathname, search, hash } = new URL(link)
  const root = `/${world.liff.id}`
  const isOurs = origin === world.origins.api && (pathname === root || pathname.startsWith(`${root}/`))
  return isOurs ? pathname.slice(root.length) + search + hash : undefined
}

/** LINE's primary redirect: the endpoint with the rest of the link in `liff.state`. */
export function primaryRedirect(world: World, state: string): URL {
  const url = new URL(world.liff.endpoint)
  if (state !== '' && state !== '/') url.searchParams.set('liff.state', state)
  return url
}

/** What the LIFF window loads: the primary redirect with this user's tokens in the fragment. */
export async function windowUrl(
  world: World,
  user: LineUser,
  state: string,
  openedIn: OpenedIn = 'account',
): Promise<string> {
  const url = primaryRedirect(world, state)
  url.hash = new URLSearchParams({
    access_token: world.login.accessToken(user.person, openedIn),
    context_token: contextToken(world, user, openedIn),
    feature_token: 'emulated-feature-token',
    id_token: await user.idToken(),
    client_id: world.liff.channelId,
  }).toString()
  return url.href
}
