import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createMenuPainter } from '#bot/rich-menu/paint.ts'
import { openRootKey } from '#db/root-key.ts'
import { seed } from '#db/seed.ts'
import { createVault } from '#db/vault.ts'
import { createApp } from './app.ts'
import { createPictures } from './attachments/pictures.ts'
import { type Config, parseConfig, wrongSecret } from './config.ts'
import { described } from './log.ts'
import { createDelivery } from './outbox.ts'
import { createPdfRenderer, type PdfRenderer } from './pdf.ts'
import { bytesIfThere } from './photos/stored-photo.ts'
import { oneAtATime } from './recurring.ts'
import { builtFiles } from './runtime/built-files.ts'
import { diskFiles } from './runtime/disk-files.ts'
import { createHeicDecoder } from './runtime/heic.ts'
import { readLastBackup } from './runtime/keeping/last-backup.ts'
import { isBackupDue, runBackup } from './runtime/keeping/nightly.ts'
import { openUpToDate } from './runtime/keeping/update.ts'
import { createMemoryLimiter } from './runtime/memory-limiter.ts'
import { createNodeLog, createTrafficLog } from './runtime/node-log.ts'
import { createQrReader } from './runtime/qr-codes.ts'
import { letGoOf } from './runtime/refused-bodies.ts'
import type { Runtime } from './runtime/runtime.ts'
import { openSmtp } from './runtime/smtp.ts'
import { startTrouble } from './runtime/start-trouble.ts'
import { createStamp } from './stamp.ts'

/** How often what is owed or waiting is looked for, besides right after it comes up. */
const sweepMs = 5_000
/** Who dribbles a head or a body holds a connection so long and no longer; a part of an upload is at most 4 MB. */
const patience = { headersTimeout: 15_000, requestTimeout: 180_000, connectionsCheckingInterval: 5_000 }
/** How long a stop waits for what is under way; the rest is taken up at the next start. */
const graceMs = 10_000

/**
 * The whole product on one machine: database and files in `DATA_DIR`, a timer for what is owed. Whoever starts it
 * many times, as tests do, may bring a painter that remembers its pictures.
 */
export async function startNode(
  config: Config,
  webFolder: string,
  migrationsFolder: string,
  paintMenu = createNodePainter(),
) {
  await mkdir(config.dataDir, { recursive: true })
  const log = createNodeLog(config.logLevel)
  const traffic = createTrafficLog(join(config.dataDir, 'traffic'), log.write)
  const { folder: backupDir, passphrases } = config.backup
  const store = await openUpToDate(
    { dataDir: config.dataDir, backupDir, passphrases },
    migrationsFolder,
    (line) => log.write('warn', { where: 'backup', message: line }),
  )
  await seed(store.db)
  const rootKey = await openRootKey(store.db, config.secrets)
  if (!rootKey) {
    store.close()
    throw wrongSecret()
  }
  const vault = createVault(rootKey)
  const underWay = new Set<Promise<unknown>>()
  let pdf: PdfRenderer | undefined
  const files = diskFiles(join(config.dataDir, 'files'))
  const decodeHeic = createHeicDecoder(require.resolve('heic-decode'))
  const runtime: Runtime = {
    db: store.db,
    files,
    vault,
    pdf: () => (pdf ??= createPdfRenderer(readFonts(), (key) => bytesIfThere(files, key))),
    stamp: createStamp({ font: () => readFonts().normal, wasm: readRenderer, decodeHeic }),
    pictures: createPictures(decodeHeic, createQrReader()),
    paintMenu,
    openSmtp,
    shell: () => readFile(join(webFolder, 'liff/index.html'), 'utf8'),
    builtFile: builtFiles(webFolder),
    log: log.write,
    keepTraffic: traffic.keep,
    limiter: createMemoryLimiter(),
    lastBackup: () => readLastBackup(config.dataDir),
    background(task) {
      const settled = task
        .catch((error: unknown) => log.write('error', described(error, 'background')))
        .finally(() => underWay.delete(settled))
      underWay.add(settled)
    },
  }
  const delivery = createDelivery(config, runtime)
  const app = createApp(config, runtime, delivery)

  let isStopping = false
  const server = serve({
    port: config.port,
    serverOptions: patience,
    fetch: async (request, node) => {
      const response = await app.fetch(request, node)
      letGoOf(node.incoming)
      // Who keeps asking on a connection would hold up a stop for as long as it waits for anybody.
      if (isStopping) node.outgoing.setHeader('connection', 'close')
      return response
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const backUp = oneAtATime(async () => {
    if (!(await isBackupDue(config.dataDir, config.backup.at))) return
    const { ok, said } = await runBackup(keepingCommand, backupEnvironment(config))
    log.write(ok ? 'info' : 'error', { where: 'backup', message: said })
  })
  delivery.sweep()
  const timer = setInterval(() => {
    delivery.sweep()
    runtime.background(backUp())
  }, sweepMs)

  return {
    db: store.db,
    vault,
    sweep: () => delivery.sweep(),
    port: (server.address() as { port: number }).port,
    /** Takes no more work, finishes what is under way, then closes the store. */
    async stop() {
      isStopping = true
      clearInterval(timer)
      delivery.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      const grace = new Promise((resolve) => setTimeout(resolve, graceMs).unref())
      await Promise.race([closed.then(() => Promise.all(underWay)), grace])
      await delivery.release()
      store.close()
      traffic.close()
      await log.close()
    },
  }
}

/** Next to this file, bundled as it is. */
const keepingCommand = fileURLToPath(import.meta.url).replace(/node\.(js|ts)$/, 'keeping-command.$1')
const backupEnvironment = ({ dataDir, secrets, backup }: Config) => ({
  PATH: process.env.PATH,
  DATA_DIR: dataDir,
  BACKUP_DIR: backup.folder,
  BACKUP_PASSPHRASE: backup.passphrases[0],
  APP_SECRET: process.env.APP_SECRET ?? Buffer.from(secrets.secret).toString('base64'),
  APP_SECRET_PREVIOUS: process.env.APP_SECRET_PREVIOUS,
})

const require = createRequire(import.meta.url)
/** A file of an installed package. */
const packaged = (path: string) => new Uint8Array(readFileSync(require.resolve(path)))

const readRenderer = () => packaged('@resvg/resvg-wasm/index_bg.wasm')
function readFonts() {
  const font = (path: string) => packaged(`@expo-google-fonts/sarabun/${path}`)
  return { normal: font('400Regular/Sarabun_400Regular.ttf'), bold: font('700Bold/Sarabun_700Bold.ttf') }
}

export const createNodePainter = () =>
  createMenuPainter({ wasm: readRenderer, fonts: async () => readFonts() })

/** What `npm start` runs. */
export async function main(): Promise<void> {
  const bundle = dirname(fileURLToPath(import.meta.url))
  try {
    process.loadEnvFile()
  } catch {
    // No .env: the environment itself is all there is.
  }
  try {
    const config = parseConfig(process.env)
    const server = await startNode(config, join(bundle, '../web'), join(bundle, '../../db/migrations'))
    const stop = () => void server.stop().then(() => process.exit(0))
    process.once('SIGTERM', stop).once('SIGINT', stop)
    console.log(`ready ${config.publicUrl} (listening on port ${server.port})`)
  } catch (error) {
    const lines = startTrouble(error)
    if (!lines) throw error
    for (const line of lines) console.error(line)
    process.exit(1)
  }
}

if (import.meta.main) await main()
