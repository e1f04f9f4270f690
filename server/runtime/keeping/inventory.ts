import { createHash } from 'node:crypto'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const pieces = z.array(z.string())
const file = z.object({ key: z.string(), size: z.number(), changedAt: z.number(), pieces })
const inventory = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** Of which a row tells and that was not there. */
  missing: z.array(z.string()),
  /** Where the chain of the audit log ended, for a check against what it says later. */
  auditHead: z.object({ position: z.number(), hash: z.string() }).nullable(),
  database: z.object({ size: z.number(), pieces }),
  files: z.array(file),
})

/** What a backup consists of: database and files as lists of pieces. */
export type Inventory = z.output<typeof inventory>
export type KeptFile = z.output<typeof file>

export const readInventory = (text: string): Inventory => inventory.parse(JSON.parse(text))
export const piecesOf = ({ database, files }: Inventory): string[] => [
  ...database.pieces,
  ...files.flatMap((one) => one.pieces),
]

/** So much of a file is in memory at once, and is one piece of a backup: what changes in a database changes a few. */
export const pieceSize = 4 * 1024 * 1024

/** The bytes of a file, a piece at a time. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  try {
    for (;;) {
      const bytes = new Uint8Array(pieceSize)
      let length = 0
      while (length < pieceSize) {
        const { bytesRead } = await handle.read(bytes, length, pieceSize - length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      if (length > 0) yield bytes.subarray(0, length)
      if (length < pieceSize) return
    }
  } finally {
    await handle.close()
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of readPieces(path)) hash.update(bytes)
  return hash.digest('hex')
}

/** The whole files of a store by their keys; what is still being written is none. */
export async function listFiles(folder: string): Promise<{ key: string; size: number; changedAt: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const known = await stat(path).catch(() => null)
        const key = path.slice(folder.length + 1)
        return known ? [{ key, size: known.size, changedAt: known.mtimeMs }] : []
      }),
  )
  return found.flat().toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
