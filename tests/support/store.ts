import { seed } from '#db/seed.ts'
import { createVault } from '#db/vault.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { openCatalogue } from './catalogue.ts'

/** A fresh, seeded store in memory, of an agency that has confirmed its catalogue. */
export async function openTestStore() {
  const { db, close } = openSqlite(':memory:', 'db/migrations')
  await seed(db)
  await openCatalogue(db)
  return { db, vault: createVault(crypto.getRandomValues(new Uint8Array(32))), close }
}
