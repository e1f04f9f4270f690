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
  const opened = await opening((await findRow(db)) ?? (await makeRow(db, secrets, at)), secrets)
  if (!opened || opened.by === 'secret') return opened?.root
  const resealed = { sealed: await seal(opened.root, secrets), resealedAt: at.toISOString() }
  const subject = { type: 'agency' as const, id: 'root_key', revision: null }
  const entry = auditEntry({ subject, action: 'agency.change_secret', actor: { type: 'system' }, at })
  await commitChange(db, entry, [db.update(rootKeys).set(resealed)])
  return opened.root
}

/** The same for whoever only looks, such as `npm run verify`: nothing is made, nothing sealed anew. */
export async function findRootKey(db: Database, secrets: Secrets): Promise<Key | undefined> {
  return (await opening(await findRow(db), secrets))?.root
}

type Row = typeof rootKeys.$inferSelect
const findRow = async (db: Database): Promise<Row | undefined> => (await db.select().from(rootKeys))[0]

/** Of several first starts at once, one makes it and all go on with that one. */
async function makeRow(db: Database, secrets: Secrets, at: Date): Promise<Row | undefined> {
  const sealed = await seal(crypto.getRandomValues(new Uint8Array(32)), secrets)
  const row = { id: 'root', sealed, createdAt: at.toISOString() }
  await db.atomic([db.insert(rootKeys).values(row).onConflictDoNothing()])
  return findRow(db)
}

const seal = (root: Key, { secret }: Secrets) =>
  createVault(secret).seal(Buffer.from(root).toString('base64'))

async function opening(row: Row | undefined, { secret, previous }: Secrets) {
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
