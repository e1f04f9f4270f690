import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from '#server/config.ts'

const good = {
  APP_SECRET: randomBytes(32).toString('base64'),
  LINE_CHANNEL_SECRET: '8c570fa6dd201bb328f1c1eac23a96d8',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-the-channel',
  LINE_LOGIN_CHANNEL_ID: '1234567890',
  LIFF_ID: '1234567890-AbcdEfgh',
  RESEND_API_KEY: 're_123456789',
  MAIL_FROM: 'เทศบาลตำบลเนินกุ่ม <eservice@example.go.th>',
}

function linesOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
}

test('the settings that have a default may be left out', () => {
  expect(parseConfig(good)).toMatchObject({
    publicUrl: 'http://localhost:3000',
    port: 3000,
    dataDir: './data',
    line: {
      apiUrl: 'https://api.line.me',
      dataApiUrl: 'https://api-data.line.me',
      liffUrl: 'https://liff.line.me',
    },
    mail: { baseUrl: 'https://api.resend.com' },
  })
})

test('an empty environment is told every missing setting by name, a line each', () => {
  expect(linesOf({}).map((line) => line.split(':')[0])).toEqual(Object.keys(good))
})

test('an empty line in .env counts as left out', () => {
  expect(parseConfig({ ...good, PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 3000 })
})

test.each([
  ['APP_SECRET', 'short'],
  ['APP_SECRET', Buffer.alloc(32).toString('base64')],
  ['APP_SECRET', 'change-me-change-me-change-me-change-me-change-me'],
  ['LINE_CHANNEL_SECRET', 'changeme'],
  ['LINE_CHANNEL_ACCESS_TOKEN', 'your-channel-access-token'],
  ['LINE_CHANNEL_ACCESS_TOKEN', 'a-token-that-was\ncopied-with-its-line'],
  ['LINE_CHANNEL_ACCESS_TOKEN', 'โทเคนของช่องทาง'],
  ['LINE_LOGIN_CHANNEL_ID', '12345'],
  ['LIFF_ID', 'AbcdEfgh'],
  ['PUBLIC_URL', 'http://eservice.example.go.th'],
  ['PUBLIC_URL', 'https://example.go.th/eservice'],
  ['LINE_API_URL', 'https://proxy.example.com/line'],
  ['LINE_API_URL', 'ftp://proxy.example.com'],
  ['RESEND_BASE_URL', 'mailto:api.resend.com'],
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '0x10'],
  ['GATHER_SECONDS', 'a minute'],
  ['RESEND_API_KEY', '<your key>'],
  ['RESEND_API_KEY', 're_xxxxxxxxx'],
  ['MAIL_FROM', 'nobody'],
])('%s=%s is refused by name', (name, value) => {
  const lines = linesOf({ ...good, [name]: value })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^${name}: .{10,}`))
})

test('a malformed setting hides none of those that are missing, and is told in words of ours', () => {
  const lines = linesOf({ PORT: 'eighty', LOG_LEVEL: 'loud' })
  expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', ...Object.keys(good), 'LOG_LEVEL'])
  expect(lines[0]).toBe('PORT: the port to listen on, 0 to 65535; leave it out for 3000')
})

test('no line repeats the secret that it refuses', () => {
  expect(linesOf({ ...good, APP_SECRET: 'hunter2hunter2' }).join()).not.toContain('hunter2')
})
