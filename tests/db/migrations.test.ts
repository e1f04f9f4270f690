import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openSqlite } from '#server/runtime/sqlite.ts'

/** The migrations as an installation had them that was last started before `tag`. */
function migrationsBefore(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tessaban-migrations-'))
  cpSync('db/migrations', folder, { recursive: true })
  const file = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  const at = journal.entries.findIndex((entry) => entry.tag === tag)
  if (at < 0) throw new Error(`there is no migration ${tag}`)
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }))
  return folder
}

test('a store from before anonymous complaints keeps its requests, and what points at them', () => {
  const tag = (
    JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as { entries: { tag: string }[] }
  ).entries.find((entry) => entry.tag.endsWith('_complaints'))?.tag
  if (!tag) throw new Error('the migration has another name')
  const file = join(mkdtempSync(join(tmpdir(), 'tessaban-old-')), 'tessaban.db')
  openSqlite(file, migrationsBefore(tag)).close()
  const old = new Sqlite(file)
  old.exec(`
    insert into agency (id, profile, updated_at) values ('agency', '{}', 't');
    insert into citizens (id, citizen_id_hash, citizen_id_sealed, profile, email, password_hash, terms_version, terms_accepted_at, revision, created_at, updated_at)
      values ('c', 'hash', 'sealed', '{}', 'a@example.go.th', 'x', '1', 't', 1, 't', 't');
    insert into drafts (id, citizen_id, service_code, service_version, answers, created_at, updated_at)
      values ('r', 'c', 'C-ROAD', 1, '{}', 't', 't');
    insert into requests (id, reference, service_code, service_version, service_name, citizen_id, applicant, answers, status, revision, created_at, updated_at)
      values ('r', '123-456-789', 'C-ROAD', 1, 'ถนน', 'c', '{"firstName":"สมศรี"}', '{"details":"หลุม"}', 'submitted', 1, 't', 't');
    insert into documents (id, request_id, kind, title, type, size, sha256, created_at)
      values ('d', 'r', 'request-form', 'แบบ', 'application/pdf', 1, 'x', 't');
    insert into attachments (id, citizen_id, draft_id, slot, name, type, size, sha256, created_at)
      values ('a', 'c', 'r', 'photo', 'หลุม.jpg', 'image/jpeg', 1, 'x', 't');`)
  old.close()

  openSqlite(file, 'db/migrations').close()

  const now = new Sqlite(file)
  expect(now.pragma('foreign_key_check')).toEqual([])
  expect(now.prepare('select citizen_id, applicant, disclosure, secrecy from requests').all()).toEqual([
    { citizen_id: 'c', applicant: '{"firstName":"สมศรี"}', disclosure: 'named', secrecy: 'open' },
  ])
  expect(now.prepare('select request_id from documents').all()).toEqual([{ request_id: 'r' }])
  expect(now.prepare('select draft_id from attachments').all()).toEqual([{ draft_id: 'r' }])
  expect(now.prepare('select sealed from root_keys').all(), 'sealed with APP_SECRET itself').toEqual([
    { sealed: null },
  ])
  now.pragma('foreign_keys = ON')
  expect(() => now.exec("delete from requests where id = 'r'")).toThrow(/FOREIGN KEY/)
  now.close()
})

test('mails about lateness that nobody had got go over into the outbox, one for each officer', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tessaban-old-')), 'tessaban.db')
  openSqlite(file, migrationsBefore('0039_late-notices-owed')).close()
  const old = new Sqlite(file)
  const notice = old.prepare("insert into late_notices values (?, ?, '2026-11-02', 1, 't', ?, null)")
  const entry =
    old.prepare(`insert into audit_log (id, subject_type, subject_id, action, actor_type, details, at)
    values ('e' || ? || ?, 'request', ?, 'request.escalated', 'system', json_object('dueOn', '2026-11-02', 'week', ?), 't')`)
  old.exec(`insert into staff (id, email, name, role, revision, created_at)
    values ('s1', 'a@example.go.th', 'ก', 'admin', 1, 't'), ('s2', 'b@example.go.th', 'ข', 'officer', 1, 't')`)
  old.pragma('foreign_keys = OFF')
  for (const request of ['r1', 'r2', 'r3']) for (const week of [0, 1]) entry.run(request, week, request, week)
  for (const request of ['r1', 'r2']) for (const officer of ['s1', 's2']) notice.run(officer, request, null)
  notice.run('s1', 'r3', 't')
  old.close()

  openSqlite(file, 'db/migrations').close()

  const now = new Sqlite(file)
  const mails = now
    .prepare(`select lead.staff_id officer, count(*) told, group_concat(one.audit_entry_id order by one.audit_entry_id) about
      from outbox lead join outbox one on one.id = lead.id or one.told_by = lead.id
      where lead.delivered_at is null and lead.channel = 'mail' group by lead.id order by 1`)
    .all()
  expect(mails).toEqual([
    { officer: 's1', told: 2, about: 'er11.0,er21.0' },
    { officer: 's2', told: 2, about: 'er11.0,er21.0' },
  ])
  expect(now.prepare('select count(*) n from outbox').get()).toEqual({ n: 4 })
  now.close()
})
