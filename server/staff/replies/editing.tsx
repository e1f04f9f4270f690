import type { Context } from 'hono'
import {
  addCannedReply,
  type CannedReply,
  changeCannedReply,
  getCannedReply,
  removeCannedReply,
} from '#db/canned-replies.ts'
import { DomainError } from '#db/errors.ts'
import {
  cannedReplySchema,
  exampleValues,
  fillReply,
  mostReplyLetters,
  mostReplyTitleLetters,
  placeholders,
} from '#templates/canned-replies.ts'
import type { AppEnv } from '../../app-env.ts'
import { fieldErrors } from '../../errors.ts'
import { renderPage } from '../../page.tsx'
import { RefusedForm } from '../forms/alert.tsx'
import { enteredFrom, type FormState } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { repliesPath } from './list.tsx'

/** The reply that the address names; none where it is to be a new one. */
async function replyOf(c: Context<AppEnv>): Promise<CannedReply | undefined> {
  const id = c.req.param('id') ?? ''
  return id === 'new' ? undefined : getCannedReply(c.var.runtime.db, id)
}
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })

export async function replyPage(c: Context<AppEnv>): Promise<Response> {
  const reply = await replyOf(c)
  const entered = reply ? { title: reply.title, text: reply.text, revision: String(reply.revision) } : {}
  return formPage(c, reply, { entered, wrong: {}, shown: reply?.text })
}

/** Saves it, or shows how it would read. Who was overtaken keeps what they typed and sees what stands there now. */
export async function saveReply(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const reply = await replyOf(c)
  const entered = enteredFrom(await c.req.parseBody())
  const checked = cannedReplySchema.safeParse({ title: entered.title ?? '', text: entered.text ?? '' })
  if (!checked.success) return formPage(c, reply, { entered, wrong: { ...fieldErrors(checked.error) } })
  if ('preview' in entered) return formPage(c, reply, { entered, wrong: {}, shown: checked.data.text })
  if (reply && Number(entered.revision) !== reply.revision) return overtaken(c, reply, entered)
  try {
    if (!reply) await addCannedReply(db, checked.data, actorOf(c))
    else await changeCannedReply(db, reply, checked.data, actorOf(c))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'conflict' && reply) return overtaken(c, await getCannedReply(db, reply.id), entered)
    if (!error.detail) throw error
    return formPage(c, reply, { entered, wrong: { form: error.detail } })
  }
  return c.redirect(`${repliesPath}?done=saved`, 303)
}

const overtaken = (
  c: Context<AppEnv>,
  { title, text, revision }: CannedReply,
  entered: FormState['entered'],
) =>
  formPage(c, undefined, {
    entered: { ...entered, revision: String(revision) },
    wrong: {
      form: `มีผู้แก้ไขข้อความนี้ก่อนท่าน ตอนนี้เป็น “${title}”: ${text} สิ่งที่ท่านพิมพ์ยังอยู่ กดบันทึกอีกครั้งเพื่อใช้ของท่านแทน`,
    },
    status: 409,
  })

export async function removeReply(c: Context<AppEnv>): Promise<Response> {
  const reply = await replyOf(c)
  if (!reply) throw new DomainError('not_found')
  await removeCannedReply(c.var.runtime.db, reply, actorOf(c))
  return c.redirect(`${repliesPath}?done=removed`, 303)
}

interface Shown extends FormState {
  /** The text to be shown as a citizen would read it. */
  shown?: string | undefined
  status?: 409
}

async function formPage(
  c: Context<AppEnv>,
  reply: CannedReply | undefined,
  { shown, status, ...state }: Shown,
): Promise<Response> {
  const failed = Object.keys(state.wrong).length > 0
  const title = c.req.param('id') === 'new' ? 'เพิ่มข้อความสำเร็จรูป' : 'แก้ไขข้อความสำเร็จรูป'
  const address = `${repliesPath}/${c.req.param('id')}`
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={title}>
      <div>
        <a class="back" href={repliesPath}>
          ← ข้อความสำเร็จรูป
        </a>
        <h1>{title}</h1>
      </div>
      <RefusedForm wrong={state.wrong} sentence={state.wrong.form} />
      <form class="card formstack narrow" method="post" action={address}>
        <CsrfField session={c.var.staff} />
        <input type="hidden" name="revision" value={state.entered.revision ?? ''} />
        <TextInput
          name="title"
          label="ชื่อที่เจ้าหน้าที่เห็น"
          hint="เช่น เอกสารไม่ชัด"
          most={mostReplyTitleLetters}
          {...state}
        />
        <TextInput
          name="text"
          label="ข้อความถึงประชาชน"
          hint="พิมพ์คำในวงเล็บปีกกาตรงที่เปลี่ยนไปตามเรื่อง เช่น เรียน {ชื่อ}"
          most={mostReplyLetters}
          rows={6}
          {...state}
        />
        {shown !== undefined && (
          <section aria-labelledby="example" class="example">
            <h2 id="example">ประชาชนจะอ่านได้ว่า</h2>
            <blockquote>{fillReply(shown, exampleValues)}</blockquote>
            <p class="small muted">ชื่อและเรื่องสมมติ</p>
          </section>
        )}
        <div class="tools">
          <button class="button" type="submit">
            บันทึก
          </button>
          <button class="button plain" type="submit" name="preview" value="yes">
            ดูตัวอย่าง
          </button>
        </div>
      </form>
      <Placeholders />
      {reply && (
        <form class="card formstack narrow" method="post" action={`${address}/remove`}>
          <CsrfField session={c.var.staff} />
          <p class="muted">ข้อความที่ส่งถึงประชาชนไปแล้วไม่เปลี่ยน</p>
          <button class="button plain" type="submit">
            ลบข้อความนี้
          </button>
        </form>
      )}
    </Console>,
    status ?? (failed ? 422 : 200),
  )
}

const Placeholders = () => (
  <section class="card narrow">
    <h2>คำที่ใช้ได้</h2>
    <dl class="facts">
      {Object.entries(placeholders).map(([name, meaning]) => (
        <div key={name}>
          <dt>
            <code>{`{${name}}`}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
)
