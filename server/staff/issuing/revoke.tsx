import type { Context } from 'hono'
import { listCannedReplies } from '#db/canned-replies.ts'
import { findDocument, numberedTitle, revokeDocument } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { shortText } from '#templates/answers.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { requestOf } from '../acting.ts'
import type { FormState, Wrong } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { SendByEnter, ToCitizen } from '../replies/picker.tsx'
import { sending } from '../replies/sending.ts'
import { RevisionField } from '../request-actions.tsx'

const mostReason = 500

/** Asks for the reason before a document is taken back. */
export const revokePage = (c: Context<AppEnv>): Promise<Response> => shown(c)

export const revoke = (c: Context<AppEnv>): Promise<Response> =>
  sending(c, {
    read({ reason }): { reason: string } | { wrong: Wrong } {
      const read = shortText(mostReason, 'กรุณาบอกเหตุผลที่ยกเลิก').safeParse(reason)
      return read.success ? { reason: read.data } : { wrong: { reason: read.error.issues[0]?.message ?? '' } }
    },
    again: (_, state) => shown(c, state),
    async take(request, { reason }) {
      const { db } = c.var.runtime
      const document = await findDocument(db, c.req.param('id') ?? '')
      if (!document) throw new DomainError('not_found')
      await revokeDocument(db, request, document, reason, { type: 'staff', id: c.var.staff.member.id })
    },
    done: 'revoked',
  })

async function shown(c: Context<AppEnv>, state: FormState = { entered: {}, wrong: {} }) {
  const request = await requestOf(c)
  const document = await findDocument(c.var.runtime.db, c.req.param('id') ?? '')
  if (!document || document.requestId !== request.id || document.code === null) {
    throw new DomainError('not_found')
  }
  const page = (
    <Console frame={await frameOf(c)} title="ยกเลิกเอกสาร">
      <a class="back" href={`/staff/requests/${request.reference}`}>
        ← {request.serviceName} {request.reference}
      </a>
      <h1>ยกเลิกเอกสาร</h1>
      <form
        class="card formstack"
        method="post"
        action={`/staff/requests/${request.reference}/documents/${document.id}/revoke`}
      >
        <CsrfField session={c.var.staff} />
        <RevisionField request={request} />
        <SendByEnter />
        <p>
          <strong>{numberedTitle(document)}</strong>
        </p>
        <ToCitizen
          replies={await listCannedReplies(c.var.runtime.db)}
          name="reason"
          label="เหตุผลที่ยกเลิก"
          hint="ผู้ถือเอกสารจะเห็นเหตุผลนี้ ผู้ที่สแกน QR จะเห็นเพียงว่าเอกสารถูกยกเลิกแล้ว"
          most={mostReason}
          rows={3}
          {...state}
        />
        <button class="button danger wide" type="submit">
          ยกเลิกเอกสารนี้
        </button>
        <p class="small muted">ยกเลิกแล้วเรียกคืนไม่ได้ หากต้องการออกฉบับใหม่ให้ใช้ “ออกใบแทน”</p>
      </form>
    </Console>
  )
  return renderPage(c, page, state.wrong.reason ? 422 : 200)
}
