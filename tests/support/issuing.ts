import type { Citizen } from '#db/citizens.ts'
import { type DocumentDraft, saveDocumentDraft, signDocument } from '#db/document-drafts.ts'
import { newCode } from '#db/documents.ts'
import { openDraft } from '#db/drafts.ts'
import { peekNumber } from '#db/number-series.ts'
import { newReference } from '#db/reference.ts'
import { getRequest, type ServiceRequest, submitRequest } from '#db/requests.ts'
import { noAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { addSignatory, type Signatory, signerOf } from '#db/signatories.ts'
import { inviteStaff } from '#db/staff.ts'
import type { IssuedContent } from '#templates/issuing/content.ts'
import { registerInvented } from './citizens.ts'

type Store = Parameters<typeof registerInvented>[0]
export type Officer = { type: 'staff'; id: string }
export const noon = (day: string) => new Date(`${day}T05:00:00.000Z`)
export const today = noon('2026-11-23')
export const paperFile = { type: 'application/pdf', size: 3, sha256: 'abc' }
export interface Prepared {
  draft: DocumentDraft
  request: ServiceRequest
}

/** An office with a clerk who signs and an officer who prepares, and a citizen who asks for papers. */
export async function openPaperOffice({ db, ...store }: Store) {
  const citizen: Citizen = await registerInvented({ db, ...store }, 1)
  const hire = async (who: string): Promise<Officer> => {
    const email = `${who}@example.go.th`
    const { member } = await inviteStaff(db, { email, role: 'officer', name: who }, { type: 'system' })
    return { type: 'staff', id: member.id }
  }
  const [clerk, officer] = [await hire('clerk'), await hire('officer')]
  const appoint = (): Promise<Signatory> =>
    addSignatory(
      db,
      {
        staffId: clerk.id,
        name: 'นายวีระ กล้าหาญ',
        position: { office: 'clerk' },
        acting: null,
        orderNumber: null,
        validFrom: '2026-01-01',
        validUntil: null,
      },
      { type: 'system' },
    )
  const content: IssuedContent = {
    kind: 'licence',
    title: 'ใบอนุญาต',
    series: 'TEST',
    holder: 'นางสมศรี ใจดี',
    lines: [{ label: 'ชื่อสถานประกอบกิจการ', text: 'ร้านฟ้าใส' }],
    items: [],
    conditions: [],
    validFrom: '2026-11-23',
    validUntil: '2027-11-22',
    signer: signerOf(await appoint()),
    approval: true,
    register: 'health_hazard',
  }
  async function filed(code = 'GEN-01'): Promise<ServiceRequest> {
    const service = await findService(db, code)
    if (!service) throw new Error(`${code} is not seeded`)
    const draft = await openDraft(db, citizen.id, { code, version: service.version })
    const form = { id: crypto.randomUUID(), title: 'แบบคำร้อง', ...paperFile }
    const sent = {
      draft,
      service: service.definition,
      reference: newReference(today),
      answers: noAnswers,
      form,
    }
    return submitRequest(db, citizen, sent, today)
  }
  /** The request as it stands now. */
  const now = (request: ServiceRequest) => getRequest(db, request.reference)
  return {
    citizen,
    clerk,
    officer,
    content,
    appoint,
    filed,
    now,
    /** A draft that waits for the clerk. */
    async prepared(
      changes: Partial<IssuedContent> = {},
      replaces?: string,
      on?: ServiceRequest,
    ): Promise<Prepared> {
      const request = on ?? (await filed())
      const saved = { issueKey: 'licence', content: { ...content, ...changes }, replaces: replaces ?? null }
      const draft = await saveDocumentDraft(db, request, saved, officer, today)
      return { draft, request: await now(request) }
    },
    async signed({ draft, request }: Prepared, by = clerk, day = today) {
      const number = await peekNumber(db, draft.content.series, day)
      const typeset = { id: crypto.randomUUID(), code: newCode(), number, file: paperFile }
      return signDocument(db, request, draft, typeset, by, day)
    },
  }
}
