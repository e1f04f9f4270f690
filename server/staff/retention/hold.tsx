import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { type LegalHold as Hold, liftHold, placeHold } from '#db/legal-holds.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { wordsOf } from '#templates/request-words.ts'
import { thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

const mostLetters = 300

/** Whether the request may be deleted once its period is over. */
export const LegalHold = ({
  request,
  hold,
  session,
}: {
  request: ServiceRequest
  hold: Hold | undefined
  session: StaffSession | undefined
}) => {
  if (request.anonymizedAt !== null)
    return (
      <section class="card">
        <h2>ลบข้อมูลส่วนบุคคลแล้ว</h2>
        <p class="muted">
          เรื่องนี้พ้นกำหนดเก็บ ระบบลบข้อมูล{wordsOf(request.serviceCode).filer}และไฟล์เมื่อ{' '}
          {thaiDate(request.anonymizedAt)}
        </p>
      </section>
    )
  if (!session || (!mayAct(session.member.role) && !hold)) return null
  const address = `/staff/requests/${request.reference}`
  return (
    <section class="card">
      <h2>การเก็บรักษา</h2>
      {hold ? (
        <>
          <p class="notice waiting">
            ระงับการลบ: {hold.reason} ({hold.by}, {thaiDate(hold.placedAt, 'medium')})
          </p>
          {mayAct(session.member.role) && (
            <form class="formstack" method="post" action={`${address}/release`}>
              <CsrfField session={session} />
              <input type="hidden" name="revision" value={request.revision} />
              <button class="button plain" type="submit">
                ยกเลิกการระงับ
              </button>
            </form>
          )}
        </>
      ) : (
        <details>
          <summary>ระงับการลบเรื่องนี้</summary>
          <form class="formstack" method="post" action={`${address}/hold`}>
            <CsrfField session={session} />
            <input type="hidden" name="revision" value={request.revision} />
            <TextInput
              id="hold-reason"
              name="reason"
              label="เหตุผล"
              hint="เช่น อยู่ระหว่างการตรวจสอบของ สตง. หรือคดีในศาล"
              most={mostLetters}
              required
            />
            <button class="button plain" type="submit">
              ระงับการลบ
            </button>
          </form>
        </details>
      )}
    </section>
  )
}

export const holdByForm = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { reason } = await c.req.parseBody()
    const text = typeof reason === 'string' ? reason.trim().slice(0, mostLetters) : ''
    if (text === '') throw new DomainError('invalid_action', 'กรุณาบอกเหตุผลที่ระงับการลบ')
    await placeHold(c.var.runtime.db, request, text, { type: 'staff', id: c.var.staff.member.id })
    return c.redirect(`/staff/requests/${request.reference}?done=held`, 303)
  })

export const releaseByForm = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    await liftHold(c.var.runtime.db, request, { type: 'staff', id: c.var.staff.member.id })
    return c.redirect(`/staff/requests/${request.reference}?done=released`, 303)
  })
