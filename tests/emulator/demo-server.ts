/** The real server as a child process of the demo. */
import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

type Environment = Record<string, string>
type ServerProcess = ChildProcessByStdio<null, Readable, null>

/** Starts the server; `serverReady` tells when it may be asked. */
export function spawnServer(bundle: string, settings: Environment): ServerProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', bundle], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C goes to the whole group; the demo ends its child itself, in order.
    detached: true,
  })
  process.once('exit', () => child.kill())
  return child
}

/** Waits for the server's `ready`; everything else it says goes on to the terminal. */
export async function serverReady(child: ServerProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) =>
    line.startsWith('ready') ? resolve() : console.log(`  app: ${line}`),
  )
  await promise
}

export async function stopServer(child: ServerProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Runs `npm run staff -- invite …` and gives the one-time link it prints. */
export async function inviteByCommand(
  command: string,
  settings: Environment,
  { email, role, name }: { email: string; role: string; name: string },
): Promise<string> {
  const args = [command, 'invite', '--email', email, '--role', role, '--name', name]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...settings },
  })
  const link = /https?:\/\/\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`the staff command printed no link: ${stdout}`)
  return link
}
