import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { restoreBackup } from '#server/runtime/keeping/restore.ts'
import { openUpToDate } from '#server/runtime/keeping/update.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { newBackupFolder, newFolder, passphrase } from '#tests/support/data-folder.ts'

interface Journal {
  entries: { tag: string }[]
}
/** The migrations as they were `back` versions ago. */
function migrations(back: number): string {
  const folder = newFolder('migrations')
  cpSync('db/migrations', folder, { recursive: true })
  const file = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -back || undefined) }))
  return folder
}
/** An installation of two versions ago, with somebody's request for an account in it. */
async function olderInstallation() {
  const order = { dataDir: newFolder(), backupDir: await newBackupFolder(), passphrases: [passphrase] }
  const file = join(order.dataDir, 'tessaban.db')
  openSqlite(file, migrations(2)).close()
  const old = new Sqlite(file)
  old.exec(`insert into audit_log (id, subject_type, subject_id, action, actor_type, details, at)
    values ('a', 'agency', 'it', 'agency.change', 'system', '{}', '2026-01-01T00:00:00.000Z')`)
  old.close()
  return { order, file }
}
const looksOf = (file: string) => {
  const sqlite = new Sqlite(file, { readonly: true })
  const looks = sqlite.prepare('select name, sql from sqlite_schema order by name').all()
  const rows = sqlite.prepare('select * from audit_log').all()
  sqlite.close()
  return { looks, rows }
}
const madeIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('before-update'))

test('an older data folder is backed up before it is brought up to date, and once only', async () => {
  const { order, file } = await olderInstallation()
  const before = looksOf(file)
  const told: string[] = []
  const start = async () => (await openUpToDate(order, 'db/migrations', (line) => told.push(line))).close()
  await start()
  await start()
  expect(told).toEqual([expect.stringContaining('backed up as')])
  expect(madeIn(order.backupDir)).toHaveLength(1)
  expect(looksOf(file).looks).not.toEqual(before.looks)
  const into = newFolder()
  await restoreBackup({ backupDir: order.backupDir, into, passphrases: order.passphrases })
  expect(looksOf(join(into, 'tessaban.db'))).toEqual(before)
})

test('a migration that fails halfway leaves the data as they were, and says so', async () => {
  const { order, file } = await olderInstallation()
  const before = looksOf(file)
  const broken = migrations(0)
  const { entries } = JSON.parse(readFileSync(join(broken, 'meta/_journal.json'), 'utf8')) as Journal
  const last = join(broken, `${entries.at(-1)?.tag}.sql`)
  appendFileSync(last, '--> statement-breakpoint\ninsert into no_such_table values (1);')
  const failed = openUpToDate(order, broken, () => {})
  await expect(failed).rejects.toThrow(
    /could not be brought up to date and is as it was; backup .* was made before/,
  )
  expect(looksOf(file)).toEqual(before)
  expect(madeIn(order.backupDir)).toHaveLength(1)
})

test('a file that is no database is told of, and left alone', async () => {
  const order = { dataDir: newFolder(), backupDir: newFolder(), passphrases: [passphrase] }
  const file = join(order.dataDir, 'tessaban.db')
  writeFileSync(file, 'x'.repeat(9000))
  await expect(openUpToDate(order, 'db/migrations', () => {})).rejects.toThrow(
    /damaged or no database at all/,
  )
  expect(readFileSync(file, 'utf8')).toBe('x'.repeat(9000))
})
