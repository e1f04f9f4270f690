import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getAgency } from '#db/agency.ts'
import { listAttachments } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { discardDraft, listDrafts } from '#db/drafts.ts'
import { listFollowed } from '#db/followers.ts'
import { listRequestsOf } from '#db/requests.ts'
import { agency, drafts } from '#db/schema.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
let citizen: Citizen
let photo: Uint8Array
const name = 'สมศรี'
const otherAgencies = [{ name: 'แขวงทางหลวงพิษณุโลก', contact: 'โทร. 1586' }]
const temple = { latitude: 16.7351, longitude: 100.3021, address: 'วัดเนินกุ่ม' }
const somsri = () => chat.line.user(name)

beforeAll(async () => {
  chat = await openChat()
  citizen = await registerInvented(chat, 1, somsri().userId)
  const profile = { ...(await getAgency(chat.db)), mapCentre: '16.735120, 100.302110', otherAgencies }
  await chat.db.atomic([chat.db.update(agency).set({ profile })])
  const grey = { width: 60, height: 80, channels: 3, background: '#778' } as const
  photo = new Uint8Array(await sharp({ create: grey }).jpeg().toBuffer())
})
afterAll(() => chat.close())
beforeEach(async () => {
  for (const draft of await listDrafts(chat.db, citizen.id)) await discardDraft(chat.db, draft)
})

/** All that was answered to what somebody did. */
async function after(deed: () => Promise<unknown>): Promise<string> {
  const before = somsri().messages.length
  await deed()
  await chat.settle()
  return wordsOf(somsri().messages.slice(before))
}
const says = (text: string) => after(() => somsri().sendText(text))
const presses = (label: string) => after(() => somsri().press(label))
const sends = (set?: object) => after(() => somsri().sendImage(photo, 'image/jpeg', set))
const points = (place = temple) => after(() => somsri().sendLocation(place))
const unsent = () => listDrafts(chat.db, citizen.id)
const filed = () => listRequestsOf(chat.db, citizen.id, { limit: 50 })
const photosOf = async () => (await listAttachments(chat.db, (await unsent())[0]?.id ?? '')).length

test('a sentence is enough: the category is offered, the rest is asked, and one tap files it', async () => {
  expect(await says('ไฟถนนดับหน้าวัด หมู่ 5')).toMatch(/จดไว้ให้แล้ว ยังไม่ส่ง[\s\S]*“ไฟฟ้าสาธารณะ” ใช่หรือไม่/)
  expect(await presses('ไฟฟ้าสาธารณะ')).toMatch(/หมวด ไฟฟ้าสาธารณะ · ไฟดับ[\s\S]*เกิดเหตุที่ไหน/)
  expect(somsri().quickReplies.map(({ type }) => type)).toContain('location')
  expect(await points()).toMatch(/ได้รับตำแหน่งแล้ว[\s\S]*มีรูปถ่ายไหม/)
  const summary = await sends()
  expect(summary).toMatch(/รวม 1 รูป.*ตรวจสอบแล้วกดส่ง.*ไฟฟ้าสาธารณะ.*ไฟดับ.*ไฟถนนดับหน้าวัด หมู่ 5.*1 รูป/)
  const done = await presses('ส่งเรื่อง')
  const [request] = await filed()
  expect(done).toContain(`เลขที่ ${request?.reference}`)
  expect(request).toMatchObject({
    serviceCode: 'C-LIGHT',
    latitude: 16.7351,
    village: 5,
    status: 'submitted',
  })
  expect(await listAttachments(chat.db, request?.id ?? '')).toHaveLength(1)
  expect(await unsent()).toEqual([])
  expect(
    await chat.db
      .select()
      .from(drafts)
      .where(eq(drafts.id, request?.id ?? '')),
  ).toMatchObject([{ answers: {}, chat: null }])
})

test('the tap that filed it, tapped again, shows where it stands and files nothing', async () => {
  const before = (await filed()).length
  expect(await presses('ส่งเรื่อง')).toContain('ติดตามเรื่อง')
  expect(await filed()).toHaveLength(before)
})

test('a photo or a place begins it as well, and what comes out of order is taken all the same', async () => {
  expect(await sends()).toMatch(/รวม 1 รูป[\s\S]*ต้องการแจ้งเรื่องใด/)
  await points()
  expect(await says('ขยะไม่มาเก็บสองอาทิตย์')).toContain('“ขยะและความสะอาด” ใช่หรือไม่')
  expect(await presses('ขยะและความสะอาด')).toMatch(/ไม่มาเก็บตามรอบ[\s\S]*ตรวจสอบแล้วกดส่ง/)
  expect(await unsent()).toHaveLength(1)
})

