import { type DocumentKind, isForKnownFilers } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { cannotAcceptYet, lettersOnly } from '#templates/identity-wait.ts'
import { licenceKinds } from '#templates/licences.ts'
import { Alert } from './forms/alert.tsx'
import { Field, Select, TextInput } from './forms/inputs.tsx'
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
        <Select
          name="kind"
          label="ประเภทเอกสาร"
          hint={waits && `${cannotAcceptYet} ${lettersOnly}`}
          options={kindNames
            .filter((kind) => !(waits && isForKnownFilers(kind)))
            .map((kind) => [kind, documentKinds[kind]])}
          value={draft?.kind}
        />
        <TextInput
          name="title"
          label="ชื่อเอกสาร (ไม่บังคับ)"
          hint="ถ้าเว้นว่าง จะใช้ชื่อประเภทเอกสาร"
          most={200}
          value={draft?.title}
        />
        <TextInput name="number" label="เลขที่เอกสาร (ไม่บังคับ)" most={60} value={draft?.number} />
        <TextInput
          name="validUntil"
          label="ใช้ได้ถึงวันที่ (ไม่บังคับ)"
          hint="วัน/เดือน/ปี พ.ศ. เช่น 22/11/2570"
          most={20}
          value={draft?.validUntil}
        />
        <Select
          name="register"
          label="แสดงในทะเบียนใบอนุญาต"
          options={{ '': 'ไม่ใช่ใบอนุญาตที่กฎหมายให้เปิดเผย', ...licenceKinds }}
          value={draft?.register}
        />
        <Field
          name="file"
          label="ไฟล์"
          hint="PDF, JPEG หรือ PNG ไม่เกิน 16 MB"
          refusedIn={draft && 'document-wrong'}
        >
          {(facts) => <input {...facts} type="file" required accept="application/pdf,image/jpeg,image/png" />}
        </Field>
        <button class="button plain wide" type="submit">
          แนบเอกสาร
        </button>
      </form>
    </details>
  </section>
)
