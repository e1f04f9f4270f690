import type { Context } from 'hono'
import { listAttachments } from '#db/attachments.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import { newFollowSecret } from '#templates/follow-secret.ts'
import { maskCitizenId } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { AnswerCard } from '../answers.tsx'
import { Alert } from '../forms/alert.tsx'
import type { Wrong } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { RepresentationFacts } from '../representation.tsx'
import { Applicant } from '../request-parts.tsx'
import { DocumentInput } from './document-input.tsx'
import { type Checked, checked, type Filling, fillingOf, recordLook, unsupported } from './draft.ts'
import { maskedIdOf, Whose } from './whose.tsx'

interface State {
  /** What was ticked. */
  ticked?: readonly string[]
  /** By the name of the input; under `all` what concerns the whole. */
  wrong?: Wrong
  /** By which somebody without a name will follow it: drawn here, and kept by nobody but who gets the slip. */
  secret?: string
}

/** All that was answered, to read it to whoever is at the counter before it is filed. */
export async function checkPage(c: Context<AppEnv>): Promise<Response> {
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  const result = await checked(c, filling)
  if ('wrong' in result || unsupported(filling.service.fields) !== undefined)
    return c.redirect(`/staff/counter/${filling.draft.id}?do=check`, 303)
  await recordLook(c, filling)
  return checkedPage(c, filling, result)
}

/** The same with what is wrong, and what was ticked. */
export async function checkedPage(
  c: Context<AppEnv>,
  filling: Filling,
  { answers, acting }: Checked,
  { ticked = [], wrong = {}, secret = newFollowSecret() }: State = {},
): Promise<Response> {
  const { draft, citizen, service } = filling
  const { db, vault } = c.var.runtime
  const files = await listAttachments(db, draft.id)
  const documents = documentsAsked(service, answers, acting?.represented)
  const failed = Object.keys(wrong).length > 0
  // A photo of a broken road is seen on no paper.
  const paper = service.complaint === undefined
  const words = paper ? ofRequest : citizen ? ofComplaint : ofNobody
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`ตรวจคำตอบ ${service.name}`}>
      <Whose filling={filling} masked={await maskedIdOf(c, filling)}>
        <a class="back" href={`/staff/counter/${draft.id}`}>
          ← แก้ไขคำตอบ
        </a>
      </Whose>
      {failed && <Alert>{wrong.all ?? 'ยังไม่ได้ยื่น กรุณาแก้ไขรายการที่มีข้อความสีแดง'}</Alert>}
      {acting && (
        <Applicant
          title="ผู้มีสิทธิ (มีผู้ยื่นแทน)"
          part="represented"
          applicant={acting.represented}
          at={new Date().toISOString()}
          address=""
          maskedId={maskCitizenId(await vault.open(acting.citizenIdSealed))}
          citizenId={undefined}
          revealBy={undefined}
        >
          <RepresentationFacts represented={acting.represented} />
        </Applicant>
      )}
      <AnswerCard service={service} answers={answers} />
      <form
        class="stack counter-papers"
        method="post"
        action={`/staff/counter/${draft.id}/submit`}
        encType="multipart/form-data"
      >
        <CsrfField session={c.var.staff} />
        <input type="hidden" name="revision" value={draft.revision} />
        {!citizen && <input type="hidden" name="secret" value={secret} />}
        {documents.length > 0 && (
          <section class="card formstack">
            <h2>เอกสารประกอบ</h2>
            <p class="muted">
              {paper ? 'แนบไฟล์ หรือทำเครื่องหมายว่าได้ตรวจฉบับกระดาษที่เคาน์เตอร์แล้ว ' : ''}
              ไฟล์ PDF หรือรูปภาพ รวมกันไม่เกิน 16 MB
            </p>
            {documents.map((document) => (
              <DocumentInput key={document.slot} {...{ document, files, ticked, wrong, paper }} />
            ))}
          </section>
        )}
        <section class="card formstack">
          <h2>{words.press}</h2>
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
              {words.agreed}
            </label>
          </div>
          <p class="hint">{words.next}</p>
          <button class="button wide" type="submit">
            {words.press}
          </button>
        </section>
      </form>
    </Console>,
    failed ? 422 : 200,
  )
}

const ofRequest = {
  press: 'ยื่นคำร้อง',
  agreed: 'ผู้ยื่นมาด้วยตนเอง ได้ตรวจคำตอบทั้งหมดแล้ว และรับรองว่าเป็นความจริง',
  next: 'ผู้ยื่นได้รับแจ้งเลขที่คำร้องทาง LINE หรืออีเมล ระบบบันทึกชื่อเจ้าหน้าที่ที่ยื่นแทนไว้',
}
const ofComplaint = {
  press: 'ส่งเรื่องร้องเรียน',
  agreed: 'ผู้แจ้งมาด้วยตนเอง ได้ตรวจข้อความทั้งหมดแล้ว และยืนยันให้ส่งเรื่องนี้',
  next: 'ผู้แจ้งได้รับแจ้งเลขที่เรื่องทาง LINE หรืออีเมล ระบบบันทึกชื่อเจ้าหน้าที่ที่แจ้งแทนไว้',
}
const ofNobody = {
  ...ofComplaint,
  next: 'หน้าถัดไปมีเลขที่เรื่องและรหัสลับให้ผู้แจ้ง ระบบบันทึกชื่อเจ้าหน้าที่ที่รับเรื่องไว้ แต่ไม่บันทึกว่าใครแจ้ง',
}
