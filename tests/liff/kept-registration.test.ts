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
let store: MemoryStore
beforeEach(() => {
  store = new MemoryStore()
  keepIn(store, typed, noon)
})
const { password: _, passwordAgain: __, ...rest } = typed
const { citizenId: ___, ...unnumbered } = rest

test('after a reload, and after LINE was closed, everything that was typed is there again, but the password', () => {
  expect(keptIn(store, noon + hour - 1)).toEqual(rest)
})

test('the password is written nowhere', () => {
  expect(store.text).not.toContain('ข้าวเหนียว')
})

test('an hour later the citizen ID is gone from the phone, and the rest is still there', () => {
  expect(keptIn(store, noon + hour)).toEqual(unnumbered)
  expect(store.text).not.toContain('0-1000')
  expect(keptIn(store, noon + 23 * hour)).toEqual(unnumbered)
})

test('after a day it is forgotten, and nothing of it stays on the phone', () => {
  expect(keptIn(store, noon + 24 * hour)).toEqual({})
  expect(store.text).toBe('')
})

test('a phone whose clock was set back forgets it', () => {
  expect(keptIn(store, noon - 1)).toEqual({})
})

test('once registered, nothing of it stays on the phone', () => {
  forgetIn(store)
  expect(store.text).toBe('')
  expect(keptIn(store, noon)).toEqual({})
})

test.each(['', 'null', '5', '{"at":"x"}', '{"at":', '[]'])(
  'rubbish in the store (%s) is an empty form',
  (text) => {
    store.setItem('tessaban.registration', text)
    expect(keptIn(store, noon)).toEqual({})
  },
)
