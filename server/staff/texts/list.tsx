import type { Context } from 'hono'
import { listDefinitions } from '#db/definitions.ts'
import { type AgencyTexts, type MessageCode, textGroups } from '#templates/texts/say.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DefinitionHistory } from '../definitions/history.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'

const groupTitles: Readonly<Record<keyof typeof textGroups, string>> = {
  chat: 'ในแชต LINE',
  request: 'แจ้งความคืบหน้าทาง LINE',
  mail: 'อีเมล',
}
const dones: Readonly<Record<string, string>> = {
  restored: 'กลับไปใช้ข้อความของฉบับก่อนแล้ว มีผลกับข้อความที่ส่งหลังจากนี้',
}

/** Every message that the agency may word, and every wording that it had. */
export async function textsPage(c: Context<AppEnv>): Promise<Response> {
  const versions = await listDefinitions(c.var.runtime.db, 'texts')
  const texts = versions[0]?.content ?? {}
  const done = dones[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ข้อความและอีเมล">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>ข้อความและอีเมล</h1>
        <p class="muted">
          ข้อความที่ประชาชนอ่านใน LINE และอีเมล แก้ถ้อยคำได้ โดยดูตัวอย่างก่อนบันทึก ส่วนคำเตือนเหตุฉุกเฉิน
          การเตือนเรื่องความปลอดภัยของบัญชี และถ้อยคำที่กฎหมายกำหนด ใช้ตามที่มากับระบบ
        </p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {(Object.keys(textGroups) as (keyof typeof textGroups)[]).map((group) => (
        <Group key={group} group={group} texts={texts} />
      ))}
      <DefinitionHistory versions={versions} base="/staff/settings/texts" />
    </Console>,
  )
}

const Group = ({ group, texts }: { group: keyof typeof textGroups; texts: AgencyTexts }) => (
  <section class="card" aria-labelledby={group}>
    <h2 id={group}>{groupTitles[group]}</h2>
    <ul class="wordings">
      {Object.entries(textGroups[group]).map(([code, { title, when }]) => (
        <li key={code}>
          <a href={messagePath(code as MessageCode)}>{title}</a>
          {texts[code] && <span class="badge open">แก้ไขแล้ว</span>}
          <span class="small muted">{when}</span>
        </li>
      ))}
    </ul>
  </section>
)

export const messagePath = (code: MessageCode) => `/staff/settings/texts/${code}`
