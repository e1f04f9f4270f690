/** The mailbox in the browser: every mail that the app sent, newest first. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Mail } from '../mail.ts'
import type { World } from '../world.ts'

const when = new Intl.DateTimeFormat('th-TH', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Bangkok',
})
const time = (mail: Mail) =>
  html`<time datetime="${mail.created_at}">${when.format(new Date(mail.created_at))} น.</time>`

function page(title: string, body: unknown, refresh = false) {
  return html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh ? html`<meta http-equiv="refresh" content="5" />` : ''}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/phone/pages.css" />
      </head>
      <body class="mailbox">
        <main>${body}</main>
      </body>
    </html>`
}

function list(mails: Mail[]) {
  const rows = mails.toReversed().map(
    (mail) =>
      html`<li>
        <a href="/mailbox/${mail.id}">
          <strong>${mail.subject}</strong>
          <span>ถึง ${mail.to.join(', ')}</span>
          ${time(mail)}
        </a>
      </li>`,
  )
  const none = html`<p>ยังไม่มีอีเมล</p>`
  return page(
    `กล่องจดหมาย (${mails.length})`,
    html`<h1>กล่องจดหมาย</h1>
      <p><a href="/">กลับไปที่โทรศัพท์</a></p>
      ${rows.length === 0 ? none : html`<ul>${rows}</ul>`}`,
    true,
  )
}

function files(mail: Mail) {
  const names = mail.attachments?.map((each) => each.filename ?? each.path ?? 'ไฟล์แนบ') ?? []
  return names.length === 0 ? '' : html`<p>ไฟล์แนบ: ${names.join(', ')}</p>`
}

function one(mail: Mail) {
  return page(
    mail.subject,
    html`<p><a href="/mailbox">กล่องจดหมาย</a></p>
      <h1>${mail.subject}</h1>
      <p>จาก ${mail.from}<br />ถึง ${mail.to.join(', ')}<br />${time(mail)}</p>
      ${files(mail)}
      ${mail.html ? html`<iframe title="เนื้อหาอีเมล" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mailbox/${mail.id}/html"></iframe>` : ''}
      ${mail.text ? html`<h2>แบบข้อความ</h2><pre>${mail.text}</pre>` : ''}`,
  )
}

export function mailboxPages(world: World): Hono {
  const pages = new Hono()
  const find = (id: string) => world.mailbox.mails.find((mail) => mail.id === id)
  pages.get('/mailbox', (c) => c.html(list(world.mailbox.mails)))
  pages.get('/mailbox/:id', (c) => {
    const mail = find(c.req.param('id'))
    return mail ? c.html(one(mail)) : c.text('ไม่พบอีเมล', 404)
  })
  pages.get('/mailbox/:id/html', (c) => {
    const mail = find(c.req.param('id'))
    const base = '<base target="_blank">'
    return mail?.html ? c.html(base + mail.html) : c.text('ไม่พบอีเมล', 404)
  })
  return pages
}
