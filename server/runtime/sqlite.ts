import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database, Statement } from '#db/database.ts'
import * as schema from '#db/schema.ts'

interface Job {
  statements: readonly Statement[]
  resolve(): void
  reject(error: unknown): void
}
/** drizzle's own way (its D1 batch uses it too) to turn a built query into a prepared one; the version is pinned. */
interface Preparable {
  _prepare(): { execute(): { sync(): unknown } }
}

/** Opens (and brings up to date) the store of a single machine. `:memory:` and the bytes of a store serve tests. */
export function openSqlite(file: string | Buffer, migrationsFolder: string): { db: Database; close(): void } {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('foreign_keys = ON')
  // 64 MB: the walks over a large queue stay in memory.
  sqlite.pragma('cache_size = -65536')
  const orm = drizzle(sqlite, { schema })
  migrate(orm, { migrationsFolder })
  // Sync builders are thenable, so that `await` means the same on both drivers.
  const db = orm as unknown as Database
  db.atomic = groupCommit(sqlite)
  return { db, close: () => sqlite.close() }
}

/** The same store to look into, by a query or a check: nothing is written, nothing brought up to date. */
export function readSqlite(file: string): { db: Database; sqlite: Sqlite.Database; close(): void } {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
  return { db: drizzle(sqlite, { schema }) as unknown as Database, sqlite, close: () => sqlite.close() }
}

/**
 * Every batch of one turn of the event loop shares one commit, and so one fsync, each inside a savepoint of its
 * own: a batch that fails is rolled back alone. Durable, and three times as fast as a commit each.
 */
function groupCommit(sqlite: Sqlite.Database): Database['atomic'] {
  const apply = sqlite.transaction((statements: readonly Statement[]) => {
    for (const statement of statements) (statement as unknown as Preparable)._prepare().execute().sync()
  })
  const applyAll = sqlite.transaction((jobs: readonly Job[]) =>
    jobs.map((job) => {
      try {
        apply(job.statements)
        return () => job.resolve()
      } catch (error) {
        // Disk full, I/O error: SQLite dropped the whole transaction, so nothing of this group may be told as done.
        if (!sqlite.inTransaction) throw error
        return () => job.reject(error)
      }
    }),
  )
  let waiting: Job[] = []
  const commit = () => {
    const jobs = waiting
    waiting = []
    try {
      for (const settle of applyAll.immediate(jobs)) settle()
    } catch (error) {
      for (const job of jobs) job.reject(error)
    }
  }
  return (statements) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ statements, resolve, reject }) === 1) setImmediate(commit)
    })
}
