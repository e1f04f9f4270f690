import { type Agency, agencyName } from '#templates/agency.ts'
import { identityPath } from '#templates/identity.ts'
import { say } from '#templates/texts/say.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, flex, primaryButton, quietButton, small, text } from './flex.ts'

/** The account is open, and what is left to do. */
export function registeredMessage(agency: Agency, links: Links, name: string): Message {
  const headline = say(agency, 'registered', 'headline')
  return flex(headline, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [
        text(say(agency, 'registered', 'welcome', { name })),
        text(say(agency, 'registered', 'next')),
        small(say(agency, 'registered', 'identity')),
      ],
      footer: [
        primaryButton(tap('บริการออนไลน์', 'services.list', {})),
        quietButton({ type: 'uri', label: 'ยืนยันตัวตน', uri: links.liffUrl(identityPath) }),
      ],
    }),
  })
}
