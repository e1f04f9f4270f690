import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type AgencyChange, changeAgency, getAgencyRow, listAgencyChanges } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import type { StaffSession } from '#db/staff.ts'
import {
  officeHoursText,
  type Settings,
  type SettingsSection,
  settingsIn,
  settingsOf,
  settingsSectionNames,
  settingsSections,
} from '#templates/agency-settings.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { renderPage } from '../../page.tsx'
import { Alert, RefusedForm } from '../forms/alert.tsx'
import type { Entered } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { byInput, enteredIn, enteredOf, inputOf } from './entered.ts'
import { Differences } from './history.tsx'
import type { HolidayEntry } from './holidays.tsx'
import { HolidaysSaved, holidayCard } from './holidays-page.tsx'
import { Inputs } from './inputs.tsx'
import { nameConfirmationPage } from './name-confirmation.tsx'
import { holdsAfterwards, sectionTitles } from './overview.tsx'

const sectionOf = (c: Context<AppEnv>): SettingsSection => {
  const section = settingsSectionNames.find((name) => name === c.req.param('section'))
  if (!section) throw new DomainError('not_found')
  return section
}

const leads: Readonly<Record<SettingsSection, string>> = {
  office: 'แสดงในหน้าเว็บ แชต LINE อีเมล แบบฟอร์ม และประกาศความเป็นส่วนตัว',
  hours: `ใช้คำนวณวันที่ถือว่ารับคำร้องและวันครบกำหนด ${holdsAfterwards}`,
  area: 'เป็นตัวเลือกแรกของที่อยู่ในแบบฟอร์ม ตำบลแรกคือที่ตั้งสำนักงาน',
  identity: 'ขอได้ตั้งแต่ 0 ถึง 4 ภาพ หากไม่ขอภาพเลย ผู้ลงทะเบียนยืนยันตัวตนด้วยการนำบัตรประชาชนมาแสดงที่สำนักงาน',
  files: 'ใช้กับไฟล์ที่ประชาชนแนบกับคำร้อง และแสดงให้เห็นก่อนเลือกไฟล์ ไฟล์ที่แนบไว้แล้วไม่ถูกลบ',
  complaints:
    'เมื่อเปิดเผย ทุกคนเห็นจำนวนเรื่อง ผลการแก้ไข และแผนที่แบบหยาบ ที่หน้าเว็บและ Open311 ไม่แสดงชื่อผู้แจ้ง รายละเอียด หรือเรื่องลับ',
  messages:
    'การตอบกลับในแชตไม่มีค่าใช้จ่าย ส่วนข้อความที่หน่วยงานส่งเองนับตามแพ็กเกจของ LINE Official Account ประชาชนดูสถานะได้เสมอโดยพิมพ์เลขที่คำร้องในแชต',
  retention:
    'เมื่อเปลี่ยนระยะเวลา ระบบหยุดลบจนกว่าผู้ดูแลจะดูตัวอย่างและเปิดใช้อีกครั้งที่หน้า “ข้อมูลที่พ้นกำหนด” เรื่องลับเก็บเท่ากับคำขอ',
  map: 'ใช้เมื่อประชาชนปักหมุดในแบบฟอร์ม ถ้าเว้นที่อยู่ภาพแผนที่ว่าง ยังปักหมุดได้ด้วย GPS พิมพ์พิกัด หรือเลื่อนบนตารางเปล่า โปรดใช้แผนที่ที่หน่วยงานมีสิทธิใช้',
  access: 'เมื่อกำหนดให้ทุกคนใช้ ผู้ที่ยังไม่มีจะถูกพาไปตั้งค่าก่อนทำงานต่อ มีผลทันที รวมทั้งกับตัวท่านเอง',
  name: 'ชื่อและตำแหน่งในแบบฟอร์ม ข้อความ อีเมล ขีดคร่อม และเมนู LINE มาจากข้อมูลนี้ จึงมีหน้ายืนยันก่อนบันทึก',
}

/** The form of the section that the address names. */
export async function settingsSectionPage(c: Context<AppEnv>): Promise<Response> {
  const { profile, revision } = await getAgencyRow(c.var.runtime.db)
  return formPage(c, sectionOf(c), { entered: enteredOf(settingsOf(profile)), revision })
}

