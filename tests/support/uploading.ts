import { request } from 'node:http'
import { inventRegistration } from './citizens.ts'
import type { Visitor } from './visitor.ts'

export interface Standing {
  received: number
  attachment: {
    id: string
    slot: string
    name: string
    type: string
    size: number
    hasPreview: boolean
  } | null
  /** Of a refusal. */
  detail?: string
}

/** Somebody new with a draft of GEN-01, and a slot to attach to. */
export async function beginDraft(citizen: Visitor, n: number) {
  await citizen.api('POST', '/citizens', inventRegistration(n))
  return openDraft(citizen)
}

/** A citizen's draft of GEN-01, which has nothing in it yet. */
export async function openDraft(citizen: Visitor) {
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const draft = body as { id: string; definition: { documents: { slot: string }[] } }
  return { draftId: draft.id, slot: draft.definition.documents[0]?.slot ?? '' }
}

/** Sends a file as the mini-app does: announced, then part by part. Its answers, the announcement's first. */
export class Sending {
  readonly id: string = crypto.randomUUID()
  readonly citizen: Visitor
  readonly draftId: string

  constructor(citizen: Visitor, draftId: string) {
    this.citizen = citizen
    this.draftId = draftId
  }

  get path() {
    return `/drafts/${this.draftId}/uploads/${this.id}`
  }

  announce(slot: string, size: number, name = 'photo.jpg') {
    return this.citizen.api('PUT', this.path, { slot, name, size }) as Promise<{
      status: number
      body: Standing
    }>
  }

  async part(bytes: Uint8Array<ArrayBuffer>, offset: number): Promise<{ status: number; body: Standing }> {
    const response = await this.citizen.fetch(`/api${this.path}`, {
      method: 'PATCH',
      body: bytes,
      headers: { 'upload-offset': String(offset) },
    })
    return { status: response.status, body: (await response.json()) as Standing }
  }

  /** A part whose connection is cut when half of it is on its way. */
  async cutPart(bytes: Uint8Array<ArrayBuffer>, offset: number): Promise<void> {
    const headers = {
      cookie: this.citizen.cookie,
      'content-length': String(bytes.length),
      'upload-offset': String(offset),
    }
    const url = new URL(`/api${this.path}`, this.citizen.origin)
    await new Promise<void>((resolve) => {
      const sending = request(url, { method: 'PATCH', headers })
      sending.on('error', () => {}).on('close', () => resolve())
      sending.write(bytes.subarray(0, bytes.length / 2), () => sending.destroy())
    })
  }

  async whole(
    slot: string,
    bytes: Uint8Array<ArrayBuffer>,
    { name = 'photo.jpg', partSize = 1024 * 1024 } = {},
  ) {
    let answer = await this.announce(slot, bytes.length, name)
    for (let at = 0; answer.status === 200 && at < bytes.length; at += partSize)
      answer = await this.part(bytes.slice(at, at + partSize), at)
    return answer
  }
}
