import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { flexStyle } from '../../line-preview/flex-style.ts'

/** What is shown in a frame is styled in place, as LINE and mails are; it loads nothing and does nothing. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' https: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const style = `
* { box-sizing: border-box }
body { margin: 0; padding: 16px 10px; background: #8cabd8; color: #111; font: 16px/1.4 system-ui, 'Noto Sans Thai', Thonburi, sans-serif }
body.paper { background: #f4f5f4; padding: 14px }
h2 { margin: 18px 0 8px; font-size: 14px; font-weight: 600; color: #14233b } h2:first-child { margin-top: 0 }
button { border: 0; background: none; font: inherit; width: 100% }
.flex-button { font-size: 16px }
.balloon { display: inline-block; max-width: 300px; padding: 10px 14px; border-radius: 17px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere }
.message + .message { margin-top: 8px }
.quick { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px }
.quick span { padding: 6px 12px; border-radius: 16px; background: #fff; font-size: 14px }
.lock { margin-top: 14px; padding: 8px 12px; border-radius: 12px; background: #ffffffd9; font-size: 14px; overflow-wrap: anywhere } .lock small { display: block; color: #3b4b5f }
img.menu { display: block; width: 100%; height: auto; border-radius: 10px }
.fault { padding: 14px; border-radius: 12px; background: #fff; color: #b42318; font-weight: 600 }
.subject { margin: 0 0 10px; font-weight: 700 } .mailframe { width: 100%; height: 560px; border: 1px solid #dde5e2; background: #fff }
pre { margin: 0; padding: 12px; background: #fff; border: 1px solid #dde5e2; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.6 ui-monospace, monospace }
.paper h2 { color: #33413d }
h3 { font-size: 16px; margin: 18px 0 8px } li, p { overflow-wrap: anywhere } .differences { padding: 0; list-style: none; font-size: 14px } .differences li { border-left: 3px solid #c9d3d0; padding-left: 10px; margin-bottom: 8px } dl, dd { margin: 0 } dt { color: #56655f } del { color: #56655f; display: block } ins { display: block }
${flexStyle}`

/** A document of its own for the frame beside a form; `chat` has the ground of LINE's chats. */
export function framedPage(
  c: Context,
  children: ComponentChildren,
  look: 'paper' | 'chat' = 'paper',
): Response {
  const page = (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>ตัวอย่าง</title>
        {/* Ours, and of nothing that anybody typed. */}
        <style>{style}</style>
      </head>
      <body class={look}>
        <main>{children}</main>
      </body>
    </html>
  )
  return c.html(`<!doctype html>${renderToString(page)}`, 200, {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}
