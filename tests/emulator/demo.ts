/** `npm run demo`: the whole product with no account anywhere. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { buildDemo } from './demo-build.ts'
import { prepareDemo } from './demo-data.ts'
import { serverReady, spawnServer, stopServer } from './demo-server.ts'
import { type DemoSettings, openSettings } from './demo-settings.ts'
import { type Emulator, startEmulator } from './emulator.ts'

/** LINE's own schedule is its secret; this one is patient enough for a restart of the app. */
const redelivery = [1_000, 3_000, 10_000, 30_000, 60_000, 300_000]

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const port = Number(process.env.PORT || 3000)
const emulatorPort = Number(process.env.EMULATOR_PORT || 4000)
const dataDir = process.env.DATA_DIR || './data/demo'
const publicUrl = `http://localhost:${port}`

function startLine({ channelSecret, channelAccessToken, resendApiKey }: DemoSettings): Promise<Emulator> {
  return startEmulator({
    port: emulatorPort,
    channelSecret,
    channelAccessToken,
    resendApiKey,
    webhook: `${publicUrl}/webhook`,
    liffEndpoint: `${publicUrl}/liff`,
    memoryFile: join(dataDir, 'line.json'),
    redelivery,
  })
}

function introduce(line: Emulator, { staff }: DemoSettings): void {
  const rows = staff.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(22)} ${password}`)
  console.log(`
  LINE on a phone   ${line.url}
  mailbox           ${line.url}/mailbox
  public page       ${publicUrl}
  mini-app, outside LINE  ${publicUrl}/liff
  staff console     ${publicUrl}/staff
${rows.join('\n')}
  a citizen outside LINE   ${inventCitizenId(1)}  ${inventRegistration(1).password}

  data in ${dataDir}; Ctrl-C ends it
`)
}

/** Ends app and LINE in this order, once, whoever asks first. */
function createEnd() {
  let ending: Promise<void> | undefined
  const last: (() => Promise<void>)[] = []
  return {
    before: (task: () => Promise<void>) => last.unshift(task),
    isUnderWay: () => ending !== undefined,
    end(code: number) {
      ending ??= (async () => {
        for (const task of last) await task()
        process.exit(code)
      })()
      return ending
    },
  }
}

async function main(): Promise<void> {
  const { before, end, isUnderWay } = createEnd()
  process.on('SIGINT', () => void end(0))
  process.on('SIGTERM', () => void end(0))
  const { settings, markPrepared } = openSettings(dataDir)
  // First, because a port that is taken ends it: another demo may be running on what is about to be built.
  const line = await startLine(settings)
  before(line.close)
  console.log('building …')
  const bundles = await buildDemo(line.url)
  const environment = {
    ...line.environment(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    APP_SECRET: settings.appSecret,
    // Whoever tries it out sees in LINE what they did a moment ago.
    GATHER_SECONDS: process.env.GATHER_SECONDS ?? '0',
    MAIL_FROM: `${line.world.channel.name} <eservice@example.go.th>`,
  }
  const app = spawnServer(bundles.server, environment)
  before(() => stopServer(app))
  app.once('exit', (code, signal) => {
    if (isUnderWay()) return
    console.error(`the app ended by itself (${signal ?? `exit code ${code}`})`)
    void end(1)
  })
  await serverReady(app)
  if (!settings.isPrepared) {
    console.log('letting a few citizens file requests …')
    await prepareDemo(line, bundles.staffCommand, environment, settings)
    markPrepared()
  }
  introduce(line, settings)
  console.log(`ready ${line.url} (LINE) and ${publicUrl} (app)`)
}

/** What people can mend is told in a line; anything else with its trace. */
function explain(error: unknown): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? `${error.message}: choose other ports with PORT and EMULATOR_PORT` : error
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
