/** `npm run demo`: the whole product with no account anywhere. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDemo } from './demo-build.ts'
import { prepareDemo } from './demo-data.ts'
import { startServer, stopServer } from './demo-server.ts'
import { type DemoSettings, openSettings } from './demo-settings.ts'
import { type Emulator, startEmulator } from './emulator.ts'

/** LINE's own schedule is its secret; this one is patient enough for a restart of the app. */
const redelivery = [1_000, 3_000, 10_000, 30_000, 60_000, 300_000]

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const port = Number(process.env.PORT ?? 3000)
const emulatorPort = Number(process.env.EMULATOR_PORT ?? 4000)
const dataDir = process.env.DATA_DIR ?? './data/demo'
const publicUrl = `http://localhost:${port}`

function startLine({ channelSecret, channelAccessToken, resendApiKey }: DemoSettings): Promise<Emulator> {
  const logFile = process.env.EMULATOR_LOG
  return startEmulator({
    port: emulatorPort,
    channelSecret,
    channelAccessToken,
    resendApiKey,
    webhook: `${publicUrl}/webhook`,
    liffEndpoint: `${publicUrl}/liff`,
    memoryFile: join(dataDir, 'line.json'),
    redelivery,
    ...(logFile && { logFile }),
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

  data in ${dataDir}; Ctrl-C ends it
`)
}

async function main(): Promise<void> {
  const { settings, markPrepared } = openSettings(dataDir)
  console.log('building …')
  await buildDemo(`http://localhost:${emulatorPort}`)
  const line = await startLine(settings)
  const environment = {
    ...line.environment(),
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    APP_SECRET: settings.appSecret,
    MAIL_FROM: `${line.world.channel.name} <eservice@example.go.th>`,
  }
  const app = await startServer(environment)
  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    await stopServer(app)
    await line.close()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  app.once('exit', (code, signal) => {
    if (!isStopping) console.error(`the app ended by itself (${signal ?? `exit code ${code}`})`)
    void stop(1)
  })
  if (!settings.isPrepared) {
    console.log('letting a few citizens file requests …')
    await prepareDemo(line, environment, settings)
    markPrepared()
  }
  introduce(line, settings)
  console.log(`ready ${line.url} (LINE) and ${publicUrl} (app)`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
