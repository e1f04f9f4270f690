import { type Agency, agencyName } from '#templates/agency.ts'
import { identityPath } from '#templates/identity.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, flex, primaryButton, quietButton, small, text } from './flex.ts'

/** The account is open, and what is left to do. */
export function registeredMessage(agency: Agency, links: Links, name: string): Message {
  const headline = 'ลงทะเบียนสำเร็จ'
  return flex(headline, {
    ...card({
      headline,
      subline: agencyName(agency),
      body: [
        text(`${name} ยินดีต้อนรับ เข้าสู่ระบบบริการประชาชนออนไลน์`),
        text('ท่านใช้บริการได้ทันที เจ้าหน้าที่จะตรวจสอบการยืนยันตัวตนในวันและเวลาทำการ'),
        small('หากยังไม่ได้ยืนยันตัวตน กด “ยืนยันตัวตน” ด้านล่าง'),
      ],
      footer: [
        primaryButton(tap('บริการออนไลน์', 'services.list', {})),
        quietButton({ type: 'uri', label: 'ยืนยันตัวตน', uri: links.liffUrl(identityPath) }),
      ],
    }),
  })
}
