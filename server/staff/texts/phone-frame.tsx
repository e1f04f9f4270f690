import type { messagingApi } from '@line/bot-sdk'
import type { Context } from 'hono'
import type { Message } from '#bot/client.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { Flex } from '../../line-preview/flex.ts'
import { framedPage } from '../definitions/frame.tsx'
import type { ChatSample } from './samples.ts'

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

/** The chat as a phone shows it, or the mail; or why there is nothing to show yet. */
export function framed(c: Context, { chats, mail, faults = [] }: Previewed): Response {
  if (faults.length > 0)
    return framedPage(
      c,
      faults.map((fault) => (
        <p class="fault" key={fault}>
          {fault}
        </p>
      )),
    )
  const content = (
    <>
      {chats.map(({ title, messages }, index) => (
        <section key={index}>
          {title && <h2>{title}</h2>}
          {messages.map((message, place) => (
            <Shown key={place} message={message} />
          ))}
        </section>
      ))}
      {mail && <MailShown mail={mail} />}
    </>
  )
  return framedPage(c, content, chats.length > 0 ? 'chat' : 'paper')
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
