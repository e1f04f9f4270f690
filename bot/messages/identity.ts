import { type Agency, agencyName } from '#templates/agency.ts'
import {
  type IdentityWay,
  identityPath,
  identityRejectedTexts,
  type RejectionReason,
  rejectionReasons,
} from '#templates/identity.ts'
import { say } from '#templates/texts/say.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, column, flex, primaryButton, quietButton, small, text } from './flex.ts'

/** The office has checked who somebody is. */
export function identityVerifiedMessage(agency: Agency, links: Links, way: IdentityWay): Message {
  const headline = 'ยืนยันตัวตนเรียบร้อยแล้ว'
  return flex(headline, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [text(say(agency, 'identityVerified', way))],
      footer: [
        primaryButton(tap('บริการออนไลน์', 'services.list', {})),
        quietButton({ type: 'uri', label: 'ดูบัญชีของฉัน', uri: links.liffUrl('/account') }),
      ],
    }),
  })
}

/** It could not be verified, so the photos have to be taken again or the card shown again: why, and a button to that very step. An officer's own words stay in the app. */
export function identityRejectedMessage(
  agency: Agency,
  links: Links,
  reasons: readonly RejectionReason[],
  way: IdentityWay,
): Message {
  const { headline, button } = identityRejectedTexts[way]
  const listed = reasons.map((reason) => text(`• ${rejectionReasons[reason]}`))
  return flex(headline, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [
        text(say(agency, 'identityRejected', way)),
        ...(listed.length > 0 ? [column([small('สิ่งที่ต้องแก้ไข'), ...listed], { spacing: 'xs' })] : []),
        small(say(agency, 'identityRejected', 'meanwhile'), { size: 'sm' }),
      ],
      footer: [primaryButton({ type: 'uri', label: button, uri: links.liffUrl(identityPath) })],
    }),
  })
}
