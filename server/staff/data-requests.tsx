import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { getAgency } from '#db/agency.ts'
import { listWaitingDataRequests } from '#db/data-requests.ts'
import { countFiled } from '#db/erasure.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { keptFor } from '#templates/retention.ts'
import { answerDays } from '#templates/terms.ts'
import { groupPhone, thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { Accepted, AcceptForm, AnswerForm, type Shown } from './data-request-forms.tsx'
import { DoneNotice } from './done-notice.tsx'
import { Alert } from './forms/alert.tsx'
import { Console, frameOf } from './layout.tsx'

/** An answer that said nothing, to be written. */
export interface Wrong {
  id: string
  sentence: string
}

/** What has just been done, as the address says after a redirect. */
const doneTexts: Readonly<Record<string, string>> = {
  answer: 'ส่งคำตอบแล้ว ระบบจะแจ้งผู้ขอทาง LINE และอีเมล',
  accept: 'รับคำขอแล้ว รอผู้ดูแลระบบยืนยันการลบ ระบบจะแจ้งผู้ขอ',
  reopen: 'ยกเลิกการรับคำขอแล้ว ยังไม่มีการลบข้อมูล ระบบจะแจ้งผู้ขอ',
  erase: 'ลบข้อมูลแล้ว ระบบจะแจ้งผู้ขอเป็นครั้งสุดท้ายทาง LINE และอีเมล',
}

/** Who wants their data deleted, soonest due first, and the form that answers each. */
export async function dataRequestsPage(
  c: Context<AppEnv>,
  { wrong, status }: { wrong?: Wrong; status?: ContentfulStatusCode } = {},
): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, listed, agency] = await Promise.all([frameOf(c), listWaitingDataRequests(db), getAgency(db)])
  const waiting = await Promise.all(
    listed.map(async (one) => ({ ...one, filed: await countFiled(db, one.citizen.id) })),
  )
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="คำขอข้อมูลส่วนบุคคล">
      <div class="head">
        <h1>คำขอข้อมูลส่วนบุคคล</h1>
        <p class="muted">กฎหมายให้ตอบภายใน {answerDays} วัน</p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {waiting.length > 0 ? (
        <>
          <KeptByLaw agency={agency} />
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

const KeptByLaw = ({ agency }: { agency: Agency }) => (
  <section class="card">
    <h2>ข้อมูลที่ยังต้องเก็บตามกฎหมาย</h2>
    <ul class="rules">
      {keptFor(agency).map(([what, howLong]) => (
        <li key={what}>
          {what} {howLong}
        </li>
      ))}
    </ul>
  </section>
)

const Waiting = ({
  waiting,
  session,
  wrong,
}: {
  waiting: Shown
  session: StaffSession
  wrong: Wrong | undefined
}) => {
  const { request, citizen } = waiting
  return (
    <section class="card stack" aria-labelledby={`who-${request.id}`}>
      <h2 id={`who-${request.id}`}>{fullName(citizen.profile)}</h2>
      <p class="muted">
        ขอลบข้อมูลเมื่อ {thaiDateTime(request.createdAt)} · ตอบภายใน {thaiDate(request.dueAt)}
      </p>
      <p>
        โทร {groupPhone(citizen.profile.phone)} · อีเมล {citizen.email}
      </p>
      <p>เหตุผล: {request.reason || 'ไม่ได้ระบุ'}</p>
      <Alert id={`wrong-${request.id}`}>{wrong?.sentence}</Alert>
      {request.acceptedAt === null ? (
        <>
          <AcceptForm waiting={waiting} session={session} />
          <AnswerForm waiting={waiting} session={session} wrong={wrong !== undefined} />
        </>
      ) : (
        <Accepted waiting={waiting} session={session} />
      )}
    </section>
  )
}
