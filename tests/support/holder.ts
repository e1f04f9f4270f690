import { Visitor } from './visitor.ts'

/** Somebody without an account who holds a secret, at an address of their own: the proxy on this machine says so. */
export class Holder extends Visitor {
  readonly secret: string | undefined
  readonly #address: string
  constructor(origin: string, address: string, secret?: string) {
    super(origin)
    this.secret = secret
    this.#address = address
  }
  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', this.#address)
    if (this.secret !== undefined) headers.set('authorization', `Bearer ${this.secret}`)
    return super.fetch(path, { ...init, headers })
  }
}
