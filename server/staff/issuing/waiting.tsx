import type { Context } from 'hono'
import { listWaitingDrafts } from '#db/document-drafts.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, frameOf } from '../layout.tsx'
import { addressOf } from './prepare.tsx'

/** Everything that waits for somebody's signature. */
export async function waitingPage(c: Context<AppEnv>): Promise<Response> {
  const [frame, waiting] = await Promise.all([frameOf(c), listWaitingDrafts(c.var.runtime.db)])
  return renderPage(
    c,
    <Console frame={frame} title="เอกสารรอลงนาม">
      <div class="head">
        <h1>เอกสารรอลงนาม</h1>
        {c.var.staff.member.role === 'admin' && (
          <a class="button plain" href="/staff/settings/documents">
            ผู้ลงนามและเลขที่
          </a>
        )}
      </div>
      {waiting.length === 0 ? (
        <div class="card empty">
          <h2>ไม่มีเอกสารรอลงนาม</h2>
          <p class="muted">จัดทำเอกสารได้จากหน้าของเรื่อง เมื่อบันทึกร่างแล้วจะแสดงที่นี่</p>
        </div>
      ) : (
        <div class="card table">
          <table>
            <thead>
              <tr>
                <th scope="col">เอกสาร</th>
                <th scope="col">ออกให้แก่</th>
                <th scope="col">ผู้ลงนาม</th>
                <th scope="col">จัดทำเมื่อ</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map(({ draft, request }) => (
                <tr key={draft.id}>
                  <td class="wide">
                    <a class="open" href={`${addressOf(request)}/${draft.id}`}>
                      {draft.content.title}
                    </a>
                  </td>
                  <td class="wide">{draft.content.holder}</td>
                  <td class="wide">{draft.content.signer.name}</td>
                  <td class="wide muted">{thaiDateTime(draft.updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Console>,
  )
}
