import { HTTPException } from 'hono/http-exception'
import type { LookAt, Seen } from '#bot/features/photos.ts'
import { getServiceVersion } from '#db/services.ts'
import { refusalOf } from './api/signed-pages.ts'
import type { Runtime } from './runtime/runtime.ts'
import { type Taken, takePages } from './signed-pages.ts'

/** What a citizen sends in the chat: a signed page goes to its draft. Nothing else is kept. */
export function createLookAt(runtime: Runtime): LookAt | undefined {
  if (!runtime.pictures) return undefined
  return async (citizen, { id, name, bytes }) => {
    try {
      const by = { type: 'citizen' as const, id: citizen.id }
      return await seen(runtime, await takePages(runtime, { id: await idOf(id), name, bytes }, by))
    } catch (error) {
      // What is wrong with the file stays wrong; anything else is tried again.
      if (error instanceof HTTPException && error.status < 429) return { is: 'refused', said: error.message }
      throw error
    }
  }
}

async function seen({ db }: Runtime, taken: Taken): Promise<Seen> {
  if (taken.is === 'unread') return { is: 'nothing we know' }
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
