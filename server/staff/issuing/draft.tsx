import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { type DocumentDraft, discardDocumentDraft } from '#db/document-drafts.ts'
import { findIdentityWait } from '#db/identity-waits.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { findSignatory } from '#db/signatories.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import type { Agency } from '#templates/agency.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { formatMoney, thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { fileHeaders } from '../../file-headers.ts'
import { issue, typesetDraft } from '../../issuing.ts'
import { renderPage } from '../../page.tsx'
import { changing, requestOf } from '../acting.ts'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { TextInput } from '../forms/inputs.tsx'
import { WaitNotice } from '../identity-wait.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'
import { addressOf, draftOf, preparedDraftOf } from './prepare.tsx'

/** A document that waits for its signature: what it says, how it looks, and who has to sign. */
export async function draftPage(c: Context<AppEnv>): Promise<Response> {
  return shown(c, await requestOf(c))
}

/** How it will look, marked ร่าง. */
export async function draftPdf(c: Context<AppEnv>): Promise<Response> {
  const draft = await draftOf(c, await requestOf(c))
  const bytes = await typesetDraft(c.var.runtime, draft)
  const name = `ร่าง ${draft.content.title}.pdf`
  const headers = fileHeaders({ type: 'application/pdf', size: bytes.byteLength, name })
  return new Response(new Uint8Array(bytes), { headers })
}

export const discardDraft = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    await discardDocumentDraft(c.var.runtime.db, request, await draftOf(c, request), actor)
    return c.redirect(`/staff/requests/${request.reference}?done=discard`, 303)
  })

/** Signs by the name typed: with it the document has its number and its QR, and the citizen sees it. */
export const signDraft = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const draft = await draftOf(c, request)
    const { signature } = await c.req.parseBody()
    if (!isName(String(signature ?? ''), draft.content.signer.name)) {
      return shown(c, request, `กรุณาพิมพ์ชื่อให้ตรงกับ “${draft.content.signer.name}” เพื่อลงนาม`)
    }
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    await issue(c.var.runtime, c.var.config.publicUrl, { request, draft }, actor)
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=signed`, 303)
  })

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const isName = (typed: string, name: string) => squeezed(typed) === squeezed(name)

async function shown(c: Context<AppEnv>, request: ServiceRequest, wrong?: string) {
  const { db } = c.var.runtime
  const { draft, preparer } = await preparedDraftOf(c, request)
  const [frame, agency, signatory, wait] = await Promise.all([
    frameOf(c),
    getAgency(db),
    findSignatory(db, draft.content.signer.id),
    findIdentityWait(db, request),
  ])
  const { member } = c.var.staff
  const base = `${addressOf(request)}/${draft.id}`
  const page = (
    <Console frame={frame} title={`ร่าง ${draft.content.title}`}>
      <a class="back" href={`/staff/requests/${request.reference}`}>
        ← {request.serviceName} {request.reference}
      </a>
      <div class="head">
        <h1>{draft.content.title}</h1>
        <span class="badge draft">ร่าง</span>
      </div>
      {c.req.query('done') === 'saved' && <DoneNotice>บันทึกร่างแล้ว</DoneNotice>}
      <WaitNotice wait={wait} session={c.var.staff} />
      <div class="detail">
        <div class="main stack">
          <Contents draft={draft} agency={agency} />
        </div>
        <div class="side stack">
          <section class="card stack">
            <a class="button plain wide" href={`${base}/pdf`} target="_blank" rel="noopener">
              ดูตัวอย่างเอกสาร
            </a>
            <p class="small muted">
              จัดทำโดย{preparer} · {thaiDateTime(draft.updatedAt)}
            </p>
          </section>
          {mayAct(member.role) && !wait && (
            <Signing
              base={base}
              request={request}
              draft={draft}
              session={c.var.staff}
              isSigner={signatory?.staffId === member.id}
              wrong={wrong}
            />
          )}
          {mayAct(member.role) && <Changing base={base} request={request} session={c.var.staff} />}
        </div>
      </div>
    </Console>
  )
  return renderPage(c, page, wrong ? 422 : 200)
}

const Contents = ({ draft: { content }, agency }: { draft: DocumentDraft; agency: Agency }) => (
  <section class="card">
    <h2>ข้อความในเอกสาร</h2>
    <dl class="facts">
      <Fact label={content.kind === 'receipt' ? 'ได้รับเงินจาก' : 'ออกให้แก่'}>{content.holder}</Fact>
      {content.lines.map(({ label, text }) => (
        <Fact key={label} label={label}>
          {text}
        </Fact>
      ))}
      {content.items.map(({ label, satang }) => (
        <Fact key={label} label={label}>{`${formatMoney(satang)} บาท`}</Fact>
      ))}
      {content.conditions.length > 0 && (
        <div class="full">
          <dt>เงื่อนไข</dt>
          <dd>{content.conditions.map((text, index) => `${index + 1}. ${text}`).join('\n')}</dd>
        </div>
      )}
      <Fact label="วันที่ออก">{thaiDate(content.validFrom)}</Fact>
      {content.validUntil && <Fact label="ใช้ได้ถึงวันที่">{thaiDate(content.validUntil)}</Fact>}
      {content.replaces && <Fact label="ออกแทนฉบับ">{content.replaces}</Fact>}
      <Fact label="ผู้ลงนาม">{[content.signer.name, ...signerLines(agency, content.signer)].join('\n')}</Fact>
    </dl>
  </section>
)

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Signing = ({
  base,
  request,
  draft,
  session,
  isSigner,
  wrong,
}: {
  base: string
  request: ServiceRequest
  draft: DocumentDraft
  session: StaffSession
  isSigner: boolean
  wrong: string | undefined
}) => {
  const { name } = draft.content.signer
  if (!isSigner) return <p class="card">รอ{name}เข้าสู่ระบบด้วยบัญชีของตนเองเพื่อลงนาม</p>
  if (draft.content.approval && draft.preparedBy === session.member.id) {
    return <p class="card">ท่านเป็นผู้จัดทำร่างนี้ จึงลงนามเองไม่ได้ กรุณาให้เจ้าหน้าที่อีกคนจัดทำ หรือเลือกผู้ลงนามอื่น</p>
  }
  return (
    <form class="card formstack" method="post" action={`${base}/sign`}>
      <h2>ลงนาม</h2>
      <CsrfField session={session} />
      <RevisionField request={request} />
      <Alert id="signature-wrong">{wrong}</Alert>
      <TextInput
        name="signature"
        label="พิมพ์ชื่อของท่านเพื่อลงนาม"
        hint={name}
        autocomplete="off"
        required
        refusedIn={wrong && 'signature-wrong'}
      />
      <button class="button wide" type="submit">
        อนุมัติและลงนาม
      </button>
      <p class="small muted">เมื่อลงนามแล้ว ระบบออกเลขที่และ QR ให้ ประชาชนเปิดดูได้ทันที และแก้ไขข้อความไม่ได้อีก</p>
    </form>
  )
}

const Changing = ({
  base,
  request,
  session,
}: {
  base: string
  request: ServiceRequest
  session: StaffSession
}) => (
  <div class="card stack">
    <a class="button plain wide" href={`${base}/edit`}>
      แก้ไขร่าง
    </a>
    <form method="post" action={`${base}/discard`}>
      <CsrfField session={session} />
      <RevisionField request={request} />
      <button class="button plain wide" type="submit">
        ลบร่าง
      </button>
    </form>
  </div>
)
