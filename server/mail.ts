import { Resend } from 'resend'
import type { Mail } from '#templates/mails/layout.ts'
import type { Config } from './config.ts'

export type MailResult = { ok: true } | { ok: false; message: string; retryable: boolean }
export type MailClient = ReturnType<typeof createMailClient>

/** Longer than Resend ever takes; the idempotency key makes a second try harmless. */
const timeoutMs = 15_000

/** E-mail by Resend. Its failures are data: the outbox writes them down and tries again. */
export function createMailClient({ mail }: Config) {
  const resend = new Resend(mail.apiKey, { baseUrl: mail.baseUrl })
  return {
    /** `key` is the same on every try of the same message. https://resend.com/docs/dashboard/emails/idempotency-keys */
    async send(to: string, message: Mail, key: string): Promise<MailResult> {
      const sending = resend.emails.send({ from: mail.from, to, ...message }, { idempotencyKey: key })
      const { error } = await Promise.race([sending, timeout()])
      if (!error) return { ok: true }
      const { statusCode } = error
      const retryable = statusCode === null || statusCode === 409 || statusCode === 429 || statusCode >= 500
      return {
        ok: false,
        message: `Resend answered ${statusCode ?? 'nothing'}: ${error.name} ${error.message}`,
        retryable,
      }
    },
  }
}

function timeout(): Promise<{ error: { statusCode: null; name: string; message: string } }> {
  const error = { statusCode: null, name: 'timeout', message: `no answer within ${timeoutMs / 1000} s` }
  return new Promise((resolve) => setTimeout(() => resolve({ error }), timeoutMs).unref?.())
}
