import type { PaintMenu } from '#bot/rich-menu/publish.ts'
import type { Database } from '#db/database.ts'
import type { Vault } from '#db/vault.ts'
import type { Mail } from '#templates/mails/layout.ts'
import type { Pictures } from '../attachments/pictures.ts'
import type { Limiter } from '../limits.ts'
import type { Log, Traffic } from '../log.ts'
import type { PdfRenderer } from '../pdf.ts'
import type { Stamp } from '../stamp/unfit-photo.ts'
import type { LastBackup } from './keeping/last-backup.ts'

/** Where bytes are kept, in the shape of R2: keys are ours (`attachments/{id}`), never a citizen's file name. */
export interface Files {
  /** Stores exactly `size` bytes or nothing, and tells their SHA-256. Rejects when the body is longer or shorter. */
  put(key: string, body: ReadableStream<Uint8Array> | Uint8Array, size: number): Promise<{ sha256: string }>
  /** The whole of it, or a range that lies inside it; `size` is that of the whole. */
  get(key: string, range?: Range): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>
  /** Where the key ends with a slash, everything below it. */
  delete(key: string): Promise<void>
  /** Rejects when the store cannot be used. */
  check(): Promise<void>
}

export interface Range {
  offset: number
  length: number
}

/** Sends a mail as this server takes it; rejects when it does not. */
export type SendBySmtp = (mail: Mail & { from: string; to: string; messageId: string }) => Promise<void>
export type OpenSmtp = (url: string) => SendBySmtp

/** What differs between Node and Cloudflare Workers. Everything else is `fetch` and Web standards. */
export interface Runtime {
  db: Database
  files: Files
  vault: Vault
  /** Made when first needed: parsing fonts takes a while. */
  pdf(): PdfRenderer
  /** Burns the crossing mark into identity photos. Missing where pictures cannot be decoded: on Workers. */
  stamp?: Stamp
  /** Looks into photos that are attached to a request. Missing on Workers, too. */
  pictures?: Pictures
  /** Opens a mail server of the agency's own. Missing on Workers, which open no such connection. */
  openSmtp?: OpenSmtp
  /** Draws a rich menu's picture. */
  paintMenu: PaintMenu
  /** The mini-app's page as built, placeholders and all. */
  shell(): Promise<string>
  /** A file of the build by the path of its address; 404 where there is none. */
  builtFile(request: Request): Promise<Response>
  log: Log
  /** Missing on Workers, where the account's own log has it. */
  keepTraffic?(entry: Traffic): void
  limiter: Limiter
  /** What came of the last backup. Missing on Workers, where D1 and R2 are kept by Cloudflare. */
  lastBackup?(): Promise<LastBackup | undefined>
  /** Lets a task outlive the HTTP response. */
  background(task: Promise<unknown>): void
  /** Does it a little later, at most half a minute. Missing on Node, where a sweep comes every few seconds. */
  later?(milliseconds: number, work: () => Promise<unknown>): void
}
