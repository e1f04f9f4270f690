import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findAuditHead, findLastCheck, sealAudit } from '#db/audit-chain.ts'
import { doDailyChores } from '#server/daily-chores.ts'
import { openConsole } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
beforeEach(async () => {
  office = await openConsole()
  await office.submit(41)
})
afterEach(() => office.close())

/** What the day's chores write into the server's log about the audit log. */
async function linesOfToday(): Promise<unknown[]> {
  const lines: unknown[] = []
  await doDailyChores({
    ...office.runtime,
    log: (level, line) => {
      if (line.where === 'audit log') lines.push({ level, ...line })
    },
  })
  return lines
}

test('the chain is checked once a day, and where it ends is noted outside the database', async () => {
  const lines = await linesOfToday()
  const last = await findLastCheck(office.db)
  expect(last).toMatchObject({ faults: 0 })
  await sealAudit(office.db, office.vault)
  const head = await findAuditHead(office.db)
  expect(lines).toEqual([
    expect.objectContaining({ level: 'info', entries: last?.entries, position: (head?.position ?? 0) - 1 }),
  ])
  expect(await linesOfToday()).toEqual([])
})

test('an entry that was tampered with is an error in the log, and on record', async () => {
  await sealAudit(office.db, office.vault)
  /** As somebody does it who holds the database: its triggers are no hindrance to them. */
  const store = office.db as unknown as { run(query: SQL): Promise<unknown> }
  await store.run(sql`drop trigger audit_log_unchanged`)
  await store.run(sql`update audit_log set actor_id = 'other' where action = 'request.submit'`)
  expect(await linesOfToday()).toEqual([
    expect.objectContaining({ level: 'error', faults: [expect.objectContaining({ what: 'changed' })] }),
  ])
  expect(await findLastCheck(office.db)).toMatchObject({ faults: 1 })
})
