import type { Context } from 'hono'
import type { ServiceRequest } from '#db/requests.ts'
import { asSeenBy } from '#db/secrecy.ts'
import { inThrees } from '#templates/follow-secret.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, frameOf } from '../layout.tsx'

/** Where it goes on once it is filed: to the request or, where this officer may not see it, back to the counter. */
export async function whereFiled(c: Context<AppEnv>, request: ServiceRequest): Promise<string> {
  const { reference } = request
  const seen = await asSeenBy(c.var.runtime.db, c.var.staff.member, request)
  return seen ? `/staff/requests/${reference}` : `/staff/identity/counter?filed=${reference}`
}

/** Number and secret of what somebody filed without a name, to be given to them: this page alone has both. */
export async function slipPage(
  c: Context<AppEnv>,
  request: ServiceRequest,
  secret: string,
): Promise<Response> {
  const { reference, serviceName } = request
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ดำเนินการสำเร็จ">
      <div>
        <h1>ดำเนินการสำเร็จ</h1>
        <p class="muted">ส่งเรื่อง “{serviceName}” แล้ว โดยไม่ระบุชื่อผู้แจ้ง</p>
      </div>
      <section class="card slip narrow" aria-label="เลขที่เรื่องและรหัสลับ">
        <dl class="facts">
          <div>
            <dt>เลขที่เรื่อง</dt>
            <dd class="numbers">{reference}</dd>
          </div>
          <div>
            <dt>รหัสลับ</dt>
            <dd class="numbers">{inThrees(secret)}</dd>
          </div>
        </dl>
        <p>
          ติดตามเรื่องได้ที่ <span class="numbers">{c.var.config.publicUrl}/liff/follow</span> ด้วยเลขที่เรื่องและรหัสลับนี้
          ระบบไม่แจ้งทาง LINE หรืออีเมล เพราะไม่ทราบว่าผู้แจ้งเป็นใคร
        </p>
      </section>
      <p class="notice" role="status">
        <strong>พิมพ์หน้านี้หรือให้ผู้แจ้งจดไว้</strong> ปิดหน้านี้แล้วดูรหัสลับอีกไม่ได้
      </p>
      <div class="ways">
        <a class="button" href={await whereFiled(c, request)}>
          เปิดเรื่อง
        </a>
        <a class="button plain" href="/staff/identity/counter">
          กลับไปที่เคาน์เตอร์
        </a>
      </div>
    </Console>,
  )
}
