/** The real server as a child process of the demo. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { demoBundle, demoStaffCommand } from './demo-build.ts'

type Environment = Record<string, string>

/** Starts the server and waits for its `ready`; what it says goes on to the terminal. */
export async function startServer(settings: Environment): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', demoBundle], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C goes to the whole group; the demo ends its child itself, in order.
    detached: true,
  })
  const lines = createInterface({ input: child.stdout })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  lines.on('line', (line) => (line.startsWith('ready') ? resolve() : console.log(`  app: ${line}`)))
  child.once('exit', (code) => reject(new Error(`the app ended at its start (exit code ${code})`)))
  child.once('error', reject)
  await promise
  return child
}

export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Runs `npm run staff -- invite …` and gives the one-time link it prints. */
export async function inviteByCommand(
  settings: Environment,
  { email, role, name }: { email: string; role: string; name: string },
): Promise<string> {
  const args = [demoStaffCommand, 'invite', '--email', email, '--role', role, '--name', name]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...settings },
  })
  const link = /https?:\/\/\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`the staff command printed no link: ${stdout}`)
  return link
}