/** The page of hours and days off, with what was typed into its table and could not be taken. */
export async function holidayEntryPage(c: Context<AppEnv>, holidayEntry: HolidayEntry): Promise<Response> {
  const { profile, revision } = await getAgencyRow(c.var.runtime.db)
  return formPage(c, 'hours', {
    ...{ entered: enteredOf(settingsOf(profile)), revision },
    ...{ holidayEntry, status: 422 },
  })
}

/** Checks and saves a section; who was overtaken by another administrator is told what that one did. */
export async function saveSettings(c: Context<AppEnv>): Promise<Response> {
  const section = sectionOf(c)
  const { db } = c.var.runtime
  const entered = enteredIn(await c.req.formData())
  const revision = Number(entered.revision)
  const checked = settingsSections[section].safeParse(inputOf(section, entered))
  if (!checked.success) {
    const wrong = byInput(entered, fieldErrors(checked.error))
    return formPage(c, section, { entered, wrong, revision, status: 422 })
  }
  const { profile } = await getAgencyRow(db)
  if (section === 'name' && entered.confirmed !== 'yes')
    return nameConfirmationPage(c, { agency: profile, wanted: { ...profile, ...checked.data }, revision })
  try {
    const actor = { type: 'staff', id: c.var.staff.member.id } as const
    await changeAgency(db, { revision, settings: completed(checked.data) }, actor)
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
    const [last] = await listAgencyChanges(db, 1)
    const { revision: latest } = await getAgencyRow(db)
    return formPage(c, section, { entered, revision: latest, overtakenBy: last, status: 409 })
  }
  if (section === 'name') c.var.delivery.agencyRenamed()
  return c.redirect(`/staff/settings?done=${section}`, 303)
}

/** Who leaves the sentence about the hours empty leaves it to us. */
function completed(settings: Partial<Settings>): Partial<Settings> {
  const { openingHours, officeHours } = settings
  return openingHours && officeHours === ''
    ? { ...settings, officeHours: officeHoursText(openingHours) }
    : settings
}

interface FormState {
  entered: Entered
  /** What the form was made for. */
  revision: number
  wrong?: Readonly<Record<string, string>>
  overtakenBy?: AgencyChange | undefined
  holidayEntry?: HolidayEntry
  status?: ContentfulStatusCode
}

async function formPage(
  c: Context<AppEnv>,
  section: SettingsSection,
  { entered, revision, wrong = {}, overtakenBy, holidayEntry, status }: FormState,
): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={sectionTitles[section]}>
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>{sectionTitles[section]}</h1>
        <p class="muted">{leads[section]}</p>
      </div>
      {section === 'hours' && <HolidaysSaved query={c.req.query()} />}
      {overtakenBy && <Overtaken by={overtakenBy} />}
      <RefusedForm wrong={wrong} />
      {holidayEntry && (
        <Alert>
          ยังไม่ได้บันทึกวันหยุด <a href="#holiday-wrong">ดูสิ่งที่ต้องแก้ไข</a>
        </Alert>
      )}
      <div class={section === 'hours' ? 'settings' : undefined}>
        <SectionForm
          section={section}
          session={c.var.staff}
          revision={revision}
          entered={entered}
          wrong={wrong}
        />
        {section === 'hours' && (await holidayCard(c, holidayEntry))}
      </div>
    </Console>,
    status,
  )
}

const SectionForm = ({
  section,
  session,
  revision,
  ...inputs
}: {
  section: SettingsSection
  session: StaffSession
  revision: number
  entered: Entered
  wrong: Readonly<Record<string, string>>
}) => (
  <form class="card formstack narrow" method="post" action={`/staff/settings/${section}`}>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={revision} />
    <Inputs names={settingsIn(section)} {...inputs} />
    <button class="button" type="submit">
      {section === 'name' ? 'ตรวจสอบก่อนบันทึก' : 'บันทึก'}
    </button>
  </form>
)

/** Another administrator saved since this form was opened. */
const Overtaken = ({ by }: { by: AgencyChange }) => (
  <Alert>
    <p>
      {by.by} แก้ไขการตั้งค่าก่อนท่าน เมื่อ {thaiDateTime(by.at)} ระบบจึงยังไม่ได้บันทึก ข้อมูลที่ท่านพิมพ์ยังอยู่ครบ
      ตรวจสอบแล้วกดบันทึกอีกครั้งได้
    </p>
    <Differences changes={by.changes} />
  </Alert>
)
