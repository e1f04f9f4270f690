// What a message says of each thing that can happen to a request; the agency may say it otherwise.
import type { RequestEvent } from '#db/audit-log.ts'
import type { Agency } from '#templates/agency.ts'
import { type RequestWords, wordsOf } from '#templates/request-words.ts'
import { say } from '#templates/texts/say.ts'

const buttons = ({ request, filed }: RequestWords): Readonly<Record<RequestEvent, string>> => ({
  'request.submit': `ดู${request}`,
  'request.accept': 'ติดตามสถานะ',
  'request.start': 'ติดตามสถานะ',
  'request.complete': 'ดูผลการดำเนินการ',
  'request.cancel': `ดู${request}`,
  'request.decline': 'อ่านเหตุผลและวิธีอุทธรณ์',
  'request.ask_correction': `แก้ไข${filed}`,
  'request.mend': `ดู${request}`,
  'request.withdraw_correction': `ดู${request}`,
  'request.check_mend': `ดู${request}`,
  'request.extend': 'อ่านเหตุผล',
  'request.forward': 'ดูหน่วยงานที่ส่งต่อ',
  'request.confirm': `ดู${request}`,
  'request.reopen': 'ติดตามสถานะ',
  'request.dispute': `ดู${request}`,
  'request.undo': 'ติดตามสถานะ',
  'request.escalated': 'ติดตามสถานะ',
  'request.tell_more': 'ติดตามสถานะ',
  'request.close': `ดู${request}`,
  'request.merge': 'ติดตามสถานะ',
  'request.take_in': 'ติดตามสถานะ',
  'request.unmerge': 'ติดตามสถานะ',
  'request.let_go': 'ติดตามสถานะ',
  'document.issue': 'เปิดดูเอกสาร',
  'document.revoke': 'ดูเหตุผล',
  'document.remind': 'ดูเอกสาร',
})

/** What reads otherwise for the one for whom another filed. */
const forTheRepresented = {
  'request.submit': 'represented.request.submit',
  'request.ask_correction': 'represented.request.ask_correction',
} as const
const isForThem = (action: RequestEvent): action is keyof typeof forTheRepresented =>
  action in forTheRepresented

/** The words for what happened, to whom it is told. */
export function wordsFor(
  agency: Agency,
  action: RequestEvent,
  serviceCode: string,
  to: 'filer' | 'represented',
) {
  const words = wordsOf(serviceCode)
  const message = to === 'represented' && isForThem(action) ? forTheRepresented[action] : action
  return {
    headline: say(agency, message, 'headline', words),
    text: say(agency, message, 'text', words),
    button: message === 'represented.request.ask_correction' ? `ดู${words.request}` : buttons(words)[action],
  }
}
