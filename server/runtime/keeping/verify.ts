import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AuditFault, type AuditHead, checkAudit } from '#db/audit-chain.ts'
import { findRootKey, type Secrets } from '#db/root-key.ts'
import { listPassingFiles, listStoredFiles, type StoredFile } from '#db/stored-files.ts'
import { createVault } from '#db/vault.ts'
import { readSqlite } from '../sqlite.ts'
import { listFiles, sha256Of } from './inventory.ts'
import { databaseName } from './snapshot.ts'

/** A file without a row may be on its way in: its row comes right after it. */
const arrivalMs = 3_600_000

export interface Findings {
  files: number
  /** Entries of the audit log, and whether there was a key to check their seals with. */
  audit: { entries: number; withKey: boolean }
  /** A line each; empty when all is well. */
  troubles: string[]
}

/** What the audit log is checked against: its key, if there is a secret that opens it, and ends that others saw. */
interface Witnesses {
  secrets?: Secrets
  anchors?: readonly AuditHead[]
}

/** Looks through database and files of a data folder, which may be in use. Throws where the database cannot be read at all. */
export async function verifyData(
  dataDir: string,
  { secrets, anchors = [] }: Witnesses = {},
  at = new Date(),
): Promise<Findings> {
  const { db, sqlite, close } = readSqlite(join(dataDir, databaseName))
  try {
    const damage = sqlite.pragma('integrity_check(20)') as { integrity_check: string }[]
    const troubles = damage
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
      .map((line) => `database: ${line}`)
    const dangling = sqlite.pragma('foreign_key_check') as {
      table: string
      rowid: number | null
      parent: string
    }[]
    for (const { table, rowid, parent } of dangling)
      troubles.push(`database: row ${rowid ?? '?'} of ${table} points at no row of ${parent}`)
    const folder = join(dataDir, 'files')
    const stored = await listStoredFiles(db)
    const faults = []
    for (const file of stored) faults.push(...(await faultsOf(folder, file)))
    // What was replaced or deleted while we looked is no fault: the row is asked again.
    const still = faults.length > 0 ? new Set((await listStoredFiles(db)).map(({ key }) => key)) : new Set()
    troubles.push(
      ...faults.filter(({ key }) => still.has(key)).map(({ key, fault }) => `file ${key}: ${fault}`),
    )
    const expected = new Set(stored.map(({ key }) => key))
    const isPassing = await listPassingFiles(db)
    for (const { key, changedAt } of await listFiles(folder)) {
      const isNew = at.getTime() - changedAt < arrivalMs
      if (!expected.has(key) && !isPassing(key) && !isNew) troubles.push(`file ${key}: no row knows it`)
    }
    const rootKey = secrets && secrets.secret.length > 0 ? await findRootKey(db, secrets) : undefined
    const chain = rootKey && (await createVault(rootKey).chain())
    const audit = await checkAudit(db, chain, anchors)
    troubles.push(...audit.faults.map((fault) => `audit log: ${inWords(fault)}`))
    return {
      files: stored.length,
      audit: { entries: audit.entries, withKey: chain !== undefined },
      troubles,
    }
  } finally {
    close()
  }
}

/** What is wrong at an entry of the audit log. */
function inWords({ what, position, entryId }: AuditFault): string {
  const entry = `entry ${position ?? '?'}${entryId ? ` (${entryId})` : ''}`
  const words: Record<AuditFault['what'], string> = {
    changed: `${entry} is not what was sealed: it was changed, or the one before it`,
    gone: `${entry} was deleted`,
    unlinked: `${entry} was put in beside the chain, or its link was deleted`,
    unsealed: `${entry} has lost its seal`,
    cut: `it ends before entry ${position}, which was there once: its end was cut off, unless this is an older backup restored`,
    rewritten: `${entry} was sealed with another hash once: the chain was rewritten, unless an older backup was restored`,
  }
  return words[what]
}

async function faultsOf(folder: string, { key, size, sha256 }: StoredFile) {
  const found = await stat(join(folder, key)).catch(() => null)
  if (!found?.isFile()) return [{ key, fault: 'missing' }]
  if (size !== undefined && found.size !== size)
    return [{ key, fault: `${found.size} bytes long instead of ${size}` }]
  if (sha256 !== undefined && (await sha256Of(join(folder, key))) !== sha256)
    return [{ key, fault: 'its content has changed (SHA-256)' }]
  return []
}
