import type { Attachment } from '#db/attachments.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { Files } from './request-parts.tsx'

/** In the place of the answers, which are on the paper: its pages, in their order. */
export const PaperForm = ({ attachments }: { attachments: readonly Attachment[] }) => (
  <Files
    title="กรอกบนกระดาษ"
    none="ไม่มีภาพแบบฟอร์มที่ลงนามแล้ว"
    files={attachments
      .filter(({ slot }) => slot === signedFormSlot)
      .map(({ id, name, page, type, size }, index) => ({
        href: `/staff/attachments/${id}`,
        title: `แบบฟอร์มที่ลงนามแล้ว ${page === null ? `ไฟล์ที่ ${index + 1}` : `หน้า ${page}`}`,
        note: name,
        type,
        size,
      }))}
  />
)
