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
  return () =>
    run([
      'pragma defer_foreign_keys = on',
      ...locks.map(({ name }) => `drop trigger if exists "${name}"`),
      ...tables.map((name) => `delete from "${name}"`),
      "delete from sqlite_sequence where name = 'audit_links'",
      ...tables.map((name) => `insert into "${name}" select * from "kept_${name}"`),
      ...locks.map(({ sql }) => sql),
    ])
}
