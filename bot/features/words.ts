import { parseReference } from '#db/reference.ts'
import type { Answer, Chat } from '../context.ts'
import { says } from '../context.ts'
import { registerCard } from '../messages/menu.ts'
import { withWaysOn } from '../messages/text.ts'
import { admitNotUnderstood, showAccount, showContact, showHelp, showMenu } from './menu.ts'
import { showRequest, showRequests } from './requests.ts'
import { showComplaints, showServices } from './services.ts'

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

const inviteToRegister = ({ links }: Chat): Answer => says(withWaysOn(registerCard(links, 'ใช้บริการ')))

/** A number of a request, in any spelling, or a word that we know; else the menu with an excuse. */
export function answerToText(text: string, chat: Chat): Answer | Promise<Answer> {
  const reference = parseReference(text)
  if (reference) return showRequest(chat, reference)
  const said = text.normalize('NFC').toLowerCase()
  const found = words.find(([some]) => some.some((word) => mentions(said, word)))
  return found ? found[1](chat) : admitNotUnderstood(chat)
}

/** Thai has no spaces between words, so it is looked for anywhere; Latin words stand alone. */
const mentions = (said: string, word: string) =>
  /^[a-z]+$/.test(word) ? said.split(/[^a-z]+/).includes(word) : said.includes(word)
