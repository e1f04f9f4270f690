import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { pagesInWords } from '#templates/signed-pages.ts'
import { type Attachment, attachmentPath, type BegunUpload, linkToAttachment } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { isHeld } from '../client.ts'
import { isInsideLine, openOutside } from '../outside.ts'
import { laterPart } from '../parts/later.tsx'
import { PictureViewer } from '../parts/picture-viewer.tsx'
import { fileSize } from './file-size.ts'
import type { Upload, Uploads } from './use-uploads.ts'

interface FileRowsProps {
  slot: string
  attachments: readonly Attachment[]
  uploads: Uploads
}

/** Comes with a page that could not be read. */
const PageChoice = laterPart(() => import('./signed-pages.tsx').then((loaded) => loaded.PageChoice))

/** Pictures that no session opens, for whoever files without one. */
const HeldThumbnail = laterPart(() => import('./held-picture.tsx').then((loaded) => loaded.HeldThumbnail))
const HeldViewer = laterPart(() => import('./held-picture.tsx').then((loaded) => loaded.HeldViewer))

/** The files of one asked document: those that are there, on their way, and begun before. */
export const FileRows = ({ slot, attachments, uploads }: FileRowsProps) => (
  <ul class="files">
    {byPage(attachments).map((attachment) => (
      <AttachedFile
        key={attachment.id}
        draftId={uploads.draftId}
        attachment={attachment}
        onRemove={() => uploads.remove(attachment)}
      >
        {slot === signedFormSlot && uploads.formPages > 0 && !attachment.pages && (
          <PageChoice attachment={attachment} attachments={attachments} uploads={uploads} />
        )}
      </AttachedFile>
    ))}
    {ofSlot(uploads.list, slot).map((upload) => (
      <ComingFile key={upload.id} upload={upload} uploads={uploads} />
    ))}
    {ofSlot(uploads.begun, slot).map((upload) => (
      <BegunFile key={upload.id} upload={upload} onDrop={() => uploads.drop(upload)} />
    ))}
  </ul>
)

/** Pages in their order, then what is not known to be one. */
const byPage = (all: readonly Attachment[]) =>
  [...all].sort((a, b) => (a.pages?.[0] ?? Number.MAX_VALUE) - (b.pages?.[0] ?? Number.MAX_VALUE))

const ofSlot = <T extends { slot: string }>(all: readonly T[], slot: string) =>
  all.filter((each) => each.slot === slot)

interface AttachedFileProps {
  draftId: string
  attachment: Attachment
  onRemove(): Promise<void>
  children?: ComponentChildren
}

/** A file that is there: what it looks like, its name, and the way out. */
function AttachedFile({ draftId, attachment, onRemove, children }: AttachedFileProps) {
  const [removing, setRemoving] = useState(false)
  const [viewed, setViewed] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { id, name, size, type, hasPreview, pages } = attachment
  const path = attachmentPath(draftId, id)
  const held = isHeld(draftId)
  const remove = async () => {
    setRemoving(true)
    setTrouble(undefined)
    await onRemove().catch((error: unknown) => {
      setTrouble(sentenceOf(error))
      setRemoving(false)
    })
  }
  const open = (event: MouseEvent) => {
    if (!isInsideLine() && !held) return
    event.preventDefault()
    setTrouble(undefined)
    linkToAttachment(draftId, id)
      .then(({ url }) => openOutside(url))
      .catch((error: unknown) => setTrouble(sentenceOf(error)))
  }
  return (
    <li class="file">
      {hasPreview && !held && <img class="thumbnail" src={`${path}/preview`} alt="" loading="lazy" />}
      {hasPreview && held && <HeldThumbnail path={`${path}/preview`} draftId={draftId} />}
      <span class="file-name">
        <span aria-hidden="true">✓ </span>
        {pages && <strong>{pagesInWords(pages)} </strong>}
        {name}
        <span class="hint"> {fileSize(size)}</span>
      </span>
      <span class="file-buttons">
        {type.startsWith('image/') ? (
          <button type="button" class="button button-small button-quiet" onClick={() => setViewed(true)}>
            เปิดดู<span class="visually-hidden"> {name}</span>
          </button>
        ) : (
          <a
            class="button button-small button-quiet"
            href={path}
            target="_blank"
            rel="noopener"
            onClick={open}
          >
            เปิดดู<span class="visually-hidden"> {name}</span>
          </a>
        )}
        <button type="button" class="button button-small button-quiet" disabled={removing} onClick={remove}>
          ลบ<span class="visually-hidden"> {name}</span>
        </button>
      </span>
      {children}
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      {viewed && !held && <PictureViewer src={path} name={name} onClose={() => setViewed(false)} />}
      {viewed && held && (
        <HeldViewer path={path} draftId={draftId} name={name} onClose={() => setViewed(false)} />
      )}
    </li>
  )
}

const percent = (share: number) => `${Math.floor(share * 100)}%`

/** A file on its way, or one that did not get there. */
function ComingFile({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { file, progress, waiting, trouble, retriable } = upload
  return (
    <li class="file">
      <span class="file-name">
        {file.name}
        <span class="hint"> {fileSize(file.size)}</span>
      </span>
      {trouble === undefined ? (
        <span class="file-progress">
          <progress max={1} value={progress} aria-label={`กำลังอัปโหลด ${file.name}`} />
          <span class="hint">{percent(progress)}</span>
        </span>
      ) : (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      {waiting && (
        <p class="hint waiting" role="status">
          สัญญาณขาดหาย กำลังรอส่งต่อจากเดิม
        </p>
      )}
      <span class="file-buttons">
        {retriable && (
          <button type="button" class="button button-small" onClick={() => uploads.retry(upload)}>
            ลองใหม่<span class="visually-hidden"> {file.name}</span>
          </button>
        )}
        <button type="button" class="button button-small button-quiet" onClick={() => uploads.drop(upload)}>
          {trouble === undefined ? 'ยกเลิก' : 'นำออก'}
          <span class="visually-hidden"> {file.name}</span>
        </button>
      </span>
    </li>
  )
}

/** A file that was begun before the page was loaded: what is there of it waits for the rest. */
const BegunFile = ({ upload, onDrop }: { upload: BegunUpload; onDrop(): void }) => (
  <li class="file">
    <span class="file-name">
      {upload.name}
      <span class="hint"> {fileSize(upload.size)}</span>
    </span>
    <p class="hint waiting">
      ส่งค้างไว้ {percent(upload.received / upload.size)} กดอัปโหลดแล้วเลือกไฟล์เดิม ระบบจะส่งต่อจากที่ค้างไว้
    </p>
    <span class="file-buttons">
      <button type="button" class="button button-small button-quiet" onClick={onDrop}>
        นำออก<span class="visually-hidden"> {upload.name}</span>
      </button>
    </span>
  </li>
)
