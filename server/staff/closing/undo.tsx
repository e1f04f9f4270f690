import type { Context } from 'hono'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { type UndoableStep, undoSeconds, undoStep } from '#db/undo.ts'
import { actions } from '#db/workflow.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { CsrfField } from '../layout.tsx'

/** Just below what was done, for the minute in which it can be taken back. */
export const UndoForm = ({
  request,
  step,
  session,
}: {
  request: ServiceRequest
  step: UndoableStep | undefined
  session: StaffSession
}) =>
  step ? (
    <form class="notice undo" method="post" action={`/staff/requests/${request.reference}/undo`}>
      <CsrfField session={session} />
      <input type="hidden" name="revision" value={request.revision} />
      <span>
        กด “{actions[step.action].label}” ผิดหรือไม่ ย้อนได้ภายใน {undoSeconds} วินาที
      </span>{' '}
      <button class="button plain small" type="submit">
        ย้อนกลับ
      </button>
    </form>
  ) : null

export const undo = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { runtime, staff, delivery } = c.var
    await undoStep(runtime.db, request, { type: 'staff', id: staff.member.id })
    delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=undo`, 303)
  })
