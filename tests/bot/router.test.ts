import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packPostback } from '#bot/postbacks.ts'
import { answerTo } from '#bot/router.ts'
import type { Citizen } from '#db/citizens.ts'
import { newReference } from '#db/reference.ts'
import { friends, requests } from '#db/schema.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { thaiDigits } from '#templates/thai.ts'
import { lineUserIdOf, registerInvented } from '#tests/support/citizens.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
let citizen: Citizen
let other: Citizen
const reference = newReference(new Date())
const othersReference = newReference(new Date())
const stranger = lineUserIdOf(99)

beforeAll(async () => {
  chat = await openChat()
  citizen = await registerInvented(chat, 1)
  other = await registerInvented(chat, 2)
  const facts = {
    serviceCode: 'GEN-01',
    serviceVersion: 1,
    serviceName: 'คำร้องทั่วไป',
    answers: await sealAnswers(chat.vault, {}, { subject: 'เรื่องที่ไม่ควรเห็นในแชต' }),
    status: 'accepted' as const,
    revision: 2,
    createdAt: '2026-11-23T02:00:00.000Z',
    updatedAt: '2026-11-23T03:00:00.000Z',
  }
  await chat.db.atomic([
    chat.db.insert(requests).values([
      { ...facts, id: 'r1', reference, citizenId: citizen.id, applicant: citizen.profile },
      { ...facts, id: 'r2', reference: othersReference, citizenId: other.id, applicant: other.profile },
    ]),
  ])
})
afterAll(() => chat.close())

const happens = (event: object, userId = citizen.lineUserId ?? '') =>
  answerTo(
    {
      type: 'message',
      timestamp: Date.now(),
      source: { type: 'user', userId },
      webhookEventId: '01',
      ...event,
    },
    chat.context,
  )
const says = (text: string, userId?: string) => happens({ message: { type: 'text', text } }, userId)
const hears = async (text: string, userId?: string) => wordsOf((await says(text, userId)).messages)

test.each([
  ['เมนู', 'เมนูบริการ'],
  ['ขอดูเมนูหน่อยค่ะ', 'เมนูบริการ'],
  ['MENU', 'เมนูบริการ'],
  ['สวัสดีครับ', 'เมนูบริการ'],
  ['hi!', 'เมนูบริการ'],
  ['ติดตาม', 'คำร้องของฉัน'],
  ['เรื่องถึงไหนแล้ว', 'คำร้องของฉัน'],
  ['ลงทะเบียน', 'ยังไม่ได้ยืนยันตัวตน'],
  ['บริการ', 'กรอกแบบฟอร์มออนไลน์'],
  ['มีบริการอะไรบ้าง', 'กรอกแบบฟอร์มออนไลน์'],
  ['ร้องเรียน', 'แจ้งร้องเรียนร้องทุกข์'],
  ['วิธีใช้', '4 ขั้นตอน'],
  ['ช่วยเหลือ', '4 ขั้นตอน'],
  ['เบอร์โทร', 'ติดต่อเจ้าหน้าที่'],
  ['ติดต่อเจ้าหน้าที่', 'เวลาทำการ'],
])('whoever types “%s” gets %s', async (typed, words) => {
  expect(await hears(typed)).toContain(words)
})

test('whoever has not registered is invited to, by word and where an account is needed', async () => {
  for (const typed of ['ลงทะเบียน', 'ติดตาม', 'บัญชี']) {
    const answer = await says(typed, stranger)
    expect(wordsOf(answer.messages), typed).toContain('ลงทะเบียน')
    expect(JSON.stringify(answer.messages), typed).toContain(chat.line.liffLink('/register'))
  }
})

test.each(['asdf', '123', '🙏', '   ', 'โฮะโฮะ', 'ก'.repeat(5000), 'this'])(
  'what nobody understands (%s) still gets a way on',
  async (typed) => {
    const words = await hears(typed)
    expect(words).toContain('ยังไม่เข้าใจ')
    expect(words).toContain('ติดต่อเจ้าหน้าที่')
  },
)

