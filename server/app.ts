import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { createWebhook } from '#bot/webhook.ts'
import { checkWritable, getAgency } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import { agencyName } from '#templates/agency.ts'
import { mapTilesOf, tileOrigin } from '#templates/map.ts'
import { accountApi } from './api/account.ts'
import { agencyApi, citizensApi, termsApi } from './api/citizens.ts'
import { documentsApi } from './api/documents.ts'
import { draftsApi } from './api/drafts.ts'
import { emailChangesApi } from './api/email-changes.ts'
import { fixAnswersApi, fixPhotosApi } from './api/fix-answers.ts'
import { followApi, followPhotosApi } from './api/follow.ts'
import { followedApi, nearbyApi } from './api/followed.ts'
import { identityApi, identityUploadsApi } from './api/identity.ts'
import { refuseDeepJson } from './api/nesting.ts'
import { passwordsApi } from './api/passwords.ts'
import { picturesApi } from './api/pictures.ts'
import { requestsApi } from './api/requests.ts'
import { servicesApi } from './api/services.ts'
import { sessionApi } from './api/session.ts'
import { attachmentsApi, uploadsApi } from './api/uploads.ts'
import type { AppEnv } from './app-env.ts'
import { requireCitizen, sameOrigin, withSession } from './auth/citizen.ts'
import { requireFiler } from './auth/filer.ts'
import { requireStaff } from './auth/staff.ts'
import type { Config } from './config.ts'
import { refuse, toProblem } from './errors.ts'
import { signedExports } from './exports.ts'
import { signedFiles } from './files.ts'
import { limitAccount, limitAddress, limitUnsigned, onlyChanges } from './limits.ts'
import { requestLog } from './log.ts'
import { mailEvents } from './mail-events.ts'
import { open311 } from './open311/open311.ts'
import type { Delivery } from './outbox.ts'
import { publicError } from './public/error-page.tsx'
import { publicPages } from './public/pages.tsx'
import type { Runtime } from './runtime/runtime.ts'
import { pageHeaders } from './security-headers.ts'
import { staffConsole } from './staff/console.ts'
import { staffEntrance } from './staff/entrance.tsx'
import { staffErrorPage } from './staff/error-page.tsx'

/** Every door and its guard, on one screen. */
export function createApp(config: Config, runtime: Runtime, delivery: Delivery) {
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('config', config)
      c.set('runtime', runtime)
      c.set('delivery', delivery)
      await next()
    })
    .use(requestId(), requestLog, pageHeaders(config))
    // LINE's signature is the guard of its door, and Resend's of its own: only calls without it are counted here.
    .use('/webhook/*', limitUnsigned)
    .route('/webhook', createWebhook({ ...delivery.bot, channelSecret: config.line.channelSecret }))
    // Open, and by a rate of its own: what the build made.
    .get('/liff/assets/*', limitAddress('file'), builtFile)
    .use(limitAddress('address'))
    .route('/webhook/resend', mailEvents())
    // A signature of ours is the guard of these.
    .route('/files', signedFiles())
    .route('/exports', signedExports())
    .route('/api', createApi())
    .get('/healthz', async (c) => {
      const [database, files] = await Promise.allSettled([checkWritable(runtime.db), runtime.files.check()])
      const broken = {
        ...(isBroken(database) && { database: 'unusable' }),
        ...(isBroken(files) && { files: 'unusable' }),
      }
      return Object.keys(broken).length > 0
        ? c.json({ status: 'unavailable', ...broken }, 503)
        : c.json({ status: 'ok' })
    })
    // Open: the public pages, the log-in of the staff. Then nothing of the console without a log-in.
    .use('/verify/*', limitAddress('guess'))
    .route('/', publicPages())
    .route('/open311/v2', open311())
    .use('/staff/login', guessing)
    .use('/staff/forgotten', guessing)
    .use('/staff/invite/*', guessing)
    .route('/staff', staffEntrance())
    .use('/staff/*', requireStaff, limitAccount)
    .route('/staff', staffConsole())
    .get('/liff', shell)
    .get('/liff/*', shell)
  app.notFound(() => {
    throw new DomainError('not_found')
  })
  app.onError((error, c) =>
    c.req.path.startsWith('/staff') ? staffErrorPage(error, c) : publicError(error, c),
  )
  return app
}

