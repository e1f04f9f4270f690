import type { Context } from 'hono'
import { type Assignment, assignRequest } from '#db/assignments.ts'
import { choosable, type Department, type Officer } from '#db/departments.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { CsrfField } from '../layout.tsx'

export interface Office {
  departments: readonly Department[]
  officers: readonly Officer[]
}

/** Who answers it: a department, and somebody of whom it is the task. */
export const AssignForm = ({
  request,
  office: { departments, officers },
  session,
}: {
  request: ServiceRequest
  office: Office
  session: StaffSession
}) => (
  <section class="card">
    <h2>ผู้รับผิดชอบ</h2>
    <form class="formstack" method="post" action={`/staff/requests/${request.reference}/assign`}>
      <CsrfField session={session} />
      <input type="hidden" name="revision" value={request.revision} />
      <div class="field">
        <label for="assign-department">กอง</label>
        <select id="assign-department" name="department">
          {request.department === null && <option value="">ไม่ระบุ</option>}
          {choosable(departments, request.department).map(({ id, name }) => (
            <option key={id} value={id} selected={id === request.department}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="assign-officer">เจ้าหน้าที่</label>
        <select id="assign-officer" name="officer">
          <option value="">ไม่ระบุผู้รับผิดชอบ</option>
          {officers
            .filter(({ seesSecrets }) => seesSecrets || request.secrecy !== 'secret')
            .map(({ id, name }) => (
              <option key={id} value={id} selected={id === request.assignedTo}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <button class="button plain" type="submit">
        มอบหมาย
      </button>
    </form>
  </section>
)

export const assign = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { department, officer } = await c.req.parseBody()
    const chosen: Assignment = {
      ...(typeof department === 'string' && department !== '' && { department }),
      ...(typeof officer === 'string' && { assignedTo: officer || null }),
    }
    const { runtime, staff } = c.var
    await assignRequest(runtime.db, request, chosen, { type: 'staff', id: staff.member.id })
    return c.redirect(`/staff/requests/${request.reference}?done=assigned`, 303)
  })
