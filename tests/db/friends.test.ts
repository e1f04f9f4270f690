import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isReachable, listRegisteredLineUsers, rememberBlock, rememberFollow } from '#db/friends.ts'
import { friends } from '#db/schema.ts'
import { lineUserIdOf, registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const user = lineUserIdOf(7)
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute))

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())
  beforeEach(() => store.db.atomic([store.db.delete(friends)]))

  test('whoever was a friend before this installation can be reached', async () => {
    expect(await isReachable(store.db, user)).toBe(true)
  })

  test('who blocks cannot be reached, until they unblock', async () => {
    await rememberFollow(store.db, user, at(1))
    await rememberBlock(store.db, user, at(2))
    expect(await isReachable(store.db, user)).toBe(false)
    await rememberFollow(store.db, user, at(3))
    expect(await isReachable(store.db, user)).toBe(true)
  })

  test('events that come late or twice do not undo newer ones', async () => {
    await rememberBlock(store.db, user, at(2))
    await rememberFollow(store.db, user, at(1))
    expect(await isReachable(store.db, user)).toBe(false)
    await rememberFollow(store.db, user, at(3))
    await rememberBlock(store.db, user, at(2))
    expect(await isReachable(store.db, user)).toBe(true)
  })

  test('those with an account are listed by their LINE user, others are not', async () => {
    await registerInvented(store, 1)
    await registerInvented(store, 2, null)
    expect(await listRegisteredLineUsers(store.db)).toEqual([lineUserIdOf(1)])
  })
})
