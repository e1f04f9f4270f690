import { getAgency } from '#db/agency.ts'
import { findCitizenByLineUserId } from '#db/citizens.ts'
import { DomainError, type ErrorCode } from '#db/errors.ts'
import { markedLinks } from './chat-marks.ts'
import type { LineClient, Message } from './client.ts'
import { type Answer, type BotContext, type Chat, says } from './context.ts'
import type { LineEvent } from './events.ts'
import { answerToFollow, noteUnfollow } from './features/friendship.ts'
import { showMenu } from './features/menu.ts'
import { answerToFile, notKept } from './features/photos.ts'
import { answerToPostback } from './features/postbacks.ts'
import { askAgain, tellPlace } from './features/telling.ts'
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
  const { db, desk, client } = context
  const at = new Date(event.timestamp)
  if (event.type === 'unfollow') return noteUnfollow(db, lineUserId, at)
  if (!isForUs(event)) return silence

  const [agency, citizen, links] = await Promise.all([
    getAgency(db),
    findCitizenByLineUserId(db, lineUserId),
    markedLinks(context.links, desk.vault, lineUserId, context.now?.()),
  ])
  const eventId = event.webhookEventId ?? ''
  const chat: Chat = { db, links, desk, lineUserId, agency, citizen, at, eventId }
  if (event.type === 'follow') return answerToFollow(chat)
  if (event.type === 'postback') return answerToPostback(event.postback?.data ?? '', chat)
  return event.message ? answerToMessage(event.message, chat, client) : showMenu(chat)
}

function answerToMessage(message: Received, chat: Chat, client: LineClient): Answer | Promise<Answer> {
  const { type, id = '', latitude, longitude } = message
  switch (type) {
    case 'text':
      return answerToText({ text: message.text ?? '', messageId: id }, chat)
    case 'image':
    case 'file':
      return answerToFile(message, chat, client)
    case 'location':
      return tellPlace(
        chat,
        latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
      )
    default:
      return answerToOther(type, chat)
  }
}

type Received = NonNullable<LineEvent['message']>

/** A person did something and looks at the chat; unsend, accountLink, videoPlayComplete and the like expect nothing. */
const isForUs = ({ type }: LineEvent) => type === 'follow' || type === 'postback' || type === 'message'

/** Nothing of it is fetched: a video may be as large as 200 MB. In the middle of a complaint its question is asked again. */
async function answerToOther(type: string, chat: Chat): Promise<Answer> {
  const received = kinds[type]
  const said = received && `ระบบรับเฉพาะรูปถ่าย ข้อความ และตำแหน่ง ยังไม่รับ${received}`
  return (await askAgain(chat, said)) ?? (received ? notKept(received) : showMenu(chat))
}

const kinds: Readonly<Record<string, string>> = { video: 'วิดีโอ', audio: 'ข้อความเสียง' }

const sentences: Record<ErrorCode, string> = {
  not_found: 'ไม่พบข้อมูลที่ต้องการ กรุณาตรวจสอบอีกครั้ง',
  conflict: 'ข้อมูลเพิ่งเปลี่ยนไป กรุณาลองใหม่อีกครั้ง',
  invalid_action: 'ขณะนี้ยังทำรายการนี้ไม่ได้',
  invalid_answers: 'ข้อมูลไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  unauthorized: 'กรุณาลงทะเบียนหรือเข้าสู่ระบบก่อน',
  forbidden: 'ท่านไม่มีสิทธิ์ทำรายการนี้',
}

/** Said when we fail, once, while the event is tried again. */
export const apology: Message[] = [sentence('ขออภัย ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้งในอีกสักครู่')]
