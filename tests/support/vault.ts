import type { Database } from '#db/database.ts'
import { findRootKey } from '#db/root-key.ts'
import { createVault } from '#db/vault.ts'
import type { Config } from '#server/config.ts'

/** The vault of a running product, to look into what it sealed. */
export async function vaultOf(db: Database, { secrets }: Pick<Config, 'secrets'>) {
  const rootKey = await findRootKey(db, secrets)
  if (!rootKey) throw new Error('the store was sealed with another secret')
  return createVault(rootKey)
}
