import { makeZip } from 'client-zip'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Attachment, attachmentKey, listAttachments, listSuperseded } from '#db/attachments.ts'
import { type Citizen, findCitizen } from '#db/citizens.ts'
import { documentKey, type IssuedDocument, listDocuments } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { listIdentityPhotos } from '#db/identity-photos.ts'
import { listRequestsOf, type ServiceRequest } from '#db/requests.ts'
import type { AppEnv } from './app-env.ts'
import { isValidExport } from './export-links.ts'
import { recordsOf } from './export-records.ts'
import { identityPhotoResponse } from './identity-photos.ts'
import { openPicture } from './pictures.ts'
import { mayOpen } from './representation.ts'
import type { Runtime } from './runtime/runtime.ts'

const link = z.object({ id: z.uuid(), expires: z.coerce.number().int(), signature: z.string() })
const expired = 'ลิงก์ดาวน์โหลดหมดอายุแล้ว กรุณาขอดาวน์โหลดใหม่จากหน้าบัญชี'

/** All that is kept about a citizen as one ZIP, by a signed link. */
export const signedExports = () =>
  new Hono<AppEnv>().get('/:id', async (c) => {
    const { runtime } = c.var
    const asked = link.safeParse({ ...c.req.param(), ...c.req.query() })
    const valid = asked.success && (await isValidExport(runtime.vault, asked.data))
    const citizen = valid ? await findCitizen(runtime.db, asked.data.id) : undefined
    if (!citizen) throw new DomainError('not_found', expired)
    return new Response(makeZip(filesOf(runtime, citizen)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="e-service-data.zip"; filename*=UTF-8''${encodeURIComponent('ข้อมูลของฉัน e-Service.zip')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  })

interface ZippedFile {
  name: string
  lastModified: string
  input: string | Uint8Array | ReadableStream<Uint8Array>
}

/** One file after the other, each opened when the one before has gone out: nothing is held in memory as a whole. */
async function* filesOf(runtime: Runtime, citizen: Citizen): AsyncGenerator<ZippedFile> {
  const { db } = runtime
  const all = await listRequestsOf(db, citizen.id, { limit: 10_000 })
  const requests = all.filter((request) => mayOpen(request, citizen))
  const records = await recordsOf(runtime, citizen, requests)
  yield { name: 'ข้อมูลของฉัน.json', lastModified: records.exportedAt, input: JSON.stringify(records, null, 2) }
  const picture = await openPicture(runtime, citizen)
  if (picture) yield { name: 'รูปโปรไฟล์.jpg', lastModified: citizen.updatedAt, input: picture }
  for (const { id, slot, createdAt } of await listIdentityPhotos(db, citizen.id)) {
    const photo = await identityPhotoResponse(runtime, id)
    const input = new Uint8Array(await photo.arrayBuffer())
    yield { name: `ภาพยืนยันตัวตน/${fileName(slot)}.jpg`, lastModified: createdAt, input }
  }
  for (const request of requests) yield* filesOfRequest(runtime, request)
}

async function* filesOfRequest({ db, files }: Runtime, request: ServiceRequest): AsyncGenerator<ZippedFile> {
  const [attachments, superseded, documents] = await Promise.all([
    listAttachments(db, request.id),
    listSuperseded(db, request.id),
    listDocuments(db, request.id),
  ])
  const stored = [
    ...attachments.map((attachment) => attachedFile(attachment, 'ไฟล์ที่แนบ')),
    ...superseded.map((attachment) => attachedFile(attachment, 'ไฟล์เดิมก่อนแก้ไข')),
    ...documents.filter(({ revokedAt }) => revokedAt === null).map((document) => issuedFile(document)),
  ]
  for (const [i, { key, folder, name, at }] of stored.entries()) {
    const file = await files.get(key)
    if (!file) continue
    // Numbered, since two files may be called the same.
    yield {
      name: `เรื่องที่ยื่น/${request.reference}/${folder}/${i + 1} ${name}`,
      lastModified: at,
      input: file.body,
    }
  }
}

const attachedFile = ({ id, name, createdAt }: Attachment, folder: string) => ({
  key: attachmentKey(id),
  folder,
  name: fileName(name),
  at: createdAt,
})
const issuedFile = ({ id, title, type, createdAt }: IssuedDocument) => ({
  key: documentKey(id),
  folder: 'เอกสารจากหน่วยงาน',
  name: `${fileName(title)}${extensions[type] ?? ''}`,
  at: createdAt,
})

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** A name that every system can unpack, and that leads nowhere else. */
const fileName = (name: string) =>
  name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 80)
