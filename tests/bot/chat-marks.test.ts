import { expect, test } from 'vitest'
import { isMarkOf, markedLinks, markName } from '#bot/chat-marks.ts'
import { createVault } from '#db/vault.ts'

const vault = createVault(new Uint8Array(32).fill(7))
const at = new Date('2026-11-23T02:00:00.000Z')
const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
const plain = {
  liffUrl: (path: string) => `https://liff.line.me/1234567890-AbcdEfgh${path}`,
  pageUrl: (path: string) => path,
  pictureUrl: (path: string) => path,
}
async function markFor(lineUserId: string, when = at): Promise<string> {
  const links = await markedLinks(plain, vault, lineUserId, when)
  return new URL(links.liffUrl('/services/GEN-01')).searchParams.get(markName) ?? ''
}

test('a link of the chat says whose chat it was in, for that day and the next', async () => {
  const mark = await markFor('U1')
  expect(await isMarkOf(vault, mark, 'U1', at)).toBe(true)
  expect(await isMarkOf(vault, mark, 'U1', hoursLater(24))).toBe(true)
  expect(await isMarkOf(vault, mark, 'U1', hoursLater(48))).toBe(false)
  expect(await isMarkOf(vault, mark, 'U1', hoursLater(-24))).toBe(false)
})

test('it leads to the same page, and is the same all day, so that a message sent again is the same', async () => {
  const { liffUrl } = await markedLinks(plain, vault, 'U1', at)
  expect(liffUrl('/services/GEN-01?then=check').split('&')[0]).toBe(
    plain.liffUrl('/services/GEN-01?then=check'),
  )
  expect(await markFor('U1', hoursLater(3))).toBe(await markFor('U1'))
})

test('nobody else’s, made up or of another day it says nothing', async () => {
  const mark = await markFor('U1')
  const [day = '', signature = ''] = mark.split('.')
  expect(await isMarkOf(vault, mark, 'U2', at)).toBe(false)
  expect(await isMarkOf(vault, `${Number(day) + 1}.${signature}`, 'U1', hoursLater(24))).toBe(false)
  for (const garbage of ['', '.', day, `${day}.`, `${day}.x`, 'NaN.x'])
    expect(await isMarkOf(vault, garbage, 'U1', at), garbage).toBe(false)
})
