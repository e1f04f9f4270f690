/** LINE Login over HTTP: what the app's server and the LIFF SDK ask. */
import { type Context, Hono } from 'hono'
import type { World } from '../world.ts'
import type { Person } from './login.ts'

function invalid(c: Context, error_description: string) {
  return c.json({ error: 'invalid_request', error_description }, 400)
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export function loginApi(world: World): Hono {
  const api = new Hono()
  const { login, liff, users } = world

  function bearer(c: Context): Person | undefined {
    const token = (c.req.header('authorization') ?? '').replace(/^Bearer /, '')
    return login.grantOf(token)?.person
  }
  const unauthorized = (c: Context) => c.json({ message: 'The access token is invalid' }, 401)

  api.get('/oauth2/v2.1/certs', (c) => c.json(login.keys))

  api.post('/oauth2/v2.1/verify', async (c) => {
    const form = await c.req.parseBody()
    const idToken = text(form.id_token)
    const clientId = text(form.client_id)
    if (!idToken) return invalid(c, 'id_token must not be empty')
    if (!clientId) return invalid(c, 'client_id must not be empty')
    const expected = { clientId, nonce: text(form.nonce), userId: text(form.user_id) }
    const { claims, error } = await login.check(idToken, expected)
    return claims ? c.json(claims) : invalid(c, error)
  })

  api.get('/oauth2/v2.1/verify', (c) => {
    const grant = login.grantOf(c.req.query('access_token') ?? '')
    if (!grant) return invalid(c, 'access token expired')
    const expires_in = Math.floor((grant.expiresAt - world.now()) / 1000)
    return c.json({ scope: liff.scopes.join(' '), client_id: liff.channelId, expires_in })
  })

  api.post('/oauth2/v2.1/token', async (c) => {
    const form = await c.req.parseBody()
    const person = login.useCode(String(form.code), String(form.code_verifier))
    if (!person)
      return c.json({ error: 'invalid_grant', error_description: 'invalid authorization code' }, 400)
    return c.json({
      access_token: login.accessToken(person),
      id_token: await login.idToken(person),
      refresh_token: '',
      expires_in: 43_200,
      scope: liff.scopes.join(' '),
      token_type: 'Bearer',
    })
  })

  api.get('/oauth2/v2.1/userinfo', (c) => {
    const person = bearer(c)
    return person ? c.json({ sub: person.userId, name: person.displayName }) : unauthorized(c)
  })
  api.get('/v2/profile', (c) => {
    const person = bearer(c)
    return person ? c.json(person) : unauthorized(c)
  })
  api.get('/friendship/v1/status', (c) => {
    const person = bearer(c)
    if (!person) return unauthorized(c)
    return c.json({ friendFlag: users.find(person.userId)?.friendship === 'friend' })
  })
  api.post('/user/v1/deauthorize', (c) => c.body(null, 204))
  return api
}
