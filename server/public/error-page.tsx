import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import type { AppEnv } from '../app-env.ts'
import { isOurFault, problemOf, toProblem } from '../errors.ts'
import { logUnexpected } from '../log.ts'
import { renderPage } from '../page.tsx'
import { PublicPage } from './layout.tsx'

/** Any error outside the console: a page for somebody with a browser, a problem for a program. */
export async function publicError(error: unknown, c: Context<AppEnv>): Promise<Response> {
  const wantsPage = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/api/')
  const agency = wantsPage ? await getAgency(c.var.runtime.db).catch(() => undefined) : undefined
  if (!agency) return toProblem(error, c)
  const { status, detail } = problemOf(error)
  if (isOurFault({ status })) logUnexpected(c, error)
  const heading = status === 404 ? 'ไม่พบหน้าที่ต้องการ' : 'เปิดหน้านี้ไม่ได้'
  return renderPage(
    c,
    <PublicPage agency={agency} title={heading}>
      <section class="band">
        <div class="inner">
          <h1>{heading}</h1>
          <p>{detail}</p>
          <p>
            <a class="button" href="/">
              กลับหน้าแรก
            </a>
          </p>
        </div>
      </section>
    </PublicPage>,
    status,
  )
}
