import type { RequestEvent } from '#db/audit-log.ts'
import type { IssuedDocument } from '#db/documents.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { thaiDate } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import { fixTaps } from './fix-answers.ts'
import {
  answerButton,
  type Component,
  card,
  column,
  flex,
  primaryButton,
  quietButton,
  small,
  text,
} from './flex.ts'
import { mendUrl } from './mend-url.ts'
import { wordsFor } from './notification-words.ts'
import { identityButtons, type RequestFacts, requestBody } from './request-card.ts'

interface Notification {
  agency: Agency
  request: RequestFacts
  /** Who hears of it: the one for whom another filed is told so. No names: messages show on lock screens. */
  to?: 'filer' | 'represented'
  /** What happened, by the name that the audit log gives it. */
  action: RequestEvent
  /** What it is about: all documents of the request, or the one that something happened to. */
  documents: readonly NamedDocument[]
  /** How much is to be mended, and by when (ISO day). What it is, the mini-app tells. */
  correction?: { count: number; answerBy: string | null }
  /** A line on a day that counts: until when one may appeal, until when the office needs. */
  dayLine?: string | undefined
  /** What was done about a complaint, and where LINE fetches the picture of it. */
  result?: string
  pictureUrl?: string
  /** Of a complaint that the office calls done: its filer is asked whether it is. */
  asksFix?: boolean
  /** The request's page in the mini-app. Never a link to a file: messages are passed on. */
  requestUrl: string
  /** The page of the identity photos there. */
  identityUrl: string
}

/** By kind, not by title: a title is the officer's own words and may say too much for a lock screen. */
const documentNames: Partial<Record<IssuedDocument['kind'], string>> = {
  acceptance: 'ใบรับคำขอ',
  receipt: 'ใบเสร็จรับเงิน',
  licence: 'ใบอนุญาต',
  certificate: 'หนังสือรับรอง',
  letter: 'หนังสือแจ้งผล',
}

type NamedDocument = Pick<IssuedDocument, 'kind' | 'number' | 'validUntil' | 'revokedAt'>
/** ใบอนุญาต เลขที่ 3/2570 */
const nameOf = ({ kind, number }: NamedDocument) => {
  const name = documentNames[kind]
  return name && (number ? `${name} เลขที่ ${number}` : name)
}

/** What a citizen is told in LINE when something happened to a request: service, number and status, nothing more. */
export function notificationMessages({
  agency,
  request,
  action,
  to = 'filer',
  documents,
  correction,
  dayLine,
  result,
  pictureUrl,
  asksFix = false,
  requestUrl,
  identityUrl,
}: Notification): Message[] {
  const { headline, text: sentence, button } = wordsFor(agency, action, request.serviceCode, to)
  const names = documentsToShow(action, documents)
  const label = names.length > 0 && action === 'request.complete' ? 'เปิดดูเอกสาร' : button
  const mends = action === 'request.ask_correction' && to === 'filer'
  const open = { type: 'uri', label, uri: mends ? mendUrl(requestUrl) : requestUrl } as const
  // What is asked comes before what may be read.
  const footer = [
    ...(asksFix
      ? [...fixTaps(request.reference).map(answerButton), quietButton(open)]
      : [primaryButton(open)]),
    ...identityButtons(request, identityUrl),
  ]
  return [
    flex(`${headline}: ${request.serviceName} เลขที่ ${request.reference}`, {
      ...card({
        headline,
        subline: agencyName(agency),
        body: [
          text(sentence),
          ...(mends && correction ? [text(toMend(correction), { weight: 'bold' })] : []),
          ...(pictureUrl ? [picture(pictureUrl)] : []),
          ...(result ? [text(shortened(result))] : []),
          ...(dayLine ? [text(dayLine, { weight: 'bold' })] : []),
          ...requestBody(request),
          ...listed(names),
          ...(asksFix ? [text(fixQuestion.fixed.label, { weight: 'bold', margin: 'md' })] : []),
        ],
        footer,
      }),
    }),
  ]
}

const picture = (url: string): Component => ({
  type: 'image',
  url,
  size: 'full',
  aspectRatio: '4:3',
  aspectMode: 'cover',
})

/** A card is no letter: the page has all of it. */
const shortened = (words: string) => (words.length > 200 ? `${words.slice(0, 200)}…` : words)

function documentsToShow(action: RequestEvent, documents: Notification['documents']): string[] {
  if (action === 'document.remind')
    return documents.flatMap((document) => {
      const end = document.validUntil ? `หมดอายุวันที่ ${thaiDate(document.validUntil)}` : ''
      return nameOf(document) ? [`${nameOf(document)} ${end}`] : []
    })
  if (action === 'document.revoke') return documents.flatMap((document) => nameOf(document) ?? [])
  if (action === 'request.accept')
    return documents.flatMap((document) => (document.kind === 'acceptance' ? (nameOf(document) ?? []) : []))
  if (action !== 'request.complete' && action !== 'document.issue') return []
  return documents.flatMap((document) => (document.revokedAt === null ? (nameOf(document) ?? []) : []))
}

const toMend = ({ count, answerBy }: NonNullable<Notification['correction']>) =>
  `${count} รายการ${answerBy ? ` ภายในวันที่ ${thaiDate(answerBy)}` : ''}`

/** Beyond a handful the page tells better. */
const shownNames = 5

const listed = (names: readonly string[]): Component[] =>
  names.length === 0
    ? []
    : [
        column([small('เอกสาร'), ...names.slice(0, shownNames).map((name) => text(`• ${name}`))], {
          spacing: 'xs',
          margin: 'md',
        }),
      ]
