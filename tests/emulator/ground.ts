/** What every room of the emulator stands on: settings, clock, log, faults, news. */
import { createFaults } from './faults.ts'
import type { WebhookTarget } from './line/webhooks.ts'
import { createLog } from './log.ts'
import type { Ports } from './origins.ts'

export type EmulatorOptions = Ports & {
  /** File for the app's calls, one JSON line each. */
  logFile?: string
  channelSecret?: string
  channelAccessToken?: string
  loginChannelId?: string
  liffId?: string
  resendApiKey?: string
  accountName?: string
  /** Where webhooks go: the app's URL or its fetch function. */
  webhook?: WebhookTarget
  /** Endpoint URL of the LIFF app: PUBLIC_URL/liff. */
  liffEndpoint?: string
  /** Messages a month; nothing = no limit. */
  monthlyLimit?: number
  /** File in which LINE remembers people, chats, menus and mails over a restart; nothing = it forgets. */
  memoryFile?: string
  /** Pauses in ms before a failed webhook is sent again; empty = never, as LINE does by default. */
  redelivery?: number[]
}

/** The channel secret of LINE's documentation, so that its test vector holds here. */
const documentedSecret = '8c570fa6dd201bb328f1c1eac23a96d8'

export function createGround(options: EmulatorOptions) {
  let skipped = 0
  const listeners = new Set<() => void>()
  return {
    channel: {
      secret: options.channelSecret ?? documentedSecret,
      accessToken: options.channelAccessToken ?? 'emulated-channel-access-token',
      botUserId: 'U8e742f61d673b39c7fff3cecb7536ef0',
      basicId: '@noenkum',
      name: options.accountName ?? 'เทศบาลตำบลเนินกุ่ม',
    },
    liff: {
      channelId: options.loginChannelId ?? '1234567890',
      id: options.liffId ?? '1234567890-AbcdEfgh',
      endpoint: options.liffEndpoint ?? 'http://localhost:3000/liff',
      /** As they are ticked in LINE's console; a test may take one away. */
      scopes: ['openid', 'profile', 'chat_message.write'],
    },
    resendApiKey: options.resendApiKey ?? 're_emulated',
    origins: { api: '', data: '', mail: '' },
    now: () => Date.now() + skipped,
    /** Moves the emulated clock, so that tokens expire without waiting. */
    advance: (ms: number) => {
      skipped += ms
    },
    log: createLog(options.logFile ?? process.env.EMULATOR_LOG),
    faults: createFaults(),
    /** Tells whoever watches (phone pages, waiting tests) that something is new. */
    changed: () => {
      for (const listener of [...listeners]) listener()
    },
    watch: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
export type Ground = ReturnType<typeof createGround>
