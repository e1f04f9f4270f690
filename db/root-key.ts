import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { rootKeys } from './schema.ts'
import { createVault } from './vault.ts'

type Key = Uint8Array<ArrayBuffer>
/** `APP_SECRET`, and the one before it while it is being changed. */
export interface Secrets {
  secret: Key
  previous?: Key | undefined
}

/**
 * The key for `createVault`. The first start makes it, sealed with the secret; a start with the previous secret beside
 * a new one seals it anew, on record: the secret changes, the data stays as it is. Undefined where neither secret
 * opens it: whoever went on would seal what nobody finds again.
 */
export async function openRootKey(db: Database, secrets: Secrets, at = new Date()): Promise<Key | undefined> {
  const seal = async (root: Key) => createVault(secrets.secret).seal(Buffer.from(root).toString('base64'))
  const fresh = await seal(crypto.getRandomValues(new Uint8Array(32)))
  const now = at.toISOString()
  const row = { id: 'root', sealed: fresh, createdAt: now }
  await db.atomic([db.insert(rootKeys).values(row).onConflictDoNothing()])
  const opened = await findOpened(db, secrets)
  if (!opened || opened.by === 'secret') return opened?.root
  const resealed = { sealed: await seal(opened.root), resealedAt: now }
  const subject = { type: 'agency' as const, id: 'root_key', revision: null }
  const entry = auditEntry({ subject, action: 'agency.change_secret', actor: { type: 'system' }, at })
  await commitChange(db, entry, [db.update(rootKeys).set(resealed)])
  return opened.root
}

/** The same for whoever only looks, such as `npm run verify`: nothing is made, nothing sealed anew. */
export async function findRootKey(db: Database, secrets: Secrets): Promise<Key | undefined> {
  return (await findOpened(db, secrets))?.root
}

async function findOpened(db: Database, { secret, previous }: Secrets) {
  const [row] = await db.select().from(rootKeys)
  // A store from before there were such keys: the secret itself is the key.
  if (!row?.sealed) return { root: previous ?? secret, by: 'previous' as const }
  const mine = await unseal(secret, row.sealed)
  if (mine) return { root: mine, by: 'secret' as const }
  const older = previous && (await unseal(previous, row.sealed))
  return older && { root: older, by: 'previous' as const }
}

async function unseal(secret: Key, sealed: string): Promise<Key | undefined> {
  try {
    return new Uint8Array(Buffer.from(await createVault(secret).open(sealed), 'base64'))
  } catch {
    return undefined // sealed with another secret
  }
}
