import { beforeEach, describe, expect, test } from 'vitest'
import { getAgency } from '#db/agency.ts'
import { listDefinitions } from '#db/definitions.ts'
import { chatSamples } from '#server/staff/texts/samples.ts'
import type { AgencyTexts } from '#templates/texts/say.ts'
import { messageCodes, messageOf } from '#templates/texts/say.ts'
import { links, agency as sampleAgency } from '#tests/bot/sample-messages.ts'
import { messages as lineMessages } from '#tests/emulator/rules/messages.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const list = '/staff/settings/texts'
const pageOf = (message: string) => `${list}/${message}`
const textOf = async (path: string) => (await admin.get(path)).text()
const greeting = {
  headline: 'สวัสดีครับ',
  promise: 'ติดต่อ{ชื่อหน่วยงาน}ได้ในแชตนี้',
  guest: 'ลงทะเบียนก่อนนะครับ',
  citizen: 'เริ่มได้เลยครับ',
}

async function send(message: string, fields: Record<string, string>, step = '', who = admin) {
  const hidden = await who.hiddenFields(pageOf(message), pageOf(message))
  return who.post(`${pageOf(message)}${step}`, { ...hidden, ...fields })
}

test('what an administrator words is what the chat says from then on, and the list and the history tell', async () => {
  const saved = await send('greeting', greeting)
  expect(saved.headers.get('location')).toBe('/staff/settings/texts/greeting?done=saved')
  const agency = await getAgency(office.db)
  const said = JSON.stringify(chatSamples('greeting', { agency, links, at: new Date() }))
  expect(said).toContain('ติดต่อเทศบาลตำบลเนินกุ่มได้ในแชตนี้')
  expect(await textOf(list)).toMatch(/ทักทายเพื่อนใหม่<\/a><span class="badge open">แก้ไขแล้ว/)
  const version = await textOf(`${list}/versions/1`)
  expect(version).toContain('<del>ยินดีต้อนรับ</del>')
  expect(version).toContain('<ins>สวัสดีครับ</ins>')
  expect(version).toContain('โดย malee')
})

test('saving the same again makes no version', async () => {
  await send('greeting', greeting)
  expect((await send('greeting', greeting)).headers.get('location')).toContain('done=same')
  expect(await listDefinitions(office.db, 'texts')).toHaveLength(1)
})

