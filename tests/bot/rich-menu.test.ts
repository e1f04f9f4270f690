import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLettering } from '#bot/drawing/lettering.ts'
import { drawMenu } from '#bot/rich-menu/draw.ts'
import { menuRequest, menuSize, menusOf } from '#bot/rich-menu/menus.ts'
import { createMenuPainter } from '#bot/rich-menu/paint.ts'
import { linkMenu, publishRichMenus } from '#bot/rich-menu/publish.ts'
import { getRichMenus } from '#db/agency.ts'
import { define, findDefinition } from '#db/definitions.ts'
import { askForPublication } from '#db/menus.ts'
import { inviteStaff } from '#db/staff.ts'
import { askLine } from '#server/staff/menus/at-line.ts'
import { shippedMenus } from '#templates/menus/menu.ts'
import { richMenuBody } from '#tests/emulator/rules/rich-menus.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { paintOnce } from '#tests/support/paint-once.ts'
import { type ChatWorld, openChat } from './chat-world.ts'
import { links } from './sample-messages.ts'

const file = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name))
const fonts = {
  normal: file('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
  bold: file('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
}
const paint = createMenuPainter({
  wasm: () => file('@resvg/resvg-wasm/index_bg.wasm'),
  fonts: async () => fonts,
})

describe.each(Object.values(menusOf(shippedMenus)))('the menu of a $name', (menu) => {
  test('is one that LINE takes', () => {
    expect(richMenuBody.safeParse(menuRequest(menu, links)).error?.issues).toBeUndefined()
  })

  test('covers its picture, and no place belongs to two', () => {
    const areas = menuRequest(menu, links).areas?.flatMap(({ bounds }) => bounds ?? []) ?? []
    const size = areas.reduce((sum, { width = 0, height = 0 }) => sum + width * height, 0)
    expect(size).toBe(menuSize.width * menuSize.height)
    const overlap = areas.some((a, i) =>
      areas
        .slice(i + 1)
        .some(
          (b) =>
            Math.max(a.x ?? 0, b.x ?? 0) <
              Math.min((a.x ?? 0) + (a.width ?? 0), (b.x ?? 0) + (b.width ?? 0)) &&
            Math.max(a.y ?? 0, b.y ?? 0) <
              Math.min((a.y ?? 0) + (a.height ?? 0), (b.y ?? 0) + (b.height ?? 0)),
        ),
    )
    expect(overlap).toBe(false)
  })

  test('is a PNG of the size that LINE was told, below a megabyte', async () => {
    const png = Buffer.from(await paint(menu, 'เทศบาลตำบลเนินกุ่ม'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([menuSize.width, menuSize.height])
    expect(png.byteLength).toBeLessThan(1_000_000)
  })

  test('needs no font where it is painted', () => {
    const lettering = { normal: createLettering(fonts.normal), bold: createLettering(fonts.bold) }
    expect(drawMenu(menu, 'เทศบาลตำบลเนินกุ่ม', lettering)).not.toMatch(/<text|font/)
  })
})

test('marks stand where they belong above and below a letter with a long tail', () => {
  const { outline } = createLettering(fonts.bold)
  // HarfBuzz gives ปู่ three glyphs, and the vowel moves no further than the letter is wide.
  const { width } = outline('ปู่', 100)
  expect(width).toBeCloseTo(outline('ป', 100).width, 5)
  const heightOf = (text: string) =>
    Math.min(...[...outline(text, 100).path.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map((m) => Number(m[1])))
  expect(heightOf('ปู่')).toBeLessThan(heightOf('ปู'))
})

describe('publishing', () => {
  let chat: ChatWorld
  beforeEach(async () => {
    chat = await openChat()
  })
  afterEach(() => chat.close())
  const publish = () => publishRichMenus(chat.context, paint)
  const menuNames = () => [...chat.line.richMenus.menus.values()].map(({ name }) => name).sort()

  test('brings both menus to LINE, and everybody sees the one of guests', async () => {
    await chat.line.user('สมชาย').follow()
    await chat.settle()
    expect(await publish()).toBeUndefined()
    expect(menuNames()).toEqual(['citizen', 'guest'])
    expect(chat.line.user('สมชาย').richMenu?.name).toBe('guest')
  })

  test('again changes nothing while the menus are the same', async () => {
    await publish()
    const calls = chat.line.calls.length
    const known = await getRichMenus(chat.db)
    expect(await publish()).toBeUndefined()
    expect(chat.line.calls).toHaveLength(calls)
    expect(await getRichMenus(chat.db)).toEqual(known)
  })

  test('with other links replaces them, and citizens keep theirs', async () => {
    const user = chat.line.user('สมศรี')
    await registerInvented(chat, 1, user.userId)
    await publish()
    await user.follow()
    await chat.settle()
    expect(user.richMenu?.name).toBe('citizen')
    const moved = { ...links, liffUrl: (path: string) => `https://miniapp.line.me/2${path}` }
    expect(await publishRichMenus({ ...chat.context, links: moved }, paint)).toBeUndefined()
    expect(menuNames()).toEqual(['citizen', 'guest'])
    expect(JSON.stringify(user.richMenu)).toContain('miniapp.line.me')
    expect(user.richMenu?.name).toBe('citizen')
  })

  test('that LINE refuses leaves no half menu behind, and works at the next start', async () => {
    chat.line.fail({ host: 'api-data', path: /content/, status: 500 })
    expect(await publish()).toMatchObject({ ok: false, status: 500 })
    expect(menuNames().length).toBeLessThan(2)
    expect(await publish()).toBeUndefined()
    expect(menuNames()).toEqual(['citizen', 'guest'])
  })

  test('somebody who registers gets the menu of citizens, and loses it on leaving', async () => {
    const user = chat.line.user('มานี')
    await user.follow()
    await publish()
    await linkMenu(chat.context, user.userId, 'citizen')
    expect(user.richMenu?.name).toBe('citizen')
    expect(await linkMenu(chat.context, user.userId, 'guest')).toBeUndefined()
    expect(user.richMenu?.name).toBe('guest')
  })

  describe('what the agency arranged itself', () => {
    const guide = { action: 'help', lines: ['คู่มือ'] } as const
    const own = {
      ...shippedMenus,
      citizen: shippedMenus.citizen.map((t) => (t.action === 'help' ? guide : t)),
    }
    const publishOwn = () => publishRichMenus(chat.context, paintOnce)
    const publication = async () => (await findDefinition(chat.db, 'menus'))?.publication
    beforeEach(async () => {
      await publishOwn()
      const invited = { email: 'malee@example.go.th', role: 'admin', name: 'มาลี' } as const
      const { member } = await inviteStaff(chat.db, invited, { type: 'system' })
      await define(chat.db, 'menus', { content: own, seen: 0 }, { type: 'staff', id: member.id })
    })
    const labels = () => JSON.stringify([...chat.line.richMenus.menus.values()])

    test('is not shown before somebody asks for it', async () => {
      await publishOwn()
      expect(labels()).not.toContain('คู่มือ')
      expect(await publication()).toBeNull()
    })

    test('is brought to LINE step by step, the earlier menu last of all removed', async () => {
      await askForPublication(chat.db, 1)
      expect(await publishOwn()).toBeUndefined()
      expect(labels()).toContain('คู่มือ')
      expect(menuNames()).toEqual(['citizen', 'guest'])
      expect((await publication())?.done.map(({ menu, step }) => `${menu} ${step}`)).toEqual(
        ['paint', 'create', 'upload', 'show', 'clean'].map((step) => `citizen ${step}`),
      )
      expect((await publication())?.finishedAt).toBeDefined()
    })

    test('that LINE refuses in the middle leaves citizens their menu, and says so in LINE’s words', async () => {
      const user = chat.line.user('สมศรี')
      await registerInvented(chat, 1, user.userId)
      await user.follow()
      await chat.settle()
      await askForPublication(chat.db, 1)
      chat.line.fail({ host: 'api-data', path: /content/, status: 500 })
      expect(await publishOwn()).toMatchObject({ ok: false })
      expect(user.richMenu?.name).toBe('citizen')
      expect(menuNames()).toEqual(['citizen', 'guest'])
      expect((await publication())?.failure).toMatchObject({
        ...{ menu: 'citizen', step: 'upload' },
        message: expect.stringContaining('LINE answered 500'),
      })
      await publishOwn()
      expect((await publication())?.failure).toBeUndefined()
      expect(JSON.stringify(user.richMenu)).toContain('คู่มือ')
    })

    test('LINE is asked what it has and shows, and what it lost is brought anew', async () => {
      const ask = async () => askLine(chat.context.client, await getRichMenus(chat.db))
      const all = { guest: 'shown', citizen: 'shown' }
      expect(await ask()).toEqual({ standings: all, others: 0 })
      chat.line.richMenus.setDefault(undefined)
      expect(await ask()).toEqual({ standings: { ...all, guest: 'hidden' }, others: 0 })
      for (const id of chat.line.richMenus.menus.keys()) chat.line.richMenus.remove(id)
      expect(await ask()).toEqual({ standings: { guest: 'gone', citizen: 'gone' }, others: 0 })
      await publishOwn()
      expect(menuNames()).toEqual([])
      expect(await publishRichMenus(chat.context, paintOnce, { anew: true })).toBeUndefined()
      expect(await ask()).toEqual({ standings: all, others: 0 })
    })
  })
})
