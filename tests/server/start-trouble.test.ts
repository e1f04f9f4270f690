import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#server/config.ts'
import { startNode } from '#server/node.ts'
import { startTrouble } from '#server/runtime/start-trouble.ts'

/** Why a start with these settings fails, as whoever runs the machine reads it. */
async function linesOfStart(settings: Record<string, string>) {
  const config = parseConfig({
    APP_SECRET: Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64'),
    LINE_CHANNEL_SECRET: '8c570fa6dd201bb328f1c1eac23a96d8',
    LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-the-channel',
    LINE_LOGIN_CHANNEL_ID: '1234567890',
    LIFF_ID: '1234567890-AbcdEfgh',
    RESEND_API_KEY: 're_123456789',
    MAIL_FROM: 'eservice@example.go.th',
    ...settings,
  })
  return startNode(config, 'dist/web', 'db/migrations').then(() => 'it started', startTrouble)
}
const emptyFolder = () => mkdtemp(join(tmpdir(), 'tessaban-start-'))

test('a start on a port that is taken says so by the name of the setting', async () => {
  const other = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, () => resolve(server))
  })
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  const lines = await linesOfStart({ PORT: String(port), DATA_DIR: await emptyFolder() })
  expect(lines).toEqual(['PORT: something listens on this port already; stop it, or take another'])
})

test('a start whose data folder is a file says so by the name of the setting', async () => {
  const file = join(await emptyFolder(), 'data')
  await writeFile(file, '')
  expect(await linesOfStart({ PORT: '0', DATA_DIR: file })).toEqual([
    'DATA_DIR: what should be a folder is a file (EEXIST)',
  ])
})

test('what nobody foresaw is not explained away', () => {
  expect(startTrouble(new TypeError('of our own making'))).toBeUndefined()
})
