import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { startEmulator } from '#tests/emulator/emulator.ts'
import { openCatalogue } from './catalogue.ts'
import { freePort } from './ports.ts'

/** The built server as a process of its own, which can be killed and started again over the same data. */
export async function startKillable(overrides: Record<string, string> = {}) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const line = await startEmulator({ webhook: `${url}/webhook`, liffEndpoint: `${url}/liff` })
  const dataDir = mkdtempSync(join(tmpdir(), 'tessaban-killed-'))
  const env = {
    // A server that ended politely once leaves its compiled code to those after it, which then start sooner.
    NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    PATH: process.env.PATH ?? '',
    ...line.environment(),
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    APP_SECRET: randomBytes(32).toString('base64'),
    GATHER_SECONDS: '0',
    MAIL_FROM: 'eservice@example.go.th',
    ...overrides,
  }
  let child: ChildProcess | undefined
  let printed = ''

  /** Resolves once it serves. */
  async function serving(
    env: Record<string, string>,
    begins: (running: ChildProcess) => void,
  ): Promise<void> {
    const running = spawn(process.execPath, ['dist/server/node.js'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    begins(running)
    let begun = ''
    await new Promise<void>((resolve, reject) => {
      running.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${begun}`)))
      running.stdout.on('data', (chunk) => {
        printed += String(chunk)
        begun += String(chunk)
        if (/^ready/m.test(begun)) resolve()
      })
    })
  }
  const start = () =>
    serving(env, (running) => {
      child = running
    })
  /** Ends it at once, as a power cut does, or politely. */
  async function stop(signal: NodeJS.Signals): Promise<number | null> {
    const running = child
    if (!running || running.exitCode !== null) return running?.exitCode ?? null
    running.kill(signal)
    await once(running, 'exit')
    return running.exitCode
  }

  function goBy(seconds: number, columns: string[]): void {
    const store = new Database(join(dataDir, 'tessaban.db'))
    for (const table of ['outbox', 'webhook_events']) {
      for (const column of columns) {
        store.exec(
          `update ${table} set ${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-${seconds} seconds')`,
        )
      }
    }
    store.close()
  }

  await start()
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  await openCatalogue(store.db)
  store.close()
  return {
    url,
    line,
    dataDir,
    env,
    start,
    /** A second process over the same data. */
    async startTwin() {
      const twinPort = await freePort()
      let twin: ChildProcess | undefined
      await serving({ ...env, PORT: String(twinPort) }, (running) => {
        twin = running
      })
      return {
        url: `http://localhost:${twinPort}`,
        async close() {
          twin?.kill('SIGKILL')
          if (twin?.exitCode === null && twin.signalCode === null) await once(twin, 'exit')
        },
      }
    },
    /** All that it wrote to standard output so far. */
    printed: () => printed,
    pid: () => child?.pid ?? 0,
    kill: () => stop('SIGKILL'),
    stop: () => stop('SIGTERM'),
    /** While it is dead, its claims run out, as they would if somebody waited. */
    letClaimsRunOut: () => goBy(31, ['claimed_until']),
    /** While it is dead, time goes by in its store: what it had claimed, and the pauses it had begun, run out. */
    passTime: (seconds: number) => goBy(seconds, ['claimed_until', 'due_at']),
    async close() {
      await stop('SIGKILL')
      await line.close()
    },
  }
}
