import { mistypedReference, parseReference } from '#db/reference.ts'
import { emergencyIn } from '#templates/emergencies.ts'
import { type CitizenChat, type Complaint, findComplaint, isCitizen } from '../complaints/complaint.ts'
import type { Answer, Chat } from '../context.ts'
import { says } from '../context.ts'
import { emergencyCard, offerToTell, toldSentence } from '../messages/complaint-notices.ts'
import { registerCard } from '../messages/menu.ts'
import { quickTap, withOneMore, withWaysOn } from '../messages/text.ts'
import { listeningFor, sayStillBroken } from './fix-answers.ts'
import { admitNotUnderstood, showAccount, showContact, showHelp, showMenu } from './menu.ts'
import { showMistyped, showRequest, showRequests } from './requests.ts'
import { showComplaints, showServices } from './services.ts'
import { type Typed, tell, tellMore, troubleIn } from './telling.ts'

/** Words that people type, wherever they stand in the sentence; the first line that fits counts. */
const words: readonly (readonly [readonly string[], (chat: Chat) => Answer | Promise<Answer>])[] = [
  [['ร้องเรียน', 'ร้องทุกข์', 'แจ้งปัญหา', 'แจ้งเหตุ', 'complain'], showComplaints],
  [['ติดตาม', 'สถานะ', 'คำร้องของฉัน', 'เรื่องของฉัน', 'ถึงไหน', 'track', 'status'], showRequests],
  [['ลงทะเบียน', 'สมัคร', 'register'], (chat) => (chat.citizen ? showAccount(chat) : inviteToRegister(chat))],
  [['เข้าสู่ระบบ', 'ล็อกอิน', 'login', 'บัญชี', 'รหัสผ่าน', 'account'], showAccount],
  [['วิธีใช้', 'ช่วยเหลือ', 'คู่มือ', 'ใช้ยังไง', 'ใช้อย่างไร', 'ขั้นตอน', 'help'], showHelp],
  [['เบอร์', 'โทร', 'ติดต่อ', 'ที่อยู่', 'เวลาทำการ', 'เปิดกี่โมง', 'คุยกับเจ้าหน้าที่', 'contact'], showContact],
  [['บริการ', 'คำร้อง', 'คำขอ', 'แบบฟอร์ม', 'ใบอนุญาต', 'ขออนุญาต', 'service'], showServices],
  [['เมนู', 'สวัสดี', 'หวัดดี', 'เริ่ม', 'menu', 'hello', 'hi'], showMenu],
]

const inviteToRegister = ({ agency, links }: Chat): Answer =>
  says(withWaysOn(registerCard(agency, links, 'ใช้บริการ')))

/** What somebody typed; whom to call comes before all else. */
export async function answerToText(typed: Typed, chat: Chat): Promise<Answer> {
  const emergency = emergencyIn(typed.text)
  const answer = await answerInWords(typed, chat)
  return emergency ? { ...answer, messages: [emergencyCard(emergency), ...answer.messages] } : answer
}

/** A number of a request, in any spelling, or a word that we know; else what is told of a complaint. */
async function answerInWords(typed: Typed, chat: Chat): Promise<Answer> {
  const { text } = typed
  const reference = parseReference(text)
  if (reference) return showRequest(chat, reference, text)
  const told = toldSentence(text)
  if (told !== undefined) return tell(chat, { ...typed, text: told })
  const { open } = isCitizen(chat) ? await findComplaint(chat) : {}
  const again = isCitizen(chat) ? await listeningFor(chat, open) : undefined
  if (again && isCitizen(chat) && !(meaningOf(text) && isAllOf(text)))
    return sayStillBroken(chat, again, text)
  if (open && isCitizen(chat)) return inTheMiddle(typed, chat, open)

  const mistyped = mistypedReference(text)
  if (mistyped && isAllNumber(text)) return showMistyped(mistyped)
  const found = meaningOf(text)
  const trouble = await troubleIn(chat, text)
  if (trouble === 'told' && (!found || found === showComplaints)) return tell(chat, typed)
  if (found && (trouble === 'none' || isAllOf(text))) return found(chat)
  const answer = await (found ?? admitNotUnderstood)(chat)
  return text.trim() === ''
    ? answer
    : { ...answer, messages: withOneMore(answer.messages, offerToTell(text)) }
}

/** While something is being told, a word that we know counts when it is all that was typed. */
async function inTheMiddle(typed: Typed, chat: CitizenChat, open: Complaint): Promise<Answer> {
  const found = meaningOf(typed.text)
  if (!found || !isAllOf(typed.text)) return tellMore(chat, open, typed)
  const answer = await found(chat)
  const goOn = quickTap('แจ้งเรื่องค้างต่อ', 'complaint.continue', { draft: open.draft.id })
  return { ...answer, messages: withOneMore(answer.messages, goOn) }
}

const meaningOf = (text: string) => {
  const said = text.normalize('NFC').toLowerCase()
  return words.find(([some]) => some.some((word) => mentions(said, word)))?.[1]
}

/** What politeness puts around a word. */
const around = /ครับ|คับ|ค่ะ|คะ|จ้า|นะ|ขอ|ดู|หน่อย|ด้วย|แล้ว|เรื่อง|มี|อะไรบ้าง|อยาก|เจ้าหน้าที่|ออนไลน์|[\s!?.,]/g

function isAllOf(text: string): boolean {
  const said = text.normalize('NFC').toLowerCase()
  return words.some(([some]) =>
    some.some((word) => mentions(said, word) && said.replace(word, '').replace(around, '').length <= 2),
  )
}

/** Whether there is nothing in it but a number, and what one says around a number. */
const isAllNumber = (text: string) =>
  text.replace(/เลขที่|เลข|หมายเลข|คำร้อง|ติดตาม|สถานะ|ของ|[\d๐-๙.–-]/g, '').replace(around, '').length <= 2

/** Thai has no spaces between words, so it is looked for anywhere; Latin words stand alone. */
const mentions = (said: string, word: string) =>
  /^[a-z]+$/.test(word) ? said.split(/[^a-z]+/).includes(word) : said.includes(word)