test('an event that LINE delivers again, or that is handled again, adds nothing', async () => {
  const event = (id: string, text: string) =>
    chat.line.webhooks.event('message', somsri().userId, { message: { type: 'text', id, text } })
  const first = event('same-1', 'ถนนเป็นหลุม')
  await after(() => chat.line.webhooks.send(first))
  expect(await after(() => chat.line.webhooks.send(first))).toBe('')
  await after(() => chat.line.webhooks.send(event('same-2', 'ลึกมาก')))
  // As when the process died after it had written the sentence down, before it said so.
  expect(await after(() => chat.line.webhooks.send(event('same-2', 'ลึกมาก')))).toContain('ถนน ทางเท้า สะพาน')
  expect((await unsent())[0]?.answers).toEqual({ details: 'ถนนเป็นหลุม\nลึกมาก' })
})

test('ten photos at once are kept once each, and get one answer', async () => {
  await says('ขยะล้นหน้าตลาด')
  const before = somsri().messages.length
  await chat.line.together(() => {
    for (let index = 1; index <= 10; index++)
      somsri().sendImage(photo, 'image/jpeg', { id: 'set-1', index, total: 10 })
  })
  await chat.settle()
  expect(somsri().messages.slice(before)).toHaveLength(1)
  expect(wordsOf(somsri().lastMessage)).toContain('รวม 10 รูป')
  expect(await photosOf()).toBe(10)
  expect(await sends()).toContain('แนบได้ไม่เกิน 10 ไฟล์')
  expect(await photosOf()).toBe(10)
})

test('a place outside the area is asked about, with whom to turn to, and never refused in silence', async () => {
  await says('ไฟถนนดับ')
  await presses('ไฟฟ้าสาธารณะ')
  const far = await points({ ...temple, latitude: 18.79, longitude: 98.98 })
  expect(far).toMatch(/นอกเขตเทศบาลตำบลเนินกุ่ม.*ศูนย์ดำรงธรรม โทร 1567.*แขวงทางหลวงพิษณุโลก \(โทร. 1586\)/s)
  expect(await presses('ใช้ตำแหน่งนี้')).toContain('มีรูปถ่ายไหม')
  expect(await points()).toContain('มีรูปถ่ายไหม')
})

test('a sticker, a video or a menu word in the middle loses nothing, and the way back is there', async () => {
  await says('ไฟถนนดับ')
  await presses('ไฟฟ้าสาธารณะ')
  expect(await after(() => somsri().sendSticker('1', '1'))).toContain('เกิดเหตุที่ไหน')
  const calls = chat.line.calls.length
  const video = { type: 'video', id: '77', duration: 60_000, contentProvider: { type: 'line' } }
  const sent = chat.line.webhooks.event('message', somsri().userId, { message: video })
  expect(await after(() => chat.line.webhooks.send(sent))).toMatch(/ยังไม่รับวิดีโอ[\s\S]*เกิดเหตุที่ไหน/)
  expect(chat.line.calls.slice(calls).filter(({ path }) => path.includes('/content'))).toEqual([])
  expect(await says('เมนูค่ะ')).toContain('เมนูบริการ')
  expect(await presses('แจ้งเรื่องค้างต่อ')).toContain('เกิดเหตุที่ไหน')
  expect(await says('ติดต่อแล้วไม่มีใครมาดู')).toContain('จุดสังเกต')
})

test('more words are added, said so, and can be taken back; typed words do what their buttons do', async () => {
  await says('ไฟถนนดับ')
  await presses('ไฟฟ้าสาธารณะ')
  await points()
  expect(await says('มืดมากเดินไม่ได้')).toContain('เพิ่มข้อความนี้ในรายละเอียดแล้ว')
  expect(await presses('ลบข้อความล่าสุด')).toContain('ลบข้อความล่าสุดแล้ว')
  expect((await unsent())[0]?.answers).toMatchObject({ details: 'ไฟถนนดับ' })
  expect(await says('ไม่มีรูปครับ')).toContain('ตรวจสอบแล้วกดส่ง')
  expect(await presses('ขอปกปิดชื่อ')).toContain('ปกปิดชื่อ')
  expect(await says('ยกเลิก')).toContain('ใช่หรือไม่')
  expect(await presses('ใช่ ทิ้งเลย')).toContain('ทิ้งเรื่องนี้แล้ว')
  expect(await unsent()).toEqual([])
  expect(await presses('ส่งเรื่อง')).toContain('ทิ้งไปแล้ว')
})

