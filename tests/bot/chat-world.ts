import { Hono } from 'hono'
import { createLineClient } from '#bot/client.ts'
import type { BotContext } from '#bot/context.ts'
import { createWebhook, handleWaitingEvents } from '#bot/webhook.ts'
import { startEmulator } from '#tests/emulator/emulator.ts'
import { openTestStore } from '#tests/support/store.ts'

interface Opened {
  timeoutMs?: number
  /** What becomes of pictures; without it they cannot be opened, as on Workers. */
  lookAt?(store: Awaited<ReturnType<typeof openTestStore>>): BotContext['lookAt']
}

/** The chat on a fresh store, and an emulated LINE whose webhooks reach it. */
export async function openChat({ timeoutMs = 8_000, lookAt }: Opened = {}) {
  const line = await startEmulator()
  const store = await openTestStore()
  const settings = line.environment()
  let skipped = 0
  let tasks: Promise<unknown>[] = []
  const logged: string[] = []
  const context: BotContext = {
    db: store.db,
    client: createLineClient({
      channelAccessToken: settings.LINE_CHANNEL_ACCESS_TOKEN,
      apiUrl: line.url,
      dataApiUrl: line.dataUrl,
      timeoutMs,
    }),
    links: {
      liffUrl: line.liffLink,
      pageUrl: (path) => `https://eservice.example.go.th${path}?openExternalBrowser=1`,
    },
    lookAt: lookAt?.(store),
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
