import { createLineClient, type LineClient, type Message } from '#bot/client.ts'
import type { BotContext } from '#bot/context.ts'
import type { MenuName } from '#bot/rich-menu/menus.ts'
import { linkMenu, publishRichMenus } from '#bot/rich-menu/publish.ts'
import { handleWaitingEvents } from '#bot/webhook.ts'
import { getAgency, rememberLineId } from '#db/agency.ts'
import { sealAudit } from '#db/audit-chain.ts'
import {
  type AuditEntry,
  findAuditEntry,
  isAccountEvent,
  isCitizenEvent,
  isRequestEvent,
} from '#db/audit-log.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { isReachable } from '#db/friends.ts'
import {
  addressed,
  claimDue,
  isMailedAnyway,
  markDelivered,
  markFailed,
  type OutboxEntry,
} from '#db/outbox.ts'
import { findRequest } from '#db/requests.ts'
import { type AccountNews, type AddressedMail, accountMail, accountMessages } from './account-news.ts'
import { createDesk } from './chat-desk.ts'
import { type CitizenNews, citizenMail, citizenMessages } from './citizen-news.ts'
import type { Config } from './config.ts'
import { doDailyChores } from './daily-chores.ts'
import { tendDrafts } from './draft-life.ts'
import { type FollowedNews, followedMail, followedMessages, followedNews } from './followed-news.ts'
import { sendLateMails } from './late-mails.ts'
import { described } from './log.ts'
import { createMailClient, type MailClient } from './mail.ts'
import { every, oneAtATime } from './recurring.ts'
import { isPartyTo } from './representation.ts'
import { type RequestNews, requestMessages, requestNewsMail } from './request-news.ts'
import type { Runtime } from './runtime/runtime.ts'
import { staffMail } from './staff-news.ts'

/** Brings what is owed to its people, and what LINE sent to its handlers. */
export interface Delivery {
  bot: BotContext
  /** Something was just owed: bring it now rather than at the next sweep. */
  deliverSoon(): void
  /** Looks for what is due or was left behind by a process that died; keeps the LINE account in line with us. */
  sweep(): void
  /** This LINE account registered or logged in (or is linked no more): it gets the rich menu that fits. */
  accountChanged(lineUserId: string, menu?: MenuName): void
  /** The rich menus carry the agency's name in their picture: they are drawn and published anew. */
  agencyRenamed(): void
}

/** How many are claimed, and sent side by side, at once. */
const batch = 10
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
  const mail = createMailClient(config)
  const bot: BotContext = {
    db: runtime.db,
    client,
    links: linksOf(config),
    desk: createDesk(runtime, () => inBackground(outbox())),
    background: (task) => runtime.background(task),
    log: (message) => runtime.log('warn', { where: 'bot', message }),
  }
  const outbox = oneAtATime(() => deliverDue({ config, runtime, client, mail, links: bot.links }))
  const events = oneAtATime(() => handleWaitingEvents(bot))
  let menusDueAt = 0
  const menus = oneAtATime(async () => {
    if (Date.now() < menusDueAt) return
    const account = await client.botInfo()
    if (account.ok) await rememberLineId(runtime.db, account.value.basicId)
    const failure = account.ok ? await publishRichMenus(bot, runtime.paintMenu) : account
    menusDueAt = failure ? Date.now() + menusPauseMs : Number.POSITIVE_INFINITY
  })
  const tidy = every(24 * 3_600_000, () => doDailyChores(runtime))
  const late = every(900_000, () => sendLateMails(runtime, mail, config.publicUrl))
  const drafts = every(3_600_000, () => tendDrafts(runtime))
  const seals = oneAtATime(() => sealAudit(runtime.db, runtime.vault))
  const inBackground = (task: Promise<void>) =>
    runtime.background(task.catch((error: unknown) => runtime.log('error', described(error, 'delivery'))))
  return {
    bot,
    deliverSoon: () => inBackground(outbox()),
    sweep() {
      inBackground(outbox())
      inBackground(events())
      inBackground(seals())
      inBackground(menus())
      // What is late is found first, and told in the same round.
      inBackground(tidy().then(late))
      inBackground(drafts())
    },
    accountChanged: (lineUserId, menu = 'citizen') =>
      inBackground(linkMenu(bot, lineUserId, menu).then(() => {})),
    agencyRenamed() {
      menusDueAt = 0
      inBackground(menus())
    },
  }
}

