import type { messagingApi } from '@line/bot-sdk'
import { fixAnswerLabels, ratingLabels, ratings } from '#templates/fix-answer.ts'
import { mostFixPhotos } from '#templates/fix-more.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, flex, primaryButton, text } from './flex.ts'
import { quick, quickTap, sentence, withQuick, withWaysOn } from './text.ts'

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

const photoTaps = [quick({ type: 'camera', label: 'ถ่ายรูป' }), quick({ type: 'cameraRoll', label: 'เลือกรูป' })]

/** Opened again: what is still wrong can be shown or said right here. */
export const openedAgain = (reference: string, links: Links): Message =>
  withQuick(
    flex(`เปิดเรื่องให้อีกครั้งแล้ว: ${reference}`, {
      ...card({
        headline: 'เปิดเรื่องให้อีกครั้งแล้ว',
        subline: `เลขที่ ${reference}`,
        body: [
          text(
            `เจ้าหน้าที่จะกลับไปดำเนินการต่อ ส่งรูป (ได้ ${mostFixPhotos} รูป) หรือพิมพ์บอกในแชตนี้ว่ายังไม่เรียบร้อยตรงไหน หรือกดข้าม`,
          ),
        ],
        footer: [
          primaryButton({ type: 'uri', label: 'บอกเพิ่มเติม', uri: links.liffUrl(`/requests/${reference}`) }),
        ],
      }),
    }),
    [...photoTaps, quickTap('ข้าม', 'fix.enough', { reference })],
  )

/** Said no once more: it opens again no more, and there is another way. */
export const toldAgain = (reference: string, links: Links): Message =>
  withWaysOn(
    flex(`บันทึกคำตอบแล้ว: ${reference}`, {
      ...card({
        headline: 'บันทึกคำตอบแล้ว',
        subline: `เลขที่ ${reference}`,
        body: [text('เรื่องนี้เปิดอีกครั้งได้เพียงครั้งเดียว หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่ หรือติดต่อเจ้าหน้าที่')],
        footer: [primaryButton({ type: 'uri', label: 'แจ้งเรื่องใหม่', uri: links.liffUrl('/complaints') })],
      }),
    }),
  )

/** What came of what they sent, and that more may come; `photosLeft` where that was a photo. */
export const askMore = (reference: string, said: string, photosLeft = mostFixPhotos): Message => {
  const more = photosLeft > 0 ? 'ส่งรูปหรือพิมพ์เพิ่มได้อีก' : 'ครบจำนวนรูปแล้ว พิมพ์เพิ่มได้อีก'
  return withQuick({ type: 'text', text: `${said}\n${more} หากครบแล้วกด “พอแล้ว”` }, [
    ...(photosLeft > 0 ? photoTaps : []),
    quickTap('พอแล้ว', 'fix.enough', { reference }),
  ])
}

export const toldAll = (reference: string): Message =>
  sentence(`ขอบคุณ เจ้าหน้าที่จะกลับไปดำเนินการเรื่อง ${reference} ต่อ และแจ้งความคืบหน้าให้ทราบ`)
