import type { ComponentChildren } from 'preact'
import { type CatalogueEntry, isWaiting } from '#db/catalogue.ts'
import type { Department } from '#db/departments.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Unconfirmed } from '#templates/service.ts'
import type { EnteredTerms } from '#templates/service-terms.ts'
import { CsrfField } from '../layout.tsx'

interface FormProps {
  entry: CatalogueEntry
  session: StaffSession
  entered: EnteredTerms
  wrong: Readonly<Record<string, string>>
  /** Those that take on work. */
  departments: readonly Department[]
}

/** What citizens are told of a service, to be put right, and the tick by which the agency vouches for it. */
export const TermsForm = ({ entry, session, entered, wrong, departments }: FormProps) => {
  const waiting = isWaiting(entry)
  const marked = (mark: Unconfirmed) => waiting && entry.definition.unconfirmed?.includes(mark)
  const input = (name: string) => ({
    id: name,
    name,
    'aria-describedby': wrong[name] ? `${name}-wrong` : undefined,
    'aria-invalid': wrong[name] ? true : undefined,
  })
  return (
    <form class="card formstack" method="post" action={`/staff/catalogue/${entry.code}`}>
      <h2>ข้อมูลที่ประชาชนเห็น</h2>
      <CsrfField session={session} />
      <input type="hidden" name="revision" value={entry.revision} />
      <Field name="fee" label="ค่าธรรมเนียม" marked={marked('fee')} wrong={wrong.fee}>
        <textarea {...input('fee')} rows={2} maxLength={300}>
          {entered.fee}
        </textarea>
      </Field>
      <Field name="days" label="ระยะเวลาดำเนินการ" marked={marked('days')} wrong={wrong.days}>
        <div class="pair">
          <input {...input('days')} inputMode="numeric" value={entered.days} />
          <select name="dayKind" aria-label="นับเป็น">
            <option value="working">วันทำการ</option>
            <option value="calendar" selected={entered.dayKind === 'calendar'}>
              วันตามปฏิทิน
            </option>
          </select>
        </div>
      </Field>
      <Field name="time" label="ข้อความเพิ่มเติมเรื่องเวลา (ไม่บังคับ)" wrong={wrong.time}>
        <textarea {...input('time')} rows={2} maxLength={300}>
          {entered.time}
        </textarea>
      </Field>
      <Field
        name="notice"
        label="ข้อความที่แจ้งก่อนเริ่มกรอก (ไม่บังคับ)"
        marked={entered.notice !== '' && marked('amounts')}
        wrong={wrong.notice}
      >
        <textarea {...input('notice')} rows={2} maxLength={500}>
          {entered.notice}
        </textarea>
      </Field>
      <Field name="department" label="กองหรืองานที่รับผิดชอบ" wrong={wrong.department}>
        <select {...input('department')}>
          {!departments.some(({ name }) => name === entered.department) && (
            <option value={entered.department}>{entered.department}</option>
          )}
          {departments.map(({ id, name }) => (
            <option key={id} value={name} selected={name === entered.department}>
              {name}
            </option>
          ))}
        </select>
        <span class="hint">
          เพิ่มหรือเปลี่ยนชื่อกองได้ที่ <a href="/staff/settings/departments">ตั้งค่า › กอง</a>
        </span>
      </Field>
      <Field name="law" label="กฎหมายที่เกี่ยวข้อง" marked={marked('law')} wrong={wrong.law}>
        <textarea {...input('law')} rows={Math.max(3, entry.definition.law.length + 1)}>
          {entered.law}
        </textarea>
        <span class="hint">บรรทัดละหนึ่งรายการ</span>
      </Field>
      {waiting && (
        <label class="vouch">
          <input type="checkbox" name="confirmed" value="yes" checked={entered.confirmed === 'yes'} />
          <span>ยืนยันข้อมูลตามคู่มือสำหรับประชาชนของหน่วยงาน</span>
        </label>
      )}
      <p class="small muted">
        {waiting && entry.enabled && 'เมื่อยืนยันแล้ว บริการนี้จะเปิดให้ประชาชนทันที '}
        การแก้ไขมีผลกับคำร้องใหม่เท่านั้น คำร้องเดิมยังใช้ข้อมูลฉบับเดิม
      </p>
      <button class="button" type="submit">
        บันทึก
      </button>
    </form>
  )
}

const Field = ({
  name,
  label,
  marked,
  wrong,
  children,
}: {
  name: string
  label: string
  marked?: boolean | undefined
  wrong: string | undefined
  children: ComponentChildren
}) => (
  <div class="field">
    <div>
      <label for={name}>{label}</label>
      {marked && <span class="mark-waiting">ยังไม่ยืนยัน</span>}
    </div>
    {children}
    {wrong && (
      <span class="wrong" id={`${name}-wrong`}>
        {wrong}
      </span>
    )}
  </div>
)
