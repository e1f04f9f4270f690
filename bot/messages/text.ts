import type { messagingApi } from '@line/bot-sdk'
import type { Message } from '../client.ts'
import { type PostbackData, type PostbackName, tap } from '../postbacks.ts'

export type QuickItem = messagingApi.QuickReplyItem

/** LINE's limits. */
const maxItems = 13
const maxLabel = 20
/** A letter with what stands above and below it: LINE counts such, or fewer. */
const letters = /\P{M}\p{M}*/gu

/** What fits on a quick reply. */
export function shortLabel(text: string): string {
  const all = text.match(letters) ?? []
  return all.length <= maxLabel ? text : `${all.slice(0, maxLabel - 1).join('')}…`
}

export const quick = (action: messagingApi.Action): QuickItem => ({ type: 'action', action })

/** A tap among the quick replies, which says all of what its button may have to shorten. */
export const quickTap = <N extends PostbackName>(label: string, name: N, data: PostbackData<N>): QuickItem =>
  quick({ ...tap(label, name, data), label: shortLabel(label) })

/** The ways on that every plain sentence offers, so that nobody ends in a dead end. */
const waysOn: messagingApi.QuickReply = {
  items: [
    tap('บริการออนไลน์', 'services.list', {}),
    tap('ร้องเรียนร้องทุกข์ออนไลน์', 'complaints.list', {}),
    tap('คำร้องของฉัน', 'requests.list', {}),
    tap('วิธีใช้', 'help.show', {}),
    tap('ติดต่อเจ้าหน้าที่', 'contact.show', {}),
  ].map(quick),
}

/** A plain sentence with the ways on below it. LINE shows those of the last message only. */
export const sentence = (text: string): Message => ({ type: 'text', text, quickReply: waysOn })

/** Adds the ways on to a card that ends an answer. */
export const withWaysOn = (message: Message): Message => ({ ...message, quickReply: waysOn })

export const withQuick = (message: Message, items: readonly QuickItem[]): Message => ({
  ...message,
  quickReply: { items: items.slice(0, maxItems) },
})

/** The same messages with one more way on, before those that the last of them has. */
export const withOneMore = (messages: readonly Message[], item: QuickItem): Message[] =>
  messages.map((message, i) =>
    i < messages.length - 1 ? message : withQuick(message, [item, ...(message.quickReply?.items ?? [])]),
  )
