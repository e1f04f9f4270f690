import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '#server/config.ts'
import { startNode } from '#server/node.ts'
import { type Emulator, startEmulator } from '#tests/emulator/emulator.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { newFolder } from '#tests/support/data-folder.ts'
import { paintOnce } from '#tests/support/paint-once.ts'
import { freePort } from '#tests/support/ports.ts'
import { settingsFor } from '#tests/support/settings.ts'

let line: Emulator
beforeAll(async () => {
  line = await startEmulator()
})
afterAll(() => line.close())

test('after a change of APP_SECRET what it sealed still opens; with a wrong one the server does not start', async () => {
  const [first, second] = [randomBytes(32), randomBytes(32)]
  const folder = newFolder()
  const port = String(await freePort())
  const start = (secret: Buffer, previous?: Buffer) => {
    const settings = settingsFor(line, `http://localhost:${port}`, secret)
    const before = previous && { APP_SECRET_PREVIOUS: previous.toString('base64') }
    const config = parseConfig({ ...settings, ...before, PORT: port, DATA_DIR: folder })
    return startNode(config, 'dist/web', 'db/migrations', paintOnce)
  }
  let server = await start(first)
  const { citizenIdSealed, citizenIdHash } = await registerInvented(server, 1)
  await server.stop()

  await expect(start(second)).rejects.toThrow(/^APP_SECRET: .*APP_SECRET_PREVIOUS$/)
  for (const previous of [first, undefined]) {
    server = await start(second, previous)
    const citizenId = await server.vault.open(citizenIdSealed)
    expect(await server.vault.fingerprint(citizenId)).toBe(citizenIdHash)
    await server.stop()
  }
  await expect(start(first)).rejects.toThrow(/^APP_SECRET:/)
})
