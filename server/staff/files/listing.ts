import { type Attachment, listAttachments, listSuperseded } from '#db/attachments.ts'
import { listDocuments, numberedTitle } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { staffNames } from '#db/staff-names.ts'
import { fullName } from '#templates/applicant.ts'
import { signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import { fixPhotoLabel } from '#templates/fix-more.ts'
import { requestWords } from '#templates/request-words.ts'
import type { Service } from '#templates/service.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { isFixPhoto } from '../closing/reopening.tsx'

/** A file of a request as its viewer knows it. */
export interface ShownFile {
  id: string
  /** Where its bytes are, which is where each look is recorded. */
  href: string
  title: string
  /** As whoever sent it called it. */
  name: string
  type: string
  size: number
  /** Who sent or made it. */
  by: string
  at: string
  /** What is not as usual with it. */
  note: string | undefined
}

/** Everything there is to open of a request: what was sent, what took its place, what the office made. */
export async function filesOf(
  { db }: Runtime,
  request: ServiceRequest,
  service: Service,
): Promise<ShownFile[]> {
  const [sent, superseded, documents] = await Promise.all([
    listAttachments(db, request.id),
    listSuperseded(db, request.id),
    listDocuments(db, request.id),
  ])
  const names = await staffNames(
    db,
    documents.map(({ issuedBy }) => issuedBy),
  )
  const attached = (file: Attachment): ShownFile => ({
    ...{ id: file.id, href: `/staff/attachments/${file.id}`, title: titleOf(service, file), name: file.name },
    ...{ type: file.type, size: file.size, by: senderOf(request, service, file), at: file.createdAt },
    note: file.supersededBy
      ? `${requestWords(service.group).filer}ส่งไฟล์ใหม่แทนไฟล์นี้แล้ว`
      : file.coveredAs
        ? 'ปิดบังบางส่วนแล้ว'
        : file.correctionId
          ? 'ส่งมาพร้อมการแก้ไข'
          : undefined,
  })
  return [
    ...sent.toSorted((a, b) => Number(isForm(b)) - Number(isForm(a))).map(attached),
    ...superseded.map(attached),
    ...documents.map((document) => ({
      ...{ id: document.id, href: `/staff/documents/${document.id}`, title: numberedTitle(document) },
      ...{ name: '', type: document.type, size: document.size, at: document.createdAt },
      by: (document.issuedBy && names.get(document.issuedBy)) || 'ระบบจัดทำ',
      note: document.revokedAt === null ? undefined : 'ยกเลิกแล้ว',
    })),
  ]
}

const isForm = ({ slot }: Attachment) => slot === signedFormSlot

const titleOf = (service: Service, file: Attachment) =>
  isForm(file)
    ? 'แบบฟอร์มที่ลงนามแล้ว'
    : isFixPhoto(file)
      ? fixPhotoLabel
      : (slotLabel(service, file.slot) ?? 'เอกสารเพิ่มเติม')

/** The one for whom it was filed may have sent it, once the request is theirs as well. */
function senderOf(request: ServiceRequest, { group }: Service, { citizenId }: Attachment): string {
  const { representedCitizenId, represented, applicant } = request
  if (represented && citizenId !== null && citizenId === representedCitizenId) return fullName(represented)
  return applicant ? fullName(applicant) : requestWords(group).filer
}
