import { listDrafts } from '#db/drafts.ts'
import type { LineClient } from '../client.ts'
import { type CitizenChat, findComplaint, isCitizen } from '../complaints/complaint.ts'
import { type Answer, type Chat, says, saysEvenLate } from '../context.ts'
import type { LineEvent } from '../events.ts'
import { complaintNeedsAccount } from '../messages/complaint-notices.ts'
import { filedPages } from '../messages/signed-pages.ts'
import { sentence } from '../messages/text.ts'
import { listeningFor, showStillBroken } from './fix-answers.ts'
import { missPhoto, tellPhoto } from './told-photos.ts'

/** LINE is still preparing what was sent: tried again a little later, without a word. */
export class NotReadyYet extends Error {
  override name = 'NotReadyYet'
}

type Received = NonNullable<LineEvent['message']>

/** The one place that decides what to do with a picture or a file. */
export async function answerToFile(message: Received, chat: Chat, client: LineClient): Promise<Answer> {
  const isPhoto = message.type === 'image'
  if (message.id === undefined) return notKept(isPhoto ? 'รูปภาพ' : 'ไฟล์')
  if (!isCitizen(chat)) return says(complaintNeedsAccount(chat.links))
  const content = await client.content(message.id)
  if (content.ok ? content.value === undefined : content.retryable) throw new NotReadyYet()
  if (!content.ok || !content.value) return missPhoto(chat, gone, message.imageSet)
  const name = message.fileName ?? 'ภาพจาก LINE.jpg'
  const file = { id: message.id, name, bytes: content.value }
  const seen = await chat.desk.lookAt(chat.citizen, file)
  if (seen.is === 'pages') return saysEvenLate(filedPages(chat.links, seen))
  if (seen.is === 'refused') return missPhoto(chat, seen.said, message.imageSet)
  const { open } = await findComplaint(chat)
  const again = isPhoto ? await listeningFor(chat, open) : undefined
  if (again) return showStillBroken(chat, again, file, message.imageSet)
  if (isPhoto || open) return tellPhoto(chat, file, message.imageSet, await hintOfPaper(chat, seen))
  return says(sentence(`ได้รับไฟล์แล้ว ${seen.readsCodes ? unknown : attachThere} ${waysToTell}`))
}

/** Whoever has a form on paper may have meant to send a page of it. */
async function hintOfPaper(
  { db, citizen }: CitizenChat,
  { readsCodes }: { readsCodes: boolean },
): Promise<string | undefined> {
  const drafts = await listDrafts(db, citizen.id)
  return drafts.some(({ way }) => way === 'paper') ? (readsCodes ? unknown : attachThere) : undefined
}

/** What the chat cannot take: said kindly, with the way on. */
export const notKept = (received: string): Answer => says(sentence(`ได้รับ${received}แล้ว ${waysToAttach}`))

const waysToAttach =
  'แต่ระบบยังไม่เก็บสิ่งนี้ในแชต หากต้องการแจ้งเรื่อง กด “ร้องเรียนร้องทุกข์ออนไลน์” หรือเลือกบริการด้านล่าง แล้วแนบรูปหรือไฟล์ในแบบฟอร์มได้เลย'
const waysToTell = 'หากต้องการแจ้งเรื่อง กด “ร้องเรียนร้องทุกข์ออนไลน์” ด้านล่าง'
const attachThere = 'หากเป็นแบบฟอร์มที่ลงนามแล้ว กรุณาแนบที่ “คำร้องของฉัน” ในเมนู'
const unknown = 'หากเป็นแบบฟอร์มที่ลงนามแล้ว ระบบยังอ่านรหัส QR ไม่ได้ กรุณาถ่ายใหม่ในที่สว่าง ให้เห็นทั้งแผ่นและรหัส QR มุมซ้ายบนชัด'
const gone = 'เปิดสิ่งที่ท่านส่งไม่ได้ ไฟล์อาจใหญ่เกินไปหรือยกเลิกการส่งแล้ว กรุณาส่งใหม่อีกครั้ง'
/** Said when LINE has not had it ready after all tries. */
export const neverReady: Answer = says(sentence(gone))
