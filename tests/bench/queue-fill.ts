import { readdirSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { parseReference } from '#db/reference.ts'
import { fillHappenings } from './happenings-fill.ts'

const first =
  'สมชาย สมศรี ประภา วิชัย มาลี สมหญิง อรุณ บุญมี ทองดี คำแสน พิมพ์ใจ รัตนา ณัฐวุฒิ กิตติ ปรีชา จันทร์เพ็ญ สุรชัย วันดี ดำ มณี'
const last =
  'ใจดี รักไทย แสงทอง ตรงเวลา รอบคอบ ทองสุข ศรีสุข บุญช่วย พูลสวัสดิ์ เดินสาร วงศ์คำ แก้วมณี จันทร์แดง อินทร์แก้ว พรหมมา ทองดี'
const syllables =
  'กา มา รัต พง ชัย ศรี วัน ทอง บุญ คำ แสน จัน ดี สุข นนท์ ภา พร วิ ลัย เนตร สม อร ชล กร เพ็ญ ณัฐ ธิ ปรา มณี วรรณ'
const years = 4

/**
 * Requests of some years, of forty services, most with the department that answers them, fourteen villages and thirty officers; most are done, of a common name is
 * one in a hundred. Written as a migration would: the rows first, then what follows from them by the statements of the
 * very migration that brings the queue, since a trigger for each of a million is what takes the time.
 */
export function fillQueue(file: string, howMany: number, staffId: string): Record<string, string> {
  const sqlite = new Sqlite(file)
  for (const setting of [
    'synchronous = OFF',
    'cache_size = -200000',
    'temp_store = MEMORY',
    'foreign_keys = OFF',
  ])
    sqlite.pragma(setting)
  const aside = setAside(sqlite)
  const services = sqlite.prepare('select code from services').pluck().all() as string[]
  const departments = sqlite.prepare('select id from departments').pluck().all() as string[]
  const lists = { first, last, syllables, services: services.join(' '), departments: departments.join(' ') }
  for (const [name, words] of Object.entries(lists)) {
    sqlite.exec(`create temp table ${name} (n integer primary key, word text)`)
    const insert = sqlite.prepare(`insert into ${name} values (?, ?)`)
    for (const [n, word] of words.split(' ').entries()) insert.run(n, word)
  }
  const counts = Object.fromEntries(
    Object.entries(lists).map(([name, words]) => [name, words.split(' ').length]),
  )
  const word = (table: string, by: string) =>
    `(select word from ${table} where n = (${by}) % ${counts[table]})`
  const invented = `${word('syllables', 'r >> 4')} || ${word('syllables', 'r >> 9')} || ${word('syllables', 'r >> 14')}`
  const until = Date.now()
  const step = (years * 365 * 86_400_000) / howMany
  sqlite.exec(`
    with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${howMany - 1}),
    rows as materialized (select n, abs(random()) as r, strftime('%Y-%m-%dT%H:%M:%fZ', (${until} - (${howMany} - n) * ${step}) / 1000.0, 'unixepoch') as at from numbers),
    some as (select *, n > ${howMany * 0.96} or r % 100 = 0 as open from rows),
    stands as (select *, iif(open, null, min(strftime('%Y-%m-%dT%H:%M:%fZ', at, '+' || (r % 25) || ' days'), '${new Date(until).toISOString()}')) as finished from some)
    insert into requests (id, reference, service_code, service_version, service_name, applicant, answers, status,
      village, department, assigned_to, secrecy, due_on, received_at, waiting_since, mended_at, revision, created_at, updated_at, finished_at)
    select 'request-' || n, printf('%03d-%03d-%03d', n / 1000000 + 690, n / 1000 % 1000, n % 1000),
      ${word('services', 'r >> 3')}, 1, 'คำร้องทั่วไป',
      json_object('prefix', 'นาย',
        'firstName', iif(r % 5 = 0, ${word('first', 'r >> 7')}, ${invented}),
        'lastName', iif(r % 7 = 0, ${word('last', 'r >> 11')}, ${word('syllables', 'r >> 19')} || ${word('syllables', 'r >> 24')} || ${word('syllables', 'r >> 29')}),
        'phone', printf('08%08d', r % 100000000), 'birthDate', '1980-01-01', 'email', 'a@example.com',
        'address', json('{}')),
      '{"sealed":"${'x'.repeat(300)}"}',
      case when open then case r % 3 when 0 then 'submitted' when 1 then 'accepted' else 'in_progress' end
        when r % 50 = 1 then 'cancelled' else 'completed' end,
      r % 14 + 1, ${word('departments', `iif(r % 20 = 3, r >> 5, (r >> 3) % ${counts.services})`)},
      case when r % 10 < 8 then iif(r % 30 = 0, '${staffId}', 'officer-' || (r % 30)) end,
      iif(r % 200 = 7, 'secret', 'open'), date(at, '+15 days'), at,
      iif(open and r % 9 = 0, at, null), iif(open and r % 40 = 1, at, null), 2, at, coalesce(finished, at), finished
    from stands`)
  const newest = readableOf(sqlite)
  fillHappenings(sqlite, staffId)
  aside.putBack()
  const known = {
    service: services[3] ?? '',
    department: departments[1] ?? '',
    newest,
    // One of the first ten has the right check digit.
    reference:
      [...'0123456789'].map((n) => `690-000-00${n}`).find((reference) => parseReference(reference)) ?? '',
  }
  sqlite.close()
  return known
}

/** Of the newest one that anybody may open, the answers can be read: its page is measured. */
function readableOf(sqlite: Sqlite.Database): string {
  const newest = sqlite
    .prepare("select reference from requests where secrecy = 'open' order by rowid desc limit 200")
    .pluck()
    .all() as string[]
  const reference = newest.find((one) => parseReference(one)) ?? ''
  sqlite.prepare("update requests set answers = '{}' where reference = ?").run(reference)
  return reference
}

/** The last two statements of a migration: those that bring what follows from the rows that are there. */
function lastStatements(ending: string): string[] {
  const migration = readdirSync('db/migrations').find((name) => name.endsWith(ending)) ?? ''
  return readFileSync(`db/migrations/${migration}`, 'utf8').split('--> statement-breakpoint').slice(-2)
}

/** Takes the triggers and indexes away while rows come; `putBack` brings them, and the queue that follows from the rows. */
function setAside(sqlite: Sqlite.Database) {
  const made = sqlite
    .prepare(
      "select type, name, sql from sqlite_master where sql is not null and type in ('trigger', 'index') and tbl_name in ('requests', 'queue', 'confirmations', 'audit_log', 'audit_links')",
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of made) sqlite.exec(`drop ${type} ${name}`)
  const [rows = '', names = ''] = lastStatements('_queue.sql')
  const figures = lastStatements('_figures_and_holds.sql')
  return {
    putBack() {
      sqlite.exec(rows)
      for (const { sql } of made.filter(({ type }) => type === 'index')) sqlite.exec(sql)
      sqlite.exec(names)
      for (const table of ['request_figures', 'answer_figures']) sqlite.exec(`delete from ${table}`)
      for (const statement of figures) sqlite.exec(statement)
      for (const { sql } of made.filter(({ type }) => type === 'trigger')) sqlite.exec(sql)
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
