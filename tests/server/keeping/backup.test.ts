import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackup } from '#server/runtime/keeping/backup.ts'
import { checkBackup, restoreBackup } from '#server/runtime/keeping/restore.ts'
import { verifyData } from '#server/runtime/keeping/verify.ts'
import { newBackupFolder, newFolder, openDataFolder, passphrase } from '#tests/support/data-folder.ts'

let data: Awaited<ReturnType<typeof openDataFolder>>
let backupDir: string
beforeEach(async () => {
  data = await openDataFolder()
  backupDir = await newBackupFolder()
})
afterEach(() => data.close())

const passphrases = [passphrase]
const backup = (at = new Date()) =>
  makeBackup({ dataDir: data.dataDir, backupDir, passphrases, reason: 'asked', at })
const restore = (into: string) => restoreBackup({ backupDir, into, passphrases })
const pieces = () =>
  (readdirSync(join(backupDir, 'pieces'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.age'))
    .map((file) => join(backupDir, 'pieces', file))
const rowsIn = (dataDir: string) => {
  const sqlite = new Sqlite(join(dataDir, 'tessaban.db'))
  const rows = sqlite.prepare('select id from attachments order by id').pluck().all()
  sqlite.close()
  return rows as string[]
}

test('what was backed up comes back: rows, and files byte by byte', async () => {
  const bytes = randomBytes(9_000_000)
  const id = await data.send(bytes)
  await data.send()
  const made = await backup()
  expect(made).toMatchObject({ files: 2, missing: [] })
  const into = join(newFolder(), 'new')
  await restore(into)
  expect(rowsIn(into)).toEqual(rowsIn(data.dataDir))
  expect(readFileSync(join(into, 'files/attachments', id)).equals(bytes)).toBe(true)
  expect((await verifyData(into)).troubles).toEqual([])
  expect(readdirSync(into).toSorted()).toEqual(['files', 'tessaban.db'])
})

test('while people send and delete files, every row of the copy has its file', async () => {
  const sent = await Promise.all(Array.from({ length: 40 }, () => data.send()))
  let isBusy = true
  const people = (async () => {
    for (const id of sent) {
      if (!isBusy) return
      await data.send()
      await data.remove(id)
    }
  })()
  const made = await backup()
  isBusy = false
  await people
  expect(made.missing).toEqual([])
  const into = newFolder()
  await restore(into)
  expect(await verifyData(into)).toMatchObject({ troubles: [] })
})

test('nobody reads names or contents from the folder without the passphrase', async () => {
  await data.send(Buffer.from('บัตรประชาชนของมาลี'.repeat(50)))
  await backup()
  const everything = pieces()
    .map((file) => readFileSync(file).toString('latin1'))
    .join('')
  expect(everything).not.toContain(Buffer.from('มาลี').toString('latin1'))
  expect(everything).not.toContain('SQLite format 3')
  const wrong = restoreBackup({ backupDir, into: newFolder(), passphrases: ['another passphrase'] })
  await expect(wrong).rejects.toThrow('the passphrase does not open')
})

test('the second backup writes only what is new', async () => {
  for (let n = 0; n < 3; n++) await data.send(randomBytes(500_000))
  await backup(new Date('2026-11-20T01:00:00Z'))
  const before = pieces().length
  const same = await backup(new Date('2026-11-21T01:00:00Z'))
  expect(same.written).toBe(0)
  await data.send(randomBytes(1000))
  const third = await backup(new Date('2026-11-22T01:00:00Z'))
  // The new file, and the one piece that so small a database is.
  expect(pieces().length).toBe(before + 2)
  expect(third.bytes).toBeGreaterThan(1_500_000)
})

test('old backups go with what only they needed; what others need stays', async () => {
  const gone = await data.send(randomBytes(5000))
  await data.send()
  await backup(new Date('2026-09-01T01:00:00Z'))
  await data.remove(gone)
  for (let day = 1; day <= 29; day += day < 22 ? 7 : 1) await backup(new Date(Date.UTC(2026, 10, day, 1)))
  const kept = readdirSync(backupDir).filter((file) => file.startsWith('2026'))
  expect(kept).toHaveLength(7 + 4)
  expect(kept[0]).toMatch(/^2026-11-01/)
  await restore(newFolder())
  // One file, and the databases.
  expect(pieces().length).toBeLessThan(1 + 1 + kept.length)
})

test.each<[string, (file: string) => void, string]>([
  ['cut short', (file) => truncateSync(file, readFileSync(file).length - 20), 'cut off or changed'],
  ['changed by a bit', (file) => writeFileSync(file, flipped(readFileSync(file))), 'cut off or changed'],
  ['put in the place of another', (file) => swap(file), 'another’s'],
  ['gone', (file) => rmSync(file), 'missing'],
])(
  'a piece that is %s is told of, and nothing is left where it should have been restored',
  async (_, harm, told) => {
    await data.send()
    await data.send()
    await backup()
    harm(pieces()[0] ?? '')
    const into = newFolder()
    const said = told.replace('’', "'")
    await expect(restore(into)).rejects.toThrow(said)
    expect(readdirSync(into)).toEqual([])
    await expect(checkBackup({ backupDir, passphrases })).rejects.toThrow(said)
  },
)
const flipped = (bytes: Buffer) => {
  bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
  return bytes
}
const swap = (file: string) => {
  const other = pieces().find((one) => one !== file) ?? ''
  writeFileSync(file, readFileSync(other))
}

test('a list of an earlier backup cannot pass for a later one', async () => {
  await backup(new Date('2026-11-20T01:00:00Z'))
  const early = readFileSync(join(backupDir, '2026-11-20T01-00-00Z-asked.age'))
  writeFileSync(join(backupDir, '2026-11-25T01-00-00Z-asked.age'), early)
  await expect(restore(newFolder())).rejects.toThrow('is not what was written under that name')
})

test('a folder that is not empty is left alone', async () => {
  await backup()
  const into = newFolder()
  writeFileSync(join(into, 'letter.txt'), 'ของสำคัญ')
  await expect(restore(into)).rejects.toThrow('is not empty')
  expect(readdirSync(into)).toEqual(['letter.txt'])
})

test('the agency may choose its own passphrase later: from then on that one opens what is there', async () => {
  const made = 'made from APP_SECRET'
  backupDir = await newBackupFolder(made)
  await makeBackup({
    dataDir: data.dataDir,
    backupDir,
    passphrases: [passphrase, made],
    reason: 'asked',
    work: 2,
  })
  await restore(newFolder())
  const old = restoreBackup({ backupDir, into: newFolder(), passphrases: [made] })
  await expect(old).rejects.toThrow('the passphrase does not open')
})

test('a file that is missing is told of, and all the rest is kept', async () => {
  const lost = await data.send()
  await data.send()
  await data.files.delete(`attachments/${lost}`)
  expect(await backup()).toMatchObject({ files: 1, missing: [`attachments/${lost}`] })
})

test('a damaged database is told of, and the good backups stay', async () => {
  await data.send()
  await backup(new Date('2026-11-20T01:00:00Z'))
  data.store.close()
  const file = join(data.dataDir, 'tessaban.db')
  const bytes = readFileSync(file)
  bytes.fill(0x55, 4096 * 3, 4096 * 12)
  writeFileSync(file, bytes)
  await expect(backup(new Date('2026-11-21T01:00:00Z'))).rejects.toThrow(/damaged|malformed/)
  expect(readdirSync(backupDir).filter((name) => name.startsWith('2026'))).toHaveLength(1)
  expect(readdirSync(data.dataDir).filter((name) => name.startsWith('.backup'))).toEqual([])
})

test('a backup whose disk is full is told of, and leaves no list', async ({ skip }) => {
  const small = newFolder('small')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small], { stdio: 'ignore' })
  } catch {
    skip('only root may mount a small disk')
  }
  try {
    backupDir = small
    writeFileSync(join(small, 'ballast'), randomBytes(400_000))
    await data.send(randomBytes(300_000))
    await expect(backup()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(small).filter((name) => /^2026|part|running/.test(name))).toEqual([])
  } finally {
    execFileSync('umount', [small])
  }
})

test('two backups at once into one folder: one is made, one is told to wait', async () => {
  const [first, second] = await Promise.allSettled([backup(), backup()])
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(existsSync(join(backupDir, 'running'))).toBe(false)
})
