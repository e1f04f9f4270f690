import type { Message } from '#bot/client.ts'
import type { Links } from '#bot/links.ts'
import { notificationMessages } from '#bot/messages/notifications.ts'
import type { RequestEvent } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { findOpenConfirmation } from '#db/confirmations.ts'
import type { Database } from '#db/database.ts'
import { type IssuedDocument, listDocuments, numberedTitle } from '#db/documents.ts'
import { findIdentityWait, waitAsSeenBy } from '#db/identity-waits.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { Agency } from '#templates/agency.ts'
import { identityPath } from '#templates/identity.ts'
import type { Mail } from '#templates/mails/layout.ts'
import { toldLines } from '#templates/told.ts'
import type { Config } from './config.ts'
import { correctionOf } from './correction-news.ts'
import { signedFileUrl } from './links.ts'
import { isRepresentedIn, mayOpen } from './representation.ts'
import { requestMail } from './request-mail.ts'
import type { Runtime } from './runtime/runtime.ts'

/** Something that happened to a request, and to whom it is told. */
export interface RequestNews {
  request: ServiceRequest
  citizen: Citizen
  event: RequestEvent
  at: string
  /** As the history keeps it. */
  details: Record<string, unknown>
  /** The one document that it is about; all of the request where there is none. */
  documentId: string | undefined
  /** The correction that it is about, where it is about one. */
  correctionId: string | undefined
}

/** What a citizen is told in LINE. */
export async function requestMessages(
  office: Office,
  agency: Agency,
  links: Links,
  news: RequestNews,
): Promise<Message[]> {
  const { db } = office.runtime
  const { request, citizen, event } = news
  const wait = await waitOf(db, news)
  const asked = await correctionOf(db, request, news.correctionId)
  return notificationMessages({
    agency,
    request: {
      ...request,
      waitingSince: request.citizenId === citizen.id ? request.waitingSince : null,
      identityWait: wait?.kind,
    },
    to: isRepresentedIn(request, citizen) ? 'represented' : 'filer',
    action: event,
    documents: await documentsIn(db, news),
    ...(asked && { correction: { count: asked.defects.length, answerBy: asked.answerBy } }),
    dayLine: dayLineOf(news),
    ...(await resultOf(office, news)),
    asksFix: await asksFix(db, news),
    requestUrl: links.liffUrl(`/requests/${request.reference}`),
    identityUrl: links.liffUrl(identityPath),
  })
}

/** What was done about a complaint that anybody of the office may see, and the picture of it where LINE can fetch it. */
async function resultOf(
  { config, runtime }: Office,
  { request, citizen, event, details, at }: RequestNews,
): Promise<{ result?: string; pictureUrl?: string }> {
  if (event !== 'request.complete' || typeof details.result !== 'string') return {}
  if (request.secrecy !== 'open' || !mayOpen(request, citizen)) return {}
  const result = details.result
  const photo = (await listDocuments(runtime.db, request.id)).find(
    ({ kind, createdAt }) => kind === 'after-photo' && createdAt === at,
  )
  if (!photo || !config.publicUrl.startsWith('https://')) return { result }
  const door = { publicUrl: config.publicUrl, vault: runtime.vault }
  return { result, pictureUrl: await signedFileUrl(door, 'documents', photo.id, 'message') }
}

/** The one line of what was said that may stand on a lock screen. */
function dayLineOf({ event, details }: RequestNews): string | undefined {
  const line = toldLines(event, details).find(({ name }) => name === 'appealBy' || name === 'dueOn')
  return line && `${line.label} ${line.text}`
}

/** Only who filed it can say whether it is fixed, and only while that is open. */
const asksFix = async (db: Database, { request, citizen, event }: RequestNews) =>
  event === 'request.complete' &&
  request.citizenId === citizen.id &&
  (await findOpenConfirmation(db, request.id)) !== undefined

export interface Office {
  config: Pick<Config, 'publicUrl'>
  runtime: Runtime
}

/** The same by e-mail. */
export async function requestNewsMail(
  { config, runtime }: Office,
  agency: Agency,
  news: RequestNews,
): Promise<Mail> {
  const { publicUrl } = config
  const told = await documentsIn(runtime.db, news)
  return requestMail({
    ...news,
    agency,
    told: mayOpen(news.request, news.citizen) ? toldLines(news.event, news.details) : [],
    documents: mayOpen(news.request, news.citizen) ? await linked({ config, runtime }, told) : [],
    about: news.documentId === undefined ? undefined : told[0],
    link: `${publicUrl}/liff/requests/${news.request.reference}`,
    correction: await correctionOf(runtime.db, news.request, news.correctionId),
    identityWait: await waitOf(runtime.db, news),
    identityLink: `${publicUrl}/liff${identityPath}`,
  })
}

/** As it stands when the message goes out, not when it was owed. */
const waitOf = async (db: Database, { request, citizen }: RequestNews) =>
  waitAsSeenBy(citizen.id, await findIdentityWait(db, request))

const documentsIn = async (db: Database, { request, documentId }: RequestNews) =>
  (await listDocuments(db, request.id)).filter(({ id }) => documentId === undefined || id === documentId)

/** What the office issued for it, each with a link that opens without logging in. */
async function linked({ config, runtime }: Office, documents: readonly IssuedDocument[]) {
  const issued = documents.filter(({ kind, revokedAt }) => kind !== 'request-form' && revokedAt === null)
  const door = { publicUrl: config.publicUrl, vault: runtime.vault }
  return Promise.all(
    issued.map(async ({ id, title, number }) => ({
      title: numberedTitle({ title, number }),
      url: await signedFileUrl(door, 'documents', id, 'message'),
    })),
  )
}
