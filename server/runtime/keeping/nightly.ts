import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readLastBackup } from './last-backup.ts'
import { databaseName } from './snapshot.ts'

const dayMs = 24 * 3_600_000
/** Thailand keeps no summer time. */
const thaiOffsetMs = 7 * 3_600_000
/** What failed is tried again so much later. */
const pauseMs = 3_600_000

/** The last moment at or before `now` at which it is `at` (02:00) in Thailand. */
export function lastNight(at: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const thai = now.getTime() + thaiOffsetMs
  const tonight = thai - (thai % dayMs) + (hours * 60 + minutes) * 60_000
  return new Date((tonight <= thai ? tonight : tonight - dayMs) - thaiOffsetMs)
}

/** Whether last night's backup is still owed: also on a machine that was off at night. */
export async function isBackupDue(dataDir: string, at: string, now = new Date()): Promise<boolean> {
  if (at === 'off') return false
  const last = await readLastBackup(dataDir)
  if (last?.trouble && now.getTime() - Date.parse(last.triedAt) < pauseMs) return false
  const since = last?.madeAt ?? statSync(join(dataDir, databaseName)).birthtime.toISOString()
  return since < lastNight(at, now).toISOString()
}

/** Runs the backup as a process of its own, since encrypting here would make people wait. Tells what it said. */
export async function runBackup(
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<{ ok: boolean; said: string }> {
  const run = promisify(execFile)
  try {
    const { stdout } = await run(process.execPath, [command, 'backup', '--nightly'], { env })
    return { ok: true, said: stdout.trim() }
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    return { ok: false, said: said || 'the backup ended without a word' }
  }
}
