import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { type DocumentDraft, findDocumentDraft, saveDocumentDraft } from '#db/document-drafts.ts'
import { findDocument, type IssuedDocument } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { findIdentityWait } from '#db/identity-waits.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { listSignatories, maySign } from '#db/signatories.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import { type Issue, issuesOf } from '#templates/issuing/issue.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { changing, requestOf } from '../acting.ts'
import { refusalPage } from '../conflict-page.tsx'
import { Console, frameOf } from '../layout.tsx'
import { contentOf, type DraftEntries, entriesOf, prefilled, printedLabels, readEntries } from './entries.ts'
import { DraftForm } from './form.tsx'

/** The form for a document that does not exist yet, filled in from the request. */
export async function newDraftPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  const wait = await findIdentityWait(c.var.runtime.db, request)
  if (wait) return refusalPage(c, request, cannotAcceptYet)
  const replaced = await replacedBy(c, request, c.req.query('replaces'))
  const asked = await askedIssue(c, request, c.req.query('issue'))
  return draftFormPage(c, { request, ...asked, replaced })
}

/** The form for a draft as it stands. */
export async function editDraftPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  const draft = await draftOf(c, request)
  const asked = await askedIssue(c, request, draft.issueKey)
  const replaced = await replacedBy(c, request, draft.replaces ?? undefined)
  const entries = entriesOf(draft.content, linesOf(asked))
  return draftFormPage(c, { request, ...asked, replaced, draft, entries })
}

/** Keeps what was typed as a draft, new or as it was; what is wrong is shown above the form. */
export const saveDraft = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const form = await c.req.parseBody()
    const known = c.req.param('id') ? await draftOf(c, request) : undefined
    const { issue, service } = await askedIssue(c, request, known?.issueKey ?? String(form.issue ?? ''))
    const replaced = await replacedBy(
      c,
      request,
      known ? (known.replaces ?? undefined) : textOf(form.replaces),
    )
    const entries = readEntries(form, linesOf({ service, issue }))
    const content = contentOf(withReference(entries, request, issue), issue, await signatoriesToday(c), {
      replaces: replaced ? (replaced.number ?? replaced.title) : undefined,
    })
    if (typeof content === 'string') {
      const asked = { request, issue, service, replaced, entries, wrong: content }
      return draftFormPage(c, known ? { ...asked, draft: known } : asked)
    }
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    const draft = await saveDocumentDraft(
      c.var.runtime.db,
      request,
      { ...(known && { id: known.id }), issueKey: issue.key, content, replaces: replaced?.id ?? null },
      actor,
    )
    return c.redirect(`${addressOf(request)}/${draft.id}?done=saved`, 303)
  })

export const addressOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}/document-drafts`

/** The draft of the address; throws `not_found` unless it belongs to this request. */
export const draftOf = async (c: Context<AppEnv>, request: ServiceRequest): Promise<DocumentDraft> =>
  (await preparedDraftOf(c, request)).draft

/** And who prepared it. */
export async function preparedDraftOf(c: Context<AppEnv>, request: ServiceRequest) {
  const found = await findDocumentDraft(c.var.runtime.db, c.req.param('id') ?? '')
  if (!found || found.draft.requestId !== request.id) throw new DomainError('not_found')
  return found
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Labels of the lines that the form always has; a receipt has rows of money instead. */
const linesOf = ({ service, issue }: { service: Service; issue: Issue }): string[] =>
  issue.kind === 'receipt' ? [] : printedLabels(service, issue).map(({ label }) => label)

/** A receipt says for which request it was paid. */
const withReference = (
  entries: DraftEntries,
  { reference }: ServiceRequest,
  { kind }: Issue,
): DraftEntries =>
  kind === 'receipt' ? { ...entries, lines: [{ label: 'คำร้องเลขที่', text: reference }] } : entries

const signatoriesToday = async (c: Context<AppEnv>) =>
  (await listSignatories(c.var.runtime.db)).filter((signatory) => maySign(signatory))

async function askedIssue(c: Context<AppEnv>, request: ServiceRequest, key: string | undefined) {
  const service = await getServiceVersion(c.var.runtime.db, request.serviceCode, request.serviceVersion)
  const issue = issuesOf(service).find((one) => one.key === key)
  if (!issue) throw new DomainError('not_found')
  return { service, issue }
}

async function replacedBy(
  c: Context<AppEnv>,
  request: ServiceRequest,
  id: string | undefined,
): Promise<IssuedDocument | undefined> {
  if (id === undefined) return undefined
  const document = await findDocument(c.var.runtime.db, id)
  if (!document || document.requestId !== request.id || document.code === null) {
    throw new DomainError('not_found')
  }
  return document
}

interface Asked extends Awaited<ReturnType<typeof askedIssue>> {
  request: ServiceRequest
  replaced: IssuedDocument | undefined
  draft?: DocumentDraft
  entries?: DraftEntries
  wrong?: string
}

async function draftFormPage(c: Context<AppEnv>, { request, service, issue, replaced, ...asked }: Asked) {
  const [frame, agency, signatories] = await Promise.all([
    frameOf(c),
    getAgency(c.var.runtime.db),
    signatoriesToday(c),
  ])
  const title = `${replaced ? 'ออกใบแทน ' : 'จัดทำ'}${issue.title}`
  const earlier = replaced?.content ? entriesOf(replaced.content, linesOf({ service, issue })) : undefined
  const entries = asked.entries ?? earlier ?? prefilled(request, service, issue, signatories)
  const page = (
    <Console frame={frame} title={title}>
      <a class="back" href={`/staff/requests/${request.reference}`}>
        ← {request.serviceName} {request.reference}
      </a>
      <h1>{title}</h1>
      {replaced && (
        <p class="notice">เมื่อลงนามแล้ว ฉบับเดิม{replaced.number && ` เลขที่ ${replaced.number}`} จะใช้ไม่ได้อีก</p>
      )}
      {signatories.length === 0 ? (
        <NoSignatories isAdmin={c.var.staff.member.role === 'admin'} />
      ) : (
        <DraftForm
          action={asked.draft ? `${addressOf(request)}/${asked.draft.id}` : addressOf(request)}
          agency={agency}
          request={request}
          session={c.var.staff}
          issue={issue}
          entries={entries}
          printed={printedLabels(service, issue).length}
          signatories={signatories}
          replaces={replaced?.id}
          wrong={asked.wrong}
        />
      )}
    </Console>
  )
  return renderPage(c, page, asked.wrong ? 422 : 200)
}

const NoSignatories = ({ isAdmin }: { isAdmin: boolean }) => (
  <div class="card stack">
    <p>ยังไม่มีผู้ลงนามที่มีอำนาจในวันนี้ จึงยังจัดทำเอกสารไม่ได้</p>
    {isAdmin ? (
      <a class="button" href="/staff/settings/documents">
        เพิ่มผู้ลงนาม
      </a>
    ) : (
      <p class="muted">กรุณาให้ผู้ดูแลระบบเพิ่มผู้ลงนามที่ตั้งค่า › เอกสารที่ออก</p>
    )}
  </div>
)
