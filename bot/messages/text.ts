import type { messagingApi } from '@line/bot-sdk'
import type { Message } from '../client.ts'
import { tap } from '../postbacks.ts'

/** The ways on that every plain sentence offers, so that nobody ends in a dead end. */
const waysOn: messagingApi.QuickReply = {
  items: [
    tap('บริการออนไลน์', 'services.list', {}),
    tap('ร้องเรียนร้องทุกข์ออนไลน์', 'complaints.list', {}),
    tap('คำร้องของฉัน', 'requests.list', {}),
    tap('วิธีใช้', 'help.show', {}),
    tap('ติดต่อเจ้าหน้าที่', 'contact.show', {}),
  ].map((action) => ({ type: 'action', action })),
}

/** A plain sentence with the ways on below it. LINE shows those of the last message only. */
export const sentence = (text: string): Message => ({ type: 'text', text, quickReply: waysOn })

/** Adds the ways on to a card that ends an answer. */
export const withWaysOn = (message: Message): Message => ({ ...message, quickReply: waysOn })
