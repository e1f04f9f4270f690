import type { Context } from 'hono'
import { getAgency, listAgencyChanges } from '#db/agency.ts'
import {
  type Setting,
  type Settings,
  type SettingsSection,
  settingsIn,
  settingsOf,
  settingsSectionNames,
} from '#templates/agency-settings.ts'
import { type Holidays, holidaysOf } from '#templates/holidays.ts'
import { settingLabels } from '#templates/setting-labels.ts'
import { settingText } from '#templates/setting-texts.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'
import { BackupLine } from './backup-line.tsx'
import { History } from './history.tsx'
import { SealCard } from './seal-card.tsx'

/** What a section is about. */
export const sectionTitles: Readonly<Record<SettingsSection, string>> = {
  office: 'ข้อมูลติดต่อสำนักงาน',
  hours: 'เวลาทำการและวันหยุด',
  area: 'เขตรับผิดชอบ',
  identity: 'ภาพยืนยันตัวตน',
  files: 'ไฟล์ที่ประชาชนแนบ',
  complaints: 'เรื่องร้องเรียนร้องทุกข์',
  messages: 'ข้อความ LINE',
  retention: 'ระยะเวลาเก็บข้อมูล',
  map: 'แผนที่',
  access: 'การเข้าสู่ระบบของเจ้าหน้าที่',
  name: 'ชื่อหน่วยงาน',
}
/** Whom a change of the calendar concerns. */
export const holdsAfterwards = 'มีผลกับคำร้องที่รับหลังจากนี้ กำหนดเสร็จของคำร้องที่รับไว้แล้วไม่เปลี่ยน'
const historyShown = 50

/** All settings as they stand, the way to change each, and who changed what. */
export async function settingsPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, agency, changes] = await Promise.all([
    frameOf(c),
    getAgency(db),
    listAgencyChanges(db, historyShown),
  ])
  const settings = settingsOf(agency)
  const saved = settingsSectionNames.find((section) => section === c.req.query('done'))
  return renderPage(
    c,
    <Console frame={frame} title="ตั้งค่าหน่วยงาน">
      <div class="head">
        <h1>ตั้งค่าหน่วยงาน</h1>
        <p class="actions">
          <a class="button plain small" href="/staff/settings/go-live">
            ก่อนเปิดใช้งาน
          </a>
          <a class="button plain small" href="/staff/deliveries">
            การส่งและรับข้อความ
          </a>
        </p>
      </div>
      {saved && (
        <DoneNotice>
          บันทึก{sectionTitles[saved]}แล้ว{' '}
          {saved === 'hours' ? holdsAfterwards : 'มีผลกับหน้าจอ ข้อความ อีเมล และแบบฟอร์มใหม่ทันที'}
        </DoneNotice>
      )}
      <div class="settings">
        {settingsSectionNames.map((section) => (
          <Section key={section} section={section} settings={settings} />
        ))}
        <SealCard seal={agency.seal} />
        <OtherPages />
        <BackupLine
          last={await c.var.runtime.lastBackup?.()}
          isOurs={c.var.runtime.lastBackup !== undefined}
          at={c.var.config.backup.at}
        />
      </div>
      <History changes={changes} />
    </Console>,
  )
}

/** What has pages of its own. */
const pages = [
  ['departments', 'กอง', 'กองและงานที่รับผิดชอบบริการ ชื่อ ลำดับ และกองที่ปิด'],
  ['documents', 'เอกสารที่ออก', 'ผู้ลงนาม และเลขที่ใบเสร็จ ใบอนุญาต หนังสือรับรอง'],
  ['texts', 'ข้อความและอีเมล', 'ถ้อยคำที่ประชาชนอ่านใน LINE และอีเมล พร้อมตัวอย่าง'],
  ['replies', 'ข้อความสำเร็จรูป', 'ข้อความถึงประชาชนที่ใช้บ่อย เจ้าหน้าที่เลือกใส่แล้วแก้ไขก่อนส่งได้'],
  ['menus', 'เมนู LINE', 'ปุ่มใต้แชต ภาพตัวอย่าง การเผยแพร่ไปยัง LINE และเมนูที่แสดงอยู่'],
  ['terms', 'ข้อตกลงและประกาศความเป็นส่วนตัว', 'ฉบับที่ใช้อยู่ ร่างฉบับใหม่ และประวัติทุกฉบับ'],
] as const

const OtherPages = () => (
  <>
    {pages.map(([page, title, about]) => (
      <section key={page} class="card" aria-labelledby={page}>
        <div class="head">
          <h2 id={page}>{title}</h2>
          <a class="button plain small" href={`/staff/settings/${page}`}>
            ดูและแก้ไข<span class="hidden">{title}</span>
          </a>
        </div>
        <p class="muted">{about}</p>
      </section>
    ))}
  </>
)

const Section = ({ section, settings }: { section: SettingsSection; settings: Settings }) => (
  <section class="card" aria-labelledby={section}>
    <div class="head">
      <h2 id={section}>{sectionTitles[section]}</h2>
      <a class="button plain small" href={`/staff/settings/${section}`}>
        แก้ไข<span class="hidden">{sectionTitles[section]}</span>
      </a>
    </div>
    <dl class="facts">
      {settingsIn(section).map((setting) => (
        <div key={setting} class={setting === 'identityPhotos' ? 'full' : undefined}>
          <dt>{settingLabels[setting]}</dt>
          <dd>{textOf(setting, settings) || <span class="muted">ยังไม่ได้ระบุ</span>}</dd>
        </div>
      ))}
      {section === 'hours' && (
        <div>
          <dt>{settingLabels.holidays}</dt>
          <dd>{yearsText(settings.holidays)}</dd>
        </div>
      )}
    </dl>
  </section>
)

/** ปี 2569 มี 22 วัน, a line for each year */
const yearsText = (holidays: Holidays) =>
  [...new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))]
    .map((year) => `ปี ${Number(year) + 543} มี ${holidaysOf(holidays, year).length} วัน`)
    .join('\n') || 'ยังไม่ได้กำหนด'

const textOf = <S extends Setting>(setting: S, settings: Settings) => settingText(setting, settings[setting])
