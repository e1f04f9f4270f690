import type { D1Database, ExecutionContext, Fetcher, R2Bucket, RateLimit } from '@cloudflare/workers-types'
import normal from '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'
import bold from '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'
import wasm from '@resvg/resvg-wasm/index_bg.wasm'
import { createMenuPainter } from '#bot/rich-menu/paint.ts'
import { openRootKey } from '#db/root-key.ts'
import { seed } from '#db/seed.ts'
import { createVault } from '#db/vault.ts'
import { createApp } from './app.ts'
import { parseConfig, wrongSecret } from './config.ts'
import { described, type Log, logLevels } from './log.ts'
import { createDelivery } from './outbox.ts'
import { createPdfRenderer, type PdfRenderer } from './pdf.ts'
import { bytesIfThere } from './photos/stored-photo.ts'
import { openD1 } from './runtime/d1.ts'
import { r2Files } from './runtime/r2-files.ts'
import type { Runtime } from './runtime/runtime.ts'

/** What wrangler.toml binds, beside the settings of `config.ts`. */
interface Bindings {
  DB: D1Database
  FILES: R2Bucket
  ASSETS: Fetcher
  LIMIT_ADDRESS: RateLimit
  LIMIT_FILE: RateLimit
  LIMIT_ACCOUNT: RateLimit
  LIMIT_GUESS: RateLimit
}

/** Built once per isolate; what must outlive a response is handed to whichever request is there. */
interface Product {
  app: ReturnType<typeof createApp>
  delivery: ReturnType<typeof createDelivery>
}
const limiters = {
  address: 'LIMIT_ADDRESS',
  file: 'LIMIT_FILE',
  account: 'LIMIT_ACCOUNT',
  guess: 'LIMIT_GUESS',
} as const
const fonts = { normal: new Uint8Array(normal), bold: new Uint8Array(bold) }
let product: Promise<Product> | undefined
let pdf: PdfRenderer | undefined
let context: ExecutionContext | undefined

async function build(bindings: Bindings): Promise<Product> {
  const config = parseConfig({ ...bindings })
  const log: Log = (level, line) =>
    logLevels.indexOf(level) >= logLevels.indexOf(config.logLevel) &&
    console[level](JSON.stringify({ level, ...line }))
  const files = r2Files(bindings.FILES)
  const db = openD1(bindings.DB)
  await seed(db)
  const rootKey = await openRootKey(db, config.secrets)
  if (!rootKey) throw wrongSecret()
  const background: Runtime['background'] = (task) => {
    const settled = task.catch((error: unknown) => log('error', described(error, 'background')))
    context?.waitUntil(settled)
  }
  const runtime: Runtime = {
    db,
    files,
    vault: createVault(rootKey),
    pdf: () => (pdf ??= createPdfRenderer(fonts, (key) => bytesIfThere(files, key))),
    paintMenu: createMenuPainter({ wasm: () => wasm, fonts: async () => fonts }),
    shell: async () => (await bindings.ASSETS.fetch(`${config.publicUrl}/liff/index.html`)).text(),
    // Asked for only where Cloudflare found none by itself.
    builtFile: async () => new Response(null, { status: 404 }),
    log,
    limiter: async (rate, key) => (await bindings[limiters[rate]].limit({ key })).success,
    background,
    // Cloudflare lets what a response left behind run for 30 s; its cron comes only every minute.
    later: (milliseconds, work) =>
      background(new Promise((resolve) => setTimeout(resolve, milliseconds)).then(work)),
  }
  const delivery = createDelivery(config, runtime)
  return { app: createApp(config, runtime, delivery), delivery }
}

function productOf(bindings: Bindings): Promise<Product> {
  product ??= build(bindings).catch((error: unknown) => {
    product = undefined
    throw error
  })
  return product
}

export default {
  async fetch(request: Request, bindings: Bindings, execution: ExecutionContext): Promise<Response> {
    context = execution
    const { app } = await productOf(bindings)
    return app.fetch(request, bindings, execution as never)
  },
  /** What a timer does on Node: looks for what is owed, waiting or left behind. */
  async scheduled(_: unknown, bindings: Bindings, execution: ExecutionContext): Promise<void> {
    context = execution
    const { delivery } = await productOf(bindings)
    delivery.sweep()
  },
}
