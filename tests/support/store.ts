import { seed } from '#db/seed.ts'
import { createVault } from '#db/vault.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'

/** A fresh, seeded store in memory, as the first start of an installation leaves it. */
export async function openTestStore() {
  const { db, close } = openSqlite(':memory:', 'db/migrations')
  await seed(db)
  return { db, vault: createVault(crypto.getRandomValues(new Uint8Array(32))), close }
}