test('what is wrong is said beside its field, what was typed stays, and nothing is saved', async () => {
  const text = 'ท่านเริ่มกรอกไว้ {ชื่อ}'
  const answer = await send('draftReminder', { headline: '', text, deadline: 'ลบในวันที่ {วันที่}' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('ใช้ {ชื่อ} ที่นี่ไม่ได้')
  expect(html).toContain('กรุณากรอกข้อความ')
  expect(html).toContain(`>${text}</textarea>`)
  expect(await listDefinitions(office.db, 'texts')).toEqual([])
})

test('back to what ships: said again, and the earlier wording stays in the history to go back to', async () => {
  await send('greeting', greeting)
  const back = await send('greeting', {}, '/reset')
  expect(back.headers.get('location')).toContain('done=shipped')
  expect((await getAgency(office.db)).texts).toEqual({})
  const restore = `${list}/versions/1/restore`
  const hidden = await admin.hiddenFields(`${list}/versions/1`, restore)
  expect((await admin.post(restore, hidden)).headers.get('location')).toBe(`${list}?done=restored`)
  expect((await getAgency(office.db)).texts?.greeting?.headline).toBe('สวัสดีครับ')
  expect((await admin.post(restore, hidden)).status).toBe(409)
})

describe('two administrators at once', () => {
  test('wording different messages do not disturb each other', async () => {
    const hidden = await admin.hiddenFields(pageOf('greeting'), pageOf('greeting'))
    const colleague = await office.logIn('admin', 'somchai')
    await send('account', { text: 'ลงทะเบียนแล้ว', pending: 'รอสักครู่' }, '', colleague)
    expect((await admin.post(pageOf('greeting'), { ...hidden, ...greeting })).status).toBe(303)
    expect(Object.keys((await getAgency(office.db)).texts ?? {}).toSorted()).toEqual(['account', 'greeting'])
  })

  test('wording the same: the second is told what the first wrote, and keeps what was typed', async () => {
    const hidden = await admin.hiddenFields(pageOf('greeting'), pageOf('greeting'))
    const colleague = await office.logIn('admin', 'somchai')
    await send('greeting', { ...greeting, headline: 'หวัดดี' }, '', colleague)
    const late = await admin.post(pageOf('greeting'), { ...hidden, ...greeting })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('somchai แก้ไขข้อความนี้ก่อนท่าน')
    expect(html).toContain('<dd>หวัดดี</dd>')
    expect(html).toContain('value="สวัสดีครับ"')
    const [, seen = ''] = /name="seen" value="(\d+)"/.exec(html) ?? []
    expect((await admin.post(pageOf('greeting'), { ...hidden, seen, ...greeting })).status).toBe(303)
  })
})

describe('the preview', () => {
  test('shows what is typed before it is saved, as the phone does, and may be framed by us alone', async () => {
    const frame = await send('greeting', { ...greeting, headline: 'สวัสดี <b>ทุกท่าน</b>' }, '/preview')
    const html = await frame.text()
    expect(html).toContain('สวัสดี &lt;b>ทุกท่าน&lt;/b>')
    expect(html).toContain('class="bubble mega"')
    expect(frame.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(frame.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(await listDefinitions(office.db, 'texts')).toEqual([])
  })

  test('of a mail has its HTML shut in and its plain text', async () => {
    const html = await (await admin.get(`${pageOf('mail.submitted')}/preview`)).text()
    expect(html).toContain('sandbox')
    expect(html).toContain('ได้รับคำร้องแล้ว: คำร้องทั่วไป เลขที่คำร้อง 692-184-906')
    expect(html).toMatch(/<pre[^>]*>[^<]*เทศบาลตำบลเนินกุ่มได้รับคำร้องของท่านแล้ว/)
  })

  test('of what cannot be sent says why', async () => {
    const frame = await send('greeting', { ...greeting, headline: '{โทร}' }, '/preview')
    expect(await frame.text()).toContain('หัวเรื่อง: ใช้ {โทร} ที่นี่ไม่ได้')
  })

  test.each(messageCodes)('there is one of %s', async (code) => {
    const frame = await admin.get(`${pageOf(code)}/preview`)
    expect(frame.status).toBe(200)
    expect(await frame.text()).toMatch(/class="bubble|class="balloon"|<iframe/)
  })
})

test('a mail to try it goes to the officer who asks, as typed, and saves nothing', async () => {
  const answer = await send('mail.completed', { text: '{ชื่อหน่วยงาน}ทำเสร็จแล้วค่ะ' }, '/test')
  expect(await answer.text()).toContain('ส่งอีเมลทดสอบถึง malee@example.go.th แล้ว')
  expect(office.mails).toMatchObject([
    { to: 'malee@example.go.th', subject: expect.stringContaining('[ทดสอบ]') },
  ])
  expect(office.mails[0]?.text).toContain('เทศบาลตำบลเนินกุ่มทำเสร็จแล้วค่ะ')
  expect(await listDefinitions(office.db, 'texts')).toEqual([])
})

test('every text worded as long as it may be makes a message that LINE takes', () => {
  const longest = (text: string, most: number) => {
    const needed = [...text.matchAll(/\{[^}]*\}/g)].join('')
    return needed + 'ก้'.repeat(Math.floor((most - needed.length) / 2))
  }
  const texts: AgencyTexts = Object.fromEntries(
    messageCodes.map((code) => [
      code,
      Object.fromEntries(
        Object.entries(messageOf(code).parts).map(([part, { text, most }]) => [part, longest(text, most)]),
      ),
    ]),
  )
  const scene = { agency: { ...sampleAgency, texts }, links, at: new Date() }
  for (const code of messageCodes)
    for (const { messages } of chatSamples(code, scene))
      expect(lineMessages.safeParse(messages).error?.issues, code).toBeUndefined()
})
