import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#db/database.ts'
import { createVault, type Vault } from '#db/vault.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { openTestD1 } from '#tests/support/d1/open.ts'
import { seededStore } from '#tests/support/seeded.ts'

export interface TestStore {
  db: Database
  vault: Vault
  close(): unknown
}

const newVault = () => createVault(crypto.getRandomValues(new Uint8Array(32)))

/** The two drivers, fresh, seeded, with a confirmed catalogue: what holds on one must hold on the other. */
export const stores: Record<string, () => Promise<TestStore>> = {
  'better-sqlite3 on disk': async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tessaban-')), 'test.db')
    writeFileSync(file, await seededStore())
    const { db, close } = openSqlite(file, 'db/migrations')
    return { db, vault: newVault(), close }
  },
  'D1 in workerd': async () => {
    const { db, close } = await openTestD1()
    return { db, vault: newVault(), close }
  },
}
