import { mayAct, type StaffSession } from '#db/staff.ts'
import { CsrfField } from '../layout.tsx'
import { upTo } from '../requests.tsx'
import { type Asked, without } from './filter.ts'

/** What somebody looks at, as hidden fields of a form. */
export const AskedFields = ({ asked }: { asked: Asked }) => (
  <>
    {Object.entries(without(asked, 'after')).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={String(value)} />
    ))}
  </>
)

/** How much was found, and what can be done with all of it: keep the way to it, take it along as a table. */
export const KeepAndExport = ({
  asked,
  found,
  session,
}: {
  asked: Asked
  found: number
  session: StaffSession
}) => (
  <div class="tools">
    <p>
      พบ <strong class="numbers">{upTo(found)}</strong> รายการ
    </p>
    {Object.keys(without(asked, 'after')).length > 0 && (
      <details class="keep">
        <summary>บันทึกตัวกรองนี้</summary>
        <form method="post" action="/staff/filters">
          <CsrfField session={session} />
          <AskedFields asked={asked} />
          <label for="filter-name" class="hidden">
            ชื่อตัวกรอง
          </label>
          <input id="filter-name" name="name" maxLength={60} required placeholder="ชื่อตัวกรอง เช่น งานค้างหมู่ 4" />
          <button class="button small" type="submit">
            บันทึก
          </button>
        </form>
      </details>
    )}
    {mayAct(session.member.role) && (
      <form method="post" action="/staff/requests/export">
        <CsrfField session={session} />
        <AskedFields asked={asked} />
        <button class="button plain small" type="submit">
          ส่งออก CSV
        </button>
      </form>
    )}
  </div>
)
