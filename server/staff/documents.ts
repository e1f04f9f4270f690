import type { Context } from 'hono'
import { type DocumentKind, documentKey, issueDocument } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { shortText } from '#templates/answers.ts'
import { nameShown } from '#templates/applicant.ts'
import { type LicenceKind, licenceKindNames } from '#templates/licences.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { fileTypeOf, headLength, maxFileSize } from '../file-types.ts'
import { changing } from './acting.ts'
import { type AttachedEntries, documentKinds, kindNames } from './document-form.tsx'
import { requestPage } from './request.tsx'

/** What an officer may attach; their phones' HEIC and WebP are for citizens' uploads only. */
const accepted: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

interface Entered {
  kind: DocumentKind
  title: string
  number: string | null
  validUntil: string | null
  licenceKind: LicenceKind | null
  type: string
  bytes: Uint8Array
}

/** Attaches a receipt, licence or letter to the request of the address; what is wrong is shown beside the form. */
export const attachDocument = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const form = await c.req.parseBody()
    const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '')
    const typed = {
      kind: text('kind'),
      title: text('title'),
      number: text('number'),
      validUntil: text('validUntil'),
      register: text('register'),
    }
    const entered = await check(typed, form.file)
    if (typeof entered === 'string') {
      return requestPage(c, request, { documentDraft: { ...typed, wrong: entered }, status: 422 })
    }
    await store(c, request, entered)
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=document`, 303)
  })

/** What was entered, cleaned, or a sentence about the first thing wrong with it. */
async function check(form: Omit<AttachedEntries, 'wrong'>, file: unknown): Promise<Entered | string> {
  const kind = kindNames.find((name) => name === form.kind)
  if (!kind) return 'กรุณาเลือกประเภทเอกสาร'
  const title = shortText(200).safeParse(form.title || documentKinds[kind])
  if (!title.success) return `ชื่อเอกสาร: ${title.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`
  const number = form.number ? shortText(60).safeParse(form.number) : { success: true as const, data: null }
  if (!number.success) return `เลขที่เอกสาร: ${number.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`
  const validUntil = form.validUntil ? parseTypedDay(form.validUntil) : null
  if (validUntil === undefined) return 'ใช้ได้ถึงวันที่: กรุณากรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 22/11/2570'
  const licenceKind = licenceKindNames.find((name) => name === form.register) ?? null
  if (licenceKind && !number.data) return 'ใบอนุญาตที่แสดงในทะเบียนต้องมีเลขที่เอกสาร'
  const read = await readFile(file)
  if (typeof read === 'string') return read
  return { kind, title: title.data, number: number.data, validUntil, licenceKind, ...read }
}

async function readFile(file: unknown): Promise<Pick<Entered, 'type' | 'bytes'> | string> {
  if (!(file instanceof File) || file.size === 0) return 'กรุณาเลือกไฟล์'
  if (file.size > maxFileSize) return 'ไฟล์มีขนาดใหญ่เกินไป กรุณาแนบไฟล์ไม่เกิน 16 MB'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = fileTypeOf(bytes.subarray(0, headLength))
  if (!type || !accepted.includes(type)) return 'ไฟล์นี้ไม่ใช่ PDF, JPEG หรือ PNG กรุณาเลือกไฟล์อื่น'
  return { type, bytes }
}

/** Bytes first, then the row that names them; bytes that nothing names are taken away again. */
async function store(c: Context<AppEnv>, request: ServiceRequest, { bytes, ...entered }: Entered) {
  const { db, files } = c.var.runtime
  const id = crypto.randomUUID()
  const { sha256 } = await files.put(documentKey(id), bytes, bytes.byteLength)
  try {
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    const holder = nameShown(request.represented ?? request.applicant)
    const validFrom = isoDayAt(new Date())
    await issueDocument(
      db,
      request,
      { ...entered, id, holder, validFrom, size: bytes.byteLength, sha256 },
      actor,
    )
  } catch (error) {
    await files.delete(documentKey(id))
    throw error
  }
}
