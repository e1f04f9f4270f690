/** How long a 12-megapixel photo takes from JPEG to marked JPEG, and how much memory four at once take. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { photo } from '#tests/support/identity-photos.ts'

interface Crossed {
  medianMs: number
  slowestMs: number
  peakMb: number
}

/** Each measurement in a process of its own, so that drawing the photo and the other runs do not count. */
function crossing(file: string, atOnce: number, rounds: number, core: string | undefined): Crossed {
  const script = fileURLToPath(new URL('./identity-crossing.ts', import.meta.url))
  const node = [process.execPath, script, file, String(atOnce), String(rounds)]
  const [command = '', ...args] = core === undefined ? node : ['taskset', '-c', core, ...node]
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Crossed
}

/** Keeps a process to one core where the system can. */
const oneCore = () => (spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? '0' : undefined)

export async function identity() {
  const folder = mkdtempSync(join(tmpdir(), 'tessaban-bench-'))
  try {
    const file = join(folder, 'photo.jpg')
    const bytes = await photo({ slot: 'card-front', width: 4000, height: 3000 })
    writeFileSync(file, bytes)
    const core = oneCore()
    const one = crossing(file, 1, 21, core)
    const four = crossing(file, 4, 5, undefined)
    console.log(`a photo of 4000 × 3000, ${(bytes.length / 1e6).toFixed(1)} MB of JPEG → marked, 2000 px`)
    console.table({
      [core === undefined ? 'one at a time' : 'one at a time, on one core']: one,
      'four at once': four,
    })
    return { crossedMs: one.medianMs, peakMb: four.peakMb }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