interface Courier {
  config: Config
  runtime: Runtime
  client: LineClient
  mail: MailClient
  links: BotContext['links']
}

/** Delivers until nothing is due. */
async function deliverDue(courier: Courier): Promise<void> {
  for (;;) {
    const entries = await claimDue(courier.runtime.db, batch)
    await Promise.all(entries.map((entry) => deliver(courier, entry)))
    if (entries.length < batch) return
  }
}

/** Whatever goes wrong with one entry is written on it; the others go on. */
async function deliver(courier: Courier, entry: OutboxEntry): Promise<void> {
  const { db } = courier.runtime
  try {
    const outcome = await send(courier, entry)
    if (outcome.ok) await markDelivered(db, entry)
    else await markFailed(db, entry, outcome.message, outcome)
  } catch (error) {
    // A record that is gone will not come back; anything else may.
    const retryable = !(error instanceof DomainError)
    courier.runtime.log('error', described(error, `outbox ${entry.id}`))
    await markFailed(db, entry, error instanceof Error ? error.name : 'unknown', { retryable })
  }
}

type Outcome = { ok: true } | { ok: false; message: string; retryable: boolean }

async function send(courier: Courier, entry: OutboxEntry): Promise<Outcome> {
  const { db } = courier.runtime
  const happening = await findAuditEntry(db, entry.auditEntryId)
  if (!happening) throw new DomainError('not_found')
  if (entry.citizenId === null) {
    const owed = await staffMail(courier.runtime, courier.config.publicUrl, happening)
    return owed ? courier.mail.send(owed.to, owed.mail, entry.id) : { ok: true }
  }
  const citizen = addressed(await getCitizen(db, entry.citizenId), entry)
  const news = await newsOf(courier, happening, citizen)
  const inLine =
    entry.channel === 'line' && citizen.lineUserId !== null && (await isReachable(db, citizen.lineUserId))
  if (inLine) {
    const messages = await messagesAbout(courier, news)
    return courier.client.push(citizen.lineUserId ?? '', messages, entry.id)
  }
  // Also for who has blocked the account in LINE, unless the same news goes by e-mail anyway.
  if (entry.channel === 'line' && isMailedAnyway(news.event, citizen)) return { ok: true }
  const { to, mail } = await mailAbout(courier, news)
  return courier.mail.send(to, mail, entry.id)
}

type News = RequestNews | FollowedNews | CitizenNews | AccountNews

async function newsOf({ runtime }: Courier, happening: AuditEntry, citizen: Citizen): Promise<News> {
  const { action: event, details, at } = happening
  // Sent or thrown away before the reminder could go: there is nothing to remind of.
  if (event === 'citizen.remind_of_draft') await getDraft(runtime.db, citizen.id, String(details.draftId))
  if (isCitizenEvent(event)) return { citizen, event, details, at }
  if (isAccountEvent(event)) return { citizen, event, happening }
  const request = await findRequest(runtime.db, happening.subjectId)
  if (!request || !isRequestEvent(event)) throw new DomainError('not_found')
  if (!isPartyTo(request, citizen))
    return followedNews(runtime.db, { followed: request, citizen, event, details, at })
  const idIn = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const about = { documentId: idIn(details.documentId), correctionId: idIn(details.correctionId) }
  return { request, citizen, event, at, details, ...about }
}

async function messagesAbout({ config, runtime, links }: Courier, news: News): Promise<Message[]> {
  const agency = await getAgency(runtime.db)
  if ('happening' in news) return accountMessages(agency, links, news)
  if ('followed' in news) return followedMessages(agency, links, news)
  if (!('request' in news)) return citizenMessages(agency, links, news)
  return requestMessages({ config, runtime }, agency, links, news)
}

async function mailAbout({ config, runtime }: Courier, news: News): Promise<AddressedMail> {
  const agency = await getAgency(runtime.db)
  const { publicUrl } = config
  if ('happening' in news) return accountMail(runtime, agency, publicUrl, news)
  const to = news.citizen.email
  if ('followed' in news) return { to, mail: followedMail(agency, publicUrl, news) }
  if (!('request' in news)) return { to, mail: citizenMail(agency, publicUrl, news) }
  return { to, mail: await requestNewsMail({ config, runtime }, agency, news) }
}
