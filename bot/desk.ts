import type { Citizen } from '#db/citizens.ts'
import type { CitizenDraft } from '#db/drafts.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { Vault } from '#db/vault.ts'
import type { Message } from './client.ts'

/** A picture or a file that somebody sent in the chat. */
export interface SentFile {
  /** LINE's id of the message: the same each time that the event is handled. */
  id: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a picture turned out to be. */
export type Seen =
  /** Signed pages of a form on paper, filed. */
  | { is: 'pages'; service: { code: string; name: string }; pages: number[]; of: number; missing: number[] }
  /** Not taken, and why, in words. */
  | { is: 'refused'; said: string }
  /** Codes are read where pictures can be opened. */
  | { is: 'nothing we know'; readsCodes: boolean }

/** Whether a photo went to its draft; the same photo sent again is there once. */
export type Kept = { is: 'kept' } | { is: 'refused'; said: string }

/** What the chat has done for it where files are stored and forms typeset. */
export interface Desk {
  vault: Vault
  /** Looks at what a citizen sent, and files it if it is a signed page. */
  lookAt(citizen: Citizen, file: SentFile): Promise<Seen>
  /** A photo of how it still looks, to a complaint that was opened again. */
  attachToReopened(request: ServiceRequest, citizen: Citizen, file: SentFile): Promise<Kept>
  attach(draft: CitizenDraft, file: SentFile): Promise<Kept>
  /** Files a draft with these answers; filed twice it is one request. Throws as `submit` does. */
  file(citizen: Citizen, draftId: string, answers: unknown): Promise<ServiceRequest>
  discard(draft: CitizenDraft): Promise<void>
  /** The confirmation still owed for a request, for the answer to this event to be it; or what became of it. */
  confirmation(
    citizen: Citizen,
    request: ServiceRequest,
    eventId: string,
  ): Promise<Confirmation | 'answered' | 'told' | undefined>
  /** Something is owed: it is brought now. */
  deliverSoon(): void
}

/**
 * A message that is owed, and the id of the entry that says so. `answered` by this very event, in a try before;
 * `told` by another way, or about to be; undefined where none was ever owed.
 */
export interface Confirmation {
  confirms: string
  messages: Message[]
}
