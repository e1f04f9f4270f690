import type { D1Database } from '@cloudflare/workers-types'

/** Copies every table as it stands; the answer puts the copies back. */
export async function rememberRows(binding: D1Database): Promise<() => Promise<unknown>> {
  const { results } = await binding
    .prepare("select name from sqlite_master where type = 'table' and name not glob '*_cf_*'")
    .all<{ name: string }>()
  // The queue follows from the requests: triggers put it back.
  const tables = results.map(({ name }) => name).filter((name) => !/^(sqlite_|d1_|queue)/.test(name))
  const run = (statements: string[]) => binding.batch(statements.map((sql) => binding.prepare(sql)))
  await run(tables.map((name) => `create table "kept_${name}" as select * from "${name}"`))
  return () =>
    run([
      'pragma defer_foreign_keys = on',
      ...tables.map((name) => `delete from "${name}"`),
      ...tables.map((name) => `insert into "${name}" select * from "kept_${name}"`),
    ])
}
