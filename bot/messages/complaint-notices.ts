import type { Emergency } from '#templates/emergencies.ts'
import { groupPhone } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { card, colors, flex, primaryButton, quietButton, small, text } from './flex.ts'
import { type QuickItem, quick, quickTap, withWaysOn } from './text.ts'

/** Whom to call, before anything else is said. */
export const emergencyCard = ({ phone, who, say }: Emergency): Message =>
  flex(say, {
    ...card({
      isAlarm: true,
      headline: `เหตุฉุกเฉิน โทร ${groupPhone(phone)}`,
      subline: who,
      body: [
        text(say, { size: 'md', weight: 'bold' }),
        small('สำนักงานรับเรื่องในวันและเวลาทำการ ไม่ทันต่อเหตุที่กำลังเกิดขึ้น'),
      ],
      footer: [primaryButton({ type: 'uri', label: `โทร ${phone}`, uri: `tel:${phone}` }, colors.alarm)],
    }),
  })

/** The form for whoever does not want to say who they are. */
const withoutName = (links: Links) => links.liffUrl('/complaints')

/** Somebody without an account began to tell something. */
export const complaintNeedsAccount = (links: Links): Message =>
  withWaysOn(
    flex('แจ้งเรื่องร้องเรียนร้องทุกข์', {
      ...card({
        headline: 'แจ้งเรื่องร้องเรียนร้องทุกข์',
        body: [
          text('ลงทะเบียนเพียงครั้งเดียว แล้วพิมพ์เล่าเรื่อง ส่งรูป หรือส่งตำแหน่งในแชตนี้ได้เลย', { size: 'md' }),
          small('ระบบยังไม่เก็บสิ่งที่ท่านส่งเมื่อครู่ เพราะยังไม่ทราบว่าจะแจ้งผลให้ใคร', { size: 'sm' }),
        ],
        footer: [
          primaryButton({ type: 'uri', label: 'ลงทะเบียน', uri: links.liffUrl('/register') }),
          quietButton({ type: 'uri', label: 'ดูเรื่องที่แจ้งได้', uri: withoutName(links) }),
        ],
      }),
    }),
  )

/** What starts a complaint with the sentence that was just typed. */
const telling = 'แจ้งเรื่อง: '
/** LINE's limit on what a tap says. */
const mostSaid = 300

/** Offered below an answer: the sentence may have been meant as a complaint. */
export const offerToTell = (said: string): QuickItem =>
  telling.length + said.length <= mostSaid
    ? quick({ type: 'message', label: offer, text: `${telling}${said}` })
    : quickTap(offer, 'complaint.begin', {})
const offer = 'แจ้งเป็นร้องเรียนร้องทุกข์'

/** The sentence that somebody tells as a complaint by this offer, or by the same words. */
export const toldSentence = (said: string): string | undefined =>
  /^\s*แจ้งเรื่อง\s*[::]\s*(\S[\s\S]*)$/.exec(said.normalize('NFC'))?.[1]
