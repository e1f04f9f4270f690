import type { Context } from 'hono'
import { type Assignment, assignRequest } from '#db/assignments.ts'
import { choosable, type Department, type Officer } from '#db/departments.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { type Option, Select } from '../forms/inputs.tsx'
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
      <Select
        id="assign-department"
        name="department"
        label="กอง"
        options={[
          ...(request.department === null ? [['', 'ไม่ระบุ'] as const] : []),
          ...choosable(departments, request.department).map(({ id, name }): Option => [id, name]),
        ]}
        value={request.department}
      />
      <Select
        id="assign-officer"
        name="officer"
        label="เจ้าหน้าที่"
        none="ไม่ระบุผู้รับผิดชอบ"
        options={officers
          .filter(({ seesSecrets }) => seesSecrets || request.secrecy !== 'secret')
          .map(({ id, name }) => [id, name])}
        value={request.assignedTo}
      />
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
