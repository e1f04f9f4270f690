import type { ServiceRequest } from '#db/requests.ts'
import { type Status, statuses, steps } from '#db/workflow.ts'
import { waitsForCitizen } from '#templates/correction.ts'
import { identityPath } from '#templates/identity.ts'
import { type WaitKind, waitLabel, waitTexts } from '#templates/identity-wait.ts'
import { wordsOf } from '#templates/request-words.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import {
  type Component,
  card,
  chip,
  colors,
  column,
  flex,
  primaryButton,
  quietButton,
  row,
  separator,
  small,
  text,
  title,
} from './flex.ts'
import { mendUrl } from './mend-url.ts'

export type RequestFacts = Pick<
  ServiceRequest,
  'reference' | 'serviceCode' | 'serviceName' | 'status' | 'createdAt' | 'updatedAt'
> & {
  /** Since when the office waits for the citizen to mend it. */
  waitingSince?: string | null
  /** For whose identity check it waits, if for any. */
  identityWait?: WaitKind | undefined
}

export const requestPage = (links: Links, reference: string) =>
  links.liffUrl(`/requests/${encodeURIComponent(reference)}`)

/** Where one request stands. Nothing of what was entered shows in the chat. */
export const requestCard = (request: RequestFacts, links: Links): Message =>
  flex(`${request.serviceName} เลขที่ ${request.reference}: ${statuses[request.status].label}`, {
    ...card({
      headline: `ติดตาม${wordsOf(request.serviceCode).request}`,
      subline: `สถานะ: ${statuses[request.status].label}`,
      body: requestBody(request),
      footer: [
        ...pageButtons(request, requestPage(links, request.reference)),
        ...identityButtons(request, links.liffUrl(identityPath)),
        quietButton(tap('คำร้องทั้งหมดของฉัน', 'requests.list', {})),
      ],
    }),
  })

const pageButtons = ({ waitingSince, serviceCode }: RequestFacts, uri: string): Component[] =>
  waitingSince
    ? [
        primaryButton({ type: 'uri', label: `แก้ไข${wordsOf(serviceCode).filed}`, uri: mendUrl(uri) }),
        quietButton({ type: 'uri', label: 'ดูรายละเอียด', uri }),
      ]
    : [primaryButton({ type: 'uri', label: 'ดูรายละเอียด', uri })]

/** The way to the identity photos, for the one who has to send them. */
export function identityButtons({ identityWait }: RequestFacts, uri: string): Component[] {
  const link = identityWait && waitTexts[identityWait].link
  return link ? [quietButton({ type: 'uri', label: 'ยืนยันตัวตน', uri })] : []
}

/** The part of a card that tells of a request: its service, its number, its steps, its times. */
export function requestBody({
  serviceName,
  reference,
  status,
  createdAt,
  updatedAt,
  waitingSince,
  identityWait,
}: RequestFacts): Component[] {
  return [
    column(
      [
        title(serviceName, { size: 'md' }),
        text(`เลขที่ ${reference}`, { color: colors.accent, weight: 'bold' }),
      ],
      {
        spacing: 'xs',
      },
    ),
    separator('md'),
    progress(status),
    ...(waitingSince ? [mending] : []),
    ...(identityWait ? [waiting(identityWait)] : []),
    separator('md'),
    column(
      [
        small(`ส่งเมื่อ ${thaiDateTime(createdAt)}`),
        ...(updatedAt === createdAt ? [] : [small(`ล่าสุด ${thaiDateTime(updatedAt)}`)]),
      ],
      { spacing: 'xs', margin: 'md' },
    ),
  ]
}

const mending = column(
  [text(waitsForCitizen, { weight: 'bold', size: 'sm' }), small('หยุดนับเวลาไว้จนกว่าจะได้รับการแก้ไข')],
  { spacing: 'xs', margin: 'md' },
)

/** Why it stands where it stands. What was wrong with a check is told in the mini-app: messages show on lock screens. */
const waiting = (kind: WaitKind): Component =>
  column([text(waitLabel, { weight: 'bold', size: 'sm' }), small(waitTexts[kind].text)], {
    spacing: 'xs',
    margin: 'md',
  })

/** The four steps with the reached ones filled; an ending beside them (cancelled) stands alone. */
function progress(status: Status): Component {
  const reached = steps.indexOf(status)
  if (reached < 0) return row([chip(statuses[status].label, 'grey')], { margin: 'md' })
  return column(
    steps.map((step, i) => stepLine(statuses[step].label, i, reached)),
    { margin: 'md' },
  )
}

function stepLine(label: string, index: number, reached: number): Component {
  const state = index < reached ? 'done' : index === reached ? 'current' : 'todo'
  const face = {
    done: { color: colors.ink, weight: 'regular' },
    current: { color: colors.accent, weight: 'bold' },
    todo: { color: colors.muted, weight: 'regular' },
  } as const
  return row([rail(index, reached), text(label, { ...face[state], size: 'sm', gravity: 'center' })], {
    spacing: 'md',
    height: '32px',
    alignItems: 'center',
  })
}

/** A dot on the line that joins the steps; above the first and below the last there is none. */
function rail(index: number, reached: number): Component {
  const piece = (exists: boolean, filled: boolean): Component =>
    row([], {
      width: '2px',
      height: '9px',
      ...(exists ? { backgroundColor: filled ? colors.accent : colors.line } : {}),
    })
  const dot = row([], {
    width: '14px',
    height: '14px',
    cornerRadius: '7px',
    borderWidth: '2px',
    borderColor: index <= reached ? colors.accent : colors.faint,
    backgroundColor: index <= reached ? colors.accent : colors.onAccent,
  })
  return column([piece(index > 0, index <= reached), dot, piece(index < steps.length - 1, index < reached)], {
    width: '14px',
    height: '32px',
    flex: 0,
    alignItems: 'center',
  })
}
