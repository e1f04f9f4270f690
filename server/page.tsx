import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What a page of ours may load and be loaded by: its own stylesheet and pictures, no script at all, in no frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface DocumentProps {
  title: string
  /** What a search engine says about it. */
  description?: string | undefined
  /** Not for search engines. */
  hidden?: boolean | undefined
  stylesheet: string
  children: ComponentChildren
}

/** The outermost element of every page that the server renders. */
export const HtmlDocument = ({ title, description, hidden, stylesheet, children }: DocumentProps) => (
  <html lang="th">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#0f766e" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex, nofollow" />}
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href="data:," />
    </head>
    <body>{children}</body>
  </html>
)

/** The same for a page that cannot do without a script of ours: one that is drawn on. */
const scriptedPolicy = `${policy}; script-src 'self'`

/** Answers with a rendered page, which no cache keeps. */
export const renderPage = (c: Context, page: VNode, status: ContentfulStatusCode = 200): Response =>
  rendered(c, page, { status, policy })

/** What shows a page or file of ours in a frame; its own headers keep that from doing anything. */
const framing = "frame-src 'self'"

export const renderFramingPage = (c: Context, page: VNode, status: ContentfulStatusCode = 200): Response =>
  rendered(c, page, { status, policy: `${policy}; ${framing}` })

export const renderScriptedPage = (c: Context, page: VNode): Response =>
  rendered(c, page, { status: 200, policy: scriptedPolicy })

/** Both: a file that is moved through by keys. */
export const renderViewer = (c: Context, page: VNode): Response =>
  rendered(c, page, { status: 200, policy: `${scriptedPolicy}; ${framing}` })

function rendered(
  c: Context,
  page: VNode,
  { status, policy: allowed }: { status: ContentfulStatusCode; policy: string },
): Response {
  return c.html(`<!doctype html>${renderToString(page)}`, status, {
    'content-security-policy': allowed,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}

/** Answers with a stylesheet, asked for again on every visit and sent only when it changed. */
export const sendStylesheet = (c: Context, css: string) => sendText(c, css, 'text/css; charset=utf-8')
/** The same for a script. */
export const sendScript = (c: Context, source: string) =>
  sendText(c, source, 'text/javascript; charset=utf-8')

async function sendText(c: Context, text: string, type: string): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const etag = `"${Buffer.from(digest).toString('base64url').slice(0, 16)}"`
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
  return c.body(text, 200, { ...headers, 'content-type': type })
}
