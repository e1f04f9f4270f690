import type { messagingApi } from '@line/bot-sdk'
import type { NearbyComplaint } from '#db/nearby-complaints.ts'
import { statuses } from '#db/workflow.ts'
import { problemLabel } from '#templates/complaint.ts'
import { followLabel, howLongAgo, notTheSame } from '#templates/following.ts'
import type { Message } from '../client.ts'
import type { Complaint } from '../complaints/complaint.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, chip, flex, primaryButton, quietButton, row, small, title } from './flex.ts'
import { quickTap, withQuick } from './text.ts'

/** Before it is sent: what was told near by already, to be followed instead of told again. */
export function nearbyCards(
  links: Links,
  { draft: { id: draft, updatedAt }, service }: Pick<Complaint, 'draft' | 'service'>,
  near: readonly NearbyComplaint[],
): Message {
  const bubbles = near.map((one): messagingApi.FlexBubble => {
    const { reference, metres, createdAt, status, photo } = one
    return {
      ...card({
        headline: 'มีผู้แจ้งใกล้จุดนี้แล้ว',
        subline: `ห่างไม่เกิน ${metres} เมตร · แจ้ง ${howLongAgo(createdAt, new Date(updatedAt))}`,
        body: [
          title(problemLabel(service, one.problem), { size: 'md' }),
          row([chip(statuses[status].label)]),
          small(`เลขที่ ${reference}`),
        ],
        footer: [
          primaryButton(tap(followLabel, 'complaint.follow', { draft, reference })),
          quietButton(tap(notTheSame, 'complaint.is_new', { draft })),
        ],
      }),
      ...(photo && { hero: picture(links.pictureUrl(`/complaints/photos/${photo}`)) }),
    }
  })
  const [only] = bubbles
  const contents = bubbles.length === 1 && only ? only : ({ type: 'carousel', contents: bubbles } as const)
  return withQuick(flex('มีผู้แจ้งเรื่องใกล้จุดนี้แล้ว เป็นเรื่องเดียวกันหรือไม่', contents), [
    quickTap(notTheSame, 'complaint.is_new', { draft }),
    quickTap('ทิ้งเรื่องนี้', 'complaint.leave', { draft }),
  ])
}

const picture = (url: string): messagingApi.FlexImage => ({
  type: 'image',
  url,
  size: 'full',
  aspectRatio: '20:13',
  aspectMode: 'cover',
})
