/** Somebody with a browser and no script: keeps cookies, follows redirects, fills in forms. */
export class Visitor {
  readonly origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Comes with this cookie, as whoever logged in a while ago. */
  carry(name: string, value: string): this {
    this.#cookies.set(name, value)
    return this
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie)
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const location = response.headers.get('location')
    if (!location || response.status < 300 || response.status >= 400) return response
    await response.arrayBuffer()
    const { pathname, search } = new URL(location, this.origin)
    return this.fetch(pathname + search)
  }

  /** Calls the API; the answer's status and JSON body. */
  async api(method: string, path: string, body?: unknown): Promise<{ status: number; body: never }> {
    const response = await this.fetch(`/api${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    const text = await response.text()
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as never }
  }

  /** Sends one file as the mini-app does: a raw body. */
  upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    return this.fetch(`/api${path}`, { method: 'PUT', body: bytes })
  }

  /** A page and what it offers to press. */
  async open(path: string): Promise<Page> {
    const response = await this.fetch(path)
    return new Page(this, response.status, path, await response.text())
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute)))
      this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** What somebody enters, by the name of the field; undefined unticks a box. */
type Entries = Record<string, string | File | undefined>

/** A page that came from the server, read as its HTML. */
export class Page {
  readonly visitor: Visitor
  readonly status: number
  readonly path: string
  readonly html: string

  constructor(visitor: Visitor, status: number, path: string, html: string) {
    this.visitor = visitor
    this.status = status
    this.path = path
    this.html = html
  }

  /** What a person reads on it. */
  get text(): string {
    return decode(
      this.html.replace(/<(style|script|head)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '),
    ).replace(/\s+/g, ' ')
  }

  /** The value of the option that reads so, in any of its selects. */
  option(words: string): string {
    const found = [...this.html.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/g)].find(([, , text = '']) =>
      decode(text).includes(words),
    )
    if (!found) throw new Error(`no option “${words}” on ${this.path}`)
    return attribute(found[1] ?? '', 'value') ?? ''
  }

  /** Where the link with these words leads. */
  link(words: string): string {
    const found = [...this.html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].find(([, , text = '']) =>
      decode(text.replace(/<[^>]+>/g, '')).includes(words),
    )
    if (!found) throw new Error(`no link “${words}” on ${this.path}: ${this.text.slice(0, 300)}`)
    return attribute(found[1] ?? '', 'href') ?? ''
  }

  /** Presses the button with this label: its form goes as it was filled in, with these entries. */
  async press(label: string, entries: Entries = {}): Promise<Page> {
    const form = [...this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, , inside = '']) =>
      [...inside.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)].some(
        ([, text = '']) => decode(text.replace(/<[^>]+>/g, '')).trim() === label,
      ),
    )
    if (!form) throw new Error(`no button “${label}” on ${this.path}: ${this.text.slice(0, 300)}`)
    const [, attributes = '', inside = ''] = form
    const body = new FormData()
    for (const [name, value] of filledIn(inside)) body.set(name, value)
    for (const [name, value] of Object.entries(entries)) {
      if (value === undefined) body.delete(name)
      else body.set(name, value)
    }
    const isMultipart = attribute(attributes, 'enctype') === 'multipart/form-data'
    const action = attribute(attributes, 'action') ?? this.path
    const response = await this.visitor.fetch(action, {
      method: 'POST',
      body: isMultipart ? body : new URLSearchParams([...body].map(([name, value]) => [name, String(value)])),
    })
    return new Page(this.visitor, response.status, action, await response.text())
  }
}

/** What the fields of a form hold before anybody touches them. */
export function* filledIn(form: string): Generator<[name: string, value: string]> {
  for (const [, tag = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
    const isLeftOut = type === 'file' || (['checkbox', 'radio'].includes(type) && !/\bchecked\b/.test(tag))
    if (name && !isLeftOut) yield [name, attribute(tag, 'value') ?? '']
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    yield [attribute(tag, 'name') ?? '', decode(text)]
  for (const [, tag = '', inside = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0] ?? ''
    yield [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']
  }
}

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decode(value)
}

const decode = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
