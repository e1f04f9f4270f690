import { type Agency, agencyName } from '#templates/agency.ts'
import { followedOver } from '#templates/following.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { ToldLine } from '#templates/told.ts'
import type { Message } from '../client.ts'
import { card, colors, column, flex, primaryButton, small, text, title } from './flex.ts'

interface FollowedFacts {
  reference: string
  serviceName: string
  statusLabel: string
  /** Its filer took it back. */
  isOver: boolean
  /** What the office said with it. */
  told: readonly ToldLine[]
  at: string
  uri: string
}

/** A refusal says more than that, and is read on its page. */
const most = 4

/** A complaint that somebody else filed has moved: number, category and status, nothing more. */
export const followedMessage = (
  agency: Agency,
  { reference, serviceName, statusLabel, isOver, told, at, uri }: FollowedFacts,
): Message =>
  flex(`เรื่องที่ท่านติดตาม ${statusLabel}: ${serviceName} เลขที่ ${reference}`, {
    ...card({
      headline: `เรื่องที่ท่านติดตาม: ${statusLabel}`,
      subline: agencyName(agency),
      body: [
        column(
          [
            title(serviceName, { size: 'md' }),
            text(`เลขที่ ${reference}`, { color: colors.accent, weight: 'bold' }),
          ],
          { spacing: 'xs' },
        ),
        ...(isOver ? [text(followedOver)] : []),
        ...(told.length > most
          ? [text('กดปุ่มด้านล่างเพื่ออ่านเหตุผลและวิธีอุทธรณ์')]
          : told.map(({ label, text: words }) => text(`${label}: ${words}`))),
        small(thaiDateTime(at)),
      ],
      footer: [primaryButton({ type: 'uri', label: 'ดูเรื่องที่ติดตาม', uri })],
    }),
  })
