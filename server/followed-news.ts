import type { Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { followedMessage } from '#bot/messages/followed.ts'
import type { RequestEvent } from '#db/audit-log.ts'
import { statusAfter } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import type { Database } from '#db/database.ts'
import { DomainError } from '#db/errors.ts'
import { type FollowedEvent, hasMergedInto, isFollowedEvent, isFollower } from '#db/followers.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { followedNewsMail } from '#templates/mails/followed-news.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { type ToldLine, toldLines, toldToFollowers } from '#templates/told.ts'
import { quietLabels } from './request-mail.ts'

/** Something that happened to a complaint, for somebody who follows it and did not file it. */
export interface FollowedNews {
  /** Of it only number, service and status are told: never who filed it, nor what they wrote or sent. */
  followed: Pick<ServiceRequest, 'reference' | 'serviceName'>
  citizen: Citizen
  event: FollowedEvent
  /** What the office said with it: all of it to whose own complaint goes on in it, of the rest only what names nobody. */
  told: ToldLine[]
  at: string
}

interface Happened extends Omit<FollowedNews, 'followed' | 'event' | 'told'> {
  followed: ServiceRequest
  event: RequestEvent
  details: Readonly<Record<string, unknown>>
}

/** Throws `not_found` for whoever does not follow it any more, or may not: then nothing is told. */
export async function followedNews(db: Database, happened: Happened): Promise<FollowedNews> {
  const { followed, citizen, event, details, at } = happened
  if (!isFollowedEvent(event) || !(await isFollower(db, followed, citizen.id)))
    throw new DomainError('not_found')
  const { reference, serviceName } = followed
  const isTheirs = await hasMergedInto(db, followed.id, citizen.id)
  const told = isTheirs ? toldLines(event, details) : toldToFollowers(event, details)
  return { followed: { reference, serviceName }, citizen, event, told, at }
}

const path = (reference: string) => `/followed/${reference}`
const labelOf = (event: FollowedEvent) =>
  event === 'request.extend' || event === 'request.forward'
    ? quietLabels[event]
    : statuses[statusAfter[event]].label

/** What a follower is told in LINE. */
export const followedMessages = (
  agency: Agency,
  links: Links,
  { followed, event, told, at }: FollowedNews,
): Message[] => [
  followedMessage(agency, {
    ...followed,
    at,
    told,
    statusLabel: labelOf(event),
    isOver: event === 'request.cancel',
    uri: links.liffUrl(path(followed.reference)),
  }),
]

/** The same by e-mail. */
export const followedMail = (
  agency: Agency,
  publicUrl: string,
  { followed, citizen, event, told, at }: FollowedNews,
): Mail =>
  followedNewsMail({
    agency,
    ...followed,
    at,
    name: fullName(citizen.profile),
    told,
    statusLabel: labelOf(event),
    isOver: event === 'request.cancel',
    link: `${publicUrl}/liff${path(followed.reference)}`,
  })
