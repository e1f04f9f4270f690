import type { Context } from 'hono'
import { changeSeal, findSeal } from '#db/agency-seal.ts'
import { DomainError } from '#db/errors.ts'
import { type AgencySeal, sealFolder, sealKey, sealPictures } from '#templates/agency-seal.ts'
import type { AppEnv } from './app-env.ts'
import { refuse } from './errors.ts'
import { fileHeaders } from './file-headers.ts'
import { fileTypeOf, headLength } from './file-types.ts'
import type { Runtime } from './runtime/runtime.ts'
import { deleteDiscarded } from './uploads.ts'

/** A scan of the seal at 600 dots per inch is smaller; more is a mistake. */
const mostMb = 10
export const largestSeal = mostMb * 2 ** 20
export const tooLargeSeal = `ไฟล์มีขนาดใหญ่เกินไป กรุณาใช้ภาพไม่เกิน ${mostMb} MB`
/** On Workers nothing decodes pictures. */
export const noSealHere =
  'ระบบนี้ติดตั้งบน Cloudflare Workers ซึ่งแปลงภาพไม่ได้ จึงยังใช้ภาพตราไม่ได้ (ทำได้เมื่อติดตั้งบนเครื่องแม่ข่าย) เอกสารเว้นที่ไว้ให้ประทับตรา'

type Administrator = { type: 'staff'; id: string }

/** Makes the sent picture the agency's seal; what cannot be one is refused, and the seal before stays. */
export async function storeSeal(runtime: Runtime, sent: File, actor: Administrator): Promise<void> {
  const { db, files, pictures } = runtime
  if (!pictures) throw new DomainError('invalid_action', noSealHere)
  if (sent.size > largestSeal) throw refuse(413, tooLargeSeal)
  const type = fileTypeOf(new Uint8Array(await sent.slice(0, headLength).arrayBuffer()))
  if (type !== 'image/png' && type !== 'image/jpeg')
    throw refuse(415, 'ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG กรุณาเลือกไฟล์อื่น')
  const made = await pictures.seal(async () => new Uint8Array(await sent.arrayBuffer()))
  const seal: AgencySeal = { id: crypto.randomUUID() }
  const former = await findSeal(db)
  try {
    for (const picture of sealPictures) {
      const bytes = made[picture]
      await files.put(sealKey(seal, picture), bytes, bytes.byteLength)
    }
    await changeSeal(db, seal, { name: sent.name.slice(0, 150), size: sent.size }, actor)
  } catch (error) {
    await files.delete(sealFolder(seal))
    throw error
  }
  if (former) await deleteDiscarded(runtime, [sealFolder(former)])
}

/** The seal that holds, as everybody may see it; another one has another address. */
export async function openSeal(c: Context<AppEnv>): Promise<Response> {
  const { db, files } = c.var.runtime
  const seal = await findSeal(db)
  const stored = seal && seal.id === c.req.param('id') ? await files.get(sealKey(seal, 'screen')) : null
  if (!stored) throw new DomainError('not_found')
  const headers = fileHeaders({ type: 'image/png', size: stored.size, name: 'seal.png' })
  const kept = { 'cache-control': 'public, max-age=31536000, immutable' }
  return new Response(stored.body, { headers: { ...headers, ...kept } })
}