test('another category takes along what it asks for, too, and is asked what is its own', async () => {
  await says('ถนนมืด ไฟถนนดับ')
  await presses('ถนน ทางเท้า สะพาน')
  await presses('ฝาท่อชำรุด')
  await points()
  expect(await sends()).toContain('ฝาท่อชำรุด')
  expect(await presses('เปลี่ยนหมวด')).toContain('เลือกหมวด')
  expect(await presses('ไฟฟ้าสาธารณะ')).toMatch(/หมวด ไฟฟ้าสาธารณะ[\s\S]*ไฟดับ[\s\S]*1 รูป/)
  expect((await unsent())[0]).toMatchObject({ serviceCode: 'C-LIGHT', answers: { place: expect.anything() } })
  // Nobody is named yet who would see a secret one.
  expect(await presses('เปลี่ยนหมวด')).not.toContain('ทุจริต')
})

test('after a long silence something new begins, and what waited can be gone on with', async () => {
  await says('ไฟถนนดับ')
  await chat.later(13 * 3_600_000)
  expect(await says('ขยะเต็มถัง')).toContain('ขยะและความสะอาด')
  expect(await unsent()).toHaveLength(2)
  expect(await presses('ทำเรื่องที่ค้างไว้')).toMatch(/ทำเรื่องเดิมต่อ[\s\S]*ไฟฟ้าสาธารณะ/)
})

test('whom to call comes first, whatever else is said', async () => {
  expect(await says('ไฟไหม้บ้านข้างวัด เบอร์อะไร')).toMatch(/^หากไฟไหม้.*โทร 199.*ติดต่อเจ้าหน้าที่/s)
})

test('words that mean something keep their meaning; what may be a complaint is offered as one', async () => {
  expect(await says('ขอใบอนุญาตก่อสร้างค่ะ')).toContain('กรอกแบบฟอร์มออนไลน์')
  expect(await unsent()).toEqual([])
  expect(await presses('แจ้งเป็นร้องเรียนร้องทุกข์')).toContain('อาคาร/การก่อสร้าง')
  expect((await unsent())[0]?.answers).toEqual({ details: 'ขอใบอนุญาตก่อสร้างค่ะ' })
})

test('a question and an unknown sentence get today’s answer and the same offer', async () => {
  expect(await says('ค่าขยะเท่าไหร่คะ')).toContain('ยังไม่เข้าใจ')
  expect(await says('ฝนตกหนักมาก')).toContain('แจ้งเป็นร้องเรียนร้องทุกข์')
  // All of it is the name of a button: nothing is told.
  expect(await says('ติดต่อเจ้าหน้าที่')).not.toContain('แจ้งเป็นร้องเรียนร้องทุกข์')
  expect(await unsent()).toEqual([])
})

test('whoever has not registered is told why and how, and nothing is kept', async () => {
  const passer = chat.line.user('ผู้ผ่านทาง')
  for (const deed of [
    () => passer.sendText('ไฟถนนดับ'),
    () => passer.sendLocation(temple),
    () => passer.sendImage(photo),
  ]) {
    await deed()
    await chat.settle()
    expect(wordsOf(passer.lastMessage)).toMatch(/ลงทะเบียนเพียงครั้งเดียว.*ยังไม่เก็บ/)
  }
  expect(await chat.db.select().from(drafts).where(eq(drafts.serviceCode, 'C-OTHER'))).toEqual([])
})

test('LINE took every message of it', () => {
  expect(chat.line.refusals).toEqual([])
})

test('what a neighbour told already is offered before it is sent: followed instead, or told all the same', async () => {
  const neighbour = await registerInvented(chat, 2)
  const plain = { problem: 'out', details: 'เสาหน้าบ้านลุงสมชาย', place: temple }
  const told = await complainOf(chat, neighbour, { code: 'C-LIGHT', plain })
  await says('ไฟถนนดับหน้าวัด หมู่ 5')
  await presses('ไฟฟ้าสาธารณะ')
  await sends()
  const offered = await points()
  expect(offered).toMatch(/มีผู้แจ้งใกล้จุดนี้แล้ว/)
  expect(offered).toContain(told.reference)
  expect(offered).not.toMatch(/สมชาย|ตรวจสอบแล้วกดส่ง/)
  expect(await presses('ไม่ใช่เรื่องเดียวกัน แจ้งใหม่')).toContain('ตรวจสอบแล้วกดส่ง')
  // Somewhere else it may be the same as another one.
  expect(await points()).toContain(told.reference)

  expect(await presses('ติดตามเรื่องนี้ด้วย')).toMatch(/ติดตามเรื่อง .* ให้แล้ว[\s\S]*ยังไม่ได้ส่ง/)
  expect(await listFollowed(chat.db, citizen.id)).toMatchObject([{ id: told.id }])
  expect(await unsent()).toHaveLength(1)
  expect(await presses('ทิ้งเรื่องที่เล่าไว้')).toContain('ทิ้งเรื่องนี้แล้ว')
  expect(await unsent()).toEqual([])
  expect(chat.line.refusals).toEqual([])
})
