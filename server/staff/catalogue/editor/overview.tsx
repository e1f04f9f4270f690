import type { Context } from 'hono'
import { isWaiting } from '#db/catalogue.ts'
import { differencesOf } from '#templates/definitions/differences.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../../app-env.ts'
import { renderPage } from '../../../page.tsx'
import { DoneNotice } from '../../done-notice.tsx'
import { Alert } from '../../forms/alert.tsx'
import { Console, frameOf } from '../../layout.tsx'
import { Differences } from '../differences.tsx'
import { Documents } from './document-list.tsx'
import { type Editing, editingOf, editorAddress } from './editing.ts'
import { Overtaken } from './happenings.tsx'
import { IssuedDocuments } from './issued.tsx'
import { Sealed, statusOf, type Trouble } from './page.tsx'
import { Questions } from './question-list.tsx'

/** Everything of a service that its administrators can make otherwise, and what of it is not published yet. */
export async function editorOverview(c: Context<AppEnv>): Promise<Response> {
  return overviewPage(c, await editingOf(c), {})
}

/** The same, with why a press changed nothing. */
export const refusedPage = (c: Context<AppEnv>, editing: Editing, trouble: Trouble) =>
  overviewPage(c, editing, trouble)

async function overviewPage(c: Context<AppEnv>, editing: Editing, trouble: Trouble): Promise<Response> {
  const { entry, definition } = editing
  const address = editorAddress(entry)
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`แก้ไข ${definition.name}`}>
      <div>
        <a class="back" href={`/staff/catalogue/${entry.code}`}>
          ← {entry.definition.name}
        </a>
        <h1>แก้ไขแบบฟอร์ม {definition.name}</h1>
        <p class="reference">
          {entry.code} · ประชาชนใช้ฉบับที่ {entry.version}
        </p>
      </div>
      {trouble.happened && <Overtaken happened={trouble.happened} />}
      {trouble.elsewhere && (
        <Alert>
          <p>ยังไม่ได้บันทึก เพราะส่วนอื่นของแบบฟอร์มใช้ข้อมูลนี้อยู่</p>
          <ul class="listed">
            {trouble.elsewhere.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      {c.req.query('done') !== undefined && <DoneNotice>บันทึกในฉบับร่างแล้ว ประชาชนเห็นเมื่อเผยแพร่</DoneNotice>}
      <div class="detail">
        <div class="main stack">
          <section class="card">
            <h2>ข้อความและข้อกำหนด</h2>
            <p>{definition.description}</p>
            <div class="ways">
              <a class="button plain small" href={`${address}/texts`}>
                แก้ชื่อและข้อความ
              </a>
              {definition.complaint && (
                <a class="button plain small" href={`${address}/rules`}>
                  แก้ข้อกำหนดของเรื่องร้องเรียน
                </a>
              )}
              <a class="button plain small" href={`/staff/catalogue/${entry.code}`}>
                แก้ค่าธรรมเนียม ระยะเวลา กอง กฎหมาย
              </a>
            </div>
          </section>
          <Questions c={c} editing={editing} />
          <Documents c={c} editing={editing} />
          <IssuedDocuments editing={editing} />
        </div>
        <div class="side stack">
          <section class="card formstack">
            <h2>ดูตัวอย่าง</h2>
            <a class="button plain" href={`${address}/preview`}>
              บนโทรศัพท์
            </a>
            <a class="button plain" href={`${address}/preview.pdf`}>
              เป็น PDF
            </a>
          </section>
          <Publishing c={c} editing={editing} />
        </div>
      </div>
    </Console>,
    statusOf(trouble),
  )
}

/** What the working copy changes, and the way to make it everybody's or to throw it away. */
const Publishing = ({ c, editing }: { c: Context<AppEnv>; editing: Editing }) => {
  const { entry, copy, definition } = editing
  const address = editorAddress(entry)
  if (!copy)
    return (
      <section class="card">
        <h2>ฉบับร่าง</h2>
        <p class="muted">ยังไม่มีการแก้ไข เมื่อแก้ส่วนใด ระบบเก็บเป็นฉบับร่างก่อน ประชาชนยังใช้ฉบับเดิมจนกว่าจะเผยแพร่</p>
      </section>
    )
  const waiting = isWaiting(entry)
  return (
    <>
      <section class="card">
        <h2>ฉบับร่าง</h2>
        <p class="small muted">
          แก้ไขล่าสุดโดย {copy.changedBy ?? 'ระบบ'} ·{' '}
          <time dateTime={copy.changedAt}>{thaiDateTime(copy.changedAt)}</time>
        </p>
        <Differences differences={differencesOf(entry.definition, definition)} />
      </section>
      <form class="card formstack" method="post" action={`${address}/publish`}>
        <h2>เผยแพร่เป็นฉบับที่ {entry.version + 1}</h2>
        <Sealed c={c} editing={editing} />
        <p class="small">คำร้องและแบบร่างของประชาชนที่เริ่มไว้แล้วใช้ฉบับเดิมต่อไป คำร้องใหม่ใช้ฉบับนี้</p>
        {waiting && (
          <label class="vouch">
            <input type="checkbox" name="confirmed" value="yes" />
            <span>ยืนยันข้อมูลตามคู่มือสำหรับประชาชนของหน่วยงาน</span>
          </label>
        )}
        {!entry.enabled && (
          <div class="checks">
            <label>
              <input type="checkbox" name="opens" value="yes" />
              เปิดให้ประชาชนทันที
            </label>
          </div>
        )}
        <button class="button" type="submit">
          เผยแพร่
        </button>
      </form>
      <form method="post" action={`${address}/discard`}>
        <Sealed c={c} editing={editing} />
        <button class="button plain wide" type="submit">
          ทิ้งฉบับร่าง
        </button>
      </form>
    </>
  )
}
