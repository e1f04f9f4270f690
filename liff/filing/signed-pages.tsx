import { useState } from 'preact/hooks'
import { missingPages, pagesInWords } from '#templates/signed-pages.ts'
import { type Attachment, choosePages } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { Notice } from '../parts/notice.tsx'
import { filingPath } from './steps.ts'
import type { FiledNote, Uploads } from './use-uploads.ts'

/** Which pages of the form on paper are there, and what became of the files that were sent. */
export function SignedPages({
  attachments,
  uploads,
}: {
  attachments: readonly Attachment[]
  uploads: Uploads
}) {
  const missing = missingPages(uploads.formPages, attachments)
  const all = Array.from({ length: uploads.formPages }, (_, n) => n + 1)
  return (
    <div role="status" class="signed-pages">
      <ul class="page-marks" aria-label="หน้าของแบบฟอร์ม">
        {all.map((page) => (
          <li key={page} class={missing.includes(page) ? 'page-mark' : 'page-mark page-there'}>
            {missing.includes(page) ? (
              `หน้า ${page} ยังไม่มี`
            ) : (
              <>
                หน้า {page} <span aria-hidden="true">✓</span>
                <span class="visually-hidden">มีแล้ว</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {uploads.notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </div>
  )
}

const Note = ({ note: { name, said, movedTo } }: { note: FiledNote }) => (
  <Notice tone="info">
    <p>
      <span class="file-name">{name}</span>: {said}
    </p>
    {movedTo && (
      <p>
        <a href={`${filingPath({ code: movedTo.code, group: 'request' }, 'print')}`}>ไปที่ {movedTo.name}</a>
      </p>
    )}
  </Notice>
)

interface PageChoiceProps {
  attachment: Attachment
  /** All files of the form. */
  attachments: readonly Attachment[]
  uploads: Uploads
}

/** For a file whose QR nobody could read: the citizen says which page it is. */
export function PageChoice({ attachment, attachments, uploads }: PageChoiceProps) {
  const [trouble, setTrouble] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const missing = missingPages(uploads.formPages, attachments)
  const all = Array.from({ length: uploads.formPages }, (_, n) => n + 1)
  const choose = async (chosen: string) => {
    if (chosen === '') return
    setChoosing(true)
    setTrouble(undefined)
    const pages = chosen === 'all' ? all : [Number(chosen)]
    await choosePages(uploads.draftId, attachment.id, pages)
      .then(uploads.changeAttachments)
      .catch((error: unknown) => {
        setTrouble(sentenceOf(error))
        setChoosing(false)
      })
  }
  return (
    <label class="page-choice">
      <span>ไฟล์นี้คือ</span>
      <select disabled={choosing} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">เลือกหน้า</option>
        {all.map((page) => (
          <option key={page} value={page}>
            หน้า {page}
            {missing.includes(page) ? '' : ' (แทนไฟล์เดิม)'}
          </option>
        ))}
        {all.length > 1 && attachment.type === 'application/pdf' && (
          <option value="all">{pagesInWords(all)}</option>
        )}
      </select>
      {trouble && (
        <span class="field-error" role="alert">
          {trouble}
        </span>
      )}
    </label>
  )
}
