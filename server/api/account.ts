import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { isFresh } from '#db/citizen-sessions.ts'
import { type Citizen, maskedCitizenId } from '#db/citizens.ts'
import { listDataRequestsOf } from '#db/data-requests.ts'
import { changePicture, changeProfile, isProfileChecked, pictureKey } from '#db/profiles.ts'
import { isTermsDue, termsInForce } from '#db/terms.ts'
import { profileShape } from '#templates/registration.ts'
import type { AppEnv } from '../app-env.ts'
import { checkPresence } from '../auth/presence.ts'
import { pictureResponse } from '../pictures.ts'
import { accountDataApi } from './account-data.ts'
import { accountSecurityApi } from './account-security.ts'
import { orInvalid } from './validation.ts'

const profileChange = z.strictObject(profileShape).partial()

/** The account of whoever is logged in. */
export function accountApi() {
  const presence = checkPresence()
  return new Hono<AppEnv>()
    .get('/', async (c) => c.json(await shown(c.var, c.var.citizen)))
    .patch('/profile', zValidator('json', profileChange, orInvalid), async (c) => {
      const change = Object.fromEntries(
        Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined),
      )
      return c.json(await shown(c.var, await changeProfile(c.var.runtime.db, c.var.citizen, change)))
    })
    .get('/picture', (c) => pictureResponse(c.var.runtime, c.var.citizen))
    .delete('/picture', async (c) => {
      const { db, files } = c.var.runtime
      const { pictureId } = c.var.citizen
      if (pictureId !== null) {
        await changePicture(db, c.var.citizen, null)
        await files.delete(pictureKey(pictureId))
      }
      return c.body(null, 204)
    })
    .route('/', accountSecurityApi(presence))
    .route('/', accountDataApi(presence))
}

async function shown({ runtime, session }: AppEnv['Variables'], citizen: Citizen) {
  const { db, vault } = runtime
  const [[asked], inForce] = await Promise.all([listDataRequestsOf(db, citizen.id), termsInForce(db)])
  return {
    profile: citizen.profile,
    citizenId: await maskedCitizenId(vault, citizen),
    identity: citizen.identityStatus,
    /** Whether name, birth date and address can be changed at the office only. */
    checked: isProfileChecked(citizen),
    lineLinked: citizen.lineUserId !== null,
    /** Address of the picture, another for another picture. */
    picture: citizen.pictureId && `/api/account/picture?of=${citizen.pictureId}`,
    /** Whether the log-in was just now, so that no password is asked for. */
    fresh: session !== undefined && isFresh(session),
    terms: {
      version: citizen.termsVersion,
      acceptedAt: citizen.termsAcceptedAt,
      due: isTermsDue(citizen, inForce),
    },
    newsConsentAt: citizen.newsConsentAt,
    mutedEvents: citizen.mutedEvents,
    /** The last time that deletion was asked for, unless it was withdrawn. */
    deletion:
      asked && asked.withdrawnAt === null
        ? {
            askedAt: asked.createdAt,
            dueAt: asked.dueAt,
            acceptedAt: asked.acceptedAt,
            answeredAt: asked.answeredAt,
            answer: asked.answer,
          }
        : null,
  }
}
