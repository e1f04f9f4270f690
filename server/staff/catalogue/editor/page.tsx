import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import type { AppEnv } from '../../../app-env.ts'
import { renderPage } from '../../../page.tsx'
import { Alert } from '../../forms/alert.tsx'
import { Console, CsrfField, frameOf } from '../../layout.tsx'
import { type Editing, editorAddress, type Happened } from './editing.ts'
import { Overtaken } from './happenings.tsx'

/** What came of sending the form that is shown again. */
export interface Trouble {
  happened?: Happened
  /** What is wrong with other parts of the definition than the one in the form. */
  elsewhere?: readonly string[]
  isWrong?: boolean
}

export const statusOf = ({ happened, elsewhere = [], isWrong }: Trouble): ContentfulStatusCode =>
  happened ? 409 : isWrong || elsewhere.length > 0 ? 422 : 200

/** A page of the editor: one part of the working copy of a service. */
export async function editorPage(
  c: Context<AppEnv>,
  { editing, title, trouble = {} }: { editing: Editing; title: string; trouble?: Trouble },
  children: ComponentChildren,
): Promise<Response> {
  const { entry, definition } = editing
  const { happened, elsewhere = [], isWrong } = trouble
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`${title} · ${definition.name}`}>
      <div>
        <a class="back" href={editorAddress(entry)}>
          ← แบบฟอร์ม {definition.name}
        </a>
        <h1>{title}</h1>
      </div>
      {happened && <Overtaken happened={happened} />}
      {(isWrong || elsewhere.length > 0) && (
        <Alert>
          <p>ยังไม่ได้บันทึก {isWrong ? 'กรุณาแก้ไขช่องที่มีข้อความสีแดง' : 'เพราะส่วนอื่นของแบบฟอร์มใช้ข้อมูลนี้อยู่'}</p>
          {elsewhere.length > 0 && (
            <ul class="listed">
              {elsewhere.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      {children}
    </Console>,
    statusOf(trouble),
  )
}

/** Which state of the service a form was made from, and the token that it is ours. */
export const Sealed = ({ c, editing }: { c: Context<AppEnv>; editing: Editing }) => (
  <>
    <CsrfField session={c.var.staff} />
    <input type="hidden" name="revision" value={editing.entry.revision} />
  </>
)
