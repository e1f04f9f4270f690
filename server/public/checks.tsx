import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { recordView } from '#db/audit-log.ts'
import { findDocumentByCode, type IssuedDocument } from '#db/documents.ts'
import { licencesPerPage, searchLicences } from '#db/licences.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { agencyName } from '#templates/agency.ts'
import { licenceKindNames } from '#templates/licences.ts'
import type { AppEnv } from '../app-env.ts'
import { currentSession } from '../auth/staff.ts'
import { renderPage } from '../page.tsx'
import { type Asked, LicencesPage, publicLicence } from './licences.tsx'
import { AskCodePage, checkOf, VerifyPage } from './verify.tsx'

/** Whether the answer is for a program. */
const wantsJson = (c: Context, suffixed: boolean) => {
  const accept = c.req.header('accept') ?? ''
  return suffixed || (accept.includes('application/json') && !accept.includes('text/html'))
}

const openData = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', vary: 'accept' }
/** What one finds by a paper in one's hand is not for search engines. */
const unlisted = { 'x-robots-tag': 'noindex, nofollow' }

/**
 * The check of a document by the code on it, as a page or as JSON. Costs one look-up by a unique index, and none for
 * what cannot be a code. An officer who is logged in sees what the paper says (ม.14), and that is put on record.
 */
export async function verifyDocument(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const asked = c.req.param('code') ?? ''
  const suffixed = /\.json$/i.test(asked)
  const code = spelled(asked.replace(/\.json$/i, ''))
  const [agency, found] = await Promise.all([getAgency(db), findDocumentByCode(db, code)])
  const check = checkOf(code, found?.document)
  const status = found ? 200 : 404
  for (const [name, value] of Object.entries(unlisted)) c.header(name, value)
  if (wantsJson(c, suffixed)) return c.json({ agency: agencyName(agency), ...check }, status, openData)
  const officer = found && (await currentSession(c))
  if (found && officer) {
    await recordView(db, {
      subject: { type: 'request', id: found.request.id },
      action: 'document.view',
      actor: { type: 'staff', id: officer.member.id },
      details: { documentId: found.document.id, name: found.document.title },
    })
  }
  return renderPage(
    c,
    <VerifyPage agency={agency} check={check}>
      {found && officer && <ForOfficer {...found} name={officer.member.name} />}
    </VerifyPage>,
    status,
  )
}

/** Where a code is typed by hand; what was typed leads to the address that the QR has. */
export async function askCode(c: Context<AppEnv>): Promise<Response> {
  const code = spelled(c.req.query('code') ?? '')
  if (code !== '') return c.redirect(`/verify/${encodeURIComponent(code)}`, 303)
  return renderPage(c, <AskCodePage agency={await getAgency(c.var.runtime.db)} />)
}

/** As it is kept, however somebody read it off the paper. */
const spelled = (text: string) =>
  text
    .replace(/[\s.-]/g, '')
    .toUpperCase()
    .slice(0, 40)

/** All that the paper says, and the paper. */
const ForOfficer = ({
  document,
  request,
  name,
}: {
  document: IssuedDocument
  request: ServiceRequest
  name: string
}) => (
  <section class="officer" aria-label="สำหรับเจ้าหน้าที่">
    <h2>สำหรับเจ้าหน้าที่</h2>
    <p class="small muted">{name} เปิดดูเอกสารนี้ ระบบบันทึกไว้แล้ว</p>
    <dl class="facts">
      {document.holder && (
        <div>
          <dt>ออกให้แก่</dt>
          <dd>{document.holder}</dd>
        </div>
      )}
      {(document.content?.lines ?? []).map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {document.revokedReason && (
        <div>
          <dt>เหตุที่ยกเลิก</dt>
          <dd>{document.revokedReason}</dd>
        </div>
      )}
    </dl>
    <a class="button wide" href={`/staff/documents/${document.id}`}>
      เปิดเอกสารฉบับจริง
    </a>
    <a href={`/staff/requests/${request.reference}`}>เลขที่เรื่อง {request.reference}</a>
  </section>
)

/** The public register of licences (ม.13), as a page. */
export async function licencesPage(c: Context<AppEnv>): Promise<Response> {
  if (wantsJson(c, false)) return licencesJson(c)
  const asked = askedOf(c)
  const { db } = c.var.runtime
  const [agency, { licences, total }] = await Promise.all([getAgency(db), searchLicences(db, asked)])
  const shown = licences.map((licence) => publicLicence(licence))
  return renderPage(c, <LicencesPage agency={agency} licences={shown} total={total} asked={asked} />)
}

/** The same for programs. */
export async function licencesJson(c: Context<AppEnv>): Promise<Response> {
  const asked = askedOf(c)
  const { db } = c.var.runtime
  const [agency, { licences, total }] = await Promise.all([getAgency(db), searchLicences(db, asked)])
  return c.json(
    {
      agency: agencyName(agency),
      total,
      page: asked.page,
      perPage: licencesPerPage,
      licences: licences.map((licence) => publicLicence(licence)),
    },
    200,
    openData,
  )
}

function askedOf(c: Context): Asked {
  const page = Number(c.req.query('page'))
  return {
    search: (c.req.query('q') ?? '').trim().slice(0, 100),
    kind: licenceKindNames.find((name) => name === c.req.query('kind')),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  }
}
