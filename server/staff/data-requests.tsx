import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  answerDataRequest,
  getWaitingDataRequest,
  listWaitingDataRequests,
  type WaitingDataRequest,
} from '#db/data-requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { fullName } from '#templates/applicant.ts'
import { answerDays, retention } from '#templates/terms.ts'
import { groupPhone, thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { Console, CsrfField, frameOf } from './layout.tsx'

/** An answer that said nothing, to be written. */
interface Wrong {
  id: string
  sentence: string
}

/** Who wants their data deleted, soonest due first, and the form that answers each. */
export async function dataRequestsPage(
  c: Context<AppEnv>,
  { wrong, status }: { wrong?: Wrong; status?: ContentfulStatusCode } = {},
): Promise<Response> {
  const [frame, waiting] = await Promise.all([frameOf(c), listWaitingDataRequests(c.var.runtime.db)])
  return renderPage(
    c,
    <Console frame={frame} title="คำขอข้อมูลส่วนบุคคล">
      <div class="head">
        <h1>คำขอข้อมูลส่วนบุคคล</h1>
        <p class="muted">กฎหมายให้ตอบภายใน {answerDays} วัน</p>
      </div>
      {c.req.query('done') !== undefined && (
        <p class="notice good" role="status">
          ส่งคำตอบแล้ว ระบบจะแจ้งผู้ขอทาง LINE และอีเมล
        </p>
      )}
      {waiting.length > 0 ? (
        <>
          <KeptByLaw />
          {waiting.map((one) => (
            <Waiting
              key={one.request.id}
              waiting={one}
              session={c.var.staff}
              wrong={wrong?.id === one.request.id ? wrong : undefined}
            />
          ))}
        </>
      ) : (
        <div class="card empty">
          <h2>ไม่มีคำขอรอดำเนินการ</h2>
          <p class="muted">เมื่อมีผู้ขอลบข้อมูล รายการจะแสดงที่นี่ทันที</p>
        </div>
      )}
    </Console>,
    status,
  )
}

const KeptByLaw = () => (
  <section class="card">
    <h2>ข้อมูลที่ยังต้องเก็บตามกฎหมาย</h2>
    <ul class="rules">
      {retention.map(([what, howLong]) => (
        <li key={what}>
          {what} {howLong}
        </li>
      ))}
    </ul>
  </section>
)

const Waiting = ({
  waiting: { request, citizen },
  session,
  wrong,
}: {
  waiting: WaitingDataRequest
  session: StaffSession
  wrong: Wrong | undefined
}) => {
  const field = `answer-${request.id}`
  return (
    <section class="card">
      <h2>{fullName(citizen.profile)}</h2>
      <p class="muted">
        ขอลบข้อมูลเมื่อ {thaiDateTime(request.createdAt)} · ตอบภายใน {thaiDate(request.dueAt)}
      </p>
      <p>
        โทร {groupPhone(citizen.profile.phone)} · อีเมล {citizen.email}
      </p>
      <p>เหตุผล: {request.reason || 'ไม่ได้ระบุ'}</p>
      <form class="formstack" method="post" action={`/staff/data-requests/${request.id}/answer`}>
        <CsrfField session={session} />
        <div class="field">
          <label for={field}>คำตอบถึงผู้ขอ</label>
          <textarea
            id={field}
            name="answer"
            rows={3}
            maxLength={1000}
            required
            aria-describedby={`${field}-hint`}
            aria-invalid={wrong ? true : undefined}
          />
          <span class="hint" id={`${field}-hint`}>
            {wrong?.sentence ?? 'บอกว่าลบข้อมูลใดแล้ว ข้อมูลใดยังต้องเก็บ และเก็บถึงเมื่อใด'}
          </span>
        </div>
        <button class="button" type="submit">
          ส่งคำตอบ
        </button>
      </form>
    </section>
  )
}

/** Answers one; whoever asked is told. */
export async function answerDeletion(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const waiting = await getWaitingDataRequest(db, c.req.param('id') ?? '')
  const answer = (await c.req.formData()).get('answer')
  const text = typeof answer === 'string' ? answer.trim().slice(0, 1000) : ''
  if (text === '') {
    const wrong = { id: waiting.request.id, sentence: 'กรุณาเขียนคำตอบถึงผู้ขอ' }
    return dataRequestsPage(c, { wrong, status: 422 })
  }
  await answerDataRequest(db, waiting, text, { type: 'staff', id: c.var.staff.member.id })
  c.var.delivery.deliverSoon()
  return c.redirect('/staff/data-requests?done', 303)
}
