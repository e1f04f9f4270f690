import type { D1Database } from '@cloudflare/workers-types'
import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '#db/database.ts'
import * as schema from '#db/schema.ts'

/** The store on Cloudflare; its migrations are applied by `wrangler d1 migrations apply`. */
export function openD1(binding: D1Database): Database {
  const orm = drizzle(binding, { schema })
  const db = orm as unknown as Database
  db.atomic = async (statements) => {
    const [first, ...rest] = statements
    if (first) await orm.batch([first, ...rest] as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]])
  }
  return db
}
