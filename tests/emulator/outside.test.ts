import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resend } from 'resend'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from './emulator.ts'
import { samplePhoto } from './phone/sample-photo.ts'

let line: Emulator
let logFile: string
beforeEach(async () => {
  logFile = join(mkdtempSync(join(tmpdir(), 'emulator-')), 'log', 'calls.log')
  line = await startEmulator({ logFile, webhook: () => new Response('ok') })
})
afterEach(() => line.close())

const bearer = () => ({ authorization: `Bearer ${line.environment().LINE_CHANNEL_ACCESS_TOKEN}` })
const logged = () =>
  readFileSync(logFile, 'utf8')
    .trim()
    .split('\n')
    .map((entry) => JSON.parse(entry) as { method: string; host: string; path: string; body?: unknown })

describe('an ID token', () => {
  const verify = async (idToken: string, more: Record<string, string> = {}) => {
    const body = new URLSearchParams({ id_token: idToken, client_id: '1234567890', ...more })
    const response = await fetch(`${line.url}/oauth2/v2.1/verify`, { method: 'POST', body })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('is confirmed with what LINE knows of the person', async () => {
    const malee = line.user('มาลี')
    const { status, body } = await verify(await malee.idToken({ nonce: 'n1' }), {
      nonce: 'n1',
      user_id: malee.userId,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ sub: malee.userId, aud: '1234567890', name: 'มาลี', nonce: 'n1' })
  })

  test.each([
    ['expired', { expiresIn: -1 }, {}, 'IdToken expired.'],
    ['of another channel', { audience: '9999999999' }, {}, 'Invalid IdToken Audience.'],
    ['of another issuer', { issuer: 'https://example.com' }, {}, 'Invalid IdToken Issuer.'],
    ['with another nonce', { nonce: 'n1' }, { nonce: 'n2' }, 'Invalid IdToken Nonce.'],
    ['of somebody else', {}, { user_id: `U${'0'.repeat(32)}` }, 'Invalid IdToken Subject Identifier.'],
  ])('%s is refused in LINE’s words', async (_name, options, asked, error_description) => {
    const answer = await verify(await line.user('มาลี').idToken(options), asked)
    expect(answer).toEqual({ status: 400, body: { error: 'invalid_request', error_description } })
  })

  test('that was tampered with, or is signed by nobody, is refused', async () => {
    const [head = '', , signature = ''] = (await line.user('มาลี').idToken()).split('.')
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'https://access.line.me', sub: 'U1', aud: '1234567890', exp: 9_999_999_999 }
    for (const token of [
      `${head}.${encode(claims)}.${signature}`,
      `${encode({ alg: 'none' })}.${encode(claims)}.`,
      'nonsense',
    ]) {
      expect((await verify(token)).body).toMatchObject({ error_description: 'Invalid IdToken.' })
    }
  })

  test('expires with the clock', async () => {
    const token = await line.user('มาลี').idToken()
    line.advance(3_601_000)
    expect((await verify(token)).body).toMatchObject({ error_description: 'IdToken expired.' })
  })
})

describe('rich menus', () => {
  const menu = {
    size: { width: 800, height: 400 },
    selected: true,
    name: 'หลัก',
    chatBarText: 'เมนู',
    areas: [],
  }
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${line.url}/v2/bot${path}`, {
      method,
      headers: { ...bearer(), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const create = async (size = menu.size) =>
    ((await (await call('POST', '/richmenu', { ...menu, size })).json()) as { richMenuId: string }).richMenuId
  const picture = (id: string, origin = line.dataUrl) =>
    fetch(`${origin}/v2/bot/richmenu/${id}/content`, {
      method: 'POST',
      headers: { ...bearer(), 'content-type': 'image/png' },
      body: new Uint8Array(samplePhoto()),
    })

  test('need their picture first, from the data host, in the right size, once', async () => {
    const id = await create()
    expect((await call('POST', `/user/all/richmenu/${id}`)).status).toBe(400)
    expect((await picture(id, line.url)).status).toBe(404)
    expect((await picture(id)).status).toBe(400)
  })

  test('are shown to a friend, the person’s own before the default', async () => {
    const malee = line.user('มาลี')
    await malee.follow()
    const [general, own] = [await create(), await create()]
    for (const id of [general, own])
      line.richMenus.pictures.set(id, { bytes: samplePhoto(), type: 'image/png' })
    await call('POST', `/user/all/richmenu/${general}`)
    expect(malee.richMenu?.richMenuId).toBe(general)
    await call('POST', `/user/${malee.userId}/richmenu/${own}`)
    expect(malee.richMenu?.richMenuId).toBe(own)
    await call('DELETE', `/user/${malee.userId}/richmenu`)
    expect(malee.richMenu?.richMenuId).toBe(general)
    await malee.block()
    expect(malee.richMenu).toBeUndefined()
  })
})

describe('mail', () => {
  const mail = { from: 'เทศบาล <a@example.go.th>', to: 'b@example.com', subject: 'แจ้งผล', text: 'เสร็จแล้ว' }
  // The SDK reads the address of the service from its options.
  const resend = (key = line.environment().RESEND_API_KEY) => new Resend(key, { baseUrl: line.mailUrl })

  test('arrives in the mailbox, once per idempotency key', async () => {
    const first = await resend().emails.send(mail, { idempotencyKey: 'k1' })
    const second = await resend().emails.send(mail, { idempotencyKey: 'k1' })
    expect(first.error).toBeNull()
    expect(second.data).toEqual(first.data)
    expect(line.mails).toMatchObject([{ subject: 'แจ้งผล', to: ['b@example.com'] }])
    const other = await resend().emails.send({ ...mail, subject: 'อื่น' }, { idempotencyKey: 'k1' })
    expect(other.error).toMatchObject({ name: 'invalid_idempotent_request' })
    const page = await (await fetch(`${line.url}/mailbox`)).text()
    expect(page).toContain('แจ้งผล')
  })

  test('is refused with a wrong key or without a sender', async () => {
    expect((await resend('re_wrong').emails.send(mail)).error).toMatchObject({ name: 'invalid_api_key' })
    const nameless = await resend().emails.send({ ...mail, from: 'nobody' })
    expect(nameless.error).toMatchObject({ name: 'validation_error' })
    expect(line.mails).toEqual([])
  })
})

describe('the log', () => {
  test('has the app’s calls with host, path and body, and none of a browser', async () => {
    const somebody = line.user('มาลี')
    const form = new URLSearchParams({ id_token: await somebody.idToken(), client_id: '1234567890' })
    await fetch(`${line.url}/oauth2/v2.1/verify`, { method: 'POST', body: form })
    await fetch(`${line.url}/v2/profile`, { headers: { origin: 'http://localhost:3000' } })
    await fetch(line.url)
    await fetch(`${line.dataUrl}/v2/bot/message/push?x=1`, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(3),
    })
    expect(logged()).toMatchObject([
      { method: 'POST', host: 'api', path: '/oauth2/v2.1/verify', body: form.toString() },
      { method: 'POST', host: 'api-data', path: '/v2/bot/message/push?x=1', body: '<binary 3 bytes>' },
    ])
  })
})
