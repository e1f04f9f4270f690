import { type Agency, agencyName } from '#templates/agency.ts'
import { followedOver } from '#templates/following.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import { card, colors, column, flex, primaryButton, small, text, title } from './flex.ts'

interface FollowedFacts {
  reference: string
  serviceName: string
  statusLabel: string
  /** Its filer took it back. */
  isOver: boolean
  at: string
  uri: string
}

/** A complaint that somebody else filed has moved: number, category and status, nothing more. */
export const followedMessage = (
  agency: Agency,
  { reference, serviceName, statusLabel, isOver, at, uri }: FollowedFacts,
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
        small(thaiDateTime(at)),
      ],
      footer: [primaryButton({ type: 'uri', label: 'ดูเรื่องที่ติดตาม', uri })],
    }),
  })
