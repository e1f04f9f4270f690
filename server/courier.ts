import { markedLinks } from '#bot/chat-marks.ts'
import type { LineClient, Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { getAgency } from '#db/agency.ts'
import {
  type AuditEntry,
  findAuditEntry,
  isAccountEvent,
  isCitizenEvent,
  isRequestEvent,
} from '#db/audit-log.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { claimDue, isTooLate, markDelivered, markFailed, releaseEntries } from '#db/deliveries.ts'
import { getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { isReachable } from '#db/friends.ts'
import { addressed, isMailedAnyway, type OutboxEntry } from '#db/outbox.ts'
import { findRequest } from '#db/requests.ts'
import { type AccountNews, type AddressedMail, accountMail, accountMessages } from './account-news.ts'
import { type CitizenNews, citizenMail, citizenMessages } from './citizen-news.ts'
import type { Config } from './config.ts'
import { type FollowedNews, followedMail, followedMessages, followedNews } from './followed-news.ts'
import { described } from './log.ts'
import type { MailClient } from './mail.ts'
import type { PushBudget } from './push-budget.ts'
import { isPartyTo } from './representation.ts'
import { type RequestNews, requestMessages, requestNewsMail } from './request-news.ts'
import type { Runtime } from './runtime/runtime.ts'
import { staffMail } from './staff-news.ts'

/** What the courier brings messages with. */
interface Ways {
  config: Config
  runtime: Runtime
  client: LineClient
  mail: MailClient
  budget: PushBudget
  links: Links
}

/** How many are claimed, and sent side by side, at once. */
const batch = 10

/** Brings what is owed, one entry at a time per process and no entry to two of them. */
export function createCourier(ways: Ways) {
  const { db } = ways.runtime
  const held = new Set<string>()
  let stopped = false

  /** Whatever goes wrong with one entry is written on it; the others go on. */
  async function deliver(entry: OutboxEntry): Promise<void> {
    held.add(entry.id)
    try {
      const outcome = isTooLate(entry) ? tooLate : await send(ways, entry)
      if (outcome.ok) await markDelivered(db, entry, outcome)
      else await markFailed(db, entry, outcome.message, outcome)
    } catch (error) {
      // A record that is gone will not come back; anything else may.
      const retryable = !(error instanceof DomainError)
      ways.runtime.log('error', described(error, `outbox ${entry.id}`))
      await markFailed(db, entry, error instanceof Error ? error.name : 'unknown', { retryable })
    } finally {
      held.delete(entry.id)
    }
  }

  return {
    /** Delivers until nothing is due. */
    async deliverDue(): Promise<void> {
      while (!stopped) {
        const entries = await claimDue(db, batch, new Date(), ways.config.gatherSeconds * 1000)
        await Promise.all(entries.map(deliver))
        if (entries.length < batch) break
      }
      await ways.budget.warn()
    },
    /** Takes nothing more. */
    stop() {
      stopped = true
    },
    /** Lets go of what is still on its way, for whoever starts next. */
    release: () => releaseEntries(db, [...held]),
  }
}

type Outcome =
  | { ok: true; via: OutboxEntry['via']; mailId?: string }
  | { ok: false; message: string; retryable: boolean }

const tooLate: Outcome = {
  ok: false,
  message:
    'Begun more than a day ago and never finished: it may have arrived, so nobody sends it again unasked.',
  retryable: false,
}
const nothing: Outcome = { ok: true, via: 'nothing' }

async function send(ways: Ways, entry: OutboxEntry): Promise<Outcome> {
  const { db } = ways.runtime
  const happening = await findAuditEntry(db, entry.auditEntryId)
  if (!happening) throw new DomainError('not_found')
  if (entry.citizenId === null) {
    const owed = await staffMail(ways.runtime, ways.config.publicUrl, happening, entry)
    return owed ? mailed(ways, owed, entry) : nothing
  }
  const citizen = addressed(await getCitizen(db, entry.citizenId), entry)
  const news = await newsOf(ways, happening, citizen)
  if (entry.channel === 'mail') return byMail(ways, news, entry)
  if (citizen.lineUserId !== null && (await mayPush(ways, news, citizen.lineUserId))) {
    const pushed = await push(ways, news, citizen.lineUserId, entry)
    if (pushed) return pushed
  }
  // For whoever has blocked the account or when pushes are dear, unless the same news goes by e-mail anyway.
  return isMailedAnyway(news.event, citizen) ? nothing : byMail(ways, news, entry)
}

async function mayPush({ runtime: { db }, budget }: Ways, { event }: News, lineUserId: string) {
  return (await isReachable(db, lineUserId)) && (await budget.allows(event))
}

/** Nothing when the month has no push left, or LINE knows them no more: then it goes by e-mail. */
async function push(
  ways: Ways,
  news: News,
  lineUserId: string,
  entry: OutboxEntry,
): Promise<Outcome | undefined> {
  const messages = await messagesAbout(ways, news, lineUserId)
  const result = await ways.client.push(lineUserId, messages, entry.id)
  if (result.ok) {
    if (!result.alreadyAccepted) ways.budget.notePush()
    return { ok: true, via: 'push' }
  }
  if (result.monthlyLimit) ways.budget.noteFull()
  return result.monthlyLimit || result.nobody ? undefined : result
}

async function byMail(ways: Ways, news: News, entry: OutboxEntry): Promise<Outcome> {
  return mailed(ways, await mailAbout(ways, news), entry)
}

async function mailed(ways: Ways, { to, mail }: AddressedMail, entry: OutboxEntry): Promise<Outcome> {
  const result = await ways.mail.send(to, mail, entry.id)
  return result.ok ? { ok: true, via: 'mail', ...(result.id && { mailId: result.id }) } : result
}

type News = RequestNews | FollowedNews | CitizenNews | AccountNews

async function newsOf({ runtime }: Ways, happening: AuditEntry, citizen: Citizen): Promise<News> {
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

async function messagesAbout(
  { config, runtime, links: plain }: Ways,
  news: News,
  lineUserId: string,
): Promise<Message[]> {
  const links = await markedLinks(plain, runtime.vault, lineUserId)
  const agency = await getAgency(runtime.db)
  if ('happening' in news) return accountMessages(agency, links, news)
  if ('followed' in news) return followedMessages(agency, links, news)
  if (!('request' in news)) return citizenMessages(agency, links, news)
  return requestMessages({ config, runtime }, agency, links, news)
}

async function mailAbout({ config, runtime }: Ways, news: News): Promise<AddressedMail> {
  const agency = await getAgency(runtime.db)
  const { publicUrl } = config
  if ('happening' in news) return accountMail(runtime, agency, publicUrl, news)
  const to = news.citizen.email
  if ('followed' in news) return { to, mail: followedMail(agency, publicUrl, news) }
  if (!('request' in news)) return { to, mail: citizenMail(agency, publicUrl, news) }
  return { to, mail: await requestNewsMail({ config, runtime }, agency, news) }
}
