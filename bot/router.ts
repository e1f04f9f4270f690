import { getAgency } from '#db/agency.ts'
import { findCitizenByLineUserId } from '#db/citizens.ts'
import { DomainError, type ErrorCode } from '#db/errors.ts'
import type { Message } from './client.ts'
import { type Answer, type BotContext, type Chat, says } from './context.ts'
import type { LineEvent } from './events.ts'
import { answerToFollow, noteUnfollow } from './features/friendship.ts'
import { showMenu } from './features/menu.ts'
import { answerToFile, notKept } from './features/photos.ts'
import { answerToPostback } from './features/postbacks.ts'
import { answerToText } from './features/words.ts'
import { sentence } from './messages/text.ts'

const silence: Answer = { messages: [] }

/** What to say to an event. Mistakes of people become sentences; what is broken is thrown, and tried again. */
export async function answerTo(event: LineEvent, context: BotContext): Promise<Answer> {
  // Groups are not served: what concerns one citizen must not be said to others.
  const lineUserId = event.source?.type === 'user' ? event.source.userId : undefined
  if (lineUserId === undefined) return silence
  try {
    return await route(event, lineUserId, context)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return says(sentence(error.detail ?? sentences[error.code]))
  }
}

async function route(event: LineEvent, lineUserId: string, context: BotContext): Promise<Answer> {
  const { db, links, client, lookAt } = context
  const at = new Date(event.timestamp)
  if (event.type === 'unfollow') return noteUnfollow(db, lineUserId, at)
  if (!isForUs(event)) return silence

  const [agency, citizen] = await Promise.all([getAgency(db), findCitizenByLineUserId(db, lineUserId)])
  const chat: Chat = { db, links, lineUserId, agency, citizen, at }
  if (event.type === 'follow') return answerToFollow(chat)
  if (event.type === 'postback') return answerToPostback(event.postback?.data ?? '', chat)
  if (event.message?.type === 'text') return answerToText(event.message.text ?? '', chat)
  if (event.message?.type === 'image' || event.message?.type === 'file')
    return answerToFile(event.message, chat, { client, lookAt })
  return answerToOther(event.message?.type ?? '', chat)
}

/** A person did something and looks at the chat; unsend, accountLink, videoPlayComplete and the like expect nothing. */
const isForUs = ({ type }: LineEvent) => type === 'follow' || type === 'postback' || type === 'message'

function answerToOther(type: string, chat: Chat): Answer {
  const received = kinds[type]
  return received ? notKept(received) : showMenu(chat)
}

const kinds: Readonly<Record<string, string>> = {
  video: 'วิดีโอ',
  audio: 'ข้อความเสียง',
  location: 'ตำแหน่ง',
}

const sentences: Record<ErrorCode, string> = {
  not_found: 'ไม่พบข้อมูลที่ต้องการ กรุณาตรวจสอบอีกครั้ง',
  conflict: 'ข้อมูลเพิ่งมีการเปลี่ยนแปลง กรุณาลองใหม่อีกครั้ง',
  invalid_action: 'ขณะนี้ยังทำรายการนี้ไม่ได้',
  invalid_answers: 'ข้อมูลไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  unauthorized: 'กรุณาลงทะเบียนหรือเข้าสู่ระบบก่อน',
  forbidden: 'ท่านไม่มีสิทธิ์ทำรายการนี้',
}

/** Said when we fail, once, while the event is tried again. */
export const apology: Message[] = [sentence('ขออภัย ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้งในอีกสักครู่')]
