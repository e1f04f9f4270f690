import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AuditHead, findAuditHead } from '#db/audit-chain.ts'
import { listStoredFiles } from '#db/stored-files.ts'
import { readSqlite } from '../sqlite.ts'
import { type Inventory, type KeptFile, listFiles, piecesOf, readInventory, readPieces } from './inventory.ts'
import { withLock } from './lock.ts'
import { backupName, backupsToKeep, type Reason } from './retention.ts'
import { clearSnapshots, withSnapshot } from './snapshot.ts'
import { keyFile, openStrongbox, type Strongbox } from './strongbox.ts'

export interface BackupOrder {
  dataDir: string
  backupDir: string
  /** The first is used from now on; the others may open what was begun with them. */
  passphrases: readonly string[]
  reason: Reason
  at?: Date
  /** How dear the passphrase is to guess, and to use. */
  work?: number
}

export interface BackupResult {
  name: string
  files: number
  /** Of all that the backup holds, and of what had to be written for it. */
  bytes: number
  written: number
  /** Files that rows speak of and that are not there. */
  missing: readonly string[]
  /** Earlier backups that had had their time. */
  dropped: readonly string[]
}

/** Backs up database and files while others use them, then lets go of backups that have had their time. */
export const makeBackup = (order: BackupOrder): Promise<BackupResult> =>
  withLock(order.backupDir, async () => {
    const { dataDir, backupDir, passphrases, reason, at = new Date(), work } = order
    const box = await openStrongbox(backupDir, passphrases, { begin: true, ...(work && { work }) })
    await clearSnapshots(dataDir)
    const writing = await writerInto(box)
    const inventory = await takeInventory(dataDir, writing, at)
    const name = backupName(at, reason)
    await box.note(name, JSON.stringify(inventory))
    return {
      name,
      files: inventory.files.length,
      bytes: inventory.database.size + inventory.files.reduce((sum, { size }) => sum + size, 0),
      written: writing.written(),
      missing: inventory.missing,
      dropped: await dropOld(box, at),
    }
  })

/**
 * Files first, then the database, then the files that came meanwhile: what the copied rows speak of was there before them.
 * Where one was deleted in between, a second round has neither file nor row.
 */
async function takeInventory(dataDir: string, writing: Writer, at: Date): Promise<Inventory> {
  const files = join(dataDir, 'files')
  const round = async () => {
    const before = await writing.files(files)
    return withSnapshot(dataDir, async (copy) => {
      const after = await writing.files(files)
      const kept = new Map([...before, ...after].map((file) => [file.key, file]))
      const { needed, auditHead = null } = (await readCopy(copy)) ?? {}
      return {
        format: 1 as const,
        at: at.toISOString(),
        missing: needed?.filter((key) => !kept.has(key)) ?? [],
        auditHead,
        database: { size: (await stat(copy)).size, pieces: await writing.pieces(copy) },
        files: needed ? needed.flatMap((key) => kept.get(key) ?? []) : [...kept.values()],
      }
    })
  }
  const first = await round()
  return first.missing.length > 0 ? round() : first
}

/**
 * What the rows of a copied database need, and where its audit log ends; undefined where it is of an older version that
 * has other columns: then all files are kept.
 */
async function readCopy(
  copy: string,
): Promise<{ needed: string[]; auditHead: AuditHead | null } | undefined> {
  const { db, close } = readSqlite(copy)
  try {
    const needed = (await listStoredFiles(db)).map(({ key }) => key)
    return { needed, auditHead: (await findAuditHead(db)) ?? null }
  } catch (error) {
    if (/no such (table|column)/.test(String(error instanceof Error ? (error.cause ?? error) : error)))
      return undefined
    throw error
  } finally {
    close()
  }
}

interface Writer {
  files(folder: string): Promise<KeptFile[]>
  pieces(path: string): Promise<string[]>
  written(): number
}

/** A file with the size and time of the last backup is not read again: stored files never change. */
async function writerInto(box: Strongbox): Promise<Writer> {
  let written = 0
  const known = new Map<string, KeptFile>()
  const last = (await box.listNotes()).at(-1)
  for (const file of last ? readInventory(await box.read(last)).files : []) known.set(file.key, file)
  const pieces = async (path: string) => {
    const names: string[] = []
    for await (const bytes of readPieces(path)) {
      const { name, isNew } = await box.keep(bytes)
      names.push(name)
      if (isNew) written += bytes.byteLength
    }
    return names
  }
  return {
    pieces,
    written: () => written,
    async files(folder) {
      const kept: KeptFile[] = []
      for (const found of await listFiles(folder)) {
        const same = known.get(found.key)
        if (
          same?.size === found.size &&
          same.changedAt === found.changedAt &&
          (await box.holds(same.pieces))
        ) {
          kept.push(same)
          continue
        }
        // Deleted since it was listed: whether a row misses it is asked afterwards.
        const names = await pieces(join(folder, found.key)).catch(ifGone)
        if (!names) continue
        const file = { ...found, pieces: names }
        known.set(file.key, file)
        kept.push(file)
      }
      return kept
    },
  }
}

const ifGone = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
}

/** The pieces go only when every backup that stays could be read, and none of them needs them. */
async function dropOld(box: Strongbox, now: Date): Promise<string[]> {
  const names = await box.listNotes()
  const kept = backupsToKeep(names, now)
  const dropped = names.filter((name) => !kept.has(name))
  for (const name of dropped) await box.forget(name)
  const needed = new Set<string>()
  for (const name of kept)
    for (const piece of piecesOf(readInventory(await box.read(name)))) needed.add(piece)
  await box.sweep(needed)
  return dropped
}

/** Where the audit log ended at each backup of this folder; none where there is no backup yet. */
export async function listAuditHeads(
  backupDir: string,
  passphrases: readonly string[],
): Promise<AuditHead[]> {
  if (!existsSync(join(backupDir, keyFile))) return []
  const box = await openStrongbox(backupDir, passphrases)
  const heads: AuditHead[] = []
  for (const name of await box.listNotes()) {
    const { auditHead } = readInventory(await box.read(name))
    if (auditHead) heads.push(auditHead)
  }
  return heads
}
