import type { Context } from 'hono'
import { type BlockedSender, liftBlock, listBlocks } from '#db/blocked-senders.ts'
import type { StaffSession } from '#db/staff.ts'
import { fullName } from '#templates/applicant.ts'
import { isoDayAt, thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { listAddress } from './block.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  blocked: 'ระงับการแจ้งเรื่องแล้ว มีผลทันที',
  lifted: 'ยกเลิกการระงับแล้ว ผู้นี้แจ้งเรื่องได้ทันที',
}

/** From whom complaints are not taken now, and from whom they were not. */
export async function blockedSendersPage(c: Context<AppEnv>): Promise<Response> {
  const [frame, blocks] = await Promise.all([frameOf(c), listBlocks(c.var.runtime.db)])
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="ผู้ถูกระงับการแจ้งเรื่อง">
      <div>
        <a class="back" href="/staff/people">
          ← เจ้าหน้าที่
        </a>
        <h1>ผู้ถูกระงับการแจ้งเรื่อง</h1>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {blocks.length === 0 ? (
        <p class="card muted">ยังไม่มีผู้ถูกระงับ ระงับได้จากหน้าเรื่องร้องเรียนร้องทุกข์ที่ผู้นั้นแจ้ง</p>
      ) : (
        <div class="card table">
          <table>
            <thead>
              <tr>
                <th scope="col">ผู้แจ้ง</th>
                <th scope="col">ถึงวันที่</th>
                <th scope="col">เหตุผล</th>
                <th scope="col">สถานะ</th>
              </tr>
            </thead>
            <tbody>
              {blocks.map(({ block, profile, by }) => (
                <tr key={block.id}>
                  <td class="wide">
                    {fullName(profile)}
                    <div class="small muted">โดย{by}</div>
                  </td>
                  <td>{thaiDate(block.until, 'medium')}</td>
                  <td class="wide">{block.reason}</td>
                  <td>
                    <Standing block={block} session={c.var.staff} name={fullName(profile)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="muted">ระงับเฉพาะการแจ้งเรื่องร้องเรียนร้องทุกข์ บริการตามกฎหมายยังเปิดให้ทุกคน</p>
    </Console>,
  )
}

const Standing = ({
  block,
  session,
  name,
}: {
  block: BlockedSender
  session: StaffSession
  name: string
}) => {
  if (block.liftedAt) return <span>ยกเลิกแล้ว</span>
  if (block.until < isoDayAt(new Date())) return <span>ครบกำหนดแล้ว</span>
  return (
    <form class="reveal" method="post" action={`${listAddress}/${block.id}/lift`}>
      <CsrfField session={session} />
      <span>ระงับอยู่</span>
      <button class="button plain small" type="submit">
        ยกเลิกการระงับ
        <span class="hidden"> {name}</span>
      </button>
    </form>
  )
}

export async function liftByForm(c: Context<AppEnv>): Promise<Response> {
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  await liftBlock(c.var.runtime.db, c.req.param('id') ?? '', actor)
  return c.redirect(`${listAddress}?done=lifted`, 303)
}
