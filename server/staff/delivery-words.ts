import type { OutboxEntry } from '#db/outbox.ts'
import { actionLabels } from './audit/action-labels.ts'

export const channelNames: Readonly<Record<OutboxEntry['channel'], string>> = { line: 'LINE', mail: 'อีเมล' }

export const troubleNames = {
  bounced: 'อีเมลตีกลับ',
  complained: 'ถูกแจ้งว่าไม่พึงประสงค์',
  failed: 'ส่งอีเมลไม่ได้',
} as const

/** What it was to tell of, as the audit log calls it. */
export const happeningName = (action: string): string => names[action] ?? action
const names: Readonly<Record<string, string>> = actionLabels

const events: Readonly<Record<string, string>> = {
  message: 'ข้อความในแชต',
  postback: 'การกดปุ่มในแชต',
  follow: 'เพิ่มเพื่อน',
  unfollow: 'บล็อก',
}
export const eventName = (type: string) => events[type] ?? `เหตุการณ์ ${type}`
