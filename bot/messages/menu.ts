import { type Agency, agencyName } from '#templates/agency.ts'
import { type IdentityStatus, identityLabels } from '#templates/identity.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import {
  type Component,
  card,
  flex,
  primaryButton,
  quietButton,
  separator,
  small,
  tapRow,
  text,
} from './flex.ts'

const rows = {
  services: ['บริการออนไลน์', 'ยื่นคำร้องและขอรับบริการจากสำนักงาน', 'services.list'],
  complaints: ['ร้องเรียนร้องทุกข์ออนไลน์', 'แจ้งปัญหาและความเดือดร้อน', 'complaints.list'],
  requests: ['คำร้องของฉัน', 'ติดตามสถานะและดูเอกสาร', 'requests.list'],
  account: ['บัญชี', 'ลงทะเบียนและข้อมูลของท่าน', 'account.show'],
  help: ['วิธีใช้', 'ขั้นตอนการใช้งานระบบ e-Service', 'help.show'],
  contact: ['ติดต่อเจ้าหน้าที่', 'เบอร์โทร เวลาทำการ และที่ตั้ง', 'contact.show'],
} as const

/** Everything that the chat can do, for those who typed เมนู and for those whom it did not understand. */
export function menuCard(agency: Agency): Message {
  const body = Object.values(rows).flatMap(([name, hint, postback], i): Component[] => [
    ...(i === 0 ? [] : [separator('none')]),
    tapRow(name, hint, tap(name, postback, {})),
  ])
  return flex('เมนูบริการ', {
    ...card({ headline: 'เมนูบริการ', subline: agencyName(agency), body }),
  })
}

/** The first thing that somebody sees who adds the account. */
export function greeting(agency: Agency, links: Links, registered: boolean): Message {
  const promise = 'ยื่นคำร้อง ร้องเรียน และติดตามเรื่องได้ในแชตนี้ ตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาสำนักงาน'
  const next = registered
    ? 'ท่านลงทะเบียนไว้แล้ว เริ่มใช้บริการได้ทันที'
    : 'เริ่มต้นด้วยการลงทะเบียนเพียงครั้งเดียว ใช้เวลาไม่กี่นาที แล้วใช้ได้ทุกบริการ'
  const footer = registered
    ? [
        primaryButton(tap('บริการออนไลน์', 'services.list', {})),
        quietButton(tap('คำร้องของฉัน', 'requests.list', {})),
      ]
    : [registerButton(links), quietButton(tap('ดูบริการออนไลน์', 'services.list', {}))]
  return flex(`ยินดีต้อนรับสู่บริการประชาชนออนไลน์ ${agencyName(agency)}`, {
    ...card({
      headline: 'ยินดีต้อนรับ',
      subline: `บริการประชาชนออนไลน์ ${agencyName(agency)}`,
      body: [text(promise, { size: 'md' }), small(next, { size: 'sm' })],
      footer,
    }),
  })
}

const registerButton = (links: Links) =>
  primaryButton({ type: 'uri', label: 'ลงทะเบียน', uri: links.liffUrl('/register') })

/** For what needs an account, told to somebody who has none here yet. */
export function registerCard(links: Links, what: string): Message {
  return flex(`กรุณาลงทะเบียนก่อน${what}`, {
    ...card({
      headline: 'กรุณาลงทะเบียนก่อน',
      body: [
        text(`ลงทะเบียนเพียงครั้งเดียวเพื่อ${what}ผ่าน LINE`, { size: 'md' }),
        small('หากเคยลงทะเบียนทางเว็บไซต์แล้ว เข้าสู่ระบบด้วยเลขประจำตัวประชาชนและรหัสผ่านเดิมได้เลย', { size: 'sm' }),
      ],
      footer: [
        registerButton(links),
        quietButton({ type: 'uri', label: 'เข้าสู่ระบบ', uri: links.liffUrl('/login') }),
      ],
    }),
  })
}

/** One's own account; what it holds is shown in the mini-app only. */
export function accountCard(links: Links, status: IdentityStatus): Message {
  const identity = identityLabels[status]
  return flex(`บัญชีของท่าน: ${identity}`, {
    ...card({
      headline: 'บัญชี',
      subline: identity,
      body: [
        text('ท่านลงทะเบียนแล้ว ใช้บริการออนไลน์และร้องเรียนร้องทุกข์ได้ทันที', { size: 'md' }),
        ...(status === 'pending'
          ? [small('เจ้าหน้าที่จะตรวจสอบตัวตนของท่านในวันและเวลาทำการ', { size: 'sm' })]
          : []),
      ],
      footer: [
        primaryButton({ type: 'uri', label: 'ดูบัญชีของฉัน', uri: links.liffUrl('/account') }),
        quietButton(tap('คำร้องของฉัน', 'requests.list', {})),
      ],
    }),
  })
}