/**
 * The mini-app's API, for our own pages only. Open: session, registration, agency, catalogue. A link from a mailbox
 * is the guard of what it changes: a forgotten password, a new e-mail address; a reference with its secret is the
 * guard of what was filed without a name.
 */
const createApi = () =>
  new Hono<AppEnv>()
    .use(sameOrigin, withSession, limitAccount)
    .use('/session', guessing)
    .use('/citizens', guessing)
    .use('/passwords/*', guessing)
    .use('/email-changes/*', guessing)
    .use('/follow/*', guessing)
    .use('/account/*', requireCitizen)
    .use('/documents/*', requireCitizen)
    // Without an account, what is begun belongs to who holds its secret.
    .use('/drafts/*', requireFiler)
    .use('/drafts/:id/earlier-represented/*', requireCitizen)
    .get('/drafts', requireCitizen)
    .use('/identity/*', requireCitizen)
    .post('/requests', requireFiler)
    .get('/requests', requireCitizen)
    .use('/requests/:reference/*', requireCitizen)
    .use('/nearby/*', requireCitizen)
    .use('/followed/*', requireCitizen)
    .route('/account', picturesApi())
    .route('/drafts', uploadsApi())
    .route('/identity', identityUploadsApi())
    .route('/requests', fixPhotosApi())
    .route('/follow', followPhotosApi())
    .use(bodyLimit({ maxSize: largestJson, onError: () => refuseNow(413) }), refuseDeepJson)
    .route('/session', sessionApi())
    .route('/citizens', citizensApi())
    .route('/passwords', passwordsApi())
    .route('/email-changes', emailChangesApi())
    .route('/agency', agencyApi())
    .route('/terms', termsApi())
    .route('/services', servicesApi())
    .route('/account', accountApi())
    .route('/identity', identityApi())
    .route('/documents', documentsApi())
    .route('/drafts', draftsApi())
    .route('/drafts', attachmentsApi())
    .route('/requests', requestsApi())
    .route('/requests', fixAnswersApi())
    .route('/follow', followApi())
    .route('/nearby', nearbyApi())
    .route('/followed', followedApi())
    .all('/*', () => refuseNow(404))
    .onError(toProblem)

/** Where a secret could be guessed, or something is made without an account. */
const guessing = onlyChanges(limitAddress('guess'))
const isBroken = ({ status }: PromiseSettledResult<unknown>) => status === 'rejected'
/** A form of long answers, with room to spare; files come by themselves. */
const largestJson = 512 * 1024
const refuseNow = (status: 404 | 413): never => {
  throw refuse(status)
}

export type App = ReturnType<typeof createApp>

async function builtFile(c: Context<AppEnv>): Promise<Response> {
  const file = await c.var.runtime.builtFile(c.req.raw)
  return file.status === 404 ? c.notFound() : c.newResponse(file.body, file)
}

/** The mini-app's page with what its start needs to know; asked for anew each time, since LINE keeps what it may. */
async function shell(c: Context<AppEnv>): Promise<Response> {
  const { config, runtime } = c.var
  const agency = await getAgency(runtime.db)
  const tiles = mapTilesOf(agency)
  c.set('picturesFrom', tiles && tileOrigin(tiles.url))
  const page = (await runtime.shell())
    .replaceAll('%LIFF_ID%', config.line.liffId)
    .replaceAll('%LIFF_URL%', config.line.liffUrl)
    .replaceAll('%AGENCY%', agencyName(agency))
  return c.html(page, 200, { 'cache-control': 'no-cache' })
}
