import type { Context } from 'hono'
import { findSeal, listSealChanges, removeSeal, type SealChange } from '#db/agency-seal.ts'
import type { StaffSession } from '#db/staff.ts'
import { type AgencySeal, sealFolder, sealPath } from '#templates/agency-seal.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { isOurFault, problemOf } from '../../errors.ts'
import { renderPage } from '../../page.tsx'
import { noSealHere, storeSeal } from '../../seal.ts'
import { deleteDiscarded } from '../../uploads.ts'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { Field } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  changed: 'เปลี่ยนตราหน่วยงานแล้ว แบบฟอร์มและเอกสารที่ออกหลังจากนี้ใช้ตราใหม่',
  removed: 'ลบตราหน่วยงานแล้ว เอกสารที่ออกหลังจากนี้เว้นที่ไว้ให้ประทับตรา',
}

/** The seal as it stands, the way to another, and who changed it. */
export async function sealPage(c: Context<AppEnv>, wrong?: { sentence: string; status: 422 | 413 | 415 }) {
  const { db, pictures } = c.var.runtime
  const [frame, seal, changes] = await Promise.all([frameOf(c), findSeal(db), listSealChanges(db)])
  const done = c.req.method === 'GET' ? doneTexts[c.req.query('done') ?? ''] : undefined
  return renderPage(
    c,
    <Console frame={frame} title="ตราหน่วยงาน">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>ตราหน่วยงาน</h1>
        <p class="muted">
          พิมพ์บนแบบคำร้อง ใบรับคำขอ ใบอนุญาต หนังสือรับรอง และใบเสร็จ และแสดงที่หัวหน้าเว็บ เอกสารที่ออกไปแล้วไม่เปลี่ยน
        </p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {wrong && (
        <Alert id="seal-wrong">
          {wrong.sentence} {seal && 'ตราเดิมยังใช้อยู่'}
        </Alert>
      )}
      <section class="card seal-now" aria-labelledby="now">
        <h2 id="now">ตราที่ใช้อยู่</h2>
        {seal ? (
          <SealNow seal={seal} session={c.var.staff} />
        ) : (
          <p class="muted">ยังไม่มีตรา เอกสารที่ออกเว้นวงกลมไว้ให้ประทับตรา</p>
        )}
      </section>
      {pictures ? (
        <SealForm session={c.var.staff} isFirst={seal === undefined} isWrong={wrong !== undefined} />
      ) : (
        <p class="notice">{noSealHere}</p>
      )}
      <SealHistory changes={changes} />
    </Console>,
    wrong?.status ?? 200,
  )
}

const SealNow = ({ seal, session }: { seal: AgencySeal; session: StaffSession }) => (
  <>
    <img class="seal-large" src={sealPath(seal)} alt="ตราหน่วยงานที่ใช้อยู่" width={180} height={180} />
    <form method="post" action="/staff/settings/seal/remove">
      <CsrfField session={session} />
      <button class="button plain small" type="submit">
        ลบตรา
      </button>
    </form>
  </>
)

const SealForm = ({
  session,
  isFirst,
  isWrong,
}: {
  session: StaffSession
  isFirst: boolean
  isWrong: boolean
}) => (
  <form
    class="card formstack narrow"
    method="post"
    action="/staff/settings/seal"
    encType="multipart/form-data"
  >
    <CsrfField session={session} />
    <Field
      name="seal"
      label="ไฟล์ภาพตรา"
      hint="PNG หรือ JPEG ไม่เกิน 10 MB ภาพสีหรือขาวดำที่ตัดขอบชิดตรา พื้นหลังโปร่งใสหรือสีขาว ระบบย่อขนาดให้เอง"
      refusedIn={isWrong && 'seal-wrong'}
    >
      {(facts) => <input {...facts} type="file" required accept="image/png,image/jpeg" />}
    </Field>
    <button class="button" type="submit">
      {isFirst ? 'ใช้ตรานี้' : 'เปลี่ยนเป็นตรานี้'}
    </button>
  </form>
)

const SealHistory = ({ changes }: { changes: readonly SealChange[] }) =>
  changes.length === 0 ? null : (
    <section class="card" aria-labelledby="seal-history">
      <h2 id="seal-history">ประวัติการเปลี่ยนตรา</h2>
      <ol class="timeline">
        {changes.map(({ id, at, by, name }) => (
          <li key={id}>
            <strong>{by}</strong>{' '}
            <time class="small muted" dateTime={at}>
              {thaiDateTime(at)}
            </time>
            <div>{name === undefined ? 'ลบตรา' : `ใช้ตราจากไฟล์ ${name}`}</div>
          </li>
        ))}
      </ol>
    </section>
  )

const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })

/** Takes the picture; what is wrong with it is said on the page, where the seal before still stands. */
export async function changeSealByForm(c: Context<AppEnv>): Promise<Response> {
  const { seal: sent } = await c.req.parseBody()
  if (!(sent instanceof File) || sent.size === 0)
    return sealPage(c, { sentence: 'กรุณาเลือกไฟล์ภาพตรา', status: 422 })
  try {
    await storeSeal(c.var.runtime, sent, actorOf(c))
  } catch (error) {
    const { status, detail } = problemOf(error)
    if (isOurFault({ status }) || status === 409) throw error
    return sealPage(c, { sentence: detail, status: status === 413 || status === 415 ? status : 422 })
  }
  return c.redirect('/staff/settings/seal?done=changed', 303)
}

export async function removeSealByForm(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const seal = await findSeal(runtime.db)
  await removeSeal(runtime.db, actorOf(c))
  if (seal) await deleteDiscarded(runtime, [sealFolder(seal)])
  return c.redirect('/staff/settings/seal?done=removed', 303)
}
