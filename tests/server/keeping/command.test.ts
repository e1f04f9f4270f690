import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealAudit } from '#db/audit-chain.ts'
import { recordView } from '#db/audit-log.ts'
import { createVault } from '#db/vault.ts'
import { parseBackupSettings } from '#server/config.ts'
import { runKeepingCommand } from '#server/keeping-command.ts'
import { newBackupFolder, newFolder, openDataFolder, passphrase } from '#tests/support/data-folder.ts'

const officer = { type: 'staff', id: 'somsri' } as const
let data: Awaited<ReturnType<typeof openDataFolder>>
let env: Record<string, string>
beforeEach(async () => {
  data = await openDataFolder()
  env = { DATA_DIR: data.dataDir, BACKUP_DIR: await newBackupFolder(), BACKUP_PASSPHRASE: passphrase }
})
afterEach(() => data.close())
const run = (...args: string[]) => runKeepingCommand(args, env)

test('backup, restore and verify, from one folder into another', async () => {
  await data.send()
  const made = await run('backup')
  expect(made).toMatchObject({ code: 0, lines: [expect.stringContaining('database and 1 files')] })
  const whole = await run('verify', env.BACKUP_DIR ?? '')
  expect(whole).toMatchObject({ code: 0, lines: [expect.stringContaining('whole and unchanged')] })
  const into = newFolder()
  expect(await run('restore', env.BACKUP_DIR ?? '', into)).toMatchObject({ code: 0 })
  env.DATA_DIR = into
  expect(await run('verify')).toMatchObject({ code: 0, lines: [expect.stringMatching(/^all is well/)] })
})

test('verify names every file that is gone, changed, cut off or unknown, and every row that points nowhere', async () => {
  const [gone, changed, cut] = [await data.send(), await data.send(), await data.send()]
  await data.files.delete(`attachments/${gone}`)
  await data.files.put(`attachments/${changed}`, randomBytes(2000), 2000)
  await data.files.put(`attachments/${cut}`, randomBytes(1000), 1000)
  const { code, lines } = await run('verify')
  expect(code).toBe(1)
  expect(lines.toSorted()).toEqual(
    [
      `file attachments/${gone}: missing`,
      `file attachments/${changed}: its content has changed (SHA-256)`,
      `file attachments/${cut}: 1000 bytes long instead of 2000`,
      `3 found in ${data.dataDir}`,
    ].toSorted(),
  )
})

test('after a change of APP_SECRET the backups go on: opened with the one before, from then on with the new one', async () => {
  const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
  const [made] = parseBackupSettings({ APP_SECRET: first }).backup.passphrases
  const rest = { DATA_DIR: data.dataDir, BACKUP_DIR: await newBackupFolder(made) }
  const runWith = (secrets: Record<string, string>) => runKeepingCommand(['backup'], { ...rest, ...secrets })
  expect(await runWith({ APP_SECRET: first })).toMatchObject({ code: 0 })
  expect((await runWith({ APP_SECRET: second })).lines.join()).toContain('the passphrase does not open')
  expect(await runWith({ APP_SECRET: second, APP_SECRET_PREVIOUS: first })).toMatchObject({ code: 0 })
  expect(await runWith({ APP_SECRET: second })).toMatchObject({ code: 0 })
})

test('verify says when it could not hold the audit log against the backups', async () => {
  await run('backup')
  env.BACKUP_PASSPHRASE = 'another one of twelve'
  expect(await run('verify')).toMatchObject({
    code: 1,
    lines: expect.arrayContaining([
      expect.stringMatching(/^audit log: not held against the backups: the passphrase does not open/),
    ]),
  })
})

test('verify names the entry of the audit log that was changed, and an end that was there at a backup', async () => {
  env.APP_SECRET = randomBytes(32).toString('base64')
  const { store, dataDir } = data
  const look = () => recordView(store.db, { subject: officer, action: 'request.export', actor: officer })
  const seal = () => sealAudit(store.db, createVault(Buffer.from(env.APP_SECRET ?? '', 'base64')))
  for (const _ of 'three') await look()
  await seal()
  expect(await run('verify')).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/entries of the audit log in place and unchanged$/)],
  })
  await run('backup')
  const sqlite = new Sqlite(join(dataDir, 'tessaban.db'))
  const entries = sqlite.prepare('select position, entry_id as id from audit_links order by position desc')
  const [last, , changed] = entries.all() as { position: number; id: string }[]
  sqlite.exec(`drop trigger audit_log_unchanged; drop trigger audit_log_kept; drop trigger audit_links_kept;
    update audit_log set at = '2026-01-01T00:00:00.000Z' where id = '${changed?.id}';
    delete from audit_log where id = '${last?.id}'; delete from audit_links where entry_id = '${last?.id}';
    update sqlite_sequence set seq = seq - 1 where name = 'audit_links'`)
  sqlite.close()
  const { code, lines } = await run('verify')
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      expect.stringContaining(
        `audit log: entry ${changed?.position} (${changed?.id}) is not what was sealed`,
      ),
      expect.stringContaining(`audit log: it ends before entry ${last?.position}`),
      `2 found in ${dataDir}`,
    ],
  })
})

test.each([
  ['', 'usage'],
  ['restore', 'usage'],
  ['backup --now', '--now: there is no such option'],
  ['verify /nowhere/at/all', 'is not a backup'],
])('“%s” is answered with what to do instead, and code 1', async (line, expected) => {
  const { code, lines } = await run(...line.split(' ').filter(Boolean))
  expect(code).toBe(1)
  expect(lines.join('\n')).toContain(expected)
})

test('nothing is written where there is neither a passphrase nor a secret to protect it', async () => {
  const bare = join(newFolder(), 'backups')
  const { code, lines } = await runKeepingCommand(['backup'], { DATA_DIR: data.dataDir, BACKUP_DIR: bare })
  expect({ code, said: lines.join() }).toEqual({
    code: 1,
    said: expect.stringContaining('BACKUP_PASSPHRASE'),
  })
  expect(() => readdirSync(bare)).toThrow('ENOENT')
})

test('a passphrase that is easily guessed is refused', async () => {
  env.BACKUP_PASSPHRASE = 'เทศบาล'
  expect((await run('backup')).lines.join()).toContain('twelve characters')
})
