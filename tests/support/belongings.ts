import { eq } from 'drizzle-orm'
import { getRequest } from '#db/requests.ts'
import { requests } from '#db/schema.ts'
import { pdf } from './pdfs.ts'
import type { Product } from './product.ts'
import { openDraft, Sending } from './uploading.ts'
import type { Visitor } from './visitor.ts'

/** A complaint that is secret, a draft with a file and half of another one: their ids by the names that the doors give them. */
export async function furnishOwner({ db }: Product, citizen: Visitor): Promise<Record<string, string>> {
  const begun = (await citizen.api('POST', '/drafts', { serviceCode: 'C-ROAD' })).body as { id: string }
  const place = { latitude: 16.573, longitude: 100.333 }
  const answers = { problem: 'pothole', details: 'หลุมลึกกลางถนน', place }
  const { body } = await citizen.api('POST', '/requests', { draftId: begun.id, answers })
  const { reference } = body as { reference: string }
  // Anybody may follow one that is open.
  await db.update(requests).set({ secrecy: 'secret' }).where(eq(requests.reference, reference))
  const { draftId, slot } = await openDraft(citizen)
  const file = pdf()
  const sent = await new Sending(citizen, draftId).whole(slot, file, { name: 'ทะเบียนบ้าน.pdf' })
  const half = new Sending(citizen, draftId)
  await half.announce(slot, file.length)
  const sessions = (await citizen.api('GET', '/account/sessions')).body as { id: string }[]
  return {
    reference,
    requestId: (await getRequest(db, reference)).id,
    id: draftId,
    slot,
    attachmentId: sent.body.attachment?.id ?? '',
    uploadId: half.id,
    session: sessions[0]?.id ?? '',
  }
}

/** What a citizen would send: with an empty body some doors refuse before they look whose it is. */
export const bodies: Record<string, object> = {
  'PUT /api/drafts/:id': { answers: {} },
  'PUT /api/drafts/:id/uploads/:uploadId': { slot: 'other', name: 'a.pdf', size: 5 },
  'PUT /api/drafts/:id/attachments/:attachmentId/pages': { pages: [1] },
  'PUT /api/drafts/:id/attachments/:attachmentId/slot': { slot: 'other' },
  'POST /api/requests/:reference/fix-answer': { fixed: 'yes', rating: '5' },
  'POST /api/requests/:reference/fix-words': { note: 'ขอบคุณ' },
  'POST /api/requests/:reference/correction': {
    correctionId: '00000000-0000-4000-8000-000000000000',
    answers: {},
  },
}
