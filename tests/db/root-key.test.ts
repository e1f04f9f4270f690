import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { findRootKey, openRootKey } from '#db/root-key.ts'
import { auditLog, rootKeys } from '#db/schema.ts'
import { stores, type TestStore } from './stores.ts'

const newSecret = () => crypto.getRandomValues(new Uint8Array(32))
const changes = (db: Database) => db.$count(auditLog, eq(auditLog.action, 'agency.change_secret'))

describe.each(Object.entries(stores))('%s', (_, open) => {
  let store: TestStore
  const first = newSecret()
  const second = newSecret()
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('a new store makes one key, which is not its secret, and finds it again', async () => {
    const [one, other] = await Promise.all([
      openRootKey(store.db, { secret: first }),
      openRootKey(store.db, { secret: first }),
    ])
    expect(one).toHaveLength(32)
    expect(other).toEqual(one)
    expect(one).not.toEqual(first)
    expect(await findRootKey(store.db, { secret: first })).toEqual(one)
    expect(await changes(store.db)).toBe(0)
  })

  test('another secret opens nothing and changes nothing', async () => {
    await openRootKey(store.db, { secret: first })
    const before = await store.db.select().from(rootKeys)
    expect(await openRootKey(store.db, { secret: second })).toBeUndefined()
    expect(await openRootKey(store.db, { secret: second, previous: newSecret() })).toBeUndefined()
    expect(await findRootKey(store.db, { secret: second })).toBeUndefined()
    expect(await store.db.select().from(rootKeys)).toEqual(before)
  })

  test('with the one before beside it a new secret takes its place, on record; the key stays', async () => {
    const key = await openRootKey(store.db, { secret: first })
    expect(await findRootKey(store.db, { secret: second, previous: first })).toEqual(key)
    expect(await changes(store.db), 'who only looks changes nothing').toBe(0)
    for (const _ of 'twice') {
      expect(await openRootKey(store.db, { secret: second, previous: first })).toEqual(key)
      expect(await changes(store.db)).toBe(1)
    }
    expect(await openRootKey(store.db, { secret: second })).toEqual(key)
    expect(await openRootKey(store.db, { secret: first }), 'the old secret').toBeUndefined()
  })

  test('a store from before there were such keys goes on with its secret as the key, also under a new secret', async () => {
    const old = { id: 'root', sealed: null, createdAt: '2026-11-01T00:00:00.000Z' }
    await store.db.atomic([store.db.insert(rootKeys).values(old)])
    expect(await findRootKey(store.db, { secret: first })).toEqual(first)
    expect(await openRootKey(store.db, { secret: first })).toEqual(first)
    expect(await openRootKey(store.db, { secret: second })).toBeUndefined()
    expect(await openRootKey(store.db, { secret: second, previous: first })).toEqual(first)
  })
})
