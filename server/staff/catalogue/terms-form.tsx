import { type CatalogueEntry, isWaiting } from '#db/catalogue.ts'
import type { Department } from '#db/departments.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Unconfirmed } from '#templates/service.ts'
import type { EnteredTerms } from '#templates/service-terms.ts'
import { Field, Select, TextInput } from '../forms/inputs.tsx'
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
  const labelled = (name: string, label: string, mark?: boolean | undefined) => ({
    ...{ name, entered, wrong },
    label: mark ? <Marked label={label} /> : label,
  })
  return (
    <form class="card formstack" method="post" action={`/staff/catalogue/${entry.code}`}>
      <h2>ข้อมูลที่ประชาชนเห็น</h2>
      <CsrfField session={session} />
      <input type="hidden" name="revision" value={entry.revision} />
      <TextInput {...labelled('fee', 'ค่าธรรมเนียม', marked('fee'))} rows={2} most={300} />
      <Field {...labelled('days', 'ระยะเวลาดำเนินการ', marked('days'))}>
        {(facts) => (
          <div class="pair">
            <input {...facts} inputMode="numeric" value={entered.days} />
            <select name="dayKind" aria-label="นับเป็น">
              <option value="working">วันทำการ</option>
              <option value="calendar" selected={entered.dayKind === 'calendar'}>
                วันตามปฏิทิน
              </option>
            </select>
          </div>
        )}
      </Field>
      <TextInput {...labelled('time', 'ข้อความเพิ่มเติมเรื่องเวลา (ไม่บังคับ)')} rows={2} most={300} />
      <TextInput
        {...labelled('notice', 'ข้อความที่แจ้งก่อนเริ่มกรอก (ไม่บังคับ)', entered.notice !== '' && marked('amounts'))}
        rows={2}
        most={500}
      />
      <Select
        {...labelled('department', 'กองหรืองานที่รับผิดชอบ')}
        hint={
          <>
            เพิ่มหรือเปลี่ยนชื่อกองได้ที่ <a href="/staff/settings/departments">ตั้งค่า › กอง</a>
          </>
        }
        options={namesWith(entered.department ?? '', departments).map((name) => [name, name])}
      />
      <TextInput
        {...labelled('law', 'กฎหมายที่เกี่ยวข้อง', marked('law'))}
        hint="บรรทัดละหนึ่งรายการ"
        rows={Math.max(3, entry.definition.law.length + 1)}
      />
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

/** The one that has it stands there also when it takes on work no more. */
const namesWith = (chosen: string, departments: readonly Department[]): string[] => {
  const names = departments.map(({ name }) => name)
  return names.includes(chosen) ? names : [chosen, ...names]
}

/** What it is called, and whether the agency has not vouched for it yet. */
const Marked = ({ label }: { label: string }) => (
  <>
    {label} <span class="mark-waiting">ยังไม่ยืนยัน</span>
  </>
)
