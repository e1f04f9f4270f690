import { createVault } from '#db/vault.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { seededStore } from './seeded.ts'

/** A fresh, seeded store in memory, of an agency that has confirmed its catalogue. */
export async function openTestStore() {
  const { db, close } = openSqlite(await seededStore(), 'db/migrations')
  return { db, vault: createVault(crypto.getRandomValues(new Uint8Array(32))), close }
}
