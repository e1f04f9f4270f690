import type { messagingApi } from '@line/bot-sdk'
import type { Context } from 'hono'
import { renderToString } from 'preact-render-to-string'
import type { Message } from '#bot/client.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { Flex } from '../../line-preview/flex.ts'
import { flexStyle } from '../../line-preview/flex-style.ts'
import type { ChatSample } from './samples.ts'

/** What is shown in a frame is styled in place, as LINE and mails are; it loads nothing and does nothing. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src https: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const style = `
* { box-sizing: border-box }
body { margin: 0; padding: 16px 10px; background: #8cabd8; color: #111; font: 16px/1.4 system-ui, 'Noto Sans Thai', Thonburi, sans-serif }
body.mail { background: #f4f5f4; padding: 12px }
h2 { margin: 18px 0 8px; font-size: 14px; font-weight: 600; color: #14233b } h2:first-child { margin-top: 0 }
button { border: 0; background: none; font: inherit; width: 100% }
.flex-button { font-size: 16px }
.balloon { display: inline-block; max-width: 300px; padding: 10px 14px; border-radius: 17px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere }
.message + .message { margin-top: 8px }
.quick { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px }
.quick span { padding: 6px 12px; border-radius: 16px; background: #fff; font-size: 14px }
.lock { margin-top: 14px; padding: 8px 12px; border-radius: 12px; background: #ffffffd9; font-size: 14px; overflow-wrap: anywhere } .lock small { display: block; color: #3b4b5f }
.fault { padding: 14px; border-radius: 12px; background: #fff; color: #b42318; font-weight: 600 }
.subject { margin: 0 0 10px; font-weight: 700 } .mailframe { width: 100%; height: 560px; border: 1px solid #dde5e2; background: #fff }
pre { margin: 0; padding: 12px; background: #fff; border: 1px solid #dde5e2; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.6 ui-monospace, monospace }
.mail h2 { color: #33413d }
${flexStyle}`

const labelOf = (action: messagingApi.Action | undefined) =>
  action && 'label' in action && typeof action.label === 'string' ? action.label : ''

const Shown = ({ message }: { message: Message }) => (
  <div class="message">
    {message.type === 'flex' ? (
      <Flex message={message as messagingApi.FlexMessage} />
    ) : (
      <div class="balloon">{message.type === 'text' ? (message as messagingApi.TextMessage).text : ''}</div>
    )}
    {message.quickReply?.items && (
      <div class="quick">
        {message.quickReply.items.map(({ action }) => (
          <span key={labelOf(action)}>{labelOf(action)}</span>
        ))}
      </div>
    )}
    {message.type === 'flex' && (
      <p class="lock">
        <small>การแจ้งเตือนบนหน้าจอล็อก</small>
        {(message as messagingApi.FlexMessage).altText}
      </p>
    )}
  </div>
)

interface Previewed {
  chats: readonly ChatSample[]
  mail: Mail | undefined
  /** Why there is nothing to show yet. */
  faults?: readonly string[]
}

/** A document of its own for the frame beside the form: the chat as a phone shows it, or the mail. */
export function framed(c: Context, { chats, mail, faults = [] }: Previewed): Response {
  const isMail = chats.length === 0 && mail !== undefined
  const page = (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>ตัวอย่าง</title>
        {/* Ours, and of nothing that anybody typed. */}
        <style>{style}</style>
      </head>
      <body class={isMail ? 'mail' : undefined}>
        <main>
          {faults.map((fault) => (
            <p class="fault" key={fault}>
              {fault}
            </p>
          ))}
          {faults.length === 0 &&
            chats.map(({ title, messages }, index) => (
              <section key={index}>
                {title && <h2>{title}</h2>}
                {messages.map((message, place) => (
                  <Shown key={place} message={message} />
                ))}
              </section>
            ))}
          {faults.length === 0 && mail && <MailShown mail={mail} />}
        </main>
      </body>
    </html>
  )
  return c.html(`<!doctype html>${renderToString(page)}`, 200, {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}

const MailShown = ({ mail }: { mail: Mail }) => (
  <section>
    <h2>อีเมล</h2>
    <p class="subject">{mail.subject}</p>
    <iframe class="mailframe" sandbox="" title="อีเมลแบบ HTML" srcdoc={mail.html} />
    <h2>อีเมลแบบข้อความล้วน</h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard too */}
    <pre tabIndex={0}>{mail.text}</pre>
  </section>
)
