import { Hono } from 'hono'
import { getAgency } from '#db/agency.ts'
import type { Citizen } from '#db/citizens.ts'
import { listIdentityViews, submitIdentity } from '#db/identity.ts'
import { type IdentityPhoto, listIdentityPhotos } from '#db/identity-photos.ts'
import { askedPhotos, asksPhotos } from '#templates/identity.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { maxFileSize } from '../file-types.ts'
import { agencyHere, storeIdentityPhoto } from '../identity-photos.ts'
import { signedFileUrl } from '../links.ts'
import { createTurns } from '../turns.ts'
import { wholeOf } from '../whole-body.ts'
import { sizeOf } from './uploads.ts'

/** Bytes of photos in memory at once, of all citizens; whoever comes then is read a moment later. */
const bytesAtOnce = 64 * 2 ** 20
const mostWaiting = 200

/** Proof of identity: what is asked, what was sent, how it stands, and who of the staff looked at it. */
export const identityApi = () =>
  new Hono<AppEnv>()
    .get('/', async (c) => c.json(await shown(c.var, c.var.citizen)))
    .post('/submit', async (c) => {
      const { db } = c.var.runtime
      const citizen = await submitIdentity(db, c.var.citizen, askedPhotos(await getAgency(db)))
      return c.json(await shown(c.var, citizen))
    })

/** One photo: a raw body, marked before it is stored. The answer leads to the marked picture. */
export function identityUploadsApi() {
  const turns = createTurns(bytesAtOnce, mostWaiting)
  return new Hono<AppEnv>().put('/photos/:slot', async (c) => {
    const size = sizeOf(c.req.header('content-length'))
    if (size > maxFileSize) throw refuse(413, 'ภาพมีขนาดใหญ่เกินไป ระบบรองรับไฟล์ขนาดไม่เกิน 16 MB')
    const { body } = c.req.raw
    if (!body) throw refuse(400)
    const slot = c.req.param('slot')
    const stored = await turns.run(size, async () => {
      // Read to its end even if it will be refused: a connection that is cut meanwhile would carry no sentence.
      const photo = await wholeOf(body, size)
      return storeIdentityPhoto(c.var.runtime, c.var.citizen, { slot, photo })
    })
    return c.json(await photoShown(c.var, stored), 201)
  })
}

async function photoShown({ config, runtime }: AppEnv['Variables'], { id, slot, createdAt }: IdentityPhoto) {
  const place = { publicUrl: config.publicUrl, vault: runtime.vault }
  return { id, slot, createdAt, url: await signedFileUrl(place, 'identity', id, 'picture') }
}

async function shown(variables: AppEnv['Variables'], citizen: Citizen) {
  const { db } = variables.runtime
  const [agency, photos, views] = await Promise.all([
    agencyHere(variables.runtime),
    listIdentityPhotos(db, citizen.id),
    listIdentityViews(db, citizen.id),
  ])
  const { identityStatus: status, identityReason: reason } = citizen
  return {
    status,
    /** Whether photos can be sent, and are asked, here; elsewhere the card is shown at the office. */
    takesPhotos: asksPhotos(agency),
    asked: askedPhotos(agency),
    photos: await Promise.all(photos.map((photo) => photoShown(variables, photo))),
    ...(status === 'rejected' && reason !== null && { reason }),
    views: views.map(({ what, slot, by, at }) => ({ what, ...(slot !== undefined && { slot }), by, at })),
  }
}
