import { type DocumentKind, isForKnownFilers } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { cannotAcceptYet, lettersOnly } from '#templates/identity-wait.ts'
import { licenceKinds } from '#templates/licences.ts'
import { Alert } from './forms/alert.tsx'
import { CsrfField } from './layout.tsx'
import { RevisionField } from './request-actions.tsx'

/** What an officer can attach. */
export const documentKinds: Readonly<Record<DocumentKind, string>> = {
  receipt: 'ใบเสร็จรับเงิน',
  licence: 'ใบอนุญาต',
  certificate: 'หนังสือรับรอง',
  letter: 'หนังสือแจ้งผล',
}

export const kindNames = Object.keys(documentKinds) as DocumentKind[]

/** What was entered and why it was not taken. The file has to be chosen again: browsers give none back. */
export interface AttachedEntries {
  kind: string
  title: string
  number: string
  validUntil: string
  register: string
  wrong: string
}

export const DocumentForm = ({
  request,
  session,
  draft,
  filer,
  waits,
}: {
  request: ServiceRequest
  session: StaffSession
  draft: AttachedEntries | undefined
  /** What whoever filed it is called. */
  filer: string
  /** For the identity check of who filed. */
  waits: boolean
}) => (
  <section class="card" id="attach">
    <h2>แนบเอกสารให้{filer}</h2>
    <p class="small muted">สำหรับเอกสารที่ลงนามบนกระดาษแล้วสแกนหรือถ่ายรูปไว้</p>
    <details open={draft !== undefined}>
      <summary>แนบไฟล์</summary>
      <form
        class="formstack"
        method="post"
        encType="multipart/form-data"
        action={`/staff/requests/${request.reference}/documents`}
      >
        <CsrfField session={session} />
        <RevisionField request={request} />
        <Alert id="document-wrong">{draft?.wrong}</Alert>
        <div class="field">
          <label for="kind">ประเภทเอกสาร</label>
          <select id="kind" name="kind" aria-describedby={waits ? 'kind-hint' : undefined}>
            {kindNames
              .filter((kind) => !(waits && isForKnownFilers(kind)))
              .map((kind) => (
                <option key={kind} value={kind} selected={kind === draft?.kind}>
                  {documentKinds[kind]}
                </option>
              ))}
          </select>
          {waits && <span class="hint" id="kind-hint">{`${cannotAcceptYet} ${lettersOnly}`}</span>}
        </div>
        <div class="field">
          <label for="title">ชื่อเอกสาร (ไม่บังคับ)</label>
          <input id="title" name="title" maxLength={200} value={draft?.title} aria-describedby="title-hint" />
          <span class="hint" id="title-hint">
            ถ้าเว้นว่าง จะใช้ชื่อประเภทเอกสาร
          </span>
        </div>
        <div class="field">
          <label for="number">เลขที่เอกสาร (ไม่บังคับ)</label>
          <input id="number" name="number" maxLength={60} value={draft?.number} />
        </div>
        <div class="field">
          <label for="validUntil">ใช้ได้ถึงวันที่ (ไม่บังคับ)</label>
          <input
            id="validUntil"
            name="validUntil"
            maxLength={20}
            value={draft?.validUntil}
            aria-describedby="until-hint"
          />
          <span class="hint" id="until-hint">
            วัน/เดือน/ปี พ.ศ. เช่น 22/11/2570
          </span>
        </div>
        <div class="field">
          <label for="register">แสดงในทะเบียนใบอนุญาต</label>
          <select id="register" name="register">
            <option value="">ไม่ใช่ใบอนุญาตที่กฎหมายให้เปิดเผย</option>
            {Object.entries(licenceKinds).map(([kind, label]) => (
              <option key={kind} value={kind} selected={kind === draft?.register}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="file">ไฟล์</label>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept="application/pdf,image/jpeg,image/png"
            aria-describedby={draft ? 'document-wrong file-hint' : 'file-hint'}
            aria-invalid={draft ? true : undefined}
          />
          <span class="hint" id="file-hint">
            PDF, JPEG หรือ PNG ไม่เกิน 16 MB
          </span>
        </div>
        <button class="button plain wide" type="submit">
          แนบเอกสาร
        </button>
      </form>
    </details>
  </section>
)
