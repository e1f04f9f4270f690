import { createLineClient } from '#bot/client.ts'
import type { BotContext } from '#bot/context.ts'
import { linkMenu, publishRichMenus } from '#bot/rich-menu/publish.ts'
import { handleWaitingEvents } from '#bot/webhook.ts'
import { rememberLineId } from '#db/agency.ts'
import { sealAudit } from '#db/audit-chain.ts'
import { releaseEvents } from '#db/webhook-events.ts'
import type { Mail } from '#templates/mails/layout.ts'
import type { MenuName } from '#templates/menus/menu.ts'
import { createDesk } from './chat-desk.ts'
import type { Config } from './config.ts'
import { createCourier } from './courier.ts'
import { doDailyChores } from './daily-chores.ts'
import { tendDrafts } from './draft-life.ts'
import { createQuotaReader, type QuotaReader } from './line-quota.ts'
import { described } from './log.ts'
import { createMailClient, type MailResult } from './mail.ts'
import { createPushBudget } from './push-budget.ts'
import { every, oneAtATime } from './recurring.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Brings what is owed to its people, and what LINE sent to its handlers. */
export interface Delivery {
  bot: BotContext
  /** Something was just owed: bring it now rather than at the next sweep. */
  deliverSoon(): void
  /** The same for what falls due then: a push has to take a reply's place in time, however seldom sweeps come. */
  deliverAfter(milliseconds: number): void
  /** Looks for what is due or was left behind by a process that died; keeps the LINE account in line with us. */
  sweep(): void
  /** This LINE account registered or logged in (or is linked no more): it gets the rich menu that fits. */
  accountChanged(lineUserId: string, menu?: MenuName): void
  /** The rich menus carry the agency's name in their picture: they are drawn and published anew. */
  agencyRenamed(): void
  /** Brings the rich menus to LINE now, also where we think that it has them. */
  publishMenus(): void
  /** A mail that nobody is owed, such as one to try out a wording: sent while its sender waits. */
  sendNow(to: string, message: Mail): Promise<MailResult>
  /** What this month's pushes have cost, as LINE counts. */
  quota: QuotaReader
  /** Begins nothing more; what is under way may come to its end. */
  stop(): void
  /** Lets go of what did not, so that whoever starts next need not wait for the claims to run out. */
  release(): Promise<void>
}

/** LINE takes a hundred new rich menus an hour; what it refused is not tried again sooner. */
const menusPauseMs = 5 * 60_000

/** Where messages and menus lead: into the mini-app, or to a page in the phone's own browser. */
export const linksOf = (config: Config): BotContext['links'] => ({
  liffUrl: (path) => `${config.line.liffUrl}/${config.line.liffId}${path}`,
  pictureUrl: (path) => `${config.publicUrl}${path}`,
  pageUrl: (path) => `${config.publicUrl}${path}?openExternalBrowser=1`,
})

export function createDelivery(config: Config, runtime: Runtime): Delivery {
  const client = createLineClient(config.line)
  const mail = createMailClient(config, runtime)
  const quota = createQuotaReader(client)
  const budget = createPushBudget(runtime, quota, mail, config)
  const links = linksOf(config)
  const courier = createCourier({ config, runtime, client, mail, budget, links })
  const handling = new Set<string>()
  let stopped = false
  const bot: BotContext = {
    db: runtime.db,
    client,
    links,
    desk: createDesk({ config, runtime }, links, () => inBackground(outbox())),
    handling,
    isStopping: () => stopped,
    background: (task) => runtime.background(task),
    log: (message) => runtime.log('warn', { where: 'bot', message }),
  }
  const outbox = oneAtATime(() => courier.deliverDue())
  const events = oneAtATime(() => handleWaitingEvents(bot))
  let menusDueAt = 0
  let menusAnew = false
  const menus = oneAtATime(async () => {
    if (Date.now() < menusDueAt) return
    const account = await client.botInfo()
    if (account.ok) await rememberLineId(runtime.db, account.value.basicId)
    const anew = menusAnew
    menusAnew = false
    const failure = account.ok ? await publishRichMenus(bot, runtime.paintMenu, { anew }) : account
    menusAnew ||= anew && failure !== undefined
    menusDueAt = failure ? Date.now() + menusPauseMs : Number.POSITIVE_INFINITY
  })
  const tidy = every(24 * 3_600_000, () => doDailyChores(runtime))
  const drafts = every(3_600_000, () => tendDrafts(runtime))
  const seals = oneAtATime(() => sealAudit(runtime.db, runtime.vault))
  const inBackground = (task: Promise<void>) =>
    runtime.background(task.catch((error: unknown) => runtime.log('error', described(error, 'delivery'))))
  return {
    bot,
    deliverSoon: () => inBackground(outbox()),
    deliverAfter: (milliseconds) => runtime.later?.(milliseconds, outbox),
    sweep() {
      inBackground(outbox())
      inBackground(events())
      inBackground(seals())
      inBackground(menus())
      inBackground(tidy())
      inBackground(drafts())
    },
    accountChanged: (lineUserId, menu = 'citizen') =>
      inBackground(linkMenu(bot, lineUserId, menu).then(() => {})),
    agencyRenamed() {
      menusDueAt = 0
      inBackground(menus())
    },
    publishMenus() {
      menusDueAt = 0
      menusAnew = true
      inBackground(menus())
    },
    sendNow: (to, message) => mail.send(to, message, crypto.randomUUID()),
    quota,
    stop() {
      stopped = true
      courier.stop()
    },
    async release() {
      await courier.release()
      await releaseEvents(runtime.db, [...handling])
    },
  }
}
