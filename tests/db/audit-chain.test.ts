import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkAudit, findAuditHead, findLastCheck, recordAuditCheck, sealAudit } from '#db/audit-chain.ts'
import { recordView } from '#db/audit-log.ts'
import type { Database } from '#db/database.ts'
import { stores, type TestStore } from './stores.ts'

const officer = { type: 'staff', id: 'somsri' } as const
/** What the type keeps from everybody else: writes past the verbs. */
interface Runner {
  run(query: SQL): Promise<unknown>
}
const system = { type: 'system' } as const

describe.each(Object.entries(stores))('%s', (_, open) => {
  let store: TestStore
  let db: Database
  let begun: number
  beforeEach(async () => {
    store = await open()
    db = store.db
    await sealAudit(db, store.vault)
    begun = (await findAuditHead(db))?.position ?? 0
  })
  afterEach(() => store.close())

  const look = async (times: number) => {
    for (let n = 0; n < times; n++)
      await recordView(db, { subject: officer, action: 'request.export', actor: officer, details: { n } })
  }
  /** As many views at once as no office has in a minute, without a thousand journeys to D1. */
  const lookAtOnce = (times: number) =>
    run(`with recursive views (n) as (select 1 union all select n + 1 from views where n < ${times})
      insert into audit_log (id, subject_type, subject_id, action, actor_type, actor_id, details, at)
      select 'view-' || n, 'staff', 'somsri', 'request.export', 'staff', 'somsri', json_object('n', n),
        '2026-11-23T08:00:00.000Z' from views`)
  const seal = () => sealAudit(db, store.vault)
  const check = async () => checkAudit(db, await store.vault.chain())
  const run = async (line: string) => (db as unknown as Runner).run(sql.raw(line))
  /** As somebody does it who holds the database: the triggers are no hindrance to them. */
  const tamper = async (...statements: string[]) => {
    const triggers = ['audit_log_unchanged', 'audit_log_kept', 'audit_links_sealed_once', 'audit_links_kept']
    for (const line of [...triggers.map((name) => `drop trigger if exists ${name}`), ...statements])
      await run(line)
  }
  const entryAt = async (position: number) =>
    (
      await db.all<{ entry_id: string }>(sql`select entry_id from audit_links where position = ${position}`)
    )[0]?.entry_id ?? ''

  test('every entry is in the chain, and a chain that nobody touched is whole', async () => {
    await lookAtOnce(1200)
    await Promise.all([seal(), seal()])
    expect(await check()).toMatchObject({ entries: begun + 1200, faults: [] })
    expect((await findAuditHead(db))?.position).toBe(begun + 1200)
  })

  test('what is in the log can be neither changed nor deleted, and a seal is set once', async () => {
    await look(1)
    await seal()
    for (const line of [
      `update audit_log set actor_id = 'other'`,
      'delete from audit_log',
      `update audit_links set hash = 'x'`,
      'delete from audit_links',
    ])
      await expect(run(line)).rejects.toSatisfy((error: Error) =>
        `${error.message} ${error.cause}`.includes('append-only'),
      )
  })

  test.each([
    ['another officer', `update audit_log set actor_id = 'other' where id = ?`, 'changed'],
    ['another time', `update audit_log set at = '2026-01-01T00:00:00.000Z' where id = ?`, 'changed'],
    ['other details', `update audit_log set details = '{"n":7}' where id = ?`, 'changed'],
    ['no entry', `delete from audit_log where id = ?`, 'gone'],
    ['no link', `delete from audit_links where entry_id = ?`, 'gone'],
    ['no seal', `update audit_links set hash = null where entry_id = ?`, 'unsealed'],
  ])('an entry with %s is found, and it alone is named', async (_name, line, what) => {
    await look(5)
    await seal()
    const position = begun + 3
    const id = await entryAt(position)
    await tamper(line.replace('?', `'${id}'`))
    await seal()
    const { faults } = await check()
    expect(faults[0]).toMatchObject({ what, position })
    // The hash of the next may follow from it; no other is suspected.
    const isNear = (at = position) => at === position || at === position + 1
    expect(faults.filter((fault) => !isNear(fault.position))).toEqual([])
  })

  test('an entry put in beside the chain is found', async () => {
    await look(2)
    await tamper(`drop trigger audit_log_linked`)
    await look(1)
    expect((await check()).faults).toMatchObject([{ what: 'unlinked' }])
  })

  test('an end that was cut off is found by the counter, by an earlier check and by a backup', async () => {
    await look(3)
    await seal()
    const anchor = await findAuditHead(db)
    await recordAuditCheck(db, store.vault, system)
    const last = `(select entry_id from audit_links where position > ${begun + 2})`
    await tamper(
      `delete from audit_log where id in ${last}`,
      `delete from audit_links where position > ${begun + 2}`,
    )
    expect((await check()).faults).toMatchObject([{ what: 'cut' }])
    await tamper(`update sqlite_sequence set seq = ${begun + 2} where name = 'audit_links'`)
    expect((await check()).faults).toEqual([])
    const anchored = await checkAudit(db, await store.vault.chain(), anchor ? [anchor] : [])
    expect(anchored.faults).toMatchObject([{ what: 'cut', position: begun + 3 }])
  })

  test('a chain that was sealed anew from the changed entry on is found by an earlier check', async () => {
    await look(4)
    await recordAuditCheck(db, store.vault, system)
    await tamper(
      `update audit_log set actor_id = 'other' where id = '${await entryAt(begun + 2)}'`,
      `update audit_links set hash = null where position >= ${begun + 2}`,
    )
    await seal()
    expect((await check()).faults).toMatchObject([{ what: 'rewritten', position: begun + 4 }])
  })

  test('a check is on record with what it found', async () => {
    await look(2)
    await seal()
    await recordAuditCheck(db, store.vault, officer)
    expect(await findLastCheck(db)).toMatchObject({ entries: begun + 2, faults: 0 })
    await tamper(`update audit_log set actor_id = 'other' where id = '${await entryAt(begun + 1)}'`)
    await recordAuditCheck(db, store.vault, officer, new Date(Date.now() + 1000))
    expect(await findLastCheck(db)).toMatchObject({ entries: begun + 3, faults: 1 })
  })
})
