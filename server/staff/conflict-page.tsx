import type { Context } from 'hono'
import { listTimeline } from '#db/audit-log.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { Badge } from './badge.tsx'
import { eventLabels } from './event-labels.ts'
import { Console, frameOf } from './layout.tsx'
import { WordsKept } from './words-kept.tsx'

/** What the rules forbid for now, in words of their own; the request stands as it stood. */
export async function refusalPage(
  c: Context<AppEnv>,
  request: ServiceRequest,
  detail: string,
): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ยังทำรายการนี้ไม่ได้">
      <div class="message card">
        <p class="code">{request.reference}</p>
        <h1>ยังทำรายการนี้ไม่ได้</h1>
        <p>{detail}</p>
        <WordsKept of={c} />
        <a class="button" href={`/staff/requests/${request.reference}`}>
          กลับไปที่เรื่องนี้
        </a>
      </div>
    </Console>,
    409,
  )
}

/** Somebody was quicker: what they did, how the request stands now, and the way back to it. */
export async function conflictPage(c: Context<AppEnv>, request: ServiceRequest): Promise<Response> {
  const last = (await listTimeline(c.var.runtime.db, request)).at(-1)
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="เรื่องนี้เปลี่ยนไปแล้ว">
      <div class="message card">
        <p class="code">{request.reference}</p>
        <h1>เรื่องนี้เปลี่ยนไปแล้ว</h1>
        <p class="muted">มีผู้ดำเนินการก่อนท่าน ระบบจึงยังไม่ได้บันทึกรายการล่าสุดของท่าน</p>
        <p>
          สถานะปัจจุบัน <Badge status={request.status} />
        </p>
        {last && (
          <p class="small muted">
            {eventLabels[last.action]} โดย{last.actorName ?? 'ระบบ'} · {thaiDateTime(last.at)}
          </p>
        )}
        <WordsKept of={c} />
        <a class="button" href={`/staff/requests/${request.reference}`}>
          ดูเรื่องนี้ล่าสุด
        </a>
      </div>
    </Console>,
    409,
  )
}
