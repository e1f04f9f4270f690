import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteLastBackup, readLastBackup } from '#server/runtime/keeping/last-backup.ts'
import { isBackupDue, lastNight, runBackup } from '#server/runtime/keeping/nightly.ts'
import { newBackupFolder, openDataFolder, passphrase } from '#tests/support/data-folder.ts'

let data: Awaited<ReturnType<typeof openDataFolder>>
beforeEach(async () => {
  data = await openDataFolder()
})
afterEach(() => data.close())

test('two at night in Thailand is seven in the evening of the day before in UTC', () => {
  const night = (now: string) => lastNight('02:00', new Date(now)).toISOString().slice(0, 16)
  expect(night('2026-11-23T18:59:00Z')).toBe('2026-11-22T19:00')
  expect(night('2026-11-23T19:00:00Z')).toBe('2026-11-23T19:00')
})

test('a backup is due once a night, also in the morning after a night that the machine was off', async () => {
  const due = (now: string) => isBackupDue(data.dataDir, '02:00', new Date(now))
  const last = { files: 1, bytes: 1, trouble: null }
  await noteLastBackup(data.dataDir, {
    ...last,
    triedAt: '2026-11-22T19:00:03Z',
    madeAt: '2026-11-22T19:00:03Z',
  })
  expect(await due('2026-11-23T18:59:00Z')).toBe(false)
  expect(await due('2026-11-23T19:00:00Z')).toBe(true)
  expect(await due('2026-11-24T01:30:00Z')).toBe(true)
  expect(await isBackupDue(data.dataDir, 'off', new Date('2026-11-24T01:30:00Z'))).toBe(false)
})

test('what failed is tried again an hour later', async () => {
  const tried = {
    triedAt: '2026-11-23T19:00:00Z',
    madeAt: null,
    files: 0,
    bytes: 0,
    trouble: 'the disk is full',
  }
  await noteLastBackup(data.dataDir, tried)
  const created = Date.now() + 48 * 3_600_000
  await noteLastBackup(data.dataDir, { ...tried, triedAt: new Date(created).toISOString() })
  expect(await isBackupDue(data.dataDir, '02:00', new Date(created + 60_000))).toBe(false)
  expect(await isBackupDue(data.dataDir, '02:00', new Date(created + 3_700_000))).toBe(true)
})

test('the backup of the night runs by itself, and the console learns what came of it', async () => {
  await data.send()
  const env = { DATA_DIR: data.dataDir, BACKUP_DIR: await newBackupFolder(), BACKUP_PASSPHRASE: passphrase }
  const command = 'server/keeping-command.ts'
  expect(await runBackup(command, env)).toEqual({
    ok: true,
    said: expect.stringContaining('-nightly: database'),
  })
  expect(await readLastBackup(data.dataDir)).toMatchObject({ files: 1, trouble: null })
  const before = await readLastBackup(data.dataDir)
  const wrong = await runBackup(command, { ...env, BACKUP_PASSPHRASE: 'another passphrase' })
  expect(wrong).toEqual({ ok: false, said: expect.stringContaining('does not open') })
  expect(await readLastBackup(data.dataDir)).toMatchObject({
    madeAt: before?.madeAt,
    trouble: expect.stringContaining('does not open'),
  })
})
