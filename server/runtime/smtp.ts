import { createTransport } from 'nodemailer'
import type { OpenSmtp } from './runtime.ts'

/** How long a mail server may be silent; less than a claim on a message lasts. */
const timeoutMs = 8_000

/** A mail server, by `smtp://` (encrypted as soon as it offers that) or `smtps://`. */
export const openSmtp: OpenSmtp = (url) => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    await transport.sendMail(mail)
  }
}
