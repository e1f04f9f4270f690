import { beforeEach, expect, test } from 'vitest'
import { forgetIn, keepIn, keptIn } from '#liff/registration/kept.ts'

class MemoryStore {
  readonly items = new Map<string, string>()
  getItem = (key: string) => this.items.get(key) ?? null
  setItem = (key: string, value: string) => void this.items.set(key, value)
  removeItem = (key: string) => void this.items.delete(key)
  get text() {
    return [...this.items.values()].join()
  }
}

const noon = Date.parse('2026-11-23T05:00:00Z')
const hour = 3_600_000
const typed = {
  firstName: 'สมชาย',
  citizenId: '0-1000-00000-01-3',
  address: { houseNo: '99/9' },
  password: 'ข้าวเหนียวมะม่วง',
  passwordAgain: 'ข้าวเหนียว',
}
let long: MemoryStore
let tab: MemoryStore
beforeEach(() => {
  long = new MemoryStore()
  tab = new MemoryStore()
  keepIn({ long, tab }, typed, noon)
})

test('after a reload everything that was typed is there again, but the password', () => {
  const { password: _, passwordAgain: __, ...rest } = typed
  expect(keptIn({ long, tab }, noon + hour)).toEqual(rest)
})

test('after LINE was closed the citizen ID is gone as well', () => {
  const kept = keptIn({ long, tab: new MemoryStore() }, noon + hour)
  expect(kept).toEqual({ firstName: 'สมชาย', address: { houseNo: '99/9' } })
})

test('the password is written nowhere, the citizen ID not where it outlives the tab', () => {
  expect(long.text + tab.text).not.toContain('ข้าวเหนียว')
  expect(long.text).not.toContain('0-1000')
})

test('after a day it is forgotten, and nothing of it stays on the phone', () => {
  expect(keptIn({ long, tab }, noon + 24 * hour)).toEqual({})
  expect(long.text + tab.text).toBe('')
})

test('once registered, nothing of it stays on the phone', () => {
  forgetIn({ long, tab })
  expect(long.text + tab.text).toBe('')
  expect(keptIn({ long, tab }, noon)).toEqual({})
})

test.each(['', 'null', '5', '{"at":"x"}', '{"at":', '[]'])(
  'rubbish in the store (%s) is an empty form',
  (text) => {
    long.setItem('tessaban.registration', text)
    expect(keptIn({ long, tab }, noon)).toEqual({})
  },
)
