import { HTTPException } from 'hono/http-exception'
import { markedLinks } from '#bot/chat-marks.ts'
import type { Desk, Kept, Seen, SentFile } from '#bot/desk.ts'
import type { Links } from '#bot/links.ts'
import { getAgency } from '#db/agency.ts'
import { findAuditEntry } from '#db/audit-log.ts'
import { fateOfConfirmation, takeForReply } from '#db/deliveries.ts'
import { type CitizenDraft, discardDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { getServiceVersion } from '#db/services.ts'
import { photoSlot } from '#templates/complaint.ts'
import { refusalOf } from './api/signed-pages.ts'
import { takeFixPhoto } from './fix-photos.ts'
import { type Office, requestMessages } from './request-news.ts'
import type { Runtime } from './runtime/runtime.ts'
import { type Taken, takePages } from './signed-pages.ts'
import { submit } from './submission.ts'
import { attachWhole, deleteDiscarded } from './uploads.ts'

/** What the chat has done here; `deliverSoon` brings what is owed. */
export const createDesk = ({ config, runtime }: Office, links: Links, deliverSoon: () => void): Desk => ({
  vault: runtime.vault,
  lookAt: (citizen, { id, name, bytes }) =>
    orRefusal(async () => {
      const by = { type: 'citizen' as const, id: citizen.id }
      return seen(runtime, await takePages(runtime, { id: await idOf(id), name, bytes }, by))
    }),
  attach: (draft, file) => orRefusal(() => attach(runtime, draft, file)),
  attachToReopened: (request, citizen, { id, name, bytes }) =>
    orRefusal(async () => {
      const file = { id: await idOf(id), name, size: bytes.byteLength, body: new Blob([bytes]).stream() }
      await takeFixPhoto(runtime, request, file, { type: 'citizen', id: citizen.id })
      return { is: 'kept' as const }
    }),
  async file(citizen, draftId, answers) {
    const request = await submit(runtime, citizen, { draftId, answers, confirmedInChat: true })
    deliverSoon()
    return request
  },
  discard: async (draft) => deleteDiscarded(runtime, await discardDraft(runtime.db, draft)),
  async confirmation(citizen, request, eventId) {
    const { db } = runtime
    const owed = { requestId: request.id, citizenId: citizen.id, eventId }
    const entry = await takeForReply(db, owed)
    const happening = entry && (await findAuditEntry(db, entry.auditEntryId))
    if (!entry || !happening) return fateOfConfirmation(db, owed)
    const news = { request, citizen, event: 'request.submit', at: happening.at, details: {} } as const
    const { lineUserId } = citizen
    const marked = lineUserId === null ? links : await markedLinks(links, runtime.vault, lineUserId)
    const messages = await requestMessages({ config, runtime }, await getAgency(db), marked, {
      ...news,
      documentId: undefined,
      correctionId: undefined,
    })
    return { confirms: entry.id, messages }
  },
  deliverSoon,
})

/** What is wrong with a file stays wrong, and is said; anything else is tried again. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | { is: 'refused'; said: string }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HTTPException && error.status < 429) return { is: 'refused', said: error.message }
    if (error instanceof DomainError && error.detail) return { is: 'refused', said: error.detail }
    throw error
  }
}

async function attach(runtime: Runtime, draft: CitizenDraft, { id, name, bytes }: SentFile): Promise<Kept> {
  const file = { id: await idOf(id), slot: photoSlot, name, size: bytes.byteLength }
  await attachWhole(runtime, draft, file, new Blob([bytes]).stream())
  return { is: 'kept' }
}

async function seen({ db }: Runtime, taken: Taken): Promise<Seen> {
  if (taken.is === 'unread') return { is: 'nothing we know', readsCodes: taken.why !== 'noReader' }
  if (taken.is !== 'pages') return { is: 'refused', said: refusalOf(taken) }
  const { draft, pages, of, missing } = taken
  const { code, name } = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  return { is: 'pages', service: { code, name }, pages, of, missing }
}

/** The attachment's id, the same for the same message: an event that is handled again files it once. */
async function idOf(messageId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`file of ${messageId}`)
  const hex = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
