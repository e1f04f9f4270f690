import type { Context } from 'hono'
import { documentKey, issueDocument } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { shortText } from '#templates/answers.ts'
import type { AppEnv } from '../app-env.ts'
import { fileTypeOf, headLength, maxFileSize } from '../file-types.ts'
import { changing } from './acting.ts'
import { type DocumentKind, documentKinds } from './document-form.tsx'
import { requestPage } from './request.tsx'

/** What an officer may attach; their phones' HEIC and WebP are for citizens' uploads only. */
const accepted: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

interface Entered {
  kind: DocumentKind
  title: string
  type: string
  bytes: Uint8Array
}

/** Attaches a receipt, licence or letter to the request of the address; what is wrong is shown beside the form. */
export const attachDocument = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const form = await c.req.parseBody()
    const kind = String(form.kind ?? '')
    const title = typeof form.title === 'string' ? form.title : ''
    const entered = await check({ kind, title, file: form.file })
    if (typeof entered === 'string') {
      return requestPage(c, request, { documentDraft: { kind, title, wrong: entered }, status: 422 })
    }
    await store(c, request, entered)
    return c.redirect(`/staff/requests/${request.reference}?done=document`, 303)
  })

/** What was entered, cleaned, or a sentence about the first thing wrong with it. */
async function check(form: { kind: string; title: string; file: unknown }): Promise<Entered | string> {
  const kind = (Object.keys(documentKinds) as DocumentKind[]).find((name) => name === form.kind)
  if (!kind) return 'กรุณาเลือกประเภทเอกสาร'
  const title = shortText(200).safeParse(form.title.trim() || documentKinds[kind])
  if (!title.success) return `ชื่อเอกสาร: ${title.error.issues[0]?.message ?? 'ไม่ถูกต้อง'}`
  if (!(form.file instanceof File) || form.file.size === 0) return 'กรุณาเลือกไฟล์'
  if (form.file.size > maxFileSize) return 'ไฟล์มีขนาดใหญ่เกินไป กรุณาแนบไฟล์ไม่เกิน 16 MB'
  const bytes = new Uint8Array(await form.file.arrayBuffer())
  const type = fileTypeOf(bytes.subarray(0, headLength))
  if (!type || !accepted.includes(type)) return 'ไฟล์นี้ไม่ใช่ PDF, JPEG หรือ PNG กรุณาเลือกไฟล์อื่น'
  return { kind, title: title.data, type, bytes }
}

/** Bytes first, then the row that names them; bytes that nothing names are taken away again. */
async function store(c: Context<AppEnv>, request: ServiceRequest, { kind, title, type, bytes }: Entered) {
  const { db, files } = c.var.runtime
  const id = crypto.randomUUID()
  const { sha256 } = await files.put(documentKey(id), bytes, bytes.byteLength)
  try {
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    await issueDocument(db, request, { id, kind, title, type, size: bytes.byteLength, sha256 }, actor)
  } catch (error) {
    await files.delete(documentKey(id))
    throw error
  }
}
