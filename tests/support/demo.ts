import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, freePortsInARow } from './ports.ts'

export type Demo = Awaited<ReturnType<typeof startDemo>>

/** `npm run demo` as somebody starts it, on ports and in a folder of its own. */
export async function startDemo() {
  // The emulator takes the port it is given and the two after it.
  const [port, emulatorPort] = [await freePort(), await freePortsInARow(3)]
  const folder = mkdtempSync(join(tmpdir(), 'tessaban-demo-'))
  const log = join(folder, 'line.log')
  const env = {
    ...process.env,
    PORT: String(port),
    EMULATOR_PORT: String(emulatorPort),
    DATA_DIR: join(folder, 'data'),
    EMULATOR_LOG: log,
  }
  const child = spawn(process.execPath, ['tests/emulator/demo.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await untilReady(child)
  return {
    phone: `http://localhost:${emulatorPort}`,
    app: `http://localhost:${port}`,
    /** All that it printed up to `ready`. */
    printed,
    /** Log-in of a member of the staff, as printed. */
    login(role: string) {
      const [, email = '', password = ''] = new RegExp(`^ +${role} +(\\S+) +(\\S+)`, 'm').exec(printed) ?? []
      return { email, password }
    },
    calls: () =>
      readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string }),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGTERM')) await gone
    },
  }
}

async function untilReady(child: ChildProcess): Promise<string> {
  let printed = ''
  child.once('exit', (code) => child.stdout?.destroy(new Error(`the demo ended with ${code}: ${printed}`)))
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    if (/^ready/m.test(printed)) break
  }
  child.stdout?.resume()
  return printed
}
