import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Inventory, readInventory } from './inventory.ts'
import { databaseName } from './snapshot.ts'
import { openStrongbox, type Strongbox } from './strongbox.ts'
import { KeepingTrouble } from './trouble.ts'

const underWay = 'being-restored'

export interface RestoreOrder {
  backupDir: string
  into: string
  passphrases: readonly string[]
  /** Its name; the newest where none is given. */
  name?: string | undefined
}

/** Brings a backup back into an empty folder: all of it, or nothing is left behind. Every piece is checked on its way. */
export async function restoreBackup({ backupDir, into, passphrases, name }: RestoreOrder) {
  const there = await readdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (there.length > 0)
    throw new KeepingTrouble(`${into} is not empty: a backup is restored into an empty folder only`)
  const box = await openStrongbox(backupDir, passphrases)
  const { chosen, inventory } = await choose(box, backupDir, name)
  const staging = join(into, underWay)
  await mkdir(staging, { recursive: true, mode: 0o700 })
  try {
    for (const file of inventory.files) {
      const target = resolve(staging, 'files', file.key)
      if (!target.startsWith(resolve(staging) + sep))
        throw new KeepingTrouble(`${file.key} leads out of the folder`)
      await putTogether(box, file, target)
    }
    await mkdir(join(staging, 'files'), { recursive: true })
    await putTogether(box, inventory.database, join(staging, databaseName))
    checkDatabase(join(staging, databaseName))
    // The database comes last: without it the folder is none that a server would take up.
    for (const part of ['files', databaseName]) await rename(join(staging, part), join(into, part))
  } catch (error) {
    await rm(join(into, 'files'), { recursive: true, force: true })
    throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return { name: chosen, ...inventory }
}

/** Reads a whole backup as a restore would, and writes nothing. */
export async function checkBackup({ backupDir, passphrases, name }: Omit<RestoreOrder, 'into'>) {
  const box = await openStrongbox(backupDir, passphrases)
  const { chosen, inventory } = await choose(box, backupDir, name)
  for (const { size, pieces } of [inventory.database, ...inventory.files]) {
    let length = 0
    for (const piece of pieces) length += (await box.take(piece)).byteLength
    if (length !== size) throw new KeepingTrouble('the backup is damaged: a file has another length')
  }
  return { name: chosen, ...inventory }
}

async function choose(
  box: Strongbox,
  folder: string,
  name: string | undefined,
): Promise<{ chosen: string; inventory: Inventory }> {
  const names = await box.listNotes()
  const chosen = name ?? names.at(-1)
  if (!chosen) throw new KeepingTrouble(`${folder} holds no finished backup`)
  if (!names.includes(chosen))
    throw new KeepingTrouble(`there is no backup ${chosen}; there are: ${names.join(', ')}`)
  return { chosen, inventory: readInventory(await box.read(chosen)) }
}

async function putTogether(
  box: Strongbox,
  { size, pieces }: { size: number; pieces: readonly string[] },
  target: string,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const handle = await open(target, 'wx', 0o600)
  try {
    for (const piece of pieces) await handle.writeFile(await box.take(piece))
    await handle.sync()
    if ((await handle.stat()).size !== size)
      throw new KeepingTrouble('the backup is damaged: a file has another length')
  } finally {
    await handle.close()
  }
}

function checkDatabase(file: string): void {
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    const found = sqlite.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new KeepingTrouble(`the database in the backup is damaged: ${String(found)}`)
  } finally {
    sqlite.close()
  }
}
