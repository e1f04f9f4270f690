import { getAgency } from '#db/agency.ts'
import { checkIssuable, checkSigner, type DocumentDraft, signDocument } from '#db/document-drafts.ts'
import { documentKey, type IssuedDocument, newCode } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { isNumberTaken, peekNumber } from '#db/number-series.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { issuedDocument } from '#templates/documents/issued-document.ts'
import type { Runtime } from './runtime/runtime.ts'

/** More officers than ever sign in one series in the same second. */
const tries = 20

/** The draft as it would look: marked ร่าง, without number and QR. */
export const typesetDraft = async (runtime: Runtime, draft: DocumentDraft): Promise<Uint8Array> =>
  runtime.pdf().render(issuedDocument(await getAgency(runtime.db), draft.content))

/**
 * Signs a draft. The number is part of the paper, so the paper is made before the store is asked for the number; when
 * a colleague was given that number at the same moment, it is made anew with the next.
 */
export async function issue(
  runtime: Runtime,
  publicUrl: string,
  { request, draft }: { request: ServiceRequest; draft: DocumentDraft },
  actor: { type: 'staff'; id: string },
  at = new Date(),
): Promise<IssuedDocument> {
  const { db, files } = runtime
  await checkIssuable(db, request)
  await checkSigner(db, draft, actor, at)
  const agency = await getAgency(db)
  for (let n = 0; n < tries; n++) {
    const [id, code, number] = [
      crypto.randomUUID(),
      newCode(),
      await peekNumber(db, draft.content.series, at),
    ]
    const seal = {
      number: number.number,
      code,
      verifyUrl: `${publicUrl}/verify/${code}`,
      at: at.toISOString(),
    }
    const bytes = await runtime.pdf().render(issuedDocument(agency, draft.content, seal))
    const { sha256 } = await files.put(documentKey(id), bytes, bytes.byteLength)
    const file = { type: 'application/pdf', size: bytes.byteLength, sha256 }
    try {
      return await signDocument(db, request, draft, { id, code, number, file }, actor, at)
    } catch (error) {
      await files.delete(documentKey(id))
      if (!isNumberTaken(error)) throw error
    }
  }
  throw new DomainError('conflict')
}
