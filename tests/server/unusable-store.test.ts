import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntry } from '#db/audit-log.ts'
import { auditLog } from '#db/schema.ts'
import { problemOf } from '#server/errors.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { newFolder } from '#tests/support/data-folder.ts'
import { officerOf } from '#tests/support/members.ts'
import { startProductOnNode } from '#tests/support/product.ts'

let product: Awaited<ReturnType<typeof startProductOnNode>>
beforeAll(async () => {
  product = await startProductOnNode()
})
afterAll(() => product.close())

/** The connection beneath, to make of the database what a disk makes of it. */
const connectionOf = (db: object) => (db as { $client: Sqlite.Database }).$client
const health = async () => {
  const answer = await fetch(`${product.url}/healthz`)
  return { code: answer.status, ...(await answer.json()) }
}

test('a database that becomes read-only says so in the console, turns the health check red, and serves again when it is mended', async () => {
  const sqlite = connectionOf(product.db)
  const officer = await officerOf(product, 'admin')
  const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await officer.open('/staff/requests')).html) ?? []
  const form = () => new URLSearchParams({ csrf, name: 'หมู่ 4', village: '4' })
  const save = () => officer.fetch('/staff/filters', { method: 'POST', body: form() })
  sqlite.pragma('query_only = on')
  try {
    const refused = await save()
    expect({ status: refused.status, page: await refused.text() }).toEqual({
      status: 503,
      page: expect.stringContaining('รายการเมื่อครู่ยังไม่ถูกบันทึก'),
    })
    expect(await health()).toEqual({ code: 503, status: 'unavailable', database: 'unusable' })
  } finally {
    sqlite.pragma('query_only = off')
  }
  expect(await health()).toEqual({ code: 200, status: 'ok' })
  expect((await save()).status).toBe(200)
})

test('files that cannot be written turn the health check red until they can', async () => {
  const folder = join(product.dataDir, 'files')
  renameSync(folder, `${folder}.away`)
  writeFileSync(folder, 'no folder')
  try {
    expect(await health()).toEqual({ code: 503, status: 'unavailable', files: 'unusable' })
  } finally {
    rmSync(folder)
    renameSync(`${folder}.away`, folder)
  }
  expect(await health()).toEqual({ code: 200, status: 'ok' })
})

test('a database that becomes full says so, keeps no half of what was sent, and nobody reads its own words', async () => {
  const { db, close } = openSqlite(join(newFolder(), 'test.db'), 'db/migrations')
  const sqlite = connectionOf(db)
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`)
  const actor = { type: 'staff', id: 'somsri' } as const
  const entry = (long: string) =>
    auditEntry({
      subject: { ...actor, revision: null },
      action: 'request.export',
      actor,
      details: { long },
      at: new Date(),
    })
  // The first has room; what cannot be written after it takes it back.
  const error = await db
    .atomic([
      db.insert(auditLog).values(entry('')),
      db.insert(auditLog).values(entry(randomBytes(500_000).toString('hex'))),
    ])
    .catch((thrown: unknown) => thrown)
  expect(problemOf(error)).toMatchObject({
    status: 503,
    type: 'urn:tessaban:store_unusable',
    detail: expect.stringMatching(/^[ก-๙ ]+$/),
  })
  expect(sqlite.prepare('select count(*) from audit_log').pluck().get()).toBe(0)
  expect(sqlite.prepare('select count(*) from audit_links').pluck().get()).toBe(0)
  close()
})
