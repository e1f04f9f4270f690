import { Resend } from 'resend'
import type { Mail } from '#templates/mails/layout.ts'
import { type Config, ConfigError } from './config.ts'
import type { Runtime, SendBySmtp } from './runtime/runtime.ts'

export type MailResult =
  /** `id` is what the mail service calls it, where it says so. */
  { ok: true; id?: string } | { ok: false; message: string; retryable: boolean }

export interface MailClient {
  /** `key` is the same on every try of the same message. */
  send(to: string, message: Mail, key: string): Promise<MailResult>
}

/** Longer than Resend ever takes; the idempotency key makes a second try harmless. */
const timeoutMs = 15_000

/** E-mail by Resend, or by a server of the agency's own. Failures are data: the outbox writes them down. */
export function createMailClient({ mail }: Config, { openSmtp }: Pick<Runtime, 'openSmtp'>): MailClient {
  if (mail.smtpUrl === undefined) return resendClient(mail)
  if (!openSmtp)
    throw new ConfigError([
      'SMTP_URL: works on Node only, since Cloudflare Workers open no connection to a mail server; leave it out and set RESEND_API_KEY',
    ])
  return smtpClient(mail.from, openSmtp(mail.smtpUrl))
}

/** https://resend.com/docs/dashboard/emails/idempotency-keys */
function resendClient({ apiKey, baseUrl, from }: Config['mail']): MailClient {
  const resend = new Resend(apiKey, { baseUrl })
  return {
    async send(to, message, key) {
      // Given up, its socket closes too.
      const signal = AbortSignal.timeout(timeoutMs)
      const { data, error } = await resend.emails.send(
        { from, to, ...message },
        { idempotencyKey: key, signal },
      )
      if (!error) return { ok: true, ...(data?.id && { id: data.id }) }
      // Nothing where it was no answer of Resend's own.
      const statusCode = (error.statusCode as number | null | undefined) ?? null
      // Only a mail that it took makes it know the key: another link in it does not make it another mail.
      if (statusCode === 409 && error.name === 'invalid_idempotent_request') return { ok: true }
      const retryable = statusCode === null || statusCode === 409 || statusCode === 429 || statusCode >= 500
      return {
        ok: false,
        message: `Resend answered ${statusCode ?? 'nothing'}: ${error.name} ${error.message}`,
        retryable,
      }
    },
  }
}

/** SMTP knows no idempotency; mailboxes tell a repeated mail by its id. */
function smtpClient(from: string, send: SendBySmtp): MailClient {
  const domain = /@([^\s<>@]+)>?$/.exec(from.trim())?.[1] ?? 'localhost'
  return {
    async send(to, message, key) {
      try {
        await send({ ...message, from, to, messageId: `<${key}@${domain}>` })
        return { ok: true }
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error)
        // 4xx: later; 5xx: never, except that a log-in which fails is mended by whoever set it up.
        const code = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined
        const refused =
          typeof code === 'number' && code >= 500 && Reflect.get(Object(error), 'code') !== 'EAUTH'
        return {
          ok: false,
          message: `The mail server answered ${code ?? 'nothing'}: ${said}`,
          retryable: !refused,
        }
      }
    },
  }
}
