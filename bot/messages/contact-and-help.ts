import { type Agency, agencyName, officeName } from '#templates/agency.ts'
import { guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { groupPhone } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import {
  type Component,
  card,
  colors,
  column,
  fact,
  flex,
  primaryButton,
  quietButton,
  row,
  small,
  text,
} from './flex.ts'

/** How to reach the office; what the agency has not entered is left out. */
export function contactCard(agency: Agency): Message {
  const digits = agency.phone.replace(/\D/g, '')
  const facts = (
    [
      ['โทรศัพท์', groupPhone(digits)],
      ['เวลาทำการ', agency.officeHours],
      ['ที่ตั้ง', agency.address && officeAddress(agency)],
      ['อีเมล', agency.email],
    ] as const
  ).filter(([, value]) => value.trim() !== '')
  return flex(`ติดต่อ${agencyName(agency)}${digits ? ` โทร. ${groupPhone(digits)}` : ''}`, {
    ...card({
      headline: 'ติดต่อเจ้าหน้าที่',
      subline: agencyName(agency),
      body:
        facts.length > 0
          ? facts.map(([name, value]) => fact(name, value))
          : [text('กรุณาติดต่อที่สำนักงานในวันและเวลาทำการ')],
      footer: [
        ...(digits ? [primaryButton({ type: 'uri', label: 'โทรหาเจ้าหน้าที่', uri: `tel:${digits}` })] : []),
        quietButton(tap('ร้องเรียนร้องทุกข์ออนไลน์', 'complaints.list', {})),
      ],
    }),
  })
}

const officeAddress = (agency: Agency) =>
  [
    officeName(agency),
    agency.address,
    `ตำบล${agency.subdistricts[0] ?? agency.placeName}`,
    `อำเภอ${agency.district}`,
    `จังหวัด${agency.province}`,
    agency.postcode,
  ].join(' ')

const guide = [
  ['ลงทะเบียน', 'กรอกข้อมูลและยอมรับเงื่อนไขเพียงครั้งเดียว'],
  ['เลือกบริการ', 'กด “บริการออนไลน์” หรือ “ร้องเรียนร้องทุกข์ออนไลน์”'],
  ['กรอกและแนบไฟล์', 'ไฟล์ PDF หรือรูปภาพ ไม่เกิน 16 MB ต่อไฟล์'],
  ['รอรับแจ้งในแชตนี้', 'เจ้าหน้าที่รับเรื่องและแจ้งความคืบหน้าทุกขั้นตอน'],
] as const

/** How it all works, in four steps, what one can type, and the manual's guides with their pictures. */
export const helpCard = (links: Links): Message =>
  flex('วิธีใช้บริการออนไลน์ 4 ขั้นตอน', {
    ...card({
      headline: 'วิธีใช้',
      subline: '4 ขั้นตอน ทำได้ด้วยตนเอง',
      body: [
        ...guide.map(([name, what], i) => guideStep(i + 1, name, what)),
        small('ติดตามเรื่องได้ทุกเมื่อ เพียงพิมพ์เลขที่คำร้อง หรือพิมพ์คำว่า “ติดตาม” “เมนู” “ติดต่อ”', { margin: 'lg' }),
      ],
      footer: [
        ...guideNames.map((name, i) => {
          const button = i === 0 ? primaryButton : quietButton
          return button({ type: 'uri', label: guideTitles[name], uri: links.pageUrl(guidePath(name)) })
        }),
        quietButton(tap('ติดต่อเจ้าหน้าที่', 'contact.show', {})),
      ],
    }),
  })

const guideStep = (number: number, name: string, what: string): Component =>
  row(
    [
      column([text(String(number), { align: 'center', weight: 'bold', color: colors.accent })], {
        width: '28px',
        height: '28px',
        cornerRadius: '14px',
        backgroundColor: colors.accentSoft,
        justifyContent: 'center',
        flex: 0,
      }),
      column([text(name, { weight: 'bold', size: 'md' }), small(what)], { spacing: 'xs' }),
    ],
    { spacing: 'md' },
  )
