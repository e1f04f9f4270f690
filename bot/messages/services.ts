import type { messagingApi } from '@line/bot-sdk'
import type { Agency } from '#templates/agency.ts'
import { answerTime, type Service } from '#templates/service.ts'
import { say } from '#templates/texts/say.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, colors, column, flex, primaryButton, quietButton, row, small, text, title } from './flex.ts'

/** LINE's limit on the bubbles of a carousel. */
const maxBubbles = 12

/** What one can ask for, one card each; beyond LINE's limit the last card leads to the whole list. */
export function servicesCarousel(agency: Agency, services: readonly Service[], links: Links): Message {
  if (services.length === 0) return noServices(agency)
  const all = services.length <= maxBubbles
  const bubbles = services
    .slice(0, all ? maxBubbles : maxBubbles - 1)
    .map((service) => serviceBubble(service, links))
  return flex(`บริการออนไลน์ ${services.length} รายการ`, {
    type: 'carousel',
    contents: all ? bubbles : [...bubbles, wholeList(services.length, links)],
  })
}

function serviceBubble(service: Service, links: Links): messagingApi.FlexBubble {
  const { code, name, description, fee } = service
  const form = links.liffUrl(`/services/${encodeURIComponent(code)}`)
  return {
    type: 'bubble',
    size: 'kilo',
    body: column(
      [
        row([], { height: '4px', width: '36px', backgroundColor: colors.accent, cornerRadius: '2px' }),
        title(name, { size: 'md', maxLines: 2, margin: 'md' }),
        small(description, { size: 'sm', maxLines: 3 }),
        column([aspect('ระยะเวลา', answerTime(service)), aspect('ค่าธรรมเนียม', fee)], {
          spacing: 'xs',
          margin: 'lg',
        }),
      ],
      { paddingAll: '18px', spacing: 'sm' },
    ),
    footer: column([primaryButton({ type: 'uri', label: 'กรอกแบบฟอร์มออนไลน์', uri: form })], {
      paddingAll: '14px',
      paddingTop: '0px',
    }),
  }
}

const aspect = (name: string, value: string) =>
  row([small(name, { flex: 4, wrap: false }), small(value, { flex: 6, color: colors.ink, maxLines: 2 })])

const wholeList = (count: number, links: Links): messagingApi.FlexBubble => ({
  type: 'bubble',
  size: 'kilo',
  body: column(
    [
      title('บริการทั้งหมด', { align: 'center', size: 'md' }),
      small(`มีให้เลือกทั้งหมด ${count} รายการ`, { align: 'center', size: 'sm' }),
      primaryButton({ type: 'uri', label: 'ดูทั้งหมด', uri: links.liffUrl('/services') }),
    ],
    { paddingAll: '18px', spacing: 'md', justifyContent: 'center' },
  ),
})

const noServices = (agency: Agency) =>
  flex('ขณะนี้ยังไม่มีบริการออนไลน์', {
    ...card({
      headline: 'บริการออนไลน์',
      body: [text(say(agency, 'noServices', 'text'), { size: 'md' })],
      footer: [quietButton(tap('ติดต่อเจ้าหน้าที่', 'contact.show', {}))],
    }),
  })

/** Where complaints are told: in the chat, or in the mini-app. */
export const complaintsCard = (agency: Agency, links: Links): Message =>
  flex('ร้องเรียนร้องทุกข์ออนไลน์', {
    ...card({
      headline: 'ร้องเรียนร้องทุกข์ออนไลน์',
      body: [
        text(say(agency, 'complaints', 'text'), { size: 'md' }),
        small(say(agency, 'complaints', 'hint'), { size: 'sm' }),
      ],
      footer: [
        primaryButton({ type: 'uri', label: 'แจ้งร้องเรียนร้องทุกข์', uri: links.liffUrl('/complaints') }),
        quietButton(tap('แจ้งในแชตนี้', 'complaint.begin', {})),
        quietButton(tap('คำร้องของฉัน', 'requests.list', {})),
      ],
    }),
  })
