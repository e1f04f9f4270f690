import type { Attachment } from '#db/attachments.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { pagesInWords } from '#templates/signed-pages.ts'
import { Files } from './request-parts.tsx'

/** In the place of the answers, which are on the paper: its pages, in their order. */
export const PaperForm = ({ attachments }: { attachments: readonly Attachment[] }) => (
  <Files
    title="กรอกบนกระดาษ"
    none="ไม่มีภาพแบบฟอร์มที่ลงนามแล้ว"
    files={attachments
      .filter(({ slot }) => slot === signedFormSlot)
      .map(({ id, name, pages, type, size }, index) => ({
        href: `/staff/attachments/${id}`,
        title: `แบบฟอร์มที่ลงนามแล้ว ${pages ? pagesInWords(pages) : `ไฟล์ที่ ${index + 1}`}`,
        note: name,
        type,
        size,
      }))}
  />
)
