import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readSqlite } from '../sqlite.ts'
import { KeepingTrouble } from './trouble.ts'

export const databaseName = 'tessaban.db'
const prefix = '.backup-'
const pagesAtOnce = 4096

/**
 * Copies the database as it stands at one moment, while others write to it, and hands the copy over; it is in the data folder,
 * where the database itself is, and gone afterwards. A transaction that only reads holds the moment: without it every write of
 * another process would make SQLite begin the copy anew.
 */
export async function withSnapshot<T>(dataDir: string, use: (copy: string) => Promise<T>): Promise<T> {
  const folder = join(dataDir, `${prefix}${randomUUID()}`)
  await mkdir(folder, { mode: 0o700 })
  try {
    const copy = join(folder, databaseName)
    const { sqlite, close } = readSqlite(join(dataDir, databaseName))
    try {
      sqlite.exec('begin')
      sqlite.prepare('select count(*) from sqlite_schema').get()
      await sqlite.backup(copy, { progress: () => pagesAtOnce })
    } finally {
      close()
    }
    checkCopy(copy)
    return await use(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a run that was killed left of its copy. */
export async function clearSnapshots(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(prefix)) await rm(join(dataDir, name), { recursive: true, force: true })
}

/** A damaged database is told of, and does not push good backups out. */
function checkCopy(copy: string): void {
  const sqlite = new Sqlite(copy)
  try {
    // One file, without a log beside it.
    sqlite.pragma('journal_mode = DELETE')
    const found = sqlite.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new KeepingTrouble(`the database is damaged: ${String(found)}`)
  } finally {
    sqlite.close()
  }
}
