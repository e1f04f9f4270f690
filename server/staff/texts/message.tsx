import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listDefinitions } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import { type AgencyTexts, type MessageCode, messageCodes, messageOf } from '#templates/texts/say.ts'
import { allowedIn, braced, room } from '#templates/texts/text.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderFramingPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Alert, RefusedForm } from '../forms/alert.tsx'
import type { Wrong } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { wordingOf } from './entered.ts'
import { messagePath } from './list.tsx'
import { isMailed } from './sample-mails.ts'

export const messageIn = (c: Context<AppEnv>): MessageCode => {
  const code = messageCodes.find((one) => one === c.req.param('message'))
  if (!code) throw new DomainError('not_found')
  return code
}

const dones: Readonly<Record<string, string>> = {
  saved: 'บันทึกแล้ว มีผลกับข้อความที่ส่งหลังจากนี้',
  same: 'ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึกฉบับใหม่',
  shipped: 'กลับไปใช้ข้อความที่มากับระบบแล้ว',
}

interface State {
  wording?: Readonly<Record<string, string>>
  wrong?: Wrong
  /** Another administrator worded it meanwhile. */
  overtaken?: { by: string; texts: AgencyTexts }
  /** What came of a mail to try it. */
  tried?: { ok: boolean; said: string }
  status?: ContentfulStatusCode
}

/** One message: its texts to edit, and beside them what a phone or a mailbox shows. */
export async function messagePage(c: Context<AppEnv>, state: State = {}): Promise<Response> {
  const code = messageIn(c)
  const { title, when } = messageOf(code)
  const [latest] = await listDefinitions(c.var.runtime.db, 'texts', 1)
  const texts = latest?.content ?? {}
  const { wrong = {}, overtaken, tried, status = 200 } = state
  const done = c.req.method === 'GET' ? dones[c.req.query('done') ?? ''] : undefined
  return renderFramingPage(
    c,
    <Console frame={await frameOf(c)} title={`${title} · ข้อความและอีเมล`}>
      <div>
        <a class="back" href="/staff/settings/texts">
          ← ข้อความและอีเมล
        </a>
        <h1>{title}</h1>
        <p class="muted">{when}</p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      <DoneNotice>{tried?.ok && tried.said}</DoneNotice>
      <Alert>{tried?.ok === false && tried.said}</Alert>
      <RefusedForm wrong={wrong} />
      {overtaken && <Overtaken code={code} {...overtaken} />}
      <div class="worded">
        <MessageForm
          c={c}
          code={code}
          wording={state.wording ?? wordingOf(code, texts)}
          wrong={wrong}
          seen={latest?.version ?? 0}
          isOwn={texts[code] !== undefined}
        />
        <section aria-labelledby="preview">
          <h2 id="preview">ตัวอย่าง</h2>
          <p class="small muted">ข้อมูลสมมติ กด “ดูตัวอย่าง” เพื่อดูข้อความที่พิมพ์ไว้โดยยังไม่บันทึก</p>
          <div class={code.startsWith('mail.') ? 'mailbox' : 'phone'}>
            <iframe
              name="preview"
              title={`ตัวอย่าง ${title}`}
              src={`${messagePath(code)}/preview`}
              sandbox="allow-same-origin"
            />
          </div>
        </section>
      </div>
    </Console>,
    status,
  )
}

interface FormProps {
  c: Context<AppEnv>
  code: MessageCode
  wording: Readonly<Record<string, string>>
  wrong: Wrong
  seen: number
  isOwn: boolean
}

const MessageForm = ({ c, code, wording, wrong, seen, isOwn }: FormProps) => {
  const path = messagePath(code)
  return (
    <form class="card formstack" method="post" action={path}>
      <CsrfField session={c.var.staff} />
      <input type="hidden" name="seen" value={seen} />
      {Object.entries(messageOf(code).parts).map(([name, part]) => (
        <TextInput
          key={name}
          name={name}
          label={part.label}
          hint={`ไม่เกิน ${part.most} ตัวอักษร ใช้ได้: ${allowedIn(part).map(braced).join(' ')}${
            part.needs ? ` (ต้องมี ${part.needs.map(braced).join(' ')})` : ''
          }`}
          // Longer is taken and told, so that nothing pasted is cut off in silence.
          most={part.most * 3}
          rows={part.most === room.headline ? 0 : part.most > room.hint ? 4 : 2}
          entered={wording}
          wrong={wrong}
        />
      ))}
      <div class="ways">
        <button class="button" type="submit">
          บันทึก
        </button>
        <button class="button plain" type="submit" formaction={`${path}/preview`} formtarget="preview">
          ดูตัวอย่าง
        </button>
        {isMailed(code) && (
          <button class="button plain" type="submit" formaction={`${path}/test`}>
            ส่งอีเมลทดสอบถึงฉัน
          </button>
        )}
        {isOwn && (
          <button class="button plain" type="submit" formaction={`${path}/reset`}>
            กลับไปใช้ข้อความที่มากับระบบ
          </button>
        )}
      </div>
    </form>
  )
}

const Overtaken = ({ code, by, texts }: { code: MessageCode; by: string; texts: AgencyTexts }) => (
  <Alert>
    <p>
      {by} แก้ไขข้อความนี้ก่อนท่าน ระบบจึงยังไม่ได้บันทึก สิ่งที่ท่านพิมพ์ยังอยู่ครบ ตรวจสอบแล้วกดบันทึกอีกครั้งได้ ข้อความของ {by} คือ
    </p>
    <dl class="changes">
      {Object.entries(wordingOf(code, texts)).map(([part, text]) => (
        <div key={part}>
          <dt>{messageOf(code).parts[part]?.label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  </Alert>
)
