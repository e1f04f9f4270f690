import { type Agency, agencyName } from '#templates/agency.ts'
import { type AccountNotice, accountNotices, isByOffice, notMe } from '#templates/mails/account-notice.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { card, flex, primaryButton, small, text } from './flex.ts'

/** Something happened to the account that its owner should know. */
export function accountNoticeMessage(
  agency: Agency,
  links: Links,
  { notice, at }: { notice: AccountNotice; at: string },
): Message {
  const { headline, text: sentence } = accountNotices[notice]
  return flex(headline, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [text(sentence), small(`เมื่อ ${thaiDateTime(at)}`), ...(isByOffice(notice) ? [] : [small(notMe)])],
      footer: [
        notice === 'erased'
          ? primaryButton({ type: 'uri', label: 'ลงทะเบียนใหม่', uri: links.liffUrl('/register') })
          : primaryButton({ type: 'uri', label: 'เปิดหน้าบัญชี', uri: links.liffUrl('/account') }),
      ],
    }),
  })
}
