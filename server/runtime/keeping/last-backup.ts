import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './strongbox.ts'

const lastBackup = z.object({
  triedAt: z.iso.datetime(),
  /** When the newest good one was made; null while there is none. */
  madeAt: z.iso.datetime().nullable(),
  files: z.number(),
  bytes: z.number(),
  /** What went wrong at the last try; null when nothing did. */
  trouble: z.string().nullable(),
})
export type LastBackup = z.output<typeof lastBackup>

const fileIn = (dataDir: string) => join(dataDir, 'last-backup.json')

/** What came of the last backup; undefined when there was none yet. */
export async function readLastBackup(dataDir: string): Promise<LastBackup | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return lastBackup.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export async function noteLastBackup(dataDir: string, last: LastBackup): Promise<void> {
  await writeWhole(fileIn(dataDir), JSON.stringify(last))
}
