import type { Context } from 'hono'
import { type Attachment, listAttachments } from '#db/attachments.ts'
import { recordView } from '#db/audit-log.ts'
import { type Citizen, getCitizen, maskedCitizenId } from '#db/citizens.ts'
import { type CitizenDraft, findDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { viewActions } from '#db/identity.ts'
import { findRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { fullName } from '#templates/applicant.ts'
import { documentsWithPaper, signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import { draftCode } from '#templates/filing-way.ts'
import type { Service } from '#templates/service.ts'
import { pagesInWords } from '#templates/signed-pages.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { formStanding } from '../../signed-pages.ts'
import { DoneNotice } from '../done-notice.tsx'
import { Files } from '../file-list.tsx'
import { Alert } from '../forms/alert.tsx'
import { Field, type Option, Select } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'

/** The draft of the address, which somebody's paper has led to; throws `not_found`. */
export async function draftOf(c: Context<AppEnv>): Promise<CitizenDraft> {
  const draft = await findDraft(c.var.runtime.db, c.req.param('id') ?? '')
  if (!draft || draft.citizenId === null) throw new DomainError('not_found', 'แบบร่างนี้ส่งแล้วหรือถูกลบไปแล้ว')
  return { ...draft, citizenId: draft.citizenId }
}

/** A form on paper that is about to be filed for who brought it. The look is recorded, and the citizen sees it. */
export async function paperDraftPage(c: Context<AppEnv>, wrong?: string): Promise<Response> {
  const { runtime, staff } = c.var
  const sent = await findRequest(runtime.db, c.req.param('id') ?? '')
  if (sent) return c.redirect(`/staff/requests/${sent.reference}`, 303)
  const draft = await draftOf(c)
  const [citizen, service, files, standing] = await Promise.all([
    getCitizen(runtime.db, draft.citizenId),
    getServiceVersion(runtime.db, draft.serviceCode, draft.serviceVersion),
    listAttachments(runtime.db, draft.id),
    formStanding(runtime, draft),
  ])
  await recordView(runtime.db, {
    subject: { type: 'citizen', id: citizen.id },
    action: viewActions.profile,
    actor: { type: 'staff', id: staff.member.id },
    details: { draftId: draft.id },
  })
  const props = { draft, citizen, service, files, ...standing, session: staff }
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`แบบฟอร์มกระดาษ ${service.name}`}>
      <div>
        <a class="back" href="/staff/paper">
          ← แบบฟอร์มกระดาษ
        </a>
        <h1>{service.name}</h1>
        <p class="muted">รหัสแบบร่าง {draftCode(draft.id)} · ยังไม่ได้ยื่น</p>
        <a class="button plain" href={`/staff/paper/${draft.id}/form.pdf`}>
          พิมพ์แบบฟอร์ม
        </a>
      </div>
      <Alert>{wrong}</Alert>
      {c.req.query('done') && !wrong && <DoneNotice>เก็บไฟล์ไว้ในแบบร่างนี้แล้ว</DoneNotice>}
      <Whose citizen={citizen} masked={await maskedCitizenId(runtime.vault, citizen)} {...standing} />
      <Files title="ไฟล์ที่มีแล้ว" none="ยังไม่มีไฟล์" files={files.map((file) => listed(service, file))} />
      <Upload {...props} />
      <File {...props} />
    </Console>,
    wrong ? 422 : 200,
  )
}

interface Props {
  draft: CitizenDraft
  service: Service
  files: readonly Attachment[]
  of: number
  missing: readonly number[]
  session: AppEnv['Variables']['staff']
}

const listed = (service: Service, { id, draftId, slot, name, pages, type, size }: Attachment) => ({
  href: `/staff/paper/${draftId}/attachments/${id}`,
  title: `${slotLabel(service, slot) ?? slot}${pages ? ` ${pagesInWords(pages)}` : ''}`,
  note: name,
  type,
  size,
})

const Whose = ({
  citizen,
  masked,
  of,
  missing,
}: { citizen: Citizen; masked: string } & Pick<Props, 'of' | 'missing'>) => (
  <section class="card">
    <h2>ผู้ยื่น</h2>
    <dl class="facts">
      <div>
        <dt>ชื่อ–นามสกุล</dt>
        <dd>{fullName(citizen.profile)}</dd>
      </div>
      <div>
        <dt>เลขประจำตัวประชาชน</dt>
        <dd class="numbers">{masked}</dd>
      </div>
      <div>
        <dt>แบบฟอร์ม</dt>
        <dd>{missing.length === 0 ? `ครบ ${of} หน้า` : `มี ${of} หน้า ยังไม่มี${pagesInWords(missing)}`}</dd>
      </div>
    </dl>
  </section>
)

const Upload = ({ draft, service, of, session }: Props) => {
  const pages = Array.from({ length: of }, (_, n) => n + 1)
  return (
    <form
      class="card formstack"
      method="post"
      action={`/staff/paper/${draft.id}/files`}
      encType="multipart/form-data"
    >
      <h2>แนบไฟล์เพิ่ม</h2>
      <CsrfField session={session} />
      <Select
        name="what"
        label="ไฟล์นี้คือ"
        options={[
          [signedFormSlot, 'แบบฟอร์มที่ลงนามแล้ว (อ่านหน้าจากรหัส QR)'],
          ...pages.map((page): Option => [`${signedFormSlot}:${page}`, `แบบฟอร์มที่ลงนามแล้ว หน้า ${page}`]),
          ...documentsWithPaper(service)
            .filter(({ slot }) => slot !== signedFormSlot)
            .map(({ slot, label, optional }): Option => [slot, optional ? `${label} (ถ้ามี)` : label]),
        ]}
      />
      <Field name="files" label="ไฟล์" hint="PDF หรือรูปภาพ รวมกันไม่เกิน 16 MB">
        {(facts) => <input {...facts} type="file" multiple required accept="application/pdf,image/*" />}
      </Field>
      <button class="button plain" type="submit">
        แนบไฟล์
      </button>
    </form>
  )
}

const File = ({ draft, files, session }: Props) =>
  // What mends a request is sent by its citizen, to that request.
  draft.corrects === null &&
  files.some(({ slot }) => slot === signedFormSlot) && (
    <form class="card formstack" method="post" action={`/staff/paper/${draft.id}/submit`}>
      <h2>ยื่นคำร้องแทนผู้ยื่น</h2>
      <CsrfField session={session} />
      <div class="checks">
        <label>
          <input type="checkbox" name="seen" value="yes" required />
          ตรวจแล้วว่าแบบฟอร์มกรอกครบและลงลายมือชื่อ และผู้ยื่นนำมายื่นด้วยตนเอง
        </label>
      </div>
      <p class="hint">ผู้ยื่นได้รับแจ้งเลขที่คำร้องทาง LINE หรืออีเมล ระบบบันทึกชื่อเจ้าหน้าที่ที่ยื่นแทนไว้</p>
      <button class="button wide" type="submit">
        ยื่นคำร้อง
      </button>
    </form>
  )
