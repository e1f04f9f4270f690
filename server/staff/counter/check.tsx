import type { Context } from 'hono'
import { type Attachment, listAttachments } from '#db/attachments.ts'
import { maskedCitizenId } from '#db/citizens.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import type { Answers } from '#templates/fields.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { AnswerCard } from '../answers.tsx'
import { Alert } from '../forms/alert.tsx'
import type { Wrong } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { checked, type Filling, fillingOf, recordLook, unsupported } from './draft.ts'
import { Whose } from './whose.tsx'

/** The inputs of a document: its file, and that the officer saw it on paper. */
export const fileInput = (slot: string) => `file.${slot}`
export const seenInput = (slot: string) => `seen.${slot}`

interface State {
  /** What was ticked. */
  ticked?: readonly string[]
  /** By the name of the input; under `all` what concerns the whole. */
  wrong?: Wrong
}

/** All that was answered, to read it to whoever is at the counter before it is filed. */
export async function checkPage(c: Context<AppEnv>): Promise<Response> {
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  const result = checked(filling)
  if ('wrong' in result || unsupported(filling.service.fields) !== undefined)
    return c.redirect(`/staff/counter/${filling.draft.id}?do=check`, 303)
  await recordLook(c, filling)
  return checkedPage(c, filling, result.answers)
}

/** The same with what is wrong, and what was ticked. */
export async function checkedPage(
  c: Context<AppEnv>,
  filling: Filling,
  answers: Answers,
  { ticked = [], wrong = {} }: State = {},
): Promise<Response> {
  const { draft, citizen, service } = filling
  const { db, vault } = c.var.runtime
  const files = await listAttachments(db, draft.id)
  const documents = documentsAsked(service, answers, null)
  const failed = Object.keys(wrong).length > 0
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`ตรวจคำตอบ ${service.name}`}>
      <Whose filling={filling} masked={await maskedCitizenId(vault, citizen)}>
        <a class="back" href={`/staff/counter/${draft.id}`}>
          ← แก้ไขคำตอบ
        </a>
      </Whose>
      {failed && <Alert>{wrong.all ?? 'ยังไม่ได้ยื่น กรุณาแก้ไขรายการที่มีข้อความสีแดง'}</Alert>}
      <AnswerCard service={service} answers={answers} />
      <form
        class="stack counter-papers"
        method="post"
        action={`/staff/counter/${draft.id}/submit`}
        encType="multipart/form-data"
      >
        <CsrfField session={c.var.staff} />
        <input type="hidden" name="revision" value={draft.revision} />
        {documents.length > 0 && (
          <section class="card formstack">
            <h2>เอกสารประกอบ</h2>
            <p class="muted">
              แนบไฟล์ หรือทำเครื่องหมายว่าได้ตรวจฉบับกระดาษที่เคาน์เตอร์แล้ว ไฟล์ PDF หรือรูปภาพ รวมกันไม่เกิน 16 MB
            </p>
            {documents.map((document) => (
              <Document key={document.slot} document={document} files={files} ticked={ticked} wrong={wrong} />
            ))}
          </section>
        )}
        <section class="card formstack">
          <h2>ยื่นคำร้อง</h2>
          {(service.declarations ?? []).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {wrong.agreed && (
            <p class="notice bad" id="agreed-wrong">
              {wrong.agreed}
            </p>
          )}
          <div class="checks">
            <label>
              <input
                type="checkbox"
                name="agreed"
                value="yes"
                required
                aria-invalid={wrong.agreed ? true : undefined}
                aria-describedby={wrong.agreed ? 'agreed-wrong' : undefined}
              />
              ผู้ยื่นมาด้วยตนเอง ได้ตรวจคำตอบทั้งหมดแล้ว และรับรองว่าเป็นความจริง
            </label>
          </div>
          <p class="hint">ผู้ยื่นได้รับแจ้งเลขที่คำร้องทาง LINE หรืออีเมล ระบบบันทึกชื่อเจ้าหน้าที่ผู้ยื่นแทนไว้</p>
          <button class="button wide" type="submit">
            ยื่นคำร้อง
          </button>
        </section>
      </form>
    </Console>,
    failed ? 422 : 200,
  )
}

const Document = ({
  document: { slot, label, hint, optional },
  files,
  ticked,
  wrong,
}: Required<State> & { document: DocumentAsked; files: readonly Attachment[] }) => {
  const sent = files.filter((file) => file.slot === slot)
  const sentence = wrong[`documents.${slot}`]
  const described = [sentence && `${slot}-wrong`, hint && `${slot}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset class="formstack field">
      <legend>
        {label}
        {optional && ' (ถ้ามี)'}
      </legend>
      {sentence && (
        <span class="wrong" id={`${slot}-wrong`}>
          {sentence} หรือทำเครื่องหมายว่าตรวจฉบับกระดาษแล้ว
        </span>
      )}
      {hint && (
        <span class="hint" id={`${slot}-hint`}>
          {hint}
        </span>
      )}
      {sent.map(({ id, name }) => (
        <p key={id} class="notice good">
          แนบแล้ว {name}
        </p>
      ))}
      <input
        type="file"
        name={fileInput(slot)}
        multiple
        accept="application/pdf,image/*"
        aria-label={`ไฟล์ ${label}`}
        aria-invalid={sentence ? true : undefined}
        aria-describedby={described || undefined}
      />
      <div class="checks">
        <label>
          <input type="checkbox" name={seenInput(slot)} value="yes" checked={ticked.includes(slot)} />
          ตรวจฉบับกระดาษที่เคาน์เตอร์แล้ว
          <span class="hidden"> {label}</span>
        </label>
      </div>
    </fieldset>
  )
}
