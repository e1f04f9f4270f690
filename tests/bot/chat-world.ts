import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createLineClient } from '#bot/client.ts'
import type { BotContext } from '#bot/context.ts'
import { createWebhook, handleWaitingEvents } from '#bot/webhook.ts'
import { createDesk } from '#server/chat-desk.ts'
import { createPdfRenderer } from '#server/pdf.ts'
import { diskFiles } from '#server/runtime/disk-files.ts'
import type { Runtime } from '#server/runtime/runtime.ts'
import { startEmulator } from '#tests/emulator/emulator.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { quiet } from '#tests/support/quiet.ts'
import { openTestStore } from '#tests/support/store.ts'

interface Opened {
  timeoutMs?: number
  /** What opens pictures; without it they cannot be looked into, as on Workers. */
  pictures?: Runtime['pictures']
}

const unused = (): never => {
  throw new Error('the chat does without it')
}

/** The chat on a fresh store, and an emulated LINE whose webhooks reach it. */
export async function openChat({ timeoutMs = 8_000, pictures }: Opened = {}) {
  const line = await startEmulator()
  const store = await openTestStore()
  const settings = line.environment()
  let skipped = 0
  let tasks: Promise<unknown>[] = []
  const logged: string[] = []
  let renderer: ReturnType<typeof createPdfRenderer> | undefined
  const runtime: Runtime = {
    ...store,
    ...quiet,
    files: diskFiles(mkdtempSync(join(tmpdir(), 'tessaban-chat-'))),
    pdf: () => (renderer ??= createPdfRenderer(sarabun())),
    ...(pictures && { pictures }),
    shell: unused,
    builtFile: unused,
    paintMenu: unused,
    background: unused,
  }
  const links: BotContext['links'] = {
    liffUrl: line.liffLink,
    pageUrl: (path) => `https://eservice.example.go.th${path}?openExternalBrowser=1`,
    pictureUrl: (path) => `https://eservice.example.go.th${path}`,
  }
  const context: BotContext = {
    db: store.db,
    client: createLineClient({
      channelAccessToken: settings.LINE_CHANNEL_ACCESS_TOKEN,
      apiUrl: line.url,
      dataApiUrl: line.dataUrl,
      timeoutMs,
    }),
    links,
    desk: createDesk({ config: { publicUrl: 'https://eservice.example.go.th' }, runtime }, links, () => {}),
    background: (task) => tasks.push(task),
    log: (entry) => logged.push(entry),
    now: () => new Date(Date.now() + skipped),
  }
  const app = new Hono().route(
    '/webhook',
    createWebhook({ ...context, channelSecret: settings.LINE_CHANNEL_SECRET }),
  )
  line.webhooks.aimAt(app.fetch)
  return {
    ...store,
    runtime,
    line,
    app,
    context,
    logged,
    secret: settings.LINE_CHANNEL_SECRET,
    /** Everything that the webhook has started has come to its end. */
    async settle() {
      while (tasks.length > 0) {
        const running = tasks
        tasks = []
        await Promise.all(running)
      }
    },
    /** The clock of app and LINE goes on, and the timer rings. */
    async later(ms: number) {
      skipped += ms
      line.advance(ms)
      await handleWaitingEvents(context)
    },
    async close() {
      await line.close()
      store.close()
    },
  }
}
export type ChatWorld = Awaited<ReturnType<typeof openChat>>

/** All words of a message, as somebody reads them. */
export function wordsOf(message: unknown): string {
  if (Array.isArray(message)) return message.map(wordsOf).filter(Boolean).join(' ')
  if (typeof message !== 'object' || message === null) return ''
  return Object.entries(message)
    .map(([key, value]) =>
      typeof value === 'string' ? (['text', 'altText', 'label'].includes(key) ? value : '') : wordsOf(value),
    )
    .filter(Boolean)
    .join(' ')
}
