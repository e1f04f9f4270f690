import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { maskedCitizenId } from '#db/citizens.ts'
import { fullName } from '#templates/applicant.ts'
import { disclosures } from '#templates/complaint.ts'
import type { AppEnv } from '../../app-env.ts'
import type { Filling } from './draft.ts'

/** Above each page of a form at the counter: what it is, and for whom. */
export const Whose = ({
  filling: { service, citizen },
  masked,
  children,
}: {
  filling: Filling
  masked: string
  children?: ComponentChildren
}) => (
  <div>
    {children}
    <h1>{service.name}</h1>
    {citizen ? (
      <p class="muted">
        {service.complaint ? 'แจ้ง' : 'ยื่น'}ในนามของ <strong>{fullName(citizen.profile)}</strong>{' '}
        <span class="numbers">{masked}</span>
      </p>
    ) : (
      <p class="muted">
        <strong>{disclosures.anonymous.label}</strong> ระบบไม่เก็บว่าใครแจ้ง อย่าเขียนชื่อผู้แจ้งลงในแบบฟอร์ม
      </p>
    )}
  </div>
)

export const maskedIdOf = async (c: Context<AppEnv>, { citizen }: Filling): Promise<string> =>
  citizen ? maskedCitizenId(c.var.runtime.vault, citizen) : ''
