import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { loginPage, whereTo } from '../auth/staff.ts'
import { isOurFault, problemOf } from '../errors.ts'
import { logUnexpected } from '../log.ts'
import { renderPage } from '../page.tsx'
import { Console, Entrance, type Frame, frameOf } from './layout.tsx'
import { WordsKept } from './words-kept.tsx'

const headings: Partial<Record<number, string>> = {
  400: 'ข้อมูลมาไม่ครบ',
  401: 'ท่านออกจากระบบแล้ว',
  403: 'ทำรายการนี้ไม่ได้',
  404: 'ไม่พบหน้าที่ต้องการ',
  409: 'ทำรายการนี้ไม่ได้ในขณะนี้',
  413: 'ไฟล์มีขนาดใหญ่เกินไป',
  429: 'ลองหลายครั้งเกินไป',
}

/** Any error as a page in the console's frame; app.ts sends what its guards throw under `/staff` here, too. */
export async function staffErrorPage(error: unknown, c: Context<AppEnv>): Promise<Response> {
  const problem = problemOf(error)
  if (isOurFault(problem)) logUnexpected(c, error)
  const frame = await frameOf(c).catch(
    (): Frame => ({
      agency: 'e-Service',
      seal: undefined,
      session: undefined,
      path: '',
      waitingChecks: undefined,
      waitingDrafts: undefined,
      waitingDataRequests: undefined,
      deliveryTroubles: undefined,
      yearWithoutHolidays: undefined,
      unconfirmedServices: undefined,
    }),
  )
  const heading = headings[problem.status] ?? 'ระบบขัดข้องชั่วคราว'
  const inside = frame.session !== undefined
  const Shell = inside ? Console : Entrance
  return renderPage(
    c,
    <Shell frame={frame} title={heading}>
      <div class={inside ? 'message card' : 'message'}>
        <p class="code">รหัส {problem.status}</p>
        <h1>{heading}</h1>
        <p class="muted">{problem.detail}</p>
        <WordsKept of={c} />
        <a
          class="button"
          href={inside ? '/staff/requests' : `${loginPage}?next=${encodeURIComponent(whereTo(c))}`}
        >
          {inside ? 'กลับไปที่รายการเรื่อง' : 'ไปหน้าเข้าสู่ระบบ'}
        </a>
      </div>
    </Shell>,
    problem.status,
  )
}
