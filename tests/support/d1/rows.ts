import type { D1Database } from '@cloudflare/workers-types'

/** Copies every table as it stands; the answer puts the copies back. */
export async function rememberRows(binding: D1Database): Promise<() => Promise<unknown>> {
  const { results } = await binding
    .prepare("select name from sqlite_master where type = 'table' and name not glob '*_cf_*'")
    .all<{ name: string }>()
  // The queue follows from the requests: triggers put it back. Those of the audit log refuse to have it put back.
  const tables = results.map(({ name }) => name).filter((name) => !/^(sqlite_|d1_|queue)/.test(name))
  const { results: locks } = await binding
    .prepare("select name, sql from sqlite_master where type = 'trigger' and name glob 'audit_*'")
    .all<{ name: string; sql: string }>()
  const run = (statements: string[]) => binding.batch(statements.map((sql) => binding.prepare(sql)))
  await run(tables.map((name) => `create table "kept_${name}" as select * from "${name}"`))
  const held = new Set(await thatHoldRows(binding, tables))
  return async () => {
    // A statement costs more than the rows of a test: most tables are empty, and stay so.
    const filled = new Set(await thatHoldRows(binding, tables))
    await run([
      'pragma defer_foreign_keys = on',
      ...locks.map(({ name }) => `drop trigger if exists "${name}"`),
      ...tables.filter((name) => filled.has(name)).map((name) => `delete from "${name}"`),
      "delete from sqlite_sequence where name = 'audit_links'",
      ...tables
        .filter((name) => held.has(name))
        .map((name) => `insert into "${name}" select * from "kept_${name}"`),
      ...locks.map(({ sql }) => sql),
    ])
  }
}

async function thatHoldRows(binding: D1Database, tables: string[]): Promise<string[]> {
  // A row has at most 100 columns in D1.
  const lots = Array.from({ length: Math.ceil(tables.length / 100) }, (_, n) =>
    tables.slice(n * 100, n * 100 + 100),
  )
  const rows = await Promise.all(
    lots.map((lot) =>
      binding
        .prepare(`select ${lot.map((name) => `exists (select 1 from "${name}") as "${name}"`)}`)
        .first<Record<string, number>>(),
    ),
  )
  return tables.filter((name) => rows.some((row) => row?.[name]))
}
