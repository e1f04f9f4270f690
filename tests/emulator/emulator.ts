/** The world outside the app: LINE, its phone and a mail service, each on an origin of its own. */
import { type Context, Hono } from 'hono'
import { channelToken, gate } from './gate.ts'
import type { EmulatorOptions } from './ground.ts'
import { liffApi, liffCors, liffLinks } from './line/liff-api.ts'
import { loginApi } from './line/login-api.ts'
import { contentApi, peopleApi } from './line/people-api.ts'
import { richMenuPictureApi, richMenusApi } from './line/rich-menus-api.ts'
import { sendingApi } from './line/sending-api.ts'
import { mailApi } from './mail.ts'
import { keepMemory } from './memory.ts'
import { type Origins, openOrigins } from './origins.ts'
import { mailboxPages } from './phone/mailbox.ts'
import { phonePages } from './phone/phone.ts'
import { createWorld, type World } from './world.ts'

const notFound = (c: Context) => c.json({ message: 'Not found' }, 404)

function lineHost(world: World): Hono {
  const host = new Hono()
  host.use(liffCors)
  // What people open in a browser comes before the gate, which logs the app's calls.
  host.route('/', phonePages(world))
  host.route('/', mailboxPages(world))
  host.route('/', liffLinks(world))
  host.use(gate(world, 'api'))
  host.use('/v2/bot/*', channelToken(world))
  host.route('/v2/bot', sendingApi(world))
  host.route('/v2/bot', peopleApi(world))
  host.route('/v2/bot', richMenusApi(world))
  host.route('/', loginApi(world))
  host.route('/', liffApi(world))
  host.notFound(notFound)
  return host
}

function dataHost(world: World): Hono {
  const host = new Hono()
  host.use(gate(world, 'api-data'))
  host.use('/v2/bot/*', channelToken(world))
  host.route('/v2/bot', contentApi(world))
  host.route('/v2/bot', richMenuPictureApi(world))
  host.notFound(notFound)
  return host
}

/**
 * Starts the emulator; without ports it takes free ones, so that tests can run side by side. On origins of the caller's
 * it takes the place of the world before it, and leaves them open.
 */
export async function startEmulator(options: EmulatorOptions = {}, open?: Origins) {
  const origins = open ?? (await openOrigins(options))
  const world = await createWorld(options)
  const endMemory = options.memoryFile ? keepMemory(world, options.memoryFile) : () => {}
  const { api: url, data: dataUrl, mail: mailUrl } = origins.urls
  Object.assign(world.origins, origins.urls)
  origins.show({ api: lineHost(world), data: dataHost(world), mail: mailApi(world) })
  const { channel, liff } = world

  return {
    url,
    dataUrl,
    mailUrl,
    world,
    /** What the app called, oldest first. */
    calls: world.log.calls,
    /** Calls of the app that broke LINE's rules or went to nowhere. */
    refusals: world.log.refusals,
    mails: world.mailbox.mails,
    webhooks: world.webhooks,
    richMenus: world.richMenus,
    contents: world.users.contents,
    quota: world.messages.quota,
    /** A person with this display name, always the same one. */
    user: (displayName: string) => world.users.named(displayName),
    /** A link that opens the mini-app at this path. */
    liffLink: (path = '') => `${url}/${liff.id}${path}`,
    /** Makes matching calls fail; `heal` ends it. */
    fail: world.faults.add,
    heal: () => {
      world.faults.release()
      world.faults.clear()
    },
    advance: world.advance,
    together: world.webhooks.together,
    /** The settings that point an app at this emulator. */
    environment: () => ({
      LINE_CHANNEL_SECRET: channel.secret,
      LINE_CHANNEL_ACCESS_TOKEN: channel.accessToken,
      LINE_LOGIN_CHANNEL_ID: liff.channelId,
      LIFF_ID: liff.id,
      LINE_API_URL: url,
      LINE_DATA_API_URL: dataUrl,
      LINE_LIFF_URL: url,
      RESEND_API_KEY: world.resendApiKey,
      RESEND_BASE_URL: mailUrl,
    }),
    async close() {
      endMemory()
      world.webhooks.stop()
      world.faults.release()
      if (!open) await origins.close()
    },
  }
}
export type Emulator = Awaited<ReturnType<typeof startEmulator>>
