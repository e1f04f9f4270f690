import type { Context } from 'hono'
import type { Citizen } from '#db/citizens.ts'
import { listServices, type OfferedService } from '#db/services.ts'
import type { StaffSession } from '#db/staff.ts'
import { mayPrint } from '#templates/filing-way.ts'
import type { AppEnv } from '../../app-env.ts'
import { Select } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

/** What somebody at the counter can be given on paper. */
export const printableServices = async (c: Context<AppEnv>): Promise<OfferedService[]> =>
  (await listServices(c.var.runtime.db, 'request')).filter(({ definition }) => mayPrint(definition))

/** For who came in person: a form in their name, filled in here, or printed, signed and scanned again. */
export const BeginForm = ({
  citizen,
  services,
  session,
}: {
  citizen: Citizen
  services: readonly OfferedService[]
  session: StaffSession
}) => (
  <section class="card" aria-labelledby="begin">
    <h2 id="begin">ยื่นคำร้องแทนที่เคาน์เตอร์</h2>
    <form class="formstack" method="post" action={`/staff/identity/${citizen.id}/paper`}>
      <CsrfField session={session} />
      <Select
        name="service"
        label="บริการ"
        hint="กรอกให้ผู้ยื่นในหน้านี้ หรือพิมพ์แบบฟอร์มที่มีชื่อผู้ยื่น ให้กรอกและลงลายมือชื่อ แล้วสแกนกลับเข้าระบบ"
        required
        none="เลือกบริการ"
        options={services.map(({ definition: { code, name } }) => [code, name])}
      />
      <button class="button wide" type="submit" formaction={`/staff/identity/${citizen.id}/form`}>
        กรอกแบบฟอร์มที่นี่
      </button>
      <button class="button plain wide" type="submit">
        พิมพ์แบบฟอร์มกระดาษ
      </button>
    </form>
  </section>
)
