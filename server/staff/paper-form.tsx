import type { Attachment } from '#db/attachments.ts'
import type { TimelineEntry } from '#db/audit-log.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { missingPages, pagesInWords } from '#templates/signed-pages.ts'
import { Files, viewOf } from './file-list.tsx'

interface PaperFormProps {
  request: ServiceRequest
  attachments: readonly Attachment[]
  timeline: readonly TimelineEntry[]
}

/** What was sent without, as whoever sent it confirmed then; a page that came since is not missed any more. */
function stillMissing({ attachments, timeline }: Omit<PaperFormProps, 'request'>): string | undefined {
  const filed = timeline.find(({ action }) => action === 'request.submit')
  const left = Array.isArray(filed?.details.missingPages) ? (filed.details.missingPages as number[]) : []
  const came = attachments.filter(({ slot }) => slot === signedFormSlot)
  const missing = missingPages(Math.max(0, ...left), came).filter((page) => left.includes(page))
  if (missing.length === 0) return undefined
  const who = filed?.by === 'staff' ? 'เจ้าหน้าที่ยื่นให้โดย' : 'ผู้ยื่นยืนยันส่งโดย'
  return `${who}ยังไม่มีแบบฟอร์ม${pagesInWords(missing)} โปรดตรวจว่าอยู่ในภาพอื่นหรือต้องขอเพิ่ม`
}

/** In the place of the answers, which are on the paper: its pages, in their order. */
export const PaperForm = ({ request, attachments, timeline }: PaperFormProps) => (
  <Files
    title="กรอกบนกระดาษ"
    warning={stillMissing({ attachments, timeline })}
    none="ไม่มีภาพแบบฟอร์มที่ลงนามแล้ว"
    files={attachments
      .filter(({ slot }) => slot === signedFormSlot)
      .map(({ id, name, pages, type, size }, index) => ({
        href: `/staff/attachments/${id}`,
        view: viewOf(request, { id }),
        title: `แบบฟอร์มที่ลงนามแล้ว ${pages ? pagesInWords(pages) : `ไฟล์ที่ ${index + 1}`}`,
        note: name,
        type,
        size,
      }))}
  />
)
