import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyIdToken } from '#server/auth/line-login.ts'
import type { Config } from '#server/config.ts'
import { problemOf } from '#server/errors.ts'
import { startEmulator } from '#tests/emulator/emulator.ts'

let line: Awaited<ReturnType<typeof startEmulator>>
beforeAll(async () => {
  line = await startEmulator()
})
afterAll(() => line.close())

const path = '/oauth2/v2.1/verify'
const verify = async (idToken: string) => {
  const loginChannelId = line.environment().LINE_LOGIN_CHANNEL_ID
  return verifyIdToken({ line: { apiUrl: line.url, loginChannelId } as Config['line'] }, idToken)
}
const refusalOf = async (idToken: string) => problemOf(await verify(idToken).catch((error: unknown) => error))

test('a token that LINE vouches for tells who it is', async () => {
  const user = line.user('มาลี')
  expect(await verify(await user.idToken())).toMatchObject({ lineUserId: user.userId })
})

test('a token of another channel or of nobody logs nobody in, even if the answer says that all is well', async () => {
  expect(await refusalOf('made-up')).toMatchObject({ status: 401 })
  const claims = { iss: 'https://access.line.me', sub: line.user('มาลี').userId, exp: 4_102_444_800 }
  line.fail({ path, status: 200, body: { ...claims, aud: '9999999999' } })
  expect(await refusalOf('of-another-channel')).toMatchObject({ status: 401 })
})

test.each([
  ['has trouble', { status: 500 }],
  ['has too much to do', { status: 429 }],
  ['is hidden behind the page of a proxy', { status: 200, body: '<html></html>' }],
])('while LINE %s citizens hear to try again, not that they are somebody else', async (_, fault) => {
  line.fail({ path, ...fault })
  expect(await refusalOf(await line.user('มาลี').idToken())).toMatchObject({
    status: 503,
    detail: 'ขณะนี้ติดต่อ LINE ไม่ได้ กรุณารอสักครู่แล้วลองใหม่',
  })
})
