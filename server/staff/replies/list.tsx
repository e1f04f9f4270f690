import type { Context } from 'hono'
import { type CannedReply, listCannedReplies } from '#db/canned-replies.ts'
import { exampleValues, fillReply } from '#templates/canned-replies.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  saved: 'บันทึกแล้ว เจ้าหน้าที่ใช้ข้อความนี้ได้ทันที',
  removed: 'ลบข้อความแล้ว สิ่งที่ส่งไปแล้วไม่เปลี่ยน',
}
export const repliesPath = '/staff/settings/replies'

/** What officers may begin with when they write to citizens, each as a citizen would read it. */
export async function repliesPage(c: Context<AppEnv>): Promise<Response> {
  const [frame, replies] = await Promise.all([frameOf(c), listCannedReplies(c.var.runtime.db)])
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="ข้อความสำเร็จรูป">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <div class="head">
          <h1>ข้อความสำเร็จรูป</h1>
          <a class="button" href={`${repliesPath}/new`}>
            เพิ่มข้อความ
          </a>
        </div>
        <p class="muted">เจ้าหน้าที่เลือกใส่ได้ทุกที่ที่เขียนถึงประชาชน แล้วแก้ไขก่อนส่ง ตัวอย่างด้านล่างใช้ชื่อและเรื่องสมมติ</p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {replies.length === 0 ? (
        <div class="card empty">
          <h2>ยังไม่มีข้อความสำเร็จรูป</h2>
          <p class="muted">เพิ่มข้อความที่ใช้บ่อย เจ้าหน้าที่จะไม่ต้องพิมพ์ซ้ำ</p>
        </div>
      ) : (
        <ul class="replies">
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} />
          ))}
        </ul>
      )}
    </Console>,
  )
}

const Reply = ({ reply: { id, title, text } }: { reply: CannedReply }) => (
  <li class="card">
    <div class="head">
      <h2>{title}</h2>
      <a class="button plain small" href={`${repliesPath}/${id}`}>
        แก้ไข<span class="hidden"> {title}</span>
      </a>
    </div>
    <blockquote>{fillReply(text, exampleValues)}</blockquote>
  </li>
)