describe('a reference number', () => {
  const digits = reference.replaceAll('-', '')
  test.each([
    reference,
    digits,
    reference.replaceAll('-', ' '),
    thaiDigits(reference),
    `ติดตามเรื่อง ${digits} ครับ`,
  ])('typed as “%s” brings the card of one’s own request', async (typed) => {
    const { messages, worthPush } = await says(typed)
    expect(wordsOf(messages)).toContain('เจ้าหน้าที่รับเรื่อง')
    expect(JSON.stringify(messages)).toContain(chat.line.liffLink(`/requests/${reference}`))
    expect(JSON.stringify(messages)).not.toContain('ไม่ควรเห็น')
    expect(worthPush).toBe(true)
  })

  test.each(['%s', 'เลขที่คำร้อง %s ค่ะ'])('with a digit mistyped (%s) is said to be wrong', async (around) => {
    const mistyped = `${reference.slice(0, -1)}${(Number(reference.at(-1)) + 1) % 10}`
    expect(await hears(around.replace('%s', mistyped))).toContain(`เลขที่ ${mistyped} ไม่ถูกต้อง`)
    expect(await hears(`ค่าขยะ ${mistyped} เท่าไหร่คะ`)).not.toContain('ไม่ถูกต้อง')
  })

  test('of somebody else gets the very words of one that does not exist', async () => {
    const nobodys = newReference(new Date())
    const others = await hears(othersReference)
    expect(others).toContain('ไม่พบเลขที่')
    expect(others.replaceAll(othersReference, '')).toBe((await hears(nobodys)).replaceAll(nobodys, ''))
    expect(await hears(othersReference, stranger)).toBe(others)
    const tapped = await happens({
      type: 'postback',
      postback: { data: packPostback('requests.show', { reference: othersReference }) },
    })
    expect(wordsOf(tapped.messages)).toBe(others)
  })
})

test('the list of requests holds one’s own and leads to each', async () => {
  const { messages } = await happens({ type: 'postback', postback: { data: 'action=requests.list' } })
  expect(wordsOf(messages)).toContain(reference)
  expect(wordsOf(messages)).not.toContain(othersReference)
  expect(JSON.stringify(messages)).toContain(packPostback('requests.show', { reference }))
})

test.each(['image', 'video', 'audio', 'file', 'location', 'sticker', 'unheard-of'])(
  'a message of type %s gets an answer that leads on',
  async (type) => {
    const { messages } = await happens({ message: { type } })
    expect(JSON.stringify(messages)).toContain(packPostback('complaints.list', {}))
  },
)

test('a button of long ago, which means nothing any more, brings the menu', async () => {
  const { messages } = await happens({ type: 'postback', postback: { data: 'v0:old' } })
  expect(wordsOf(messages)).toContain('เมนูบริการ')
})

test('whoever follows is greeted, invited to register, and remembered until they block', async () => {
  const at = Date.now()
  const answer = await happens({ type: 'follow', timestamp: at }, stranger)
  expect(wordsOf(answer.messages)).toMatch(/ยินดีต้อนรับ.*ลงทะเบียน.*เมนูบริการ/)
  expect(answer.menu).toBeUndefined()
  expect(await chat.db.select().from(friends)).toMatchObject([{ lineUserId: stranger, blockedAt: null }])
  expect((await happens({ type: 'unfollow', timestamp: at + 1 }, stranger)).messages).toEqual([])
  expect(await chat.db.select().from(friends)).toMatchObject([
    { lineUserId: stranger, blockedAt: new Date(at + 1).toISOString() },
  ])
})

test('a citizen who comes back gets the menu of citizens', async () => {
  const answer = await happens({ type: 'follow' })
  expect(answer.menu).toBe('citizen')
  expect(wordsOf(answer.messages)).toContain('ท่านลงทะเบียนไว้แล้ว')
})

test.each(['unsend', 'accountLink', 'videoPlayComplete', 'beacon', 'join', 'hologram'])(
  'nothing is said to %s',
  async (type) => {
    expect((await happens({ type })).messages).toEqual([])
  },
)

test('in a group the account keeps silent', async () => {
  const source = { type: 'group', groupId: 'C1', userId: citizen.lineUserId ?? '' }
  expect((await happens({ source, message: { type: 'text', text: reference } })).messages).toEqual([])
})
