import type { messagingApi } from '@line/bot-sdk'
import { fixAnswerLabels, ratingLabels, ratings } from '#templates/fix-answer.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, flex, primaryButton, text } from './flex.ts'
import { sentence, withWaysOn } from './text.ts'

/** The two taps below the message that says the office is done. */
export const fixTaps = (reference: string): messagingApi.PostbackAction[] => [
  tap(fixAnswerLabels.yes, 'fix.answer', { reference, fixed: 'yes' }),
  tap(fixAnswerLabels.no, 'fix.answer', { reference, fixed: 'no' }),
]

export const fixedThanks = (reference: string): Message => ({
  type: 'text',
  text: 'ขอบคุณที่ยืนยันว่าแก้แล้ว ท่านพอใจกับการดำเนินการมากน้อยเพียงใด',
  quickReply: {
    items: ratings.map((rating) => ({
      type: 'action',
      action: tap(ratingLabels[rating], 'fix.rate', { reference, rating }),
    })),
  },
})

export const ratedThanks = sentence('บันทึกคะแนนแล้ว ขอบคุณสำหรับความเห็น')

/** Not fixed: opened again the first time; after that there is another way. */
export function openedAgain(reference: string, again: boolean, links: Links): Message {
  const headline = again ? 'เปิดเรื่องให้อีกครั้งแล้ว' : 'บันทึกคำตอบแล้ว'
  const body = again
    ? 'เจ้าหน้าที่จะกลับไปดำเนินการต่อ กดปุ่มด้านล่างเพื่อบอกว่ายังไม่เรียบร้อยตรงไหน'
    : 'เรื่องนี้เปิดอีกครั้งได้เพียงครั้งเดียว หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่ หรือติดต่อเจ้าหน้าที่'
  const uri = links.liffUrl(again ? `/requests/${reference}` : '/complaints')
  return withWaysOn(
    flex(`${headline}: ${reference}`, {
      ...card({
        headline,
        subline: `เลขที่ ${reference}`,
        body: [text(body)],
        footer: [primaryButton({ type: 'uri', label: again ? 'บอกเพิ่มเติม' : 'แจ้งเรื่องใหม่', uri })],
      }),
    }),
  )
}
