import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAttachments } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { openDraft } from '#db/drafts.ts'
import { paperForm } from '#server/paper-form.ts'
import type { Runtime } from '#server/runtime/runtime.ts'
import { type ChatWorld, openChat, wordsOf } from '#tests/bot/chat-world.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { photographed, pictures, printedPages } from '#tests/support/paper-photos.ts'

let runtime: Runtime
let chat: ChatWorld
let citizen: Citizen
let draftId: string
let first: Uint8Array<ArrayBuffer>
let second: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  chat = await openChat({ pictures: pictures() })
  runtime = chat.runtime
  citizen = await registerInvented(chat, 1, chat.line.user('สมศรี').userId)
  await registerInvented(chat, 2, chat.line.user('สมชาย').userId)
  const draft = await openDraft(chat.db, citizen.id, { code: 'ENG-01', version: 1, way: 'paper' })
  draftId = draft.id
  const pages = await printedPages((await paperForm(runtime, draftId)).pdf)
  ;[first, second] = (await Promise.all(pages.map((page) => photographed(page)))) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ]
})
afterAll(() => chat.close())

async function sends(who: string, photo: Uint8Array): Promise<string> {
  await chat.line.user(who).sendImage(photo)
  await chat.settle()
  return wordsOf(chat.line.user(who).lastMessage)
}
const pages = async () => (await listAttachments(chat.db, draftId)).map((file) => file.pages)

test('signed pages sent in the chat are filed, and the answer says what is missing and leads on', async () => {
  expect(await sends('สมศรี', second)).toMatch(/ได้รับแบบฟอร์มหน้า 2 จาก 2 หน้า.*ยังไม่มีหน้า 1.*ดูหน้าที่ส่งแล้ว/)
  expect(await pages()).toEqual([[2]])
  expect(await sends('สมศรี', first)).toMatch(/หน้า 1 จาก 2 หน้า.*ครบทุกหน้าแล้ว.*แนบเอกสารและส่ง/)
  expect(await pages()).toEqual([[1], [2]])
  const card = JSON.stringify(chat.line.user('สมศรี').lastMessage)
  expect(card).toContain(chat.line.liffLink('/services/ENG-01/documents'))
})

test('somebody else’s page is refused, and nothing is filed', async () => {
  expect(await sends('สมชาย', first)).toContain('ไม่ใช่ของท่าน หรือแบบร่างถูกลบไปแล้ว')
  expect(await pages()).toEqual([[1], [2]])
})

test('a photo of something else is of something to complain of; whoever waits for a page hears how to take it', async () => {
  const road = { width: 40, height: 60, data: new Uint8Array(2400).fill(130) }
  expect(await sends('สมศรี', await photographed(road))).toMatch(
    /รวม 1 รูป[\s\S]*อ่านรหัส QR ไม่ได้[\s\S]*ต้องการแจ้งเรื่องใด/,
  )
  expect(await sends('สมชาย', await photographed(road))).not.toContain('QR')
  expect(await sends('สมศรี', first.slice(0, 9_000))).toContain('ไฟล์ภาพนี้เสียหายหรือไม่ครบ')
  expect(await sends('สมศรี', new TextEncoder().encode('no picture at all'))).toContain('รองรับเฉพาะไฟล์ PDF')
  expect(await sends('ผู้ผ่านทาง', first)).toContain('ร้องเรียนร้องทุกข์ออนไลน์')
  expect(await pages()).toEqual([[1], [2]])
})

test('a photo that LINE is still preparing is fetched later; one that was taken back is not there', async () => {
  const { contents } = chat.line
  const user = chat.line.user('สมศรี')
  const said = user.messages.length
  const state = { next: 'preparing' as 'preparing' | 'gone' }
  const add = contents.add
  contents.add = (id, bytes, type) => {
    add(id, bytes, type)
    contents.setState(id, state.next)
  }
  await user.sendImage(first)
  await chat.settle()
  expect(user.messages.length).toBe(said)
  for (const id of contents.all.keys()) contents.setState(id, 'ready')
  await chat.later(1_500)
  expect(wordsOf(user.lastMessage)).toContain('ได้รับแบบฟอร์มหน้า 1')
  state.next = 'gone'
  expect(await sends('สมศรี', first)).toContain('กรุณาส่งใหม่อีกครั้ง')
  contents.add = add
  expect(chat.logged.join()).not.toContain('สมศรี')
})
