import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Secrets } from '#db/root-key.ts'
import { type LogLevel, logLevels } from './log.ts'
import { isFilled, isHttp, isStrong, originAdvice, publicUrlAdvice, wholeUpTo } from './setting-rules.ts'

const shape = {
  PORT: wholeUpTo(65_535, 'the port to listen on, 0 to 65535; leave it out for 3000').default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  BACKUP_DIR: z.string().default(''),
  BACKUP_PASSPHRASE: z.string().default(''),
  BACKUP_AT: z.string().default('02:00'),
  PUBLIC_URL: z.string().optional(),
  APP_SECRET: z.string().default(''),
  APP_SECRET_PREVIOUS: z.string().default(''),
  LINE_CHANNEL_SECRET: z.string().default(''),
  LINE_CHANNEL_ACCESS_TOKEN: z.string().default(''),
  LINE_LOGIN_CHANNEL_ID: z.string().default(''),
  LIFF_ID: z.string().default(''),
  LINE_API_URL: z.string().default('https://api.line.me'),
  LINE_DATA_API_URL: z.string().default('https://api-data.line.me'),
  LINE_LIFF_URL: z.string().default('https://liff.line.me'),
  RESEND_API_KEY: z.string().default(''),
  RESEND_BASE_URL: z.string().default('https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: z.string().default(''),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default(''),
  LOG_LEVEL: z.enum(logLevels, 'info, warn or error').default('info'),
  GATHER_SECONDS: wholeUpTo(3600, 'whole seconds, 0 to 3600; leave it out for 60').default(60),
}

/** The names of all settings; `.env.example` lists the same. */
export const settingNames = Object.keys(shape) as (keyof typeof shape)[]

type Settings = { [N in keyof typeof shape]: z.output<(typeof shape)[N]> }

/** What is wrong with a setting, as a sentence that says what to put there; undefined when nothing is. */
const advice: { [N in keyof Settings]?: (value: string, settings?: Settings) => string | undefined } = {
  PUBLIC_URL: (url) => publicUrlAdvice(url),
  APP_SECRET: (text) =>
    isStrong(text) ? undefined : 'at least 32 random bytes in base64: openssl rand -base64 32',
  APP_SECRET_PREVIOUS: (text) =>
    text === '' || isStrong(text)
      ? undefined
      : 'the APP_SECRET that this data had before, as it was; leave it out unless you are changing it',
  BACKUP_PASSPHRASE: (text) =>
    text === '' || text.length >= 12
      ? undefined
      : 'twelve characters or more, four words that nobody would guess; leave it out to use one made from APP_SECRET',
  BACKUP_AT: (text) =>
    text === 'off' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
      ? undefined
      : 'when the nightly backup is made, Thai time, e.g. 02:00; off for none',
  LINE_CHANNEL_SECRET: (text) =>
    isFilled(text, 8)
      ? undefined
      : 'the channel secret: LINE Developers, your Messaging API channel, Basic settings',
  LINE_CHANNEL_ACCESS_TOKEN: (text) =>
    isFilled(text, 8)
      ? undefined
      : 'a channel access token: LINE Developers, your Messaging API channel, Messaging API tab',
  LINE_LOGIN_CHANNEL_ID: (text) =>
    /^\d{10}$/.test(text) ? undefined : 'the ten digits of the LINE Login (or MINI App) channel ID',
  LIFF_ID: (text) =>
    /^\d{10}-\w{4,}$/.test(text) ? undefined : 'the LIFF ID of the mini-app, e.g. 1234567890-AbcdEfgh',
  LINE_API_URL: (url) => originAdvice(url),
  LINE_DATA_API_URL: (url) => originAdvice(url),
  LINE_LIFF_URL: (url) => originAdvice(url),
  RESEND_API_KEY: (text, settings) =>
    settings?.SMTP_URL || isFilled(text, 8)
      ? undefined
      : 'an API key of resend.com with the right to send (or set SMTP_URL to send by a mail server of your own)',
  RESEND_BASE_URL: (url) => (isHttp(url) ? undefined : 'a URL; leave it out for https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: (text) =>
    text === '' || /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text)
      ? undefined
      : 'the signing secret of the webhook at resend.com (whsec_…); leave it out for none',
  SMTP_URL: (url) =>
    url === '' || /^smtps?:\/\/[^/\s]+$/.test(url.replace(/\/$/, ''))
      ? undefined
      : 'smtps://user:password@mail.example.go.th:465 or smtp://…:587; leave it out to send by Resend',
  MAIL_FROM: (text) =>
    /^([^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(text.trim())
      ? undefined
      : 'the sender of e-mails, e.g. เทศบาลตำบลเนินกุ่ม <eservice@example.go.th>',
}

export interface Config {
  publicUrl: string
  port: number
  dataDir: string
  secrets: Secrets
  backup: BackupSettings
  line: {
    channelSecret: string
    channelAccessToken: string
    loginChannelId: string
    liffId: string
    apiUrl: string
    dataApiUrl: string
    liffUrl: string
  }
  logLevel: LogLevel
  mail: {
    apiKey: string
    baseUrl: string
    from: string
    /** A mail server of the agency's own, in Resend's place. */
    smtpUrl?: string
    /** With which Resend signs what it tells us later. */
    webhookSecret?: string
  }
  /** So long after a message about a request what else happens to it, short of a result, becomes one more. */
  gatherSeconds: number
}

export interface BackupSettings {
  folder: string
  /** The agency's own, where it has one; then what is made from `APP_SECRET`, and from the one before it. */
  passphrases: readonly string[]
  /** Thai time of day, or `off`. */
  at: string
}

/** Every setting that is missing, malformed or a well-known default, a line each: `NAME: what to put there`. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** What a start is told whose secret is not that of the data. */
export const wrongSecret = () =>
  new ConfigError([
    'APP_SECRET: the data was sealed with another one; to change it on purpose, put the one before into APP_SECRET_PREVIOUS',
  ])

/** The one place that knows the environment; throws `ConfigError` rather than run unsafely. */
export function parseConfig(env: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(settingNames.map((name) => [name, trimmed(env[name])]))
  const parsed = z.object(shape).safeParse(given)
  const malformed = new Map(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]))
  // What is malformed hides nothing of the rest: whoever installs it hears all of it at once.
  const read = parsed.data ?? z.object(shape).parse(without(given, malformed))
  const settings = { ...read, PUBLIC_URL: read.PUBLIC_URL ?? `http://localhost:${read.PORT}` }
  const lines = settingNames.flatMap((name) => {
    const wrong = malformed.get(name) ?? advice[name]?.(String(settings[name]), settings)
    return wrong ? [`${name}: ${wrong}`] : []
  })
  if (lines.length > 0) throw new ConfigError(lines)
  return {
    publicUrl: settings.PUBLIC_URL.replace(/\/$/, ''),
    port: settings.PORT,
    dataDir: settings.DATA_DIR,
    secrets: secretsOf(settings),
    backup: backupSettings(settings),
    line: {
      channelSecret: settings.LINE_CHANNEL_SECRET,
      channelAccessToken: settings.LINE_CHANNEL_ACCESS_TOKEN,
      loginChannelId: settings.LINE_LOGIN_CHANNEL_ID,
      liffId: settings.LIFF_ID,
      apiUrl: settings.LINE_API_URL.replace(/\/$/, ''),
      dataApiUrl: settings.LINE_DATA_API_URL.replace(/\/$/, ''),
      liffUrl: settings.LINE_LIFF_URL.replace(/\/$/, ''),
    },
    mail: {
      apiKey: settings.RESEND_API_KEY,
      baseUrl: settings.RESEND_BASE_URL.replace(/\/$/, ''),
      from: settings.MAIL_FROM,
      ...(settings.SMTP_URL && { smtpUrl: settings.SMTP_URL }),
      ...(settings.RESEND_WEBHOOK_SECRET && { webhookSecret: settings.RESEND_WEBHOOK_SECRET }),
    },
    logLevel: settings.LOG_LEVEL,
    gatherSeconds: settings.GATHER_SECONDS,
  }
}

function backupSettings(
  settings: Pick<
    Settings,
    'DATA_DIR' | 'BACKUP_DIR' | 'BACKUP_PASSPHRASE' | 'BACKUP_AT' | 'APP_SECRET' | 'APP_SECRET_PREVIOUS'
  >,
): BackupSettings {
  const own = settings.BACKUP_PASSPHRASE === '' ? [] : [settings.BACKUP_PASSPHRASE]
  const made = [settings.APP_SECRET, settings.APP_SECRET_PREVIOUS]
    .filter(isStrong)
    .map((secret) => createHmac('sha256', secret).update('tessaban backup').digest('base64url'))
  const folder = settings.BACKUP_DIR || `${settings.DATA_DIR.replace(/\/$/, '')}/backups`
  return { folder, passphrases: [...own, ...made], at: settings.BACKUP_AT }
}

/** What backup, restore and verify need to know: of all settings these alone. */
export function parseBackupSettings(
  env: Readonly<Record<string, unknown>>,
): Pick<Config, 'dataDir' | 'secrets' | 'backup'> {
  const { DATA_DIR, BACKUP_DIR, BACKUP_PASSPHRASE, BACKUP_AT, APP_SECRET, APP_SECRET_PREVIOUS } = shape
  const names = { DATA_DIR, BACKUP_DIR, BACKUP_PASSPHRASE, BACKUP_AT, APP_SECRET, APP_SECRET_PREVIOUS }
  const settings = z
    .object(names)
    .parse(Object.fromEntries(Object.keys(names).map((name) => [name, trimmed(env[name])])))
  const backup = backupSettings(settings)
  const unfit = advice.BACKUP_PASSPHRASE?.(settings.BACKUP_PASSPHRASE)
  if (unfit) throw new ConfigError([`BACKUP_PASSPHRASE: ${unfit}`])
  if (backup.passphrases.length === 0)
    throw new ConfigError(['BACKUP_PASSPHRASE or APP_SECRET: as in the .env of the server'])
  return { dataDir: settings.DATA_DIR, secrets: secretsOf(settings), backup }
}

/** Where this installation is: all that a command beside the server needs, and nothing secret. */
export function parseLocation(env: Readonly<Record<string, unknown>>): Pick<Config, 'publicUrl' | 'dataDir'> {
  const { PUBLIC_URL, DATA_DIR, PORT } = z
    .object({ PUBLIC_URL: shape.PUBLIC_URL, DATA_DIR: shape.DATA_DIR, PORT: shape.PORT.catch(3000) })
    .parse({ PUBLIC_URL: trimmed(env.PUBLIC_URL), DATA_DIR: trimmed(env.DATA_DIR), PORT: trimmed(env.PORT) })
  const publicUrl = PUBLIC_URL ?? `http://localhost:${PORT}`
  const wrong = publicUrlAdvice(publicUrl)
  if (wrong) throw new ConfigError([`PUBLIC_URL: ${wrong}`])
  return { publicUrl: publicUrl.replace(/\/$/, ''), dataDir: DATA_DIR }
}

const secretBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const secretsOf = (settings: Pick<Settings, 'APP_SECRET' | 'APP_SECRET_PREVIOUS'>): Secrets => ({
  secret: secretBytes(settings.APP_SECRET),
  ...(settings.APP_SECRET_PREVIOUS && { previous: secretBytes(settings.APP_SECRET_PREVIOUS) }),
})
const trimmed = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
const without = (given: Record<string, string | undefined>, names: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.has(name)))
