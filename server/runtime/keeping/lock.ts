import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KeepingTrouble } from './trouble.ts'

/** One run at a time in a folder; the lock of a process that is gone counts for nothing. */
export async function withLock<T>(folder: string, run: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'running')
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  if (holder > 0 && !isAlive(holder)) await rm(file, { force: true })
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST'
      ? new KeepingTrouble(`another backup is being made in ${folder}; if none is, delete ${file}`)
      : error
  })
  try {
    await handle.writeFile(String(process.pid))
    await handle.close()
    return await run()
  } finally {
    await rm(file, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
