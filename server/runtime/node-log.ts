import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pino from 'pino'
import type { Log, LogLevel, Traffic } from '../log.ts'

/** JSON lines on standard output, from `level` on. */
export function createNodeLog(level: LogLevel) {
  // Never waits for whoever reads it: a pipe that nobody empties costs lines.
  const out = pino.destination({ sync: false, maxLength: 2 ** 20 })
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    out,
  )
  const write: Log = (importance, line) => logger[importance](line)
  return {
    write,
    /** Writes what it still holds, unless nobody reads it. */
    async close() {
      const flushed = new Promise<void>((resolve) => out.flush(() => resolve()))
      await Promise.race([flushed, setTimeout(100)])
      out.destroy()
    },
  }
}

/** The law asks for ninety. */
const daysKept = 100
const dayMs = 24 * 3_600_000
const fileOf = (day: string) => `traffic-${day}.jsonl`

/** The traffic log: a file in `folder` for each day of UTC, the oldest deleted by itself. A full disk costs lines, no answers. */
export function createTrafficLog(folder: string, log: Log) {
  let current: { day: string; file: ReturnType<typeof pino.destination> } | undefined
  function begin(day: string) {
    current?.file.end()
    const file = pino.destination({
      dest: join(folder, fileOf(day)),
      mkdir: true,
      sync: false,
      maxLength: 2 ** 20,
    })
    file.on('error', () => log('error', { where: 'traffic', message: 'the traffic log cannot be written' }))
    forget(day)
    return { day, file }
  }
  function forget(day: string): void {
    const oldest = fileOf(new Date(Date.parse(day) - daysKept * dayMs).toISOString().slice(0, 10))
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('traffic-')) : []
    for (const name of files) if (name < oldest) rmSync(join(folder, name))
  }
  return {
    keep(entry: Traffic) {
      const day = entry.at.slice(0, 10)
      if (!current || day > current.day) current = begin(day)
      current.file.write(`${JSON.stringify(entry)}\n`)
    },
    close: () => current?.file.end(),
  }
}
