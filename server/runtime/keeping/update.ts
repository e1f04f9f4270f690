import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite, readSqlite } from '../sqlite.ts'
import { type BackupOrder, makeBackup } from './backup.ts'
import { databaseName } from './snapshot.ts'
import { KeepingTrouble, storeTrouble } from './trouble.ts'

/**
 * Opens the store of a data folder. One of an older version is backed up before it is brought up to date; where that fails it is as
 * it was, since all steps are one transaction, and the server does not start.
 */
export async function openUpToDate(
  order: Omit<BackupOrder, 'reason'>,
  migrationsFolder: string,
  tell: (line: string) => void,
) {
  const file = join(order.dataDir, databaseName)
  let backup: string | undefined
  try {
    if (existsSync(file) && isOlder(file, migrationsFolder)) {
      backup = (await makeBackup({ ...order, reason: 'before-update' })).name
      tell(`the database is of an older version: backed up as ${backup}, now brought up to date`)
    }
    return openSqlite(file, migrationsFolder)
  } catch (error) {
    if (error instanceof KeepingTrouble) throw error
    const known = storeTrouble(error)
    if (known) throw new KeepingTrouble(`${file}: ${known}`)
    if (!backup) throw error
    const why = error instanceof Error ? (error.cause ?? error) : error
    throw new KeepingTrouble(
      `the database could not be brought up to date and is as it was; backup ${backup} was made before: ${String(why)}`,
    )
  }
}

function isOlder(file: string, migrationsFolder: string): boolean {
  const { entries } = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[]
  }
  const { sqlite, close } = readSqlite(file)
  try {
    const hasAny = sqlite.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
    if (!hasAny) return false
    const last = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get()
    return entries.some(({ when }) => when > Number(last ?? 0))
  } finally {
    close()
  }
}
