import type { Context } from 'hono'
import { type Agency, agencyName, clerkTitle, executiveTitle, officeName } from '#templates/agency.ts'
import { settingsIn, settingsOf } from '#templates/agency-settings.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { enteredOf } from './entered.ts'

/** What is derived from the name, and so changes on every form. */
const derived: readonly (readonly [label: string, text: (agency: Agency) => string])[] = [
  ['หน่วยงาน', agencyName],
  ['สำนักงาน', officeName],
  ['ผู้บริหาร', executiveTitle],
  ['ปลัด', clerkTitle],
  ['อำเภอ', ({ district }) => district],
  ['จังหวัด', ({ province }) => province],
]

/** The new names beside the old ones; nothing is saved before they are confirmed. */
export async function nameConfirmationPage(
  c: Context<AppEnv>,
  { agency, wanted, revision }: { agency: Agency; wanted: Agency; revision: number },
): Promise<Response> {
  const entered = enteredOf(settingsOf(wanted))
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ยืนยันการเปลี่ยนชื่อหน่วยงาน">
      <h1>ยืนยันการเปลี่ยนชื่อหน่วยงาน</h1>
      <p class="notice">
        แบบฟอร์ม ข้อความ อีเมล ขีดคร่อมภาพ และเมนู LINE ที่ออกหลังจากนี้จะใช้ชื่อใหม่ เอกสารที่ออกไปแล้วไม่เปลี่ยน
      </p>
      <form class="card formstack narrow" method="post" action="/staff/settings/name">
        <CsrfField session={c.var.staff} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="confirmed" value="yes" />
        {settingsIn('name').map((name) => (
          <input key={name} type="hidden" name={name} value={entered[name]} />
        ))}
        <dl class="changes">
          {derived.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {text(agency) === text(wanted) ? (
                  text(wanted)
                ) : (
                  <>
                    <del>
                      <span class="hidden">เดิม </span>
                      {text(agency)}
                    </del>
                    <ins>
                      <span class="hidden">แก้เป็น </span>
                      {text(wanted)}
                    </ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <button class="button" type="submit">
          ยืนยันและบันทึก
        </button>
        <a class="button plain" href="/staff/settings/name">
          กลับไปแก้ไข
        </a>
      </form>
    </Console>,
  )
}
