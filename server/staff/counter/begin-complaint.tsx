import type { Context } from 'hono'
import type { Citizen } from '#db/citizens.ts'
import { openDraftOfNobodyAtCounter } from '#db/counter-drafts.ts'
import { DomainError } from '#db/errors.ts'
import { findService, listServices, type OfferedService } from '#db/services.ts'
import type { StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../../app-env.ts'
import { Select } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

/** The complaints that somebody at the counter can make; without a name, those that are taken so. */
export async function complaintsAtCounter(
  c: Context<AppEnv>,
  { anonymous = false } = {},
): Promise<OfferedService[]> {
  const all = await listServices(c.var.runtime.db, 'complaint')
  return anonymous ? all.filter(({ definition }) => definition.complaint?.anonymous) : all
}

const Choice = ({
  complaints,
  press,
  children,
}: {
  complaints: readonly OfferedService[]
  /** How its button stands among the others of the page. */
  press: string
  children: string
}) => (
  <>
    <Select
      id="complaint"
      name="service"
      label="เรื่องที่แจ้ง"
      hint={children}
      required
      none="เลือกเรื่อง"
      options={complaints.map(({ definition: { code, name } }) => [code, name])}
    />
    <button class={press} type="submit">
      กรอกเรื่องร้องเรียนที่นี่
    </button>
  </>
)

/** For who came in person: a complaint in their name. */
export const BeginComplaint = ({
  citizen,
  complaints,
  session,
}: {
  citizen: Citizen
  complaints: readonly OfferedService[]
  session: StaffSession
}) =>
  complaints.length > 0 && (
    <section class="card" aria-labelledby="begin-complaint">
      <h2 id="begin-complaint">แจ้งเรื่องร้องเรียนแทนที่เคาน์เตอร์</h2>
      <form class="formstack" method="post" action={`/staff/identity/${citizen.id}/form`}>
        <CsrfField session={session} />
        <Choice complaints={complaints} press="button wide">
          ในนามของผู้ที่มาด้วยตนเอง ขอปกปิดชื่อได้ในหน้าถัดไป
        </Choice>
      </form>
    </section>
  )

/** For who has no account, or does not want to say who they are. */
export const BeginWithoutName = ({
  complaints,
  session,
}: {
  complaints: readonly OfferedService[]
  session: StaffSession
}) =>
  complaints.length > 0 && (
    <section class="card" aria-labelledby="without-name">
      <h2 id="without-name">แจ้งเรื่องโดยไม่ระบุชื่อ</h2>
      <form class="formstack narrow" method="post" action="/staff/counter">
        <CsrfField session={session} />
        <Choice complaints={complaints} press="button plain">
          สำหรับผู้ที่ไม่ได้ลงทะเบียน หรือไม่ประสงค์บอกชื่อ ผู้แจ้งติดตามด้วยเลขที่เรื่องและรหัสลับ เรื่องอื่นต้องระบุผู้แจ้ง
        </Choice>
      </form>
    </section>
  )

/** Opens a complaint of somebody who does not say who they are, to be written down for them. */
export async function beginWithoutName(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { service: chosen } = await c.req.parseBody()
  const offered = typeof chosen === 'string' ? await findService(db, chosen) : undefined
  if (!offered?.definition.complaint?.anonymous)
    throw new DomainError('invalid_action', 'กรุณาเลือกเรื่องที่แจ้งโดยไม่ระบุชื่อได้')
  const service = { code: offered.definition.code, version: offered.version }
  const { id } = await openDraftOfNobodyAtCounter(db, vault, service)
  return c.redirect(`/staff/counter/${id}`, 303)
}
