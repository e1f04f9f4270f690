import type { Citizen } from '#db/citizens.ts'
import type { LineClient } from '../client.ts'
import { type Answer, type Chat, says, saysEvenLate } from '../context.ts'
import type { LineEvent } from '../events.ts'
import { filedPages } from '../messages/signed-pages.ts'
import { sentence } from '../messages/text.ts'

/** A picture or a file that somebody sent in the chat. */
export interface SentFile {
  /** LINE's id of the message: the same each time that the event is handled. */
  id: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a picture turned out to be. A further kind, such as what a complaint begins with, joins here. */
export type Seen =
  /** Signed pages of a form on paper, filed. */
  | { is: 'pages'; service: { code: string; name: string }; pages: number[]; of: number; missing: number[] }
  /** Not taken, and why, in words. */
  | { is: 'refused'; said: string }
  | { is: 'nothing we know' }

/** Looks at what a citizen sent, and files it where it belongs. Missing where pictures cannot be opened. */
export type LookAt = (citizen: Citizen, file: SentFile) => Promise<Seen>

/** LINE is still preparing what was sent: tried again a little later, without a word. */
export class NotReadyYet extends Error {
  override name = 'NotReadyYet'
}

type Received = NonNullable<LineEvent['message']>

/** The one place that decides what to do with a picture or a file. */
export async function answerToFile(
  message: Received,
  chat: Chat,
  { client, lookAt }: { client: LineClient; lookAt: LookAt | undefined },
): Promise<Answer> {
  const received = message.type === 'image' ? 'รูปภาพ' : 'ไฟล์'
  if (!chat.citizen || !lookAt || message.id === undefined) return notKept(received)
  const content = await client.content(message.id)
  if (content.ok ? content.value === undefined : content.retryable) throw new NotReadyYet()
  if (!content.ok || !content.value) return says(sentence(gone))
  const name = message.fileName ?? 'ภาพจาก LINE.jpg'
  const seen = await lookAt(chat.citizen, { id: message.id, name, bytes: content.value })
  if (seen.is === 'pages') return saysEvenLate(filedPages(chat.links, seen))
  return says(sentence(seen.is === 'refused' ? seen.said : `ได้รับ${received}แล้ว ${unknown}`))
}

/** What the chat cannot take: said kindly, with the way on. */
export const notKept = (received: string): Answer => says(sentence(`ได้รับ${received}แล้ว ${waysToAttach}`))

const waysToAttach =
  'แต่ระบบยังไม่เก็บสิ่งที่ส่งในแชต หากต้องการแจ้งเรื่อง กด “ร้องเรียนร้องทุกข์ออนไลน์” หรือเลือกบริการด้านล่าง แล้วแนบรูปหรือไฟล์ในแบบฟอร์มได้เลย'
const unknown =
  'หากเป็นแบบฟอร์มที่ลงนามแล้ว ระบบยังอ่านรหัส QR ไม่ได้ กรุณาถ่ายใหม่ในที่สว่าง ให้เห็นทั้งแผ่นและรหัส QR มุมซ้ายบนชัด หากต้องการแจ้งเรื่อง กด “ร้องเรียนร้องทุกข์ออนไลน์” ด้านล่าง แล้วแนบรูปในแบบฟอร์มได้เลย'
const gone = 'เปิดสิ่งที่ท่านส่งไม่ได้ อาจถูกยกเลิกการส่งหรือไฟล์ใหญ่เกินไป กรุณาส่งใหม่อีกครั้ง'
/** Said when LINE has not had it ready after all tries. */
export const neverReady: Answer = says(sentence(gone))
