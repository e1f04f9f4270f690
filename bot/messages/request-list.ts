import { statuses } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { waitsForCitizen } from '#templates/correction.ts'
import { waitLabel } from '#templates/identity-wait.ts'
import { wordsOf } from '#templates/request-words.ts'
import { say } from '#templates/texts/say.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import {
  type Component,
  card,
  chip,
  column,
  flex,
  primaryButton,
  quietButton,
  row,
  separator,
  small,
  text,
} from './flex.ts'
import type { RequestFacts } from './request-card.ts'

/** More would not fit a phone's screen; the mini-app shows them all. */
export const shownAtOnce = 5

/** The citizen's latest requests, each leading to its card. `requests` may hold one more than is shown. */
export function requestList(agency: Agency, requests: readonly RequestFacts[], links: Links): Message {
  if (requests.length === 0) return noRequests(agency)
  const more = requests.length > shownAtOnce
  const body = requests
    .slice(0, shownAtOnce)
    .flatMap((request, i): Component[] => [...(i === 0 ? [] : [separator('none')]), requestRow(request)])
  return flex(`คำร้องของฉัน ${more ? 'ล่าสุด ' : ''}${Math.min(requests.length, shownAtOnce)} รายการ`, {
    ...card({
      headline: 'คำร้องของฉัน',
      subline: 'แตะที่รายการเพื่อดูสถานะ',
      body,
      footer: [
        primaryButton({
          type: 'uri',
          label: more ? 'ดูคำร้องทั้งหมด' : 'เปิดคำร้องของฉัน',
          uri: links.liffUrl('/requests'),
        }),
      ],
    }),
  })
}

const requestRow = ({
  serviceCode,
  serviceName,
  reference,
  status,
  waitingSince,
  identityWait,
}: RequestFacts): Component =>
  column(
    [
      text(serviceName, { size: 'md', weight: 'bold', maxLines: 2 }),
      row(
        [
          small(reference, { gravity: 'center' }),
          chip(statuses[status].label, 'step' in statuses[status] ? 'accent' : 'grey'),
        ],
        {
          alignItems: 'center',
        },
      ),
      ...(waitingSince ? [small(waitsForCitizen)] : []),
      ...(identityWait ? [small(waitLabel)] : []),
    ],
    {
      spacing: 'sm',
      paddingTop: '10px',
      paddingBottom: '10px',
      action: { ...tap(`ดู${wordsOf(serviceCode).request} ${reference}`, 'requests.show', { reference }) },
    },
  )

const noRequests = (agency: Agency) =>
  flex('ท่านยังไม่มีคำร้องหรือเรื่องที่แจ้ง', {
    ...card({
      headline: 'คำร้องของฉัน',
      body: [text(say(agency, 'noRequests', 'text'), { size: 'md' })],
      footer: [
        primaryButton(tap('บริการออนไลน์', 'services.list', {})),
        quietButton(tap('ร้องเรียนร้องทุกข์ออนไลน์', 'complaints.list', {})),
      ],
    }),
  })
