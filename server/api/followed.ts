import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { listTimeline } from '#db/audit-log.ts'
import type { Database } from '#db/database.ts'
import { DomainError } from '#db/errors.ts'
import {
  findFollowedBy,
  followComplaint,
  hasMergedInto,
  isChosen,
  isFollowedEvent,
  listFollowed,
  unfollowComplaint,
} from '#db/followers.ts'
import { mainOf } from '#db/merges.ts'
import { listNearby } from '#db/nearby-complaints.ts'
import { findFirstPublicPhoto } from '#db/public-photos.ts'
import { parseReference } from '#db/reference.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { findService, getServiceVersion } from '#db/services.ts'
import { problemLabel } from '#templates/complaint.ts'
import { toldLines, toldToFollowers } from '#templates/told.ts'
import type { AppEnv } from '../app-env.ts'
import { publicPhotoUrl } from '../photos/public-photos.ts'
import { orInvalid } from './validation.ts'

const around = z.object({
  code: z.string().max(40),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
})

/** Open complaints around the place of one that is about to be filed: what each is, never who filed it. */
export const nearbyApi = () =>
  new Hono<AppEnv>().get('/', zValidator('query', around, orInvalid), async (c) => {
    const { runtime, citizen, config } = c.var
    const { code, ...place } = c.req.valid('query')
    const offered = await findService(runtime.db, code)
    if (!offered) return c.json([])
    const found = await listNearby(runtime.db, citizen.id, code, place)
    return c.json(
      found.map(({ reference, status, createdAt, metres, problem, photo }) => ({
        ...{ reference, status, createdAt, metres },
        problem: problemLabel(offered.definition, problem),
        photoUrl: photo && publicPhotoUrl(config.publicUrl, photo),
      })),
    )
  })

/** What a citizen follows that somebody else filed. */
export const followedApi = () =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const { runtime, citizen } = c.var
      const all = await listFollowed(runtime.db, citizen.id)
      return c.json(
        await Promise.all(
          all.map(async (request) => {
            const { reference, serviceName, createdAt } = request
            return {
              reference,
              serviceName,
              createdAt,
              status: (await standingFor(runtime.db, request)).status,
            }
          }),
        ),
      )
    })
    .get('/:reference', async (c) => {
      const request = await findFollowed(c.var, c.req.param('reference'))
      if (!request) throw new DomainError('not_found', unknown)
      return c.json(await shown(c.var, request))
    })
    .put('/:reference', async (c) => {
      await followComplaint(c.var.runtime.db, c.var.citizen, parseReference(c.req.param('reference')) ?? '')
      return c.body(null, 204)
    })
    .delete('/:reference', async (c) => {
      const request = await findFollowed(c.var, c.req.param('reference'))
      if (request) await unfollowComplaint(c.var.runtime.db, c.var.citizen.id, request)
      return c.body(null, 204)
    })

const unknown = 'ท่านไม่ได้ติดตามเรื่องนี้ หรือหน่วยงานไม่เปิดเผยเรื่องนี้แล้ว'

const findFollowed = ({ runtime, citizen }: AppEnv['Variables'], typed: string) =>
  findFollowedBy(runtime.db, citizen.id, parseReference(typed) ?? '')

/** The one by which it stands: the other one that it was merged into, unless that is nobody's business any more. */
async function standingFor(db: Database, request: ServiceRequest): Promise<ServiceRequest> {
  const main = await mainOf(db, request)
  return main.secrecy === 'secret' ? request : main
}

/** Number, category and where it stands. Nothing that its filer wrote, and no photo that was not let. */
async function shown({ runtime, citizen, config }: AppEnv['Variables'], request: ServiceRequest) {
  const { db } = runtime
  const main = await standingFor(db, request)
  const [service, timeline, photo, mayUnfollow, isTheirs] = await Promise.all([
    getServiceVersion(db, main.serviceCode, main.serviceVersion),
    listTimeline(db, main),
    findFirstPublicPhoto(db, main.id),
    isChosen(db, request.id, citizen.id),
    hasMergedInto(db, main.id, citizen.id),
  ])
  const { status, createdAt, receivedAt, dueOn, waitingSince, serviceName } = main
  return {
    reference: request.reference,
    mergedInto: main.id === request.id ? null : main.reference,
    ...{ status, createdAt, receivedAt, dueOn, waitingSince, serviceName },
    problem: problemLabel(service, main.answers.problem),
    photoUrl: photo && publicPhotoUrl(config.publicUrl, photo),
    steps: timeline.flatMap(({ action, status: reached, details, at }) => {
      if (reached === 'merged' || (reached === undefined && !isFollowedEvent(action))) return []
      const told = isTheirs ? toldLines(action, details) : toldToFollowers(action, details)
      return [{ action, status: reached, told, at }]
    }),
    mayUnfollow,
  }
}
