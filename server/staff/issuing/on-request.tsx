import type { DocumentDraft } from '#db/document-drafts.ts'
import { type IssuedDocument, numberedTitle, type Standing, standingOf } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { uncountedStatuses } from '#db/workflow.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import { issuesFor, issuesOf } from '#templates/issuing/issue.ts'
import type { Service } from '#templates/service.ts'
import { thaiDate, thaiDateTime } from '#templates/thai.ts'
import { viewOf } from '../file-list.tsx'
import { addressOf } from './prepare.tsx'

const standings: Record<Standing, string> = {
  valid: 'มีผล',
  early: 'ยังไม่เริ่มมีผล',
  expired: 'หมดอายุ',
  revoked: 'ยกเลิกแล้ว',
}

interface Props {
  request: ServiceRequest
  service: Service
  documents: readonly IssuedDocument[]
  drafts: readonly DocumentDraft[]
  mayAct: boolean
  /** For the identity check of who filed: until then nothing is prepared. */
  waits: boolean
}

/** What is prepared and what was issued on a request, and what can be done with it. */
export const IssuedDocuments = ({ request, service, documents, drafts, mayAct, waits }: Props) => (
  <section class="card" id="documents">
    <h2>เอกสารที่ออกให้</h2>
    {documents.length + drafts.length === 0 && <p class="muted">ยังไม่มีเอกสาร</p>}
    <ul class="issued">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <div>
            <span class="badge draft">ร่าง</span>
            <div>
              <strong>{draft.content.title}</strong>
            </div>
            <div class="small muted">
              รอ{draft.content.signer.name}ลงนาม · {thaiDateTime(draft.updatedAt)}
            </div>
          </div>
          <div class="doings">
            <a class="button plain small" href={`${addressOf(request)}/${draft.id}`}>
              ดูร่าง<span class="hidden"> {draft.content.title}</span>
            </a>
          </div>
        </li>
      ))}
      {documents.map((document) => (
        <Issued key={document.id} document={document} request={request} mayAct={mayAct} service={service} />
      ))}
    </ul>
    {mayAct && waits && <p class="muted">{cannotAcceptYet}</p>}
    {mayAct && !waits && !uncountedStatuses.includes(request.status) && (
      <div class="stack">
        {issuesFor(service, request.answers).map(({ key, title }) => (
          <a
            key={key}
            class="button wide"
            href={`/staff/requests/${request.reference}/documents/new?issue=${key}`}
          >
            จัดทำ{title}
          </a>
        ))}
      </div>
    )}
  </section>
)

const Issued = ({
  document,
  request,
  service,
  mayAct,
}: {
  document: IssuedDocument
  request: ServiceRequest
  service: Service
  mayAct: boolean
}) => {
  const standing = standingOf(document)
  const title = numberedTitle(document)
  const base = `/staff/requests/${request.reference}/documents`
  const again = document.content && issuesOf(service).find((issue) => issue.title === document.title)
  return (
    <li>
      <div>
        <span
          class={`badge ${standing === 'valid' ? 'completed' : standing === 'revoked' ? 'revoked' : 'draft'}`}
        >
          {standings[standing]}
        </span>
        <div>
          <strong>{title}</strong>
        </div>
        <div class="small muted">
          ออกเมื่อ {thaiDateTime(document.createdAt)}
          {document.validUntil && ` · ใช้ได้ถึง ${thaiDate(document.validUntil)}`}
        </div>
        {document.revokedReason && <div class="small">เหตุที่ยกเลิก: {document.revokedReason}</div>}
      </div>
      <div class="doings">
        <a class="button plain small" href={viewOf(request, document)}>
          เปิดดู<span class="hidden"> {title}</span>
        </a>
        {mayAct && standing !== 'revoked' && (
          <a class="button plain small" href={`${base}/${document.id}/revoke`}>
            ยกเลิก<span class="hidden"> {title}</span>
          </a>
        )}
        {mayAct && again && (
          <a class="button plain small" href={`${base}/new?issue=${again.key}&replaces=${document.id}`}>
            ออกใบแทน<span class="hidden"> {title}</span>
          </a>
        )}
      </div>
    </li>
  )
}
