import { afterEach, expect, test } from 'vitest'
import type { Config } from '#server/config.ts'
import { createMailClient } from '#server/mail.ts'
import { openSmtp } from '#server/runtime/smtp.ts'
import { startSmtpServer } from '#tests/support/smtp-server.ts'

let server: Awaited<ReturnType<typeof startSmtpServer>>
afterEach(() => server?.close())

const by = (smtpUrl: string, runtime = { openSmtp }) =>
  createMailClient(
    { mail: { apiKey: '', baseUrl: '', from: 'เทศบาล <eservice@example.go.th>', smtpUrl } } as Config,
    runtime,
  )
const mail = { subject: 'ดำเนินการสำเร็จ', html: '<p>เรียบร้อย</p>', text: 'เรียบร้อย' }

test('a mail server of one’s own gets text and HTML, with an id that is the same on every try', async () => {
  server = await startSmtpServer()
  expect(await by(server.url).send('somsri@example.com', mail, 'entry-1')).toEqual({ ok: true })
  const [taken = ''] = server.mails
  expect(taken).toContain('Message-ID: <entry-1@example.go.th>')
  expect(taken).toContain('To: somsri@example.com')
  for (const type of ['multipart/alternative', 'text/plain', 'text/html']) expect(taken).toContain(type)
  expect(taken).not.toContain('attachment')
})

test('what it refuses for good is not tried again; what it cannot take now is', async () => {
  server = await startSmtpServer({ RCPT: '550 no such mailbox' })
  expect(await by(server.url).send('nobody@example.com', mail, 'entry-2')).toMatchObject({
    ok: false,
    retryable: false,
    message: expect.stringContaining('no such mailbox'),
  })
  server.close()
  server = await startSmtpServer({ MAIL: '451 try again later' })
  expect(await by(server.url).send('somsri@example.com', mail, 'entry-3')).toMatchObject({ retryable: true })
})

test('a server that is not there is tried again', async () => {
  expect(await by('smtp://127.0.0.1:1').send('somsri@example.com', mail, 'entry-4')).toMatchObject({
    ok: false,
    retryable: true,
  })
})

test('where no such connection can be opened, the start says what to do instead', () => {
  const mailOnly = { mail: { apiKey: '', baseUrl: '', from: 'a@example.go.th', smtpUrl: 'smtp://mail' } }
  expect(() => createMailClient(mailOnly as Config, {})).toThrow(
    /SMTP_URL: works on Node only.*RESEND_API_KEY/,
  )
})
