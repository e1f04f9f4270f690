import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyRow } from '#db/agency.ts'
import { blockSender, liftBlock } from '#db/blocked-senders.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { listDrafts } from '#db/drafts.ts'
import { agency } from '#db/schema.ts'
import { inviteStaff, setPasswordByInvite } from '#db/staff.ts'
import { isoDayAt } from '#templates/thai.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
let citizen: Citizen
let officer: { type: 'staff'; id: string }
const somsri = () => chat.line.user('สมศรี')
beforeAll(async () => {
  chat = await openChat()
  citizen = await registerInvented(chat, 1, somsri().userId)
  const wanted = { email: 'a@example.go.th', role: 'officer', name: 'สมชาย' } as const
  const { token } = await inviteStaff(chat.db, wanted, { type: 'system' })
  officer = { type: 'staff', id: (await setPasswordByInvite(chat.db, token, 'x')).id }
})
afterAll(() => chat.close())

async function says(text: string): Promise<string> {
  await somsri().sendText(text)
  await chat.settle()
  return wordsOf(somsri().lastMessage)
}
async function presses(label: string): Promise<string> {
  await somsri().press(label)
  await chat.settle()
  return wordsOf(somsri().lastMessage)
}
const place = { latitude: 16.7351, longitude: 100.3021, address: 'วัดเนินกุ่ม' }
async function tells(trouble: string) {
  await says(trouble)
  await presses('ไฟฟ้าสาธารณะ')
  await somsri().sendLocation(place)
  await chat.settle()
  await presses('ข้าม')
}

test('who is blocked hears it politely, with whom to call, and is served with everything else', async () => {
  const block = await blockSender(
    chat.db,
    await getCitizen(chat.db, citizen.id),
    { reason: 'แจ้งเท็จ', until: isoDayAt(new Date()) },
    officer,
  )
  const heard = await says('ไฟถนนดับหน้าวัด')
  expect(heard).toMatch(/ขออภัย[\s\S]*ยังไม่รับเรื่องร้องเรียนร้องทุกข์/)
  expect(heard).not.toContain('แจ้งเท็จ')
  expect(await listDrafts(chat.db, citizen.id)).toEqual([])
  expect(await says('ขอใบอนุญาตก่อสร้างค่ะ')).toContain('กรอกแบบฟอร์มออนไลน์')
  await liftBlock(chat.db, block.id, officer)
  expect(await says('ไฟถนนดับหน้าวัด')).toContain('ไฟฟ้าสาธารณะ')
})

test('one too many for a day stays a draft, and the chat says when it can be filed', async () => {
  const { profile } = await getAgencyRow(chat.db)
  await chat.db.update(agency).set({ profile: { ...profile, complaintsADay: 1 } })
  await tells('ไฟถนนดับหน้าวัด')
  expect(await presses('ส่งเรื่อง')).toContain('ส่งเรื่องเรียบร้อยแล้ว')
  expect(await says('ไฟถนนดับอีกที่')).toMatch(/ครบ 1 เรื่องแล้ว แจ้งเรื่องใหม่ได้ตั้งแต่วันที่/)
  expect(chat.line.refusals).toEqual([])
})
